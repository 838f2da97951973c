"""When a deed happened, from the time words that hang on it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.bounds import bounded, is_its_end
from hearsay.events.captions import caption_time
from hearsay.events.comparisons import RANKED, is_counted_since, is_of_a_rank
from hearsay.events.distances import counted_from, counted_from_saying, counted_to
from hearsay.events.places import place
from hearsay.events.scene import Scene
from hearsay.events.spoken import PERFORMED
from hearsay.events.wars import war_days
from hearsay.records import When

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime

__all__ = ["own_time", "place"]

FAR_BACK = frozenset({"year", "decade", "century", "season", "month"})


def own_time(scene: Scene, trigger: Trigger) -> When | None:
    """The time the deed's own words give: on the trigger, else in its clause; a war known by name has its days.

    Times of the clause around a saying are not the deed's: "said on Friday that troops had left" leaves the deed open. Nor
    are those of a thing spoken of: "in breach of the truce reached last November". What is past is over by the page's day:
    "earlier this month" ends with it; "since Sunday" begins on Sunday and goes on.
    """
    tree = scene.tree
    shown = caption_time(scene, trigger.head)
    if shown is not None:
        return shown
    start, end = tree.sentences[tree.sentence[trigger.head]]
    best: tuple[tuple[int, int], FoundTime] | None = None
    times = scene.mentions.times_in(start, end)
    for found in times:
        if found.when.start is None or found.timex_type == "SET":
            continue
        rank = _rank(scene, trigger, found, times)
        if rank is not None and (best is None or rank < best[0]):
            best = (rank, found)
    counted = counted_from(scene, trigger, times)
    # "less than a month after it tested a missile on 31 October": the day told is surer than the distance
    is_dated = best is not None and best[0][0] == 0 and best[1].when.grain == "day"
    if counted is not None and not is_dated:
        return counted
    own = None if best is None else bounded(scene, best[1], trigger, is_when=best[0][0] < 0)
    own = counted_from_saying(scene, trigger, own)
    if own is None:
        own = counted_to(scene, trigger, times)
    known = war_days(scene, trigger)
    if own is not None and (known is None or known.start is None or own.grain in {"day", "hour"}):
        return own
    return known or own


def _rank(
    scene: Scene, trigger: Trigger, found: FoundTime, times: tuple[FoundTime, ...]
) -> tuple[int, int] | None:
    """How near a time stands to the deed, smaller is nearer; None where it is another's."""
    tree, deed = scene.tree, trigger.head
    head = next(
        (w for w in range(found.start, found.end) if not found.start <= tree.heads[w] < found.end),
        found.start,
    )
    owner = _answered_deed(scene, found, times)
    if owner is not None and (owner == deed or not trigger.is_noun):
        return (-2, 0) if owner == deed else None
    above = tree.heads[deed]
    far = 0 if found.when.grain in {"day", "hour"} else 20
    if _is_run_on(scene, found.start, deed) or scene.is_of_dateline(found.start):
        return None
    if (
        is_counted_since(scene, head, found, deed)
        or is_of_a_rank(scene, found)
        or is_its_end(tree, found, trigger)
    ):
        return None
    if (
        found.start <= above < found.end
        or _is_when(scene, trigger, found)
        or _is_made_then(tree, trigger, found)
    ):
        return (-1, 0)  # "since 2019, when gunmen killed 40"
    governor = _opened(tree, found, _governor(scene, head, deed))
    distance = abs(found.start - deed) + far
    is_far_back = found.when.grain in FAR_BACK
    if governor == deed:
        if _is_of_a_thing(scene, head, deed):
            return None if is_far_back else (3, distance)
        return (0, distance)
    if tree.is_under(governor, deed):
        return _below(scene, deed, governor, distance, is_far_back=is_far_back, is_last=_is_last(tree, found))
    if tree.deps[deed] == "acl:relcl" and tree.heads[head] == above:
        return (1, distance)  # "a 2020 war in which the army seized ...": the day of the war
    clause = tree.clause(deed)
    if _is_of_a_thing(scene, head, governor):
        return None
    if trigger.is_noun and _is_marked(tree, deed):
        # "gathered on Sunday to mark the killing of 8,000 men in July 1995"
        return (1, distance) if found.start > deed else None
    if trigger.is_noun and governor in _clauses(tree, deed):
        if _is_of_a_quality(scene, deed) or _is_spoken_over(scene, deed):
            return None
        is_said = scene.cue_of(governor) is not None
        is_performed = (tree.relations[deed] == "obj" or tree.deps[deed] == "nsubj:pass") and tree.lemmas[
            governor
        ] in PERFORMED
        return (1, distance) if not is_said or is_performed else None
    if tree.deps[deed] == "acl:relcl" and governor == tree.clause(above) == tree.heads[above]:
        # "on 10 September it shot down drones that had entered its airspace"
        is_just_before = "had" in {tree.words[kid] for kid in tree.kids(deed, "aux")} and not is_far_back
        return (5, distance) if is_just_before and tree.relations[above] == "obj" else None
    if tree.relations[deed] == "acl" and tree.deps[deed] != "acl:relcl" and governor == tree.clause(above):
        # "a missile launched by the rebels hit a ship on Tuesday"
        return (3, distance) if scene.cue_of(governor) is None and not is_far_back else None
    if governor == above and tree.relations[deed] in {"xcomp", "advcl", "conj"}:
        if scene.cue_of(above) is not None and tree.relations[deed] != "conj":
            return None
        if tree.relations[deed] == "conj" and scene.told_in(deed) != scene.told_in(above):
            return None
        if _has_own_time(tree, deed, times) or _is_set_apart(tree, deed):
            return None
        return (2, distance)
    if tree.relations[deed] == "conj" and tree.is_under(governor, above) and not is_far_back:
        # "blocked boats bound for the shoal on Saturday and doused one of them"
        rank = _below(scene, above, governor, distance, is_far_back=is_far_back, is_last=False)
        is_bare = not _has_own_time(tree, deed, times) and not scene.told_in(deed)[1:]
        return (4 + rank[0], distance) if rank is not None and is_bare else None
    if trigger.is_noun and tree.is_under(governor, clause) and _is_beginning(tree, governor, clause):
        return (2, distance)  # "the war began when gunmen attacked the town on 7 October"
    if trigger.is_noun and tree.is_under(governor, clause) and tree.relations[governor] == "xcomp":
        # "clashes left nine dead on Sunday"
        return (2, distance)
    return (6, distance) if not is_far_back and _is_beside(tree, governor, clause) else None


def _is_beginning(tree: Tree, governor: int, clause: int) -> bool:
    """Whether a clause tells with what a deed began, so that its time is that of both."""
    marks = {tree.words[kid] for kid in tree.kids(governor, "mark", "advmod")}
    begins = tree.lemmas[clause] in {"begin", "start", "erupt", "break"}
    return begins and "when" in marks and tree.heads[governor] == clause


def _is_made_then(tree: Tree, trigger: Trigger, found: FoundTime) -> bool:
    """Whether a time is that of making what a noun names, wherever the parse hangs it: "a truce agreed in January collapsed in March"."""
    made = trigger.tokens[-1] + 1
    if not trigger.is_noun or not made < found.start <= made + 3:
        return False
    between = {tree.pos[word] for word in range(made + 1, found.start)}
    return tree.lemmas[made] in CONCLUDED | ACCEPTED and between <= {"ADP", "DET", "ADJ"}


def _answered_deed(scene: Scene, found: FoundTime, times: tuple[FoundTime, ...]) -> int | None:
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


MARKING = frozenset(
    ["mark", "commemorate", "remember", "mourn", "honour", "honor", "recall", "observe", "celebrate", "relive", "denounce", "condemn"]
)  # fmt: skip
"""Verbs of what is done long after the deed that is their object."""


def _is_marked(tree: Tree, deed: int) -> bool:
    """Whether a deed is what others remember: "marked the anniversary of the killing"."""
    word = deed
    while tree.relations[word] == "nmod" and tree.case(word) == "of" and tree.heads[word] != word:
        word = tree.heads[word]
    return tree.relations[word] == "obj" and tree.lemmas[tree.heads[word]] in MARKING


def _is_beside(tree: Tree, governor: int, clause: int) -> bool:
    """Whether a time's clause only goes on with the deed's: "said that three were killed and eight were wounded on Sunday"."""
    if tree.relations[clause] != "ccomp":
        return False
    beside = next((w for w in tree.path(governor) if tree.heads[w] == tree.heads[clause]), None)
    return (
        beside is not None
        and beside > clause
        and tree.relations[beside] == "ccomp"
        and tree.deps[governor] in {"acl:relcl", "ccomp"}
        and any(tree.words[w] == "and" for w in range(clause, beside))
    )


def _opened(tree: Tree, found: FoundTime, governor: int) -> int:
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


def _governor(scene: Scene, head: int, deed: int) -> int:
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


def _is_run_on(scene: Scene, one: int, other: int) -> bool:
    """Whether a full stop is missing between two words: "helped to end the war During the talks the army"."""
    tree, text = scene.tree, scene.document.text
    first, last = sorted((one, other))
    return any(
        tree.words[w] in RUN_ON and text[tree.starts[w]].isupper() and tree.words[w - 1].isalnum()
        for w in range(first, last + 1)
        if w > tree.sentences[tree.sentence[w]][0] and tree.pos[w] != "PROPN" and tree.pos[w - 1] != "PROPN"
        and text[tree.starts[w] : tree.ends[w]].istitle()
    )  # fmt: skip


def _is_when(scene: Scene, trigger: Trigger, found: FoundTime) -> bool:
    """Whether the deed's clause tells what a time before it was the time of: "in 2019, when", "on the day that"."""
    tree = scene.tree
    clause = tree.clause(trigger.head)
    words = [w for w in tree.kids(clause, "advmod", "mark", "obl") if tree.words[w] == "when"]
    return bool(words) and words[0] - found.end in {0, 1} and trigger.head > words[0]


CONCLUDED = frozenset(
    [
        "sign",
        "broker",
        "reach",
        "conclude",
        "negotiate",
        "strike",
        "seal",
        "mediate",
        "initial",
        "launch",
        "stage",
    ]
)
"""Verbs whose object came to be when they were done: the agreement of 2015 was signed in 2015."""
ACCEPTED = frozenset(["accept", "adopt", "agree", "endorse", "ratify", "approve", "reject", "join"])
"""What the parties do to it then: "brokered the truce that both accepted in 2022"."""


def _is_of_a_thing(scene: Scene, head: int, governor: int) -> bool:
    """Whether a time names which thing is meant: "the 2015 agreement", "Monday's statement"; not "Monday's attack" itself."""
    tree = scene.tree
    above = tree.heads[head]
    if head == governor or above == governor or tree.pos[above] not in {"NOUN", "PROPN"}:
        return False
    if tree.relations[head] not in {"nmod", "compound", "nummod", "amod"}:
        return False
    if (
        tree.relations[above] == "obj"
        and tree.heads[above] == governor
        and tree.lemmas[governor] in CONCLUDED
    ):
        return False  # "brokered the 2015 agreement"
    if (
        tree.case(head) == "of"
        and tree.relations[head] == "nmod"
        and re.fullmatch(r"\d{4}", tree.words[head]) is not None
    ):
        return (
            above != governor and tree.lemmas[above] not in scene.codebook.event_nouns
        )  # "under the armistice of 1953"
    # behind its noun a time is the verb's: "withdrew from the city that November"
    return head < above and tree.lemmas[above] not in scene.codebook.event_nouns and not tree.case(head)


def _clauses(tree: Tree, deed: int) -> list[int]:
    """The clause a noun stands in and those it is only a part of: "helped ensure a truce" is one saying."""
    found = [tree.clause(deed)]
    while tree.relations[found[-1]] == "xcomp" and tree.heads[found[-1]] != found[-1]:
        found.append(tree.clause(tree.heads[found[-1]]))
    return found


def _is_spoken_over(scene: Scene, deed: int) -> bool:
    """Whether a deed is only what a step was taken over: "summoned the envoy on Tuesday over the detention of a fisherman"."""
    tree = scene.tree
    return tree.case(deed).split(" ")[0] in {"over", "about"} and scene.codebook.names_harm(tree.lemmas[deed])


BEGINNING = frozenset(["start", "beginning", "outbreak", "launch", "end", "day", "night", "wave", "round", "series", "spate", "part",
    "number", "signing", "announcement", "completion", "conclusion", "resumption", "renewal", "phase", "stage", "hour"])  # fmt: skip


def _is_of_a_quality(scene: Scene, deed: int) -> bool:
    """Whether the clause is about something of the deed's, not about the deed: "the fragility of the truce was shown last week"."""
    tree = scene.tree
    above = tree.heads[deed]
    is_of = tree.relations[deed] == "nmod" and tree.case(deed) == "of" and tree.pos[above] == "NOUN"
    lemma = tree.lemmas[above]
    return is_of and lemma not in BEGINNING and lemma not in scene.codebook.event_nouns


def _below(
    scene: Scene, deed: int, governor: int, distance: int, *, is_far_back: bool, is_last: bool
) -> tuple[int, int] | None:
    """The rank of a time whose clause stands below the deed's: "shelled the town, killing nine on Sunday"."""
    tree = scene.tree
    relation = tree.relations[governor]
    if not tree.is_clause(governor):
        # "were killed in Monday's attack", "Monday's attack killed nine"; not "the truce that ended last year's war"
        return (1, distance) if tree.heads[governor] == deed else None
    inner = [w for w in tree.path(governor)[: tree.path(governor).index(deed)] if tree.is_clause(w)]
    if tree.deps[governor] == "acl:relcl" or relation == "acl":
        thing = tree.heads[governor]
        if thing == deed:
            return (1, distance)  # "the attack, which took place on Tuesday"
        is_deed = tree.lemmas[thing] in scene.codebook.event_nouns and tree.heads[thing] == deed
        if tree.heads[thing] == deed and {tree.lemmas[deed], tree.lemmas[governor]} <= CONCLUDED | ACCEPTED:
            return (2, distance)  # "brokered the agreement that both signed in 2015"
        # "leaders meeting in Cairo on Tuesday endorsed", "boats bound for the shoal on Saturday"
        # "a war that broke out in 2013 killed 40,000": of its year too
        return (1 if is_deed else 5, distance) if is_deed or not is_far_back else None
    if len(inner) > 1 and is_far_back:
        return None
    if relation == "conj":
        return (4, distance) if not tree.kids(governor, "nsubj", "expl") or is_last else None
    if relation == "advcl" and _is_participle_of(tree, governor):
        thing = governor - 1
        is_deed = tree.lemmas[thing] in scene.codebook.event_nouns and tree.heads[thing] == deed
        return (1, distance) if is_deed else None
    if relation == "advcl":
        marks = {tree.words[kid] for kid in tree.kids(governor, "mark", "advmod")}
        return None if marks & {"after", "before", "since", "until", "if"} else (2, distance)
    if is_far_back and relation not in {"xcomp", "ccomp"}:
        return None
    return (2, distance)


def _is_participle_of(tree: Tree, verb: int) -> bool:
    """Whether a past participle stands right behind the noun it describes: "the truce reached last November"."""
    plain = not tree.kids(verb, "nsubj", "aux", "mark") and not tree.words[verb].endswith("ing")
    return plain and tree.words[verb] != tree.lemmas[verb] and tree.pos[verb - 1] == "NOUN"


def _is_last(tree: Tree, found: FoundTime) -> bool:
    """Whether a time ends its sentence, where it may be that of all before it: "A fired and B bombed on Wednesday"."""
    end = tree.sentences[tree.sentence[found.start]][1]
    return not any(tree.words[w].isalnum() for w in range(found.end, end))


def _has_own_time(tree: Tree, deed: int, times: tuple[FoundTime, ...]) -> bool:
    """Whether the deed's own clause names a time: then that of the clause above is not wanted."""
    return any(
        other.when.start is not None and tree.is_under(other.start, deed) and tree.clause(other.start) == deed
        for other in times
    )


def _is_set_apart(tree: Tree, deed: int) -> bool:
    """Whether a clause tells of another time than the one above it: "after rebels seized them", "had bombed the camp"."""
    marks = {tree.words[kid] for kid in tree.kids(deed, "mark", "case")}
    return tree.relations[deed] == "advcl" and bool(marks & {"after", "before", "until", "since", "if"})
