"""What a time word hangs on: the verb it says the day of, or a noun for a deed ("Monday's attack"), mended where the parse errs."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.events.when.comparisons import RANKED
from hearsay.events.when.other_times import ACCEPTED, CONCLUDED

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


def is_made_then(tree: Tree, trigger: Trigger, found: FoundTime) -> bool:
    """Whether a time is that of making what a noun names, wherever the parse hangs it: "a truce agreed in January collapsed in March"."""
    made = trigger.tokens[-1] + 1
    if not trigger.is_noun or not made < found.start <= made + 3:
        return False
    between = {tree.pos[word] for word in range(made + 1, found.start)}
    return tree.lemmas[made] in CONCLUDED | ACCEPTED and between <= {"ADP", "DET", "ADJ"}


def answered_deed(scene: Scene, found: FoundTime, times: tuple[FoundTime, ...]) -> int | None:
    """The noun of an earlier deed whose words end with a time, where another time stands before: that of what came after it.

    "In May 2025 it launched strikes following the killing of 26 tourists that April", wherever the parse hangs "that April".
    """
    tree = scene.tree
    start, _ = tree.sentences[tree.sentence[found.start]]
    for word in range(found.start - 1, max(start, found.start - RANKED) - 1, -1):
        if tree.pos[word] in {"VERB", "AUX", "PUNCT"}:
            return None
        if (
            tree.pos[word] == "NOUN"
            and tree.lemmas[word] in scene.codebook.event_nouns
            and tree.case(word).split(" ")[0] in {"after", "following", "over"}
        ):
            is_second = any(other.end <= word and other.when.start is not None for other in times)
            return word if is_second else None
    return None


ADMITTING = frozenset({"acknowledge", "admit", "confirm", "recall"})
"""Verbs of saying whose object is done and known: "acknowledged a strike near the town on Wednesday"."""
_OLD_NEWS = 3
"""Days after which a time beside a verb of saying is that of what is told: news is of those days."""


def is_of_what_is_said(
    scene: Scene, deed: int, governor: int, found: FoundTime, times: tuple[FoundTime, ...]
) -> bool:
    """Whether a time behind a noun of a deed is the deed's, although the parse hangs it on the verb that tells of it.

    "On Tuesday denied the shelling of a bus station in Omdurman a day earlier", "told him of his talks with the king on 7 May": where the
    saying has a day of its own, the verb tells of what is known, or the time is not of these days.
    """
    tree = scene.tree
    is_saying = scene.cue_of(governor) is not None or scene.codebook.says(tree.lemmas[governor])
    if not is_saying or not governor < deed < found.start or tree.clause(deed) != governor:
        return False
    between = range(deed + 1, found.start)
    if any(
        tree.pos[word] in {"VERB", "AUX"} or tree.lemmas[word] in scene.codebook.event_nouns
        for word in between
    ):
        return False
    if any(tree.words[word] in {",", ";", "and"} for word in between):
        return False
    has_own = any(
        other.end <= deed and other.when.start is not None and not scene.is_of_dateline(other.start)
        and tree.sentence[other.start] == tree.sentence[deed] and tree.clause(tree.heads[other.end - 1]) == governor
        for other in times
    )  # fmt: skip
    page, end = scene.document.published.day, found.when.end
    is_old = (
        page is not None and end is not None and len(end) == len(page)
        and (date.fromisoformat(page) - date.fromisoformat(end)).days > _OLD_NEWS
        and found.when.grain in {"day", "hour"}
    )  # fmt: skip
    return has_own or is_old or tree.lemmas[governor] in ADMITTING


def opened(tree: Tree, found: FoundTime, governor: int) -> int:
    """The main verb, for a time that opens its sentence, where the parse hangs it on what describes the subject.

    "In June 2019 soldiers armed with knives boarded a ferry": not armed in June.
    """
    start, _ = tree.sentences[tree.sentence[found.start]]
    if any(
        tree.pos[word] not in {"ADP", "DET", "SCONJ", "ADV", "PUNCT", "SPACE"}
        for word in range(start, found.start)
    ):
        return governor
    if tree.relations[governor] != "acl" or governor < found.end:
        return governor
    thing = tree.heads[governor]
    return tree.clause(thing) if found.end <= thing else governor


def governor_of(scene: Scene, head: int, deed: int) -> int:
    """The verb or deed a time word says the day of: the first clause, or the deed itself, above it.

    "Monday's attack", "last year's fighting": the noun, where it names a deed.
    """
    tree = scene.tree
    if head == deed or tree.is_clause(head):
        return head
    word = tree.heads[head]
    if (
        tree.deps[head] in {"nmod:poss", "compound", "amod"}
        and tree.lemmas[word] in scene.codebook.event_nouns
    ):
        return word
    while word != deed and tree.heads[word] != word and not tree.is_clause(word):
        word = tree.heads[word]
    return word


RUN_ON = frozenset(
    [
        "in",
        "on",
        "since",
        "after",
        "during",
        "at",
        "before",
        "the",
        "but",
        "however",
        "last",
        "from",
        "by",
        "this",
    ]
)


def is_run_on(scene: Scene, one: int, other: int) -> bool:
    """Whether a full stop is missing between two words: "helped to end the war During the talks the army"."""
    tree, text = scene.tree, scene.document.text
    first, last = sorted((one, other))
    return any(
        tree.words[w] in RUN_ON and text[tree.starts[w]].isupper() and tree.words[w - 1].isalnum()
        for w in range(first, last + 1)
        if w > tree.sentences[tree.sentence[w]][0] and tree.pos[w] != "PROPN" and tree.pos[w - 1] != "PROPN"
        and text[tree.starts[w] : tree.ends[w]].istitle()
    )  # fmt: skip
