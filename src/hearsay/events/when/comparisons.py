"""Times that say when nothing happened: what a deed is counted or ranked among."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


def is_since(tree: Tree, found: FoundTime) -> bool:
    """Whether "since" stands right before a time: "since Sunday", not "since a 2020 war"."""
    at = found.start - (1 if tree.words[found.start - 1] not in {"the", "last", "early", "late"} else 2)
    return found.start > 0 and "since" in {tree.words[max(at, 0)], tree.words[found.start]}


def is_counted_since(scene: Scene, head: int, found: FoundTime, deed: int) -> bool:
    """Whether a time only bounds a count or a comparison: "a note of protest, the 31st since January", "the worst attack since 2019"."""
    tree = scene.tree
    above = tree.heads[head]
    if not is_since(tree, found) or tree.is_clause(above) or above == head:
        return False
    if (
        above != deed
        and tree.pos[above] in {"ADJ", "NUM", "NOUN"}
        and tree.lemmas[above] not in scene.codebook.event_nouns
    ):
        return True
    ranks = [tree.words[kid] for kid in tree.kids(above, "amod")]
    return any(
        word.endswith("est") or word in {"worst", "first", "second", "third"} or word[:1].isdigit()
        for word in ranks
    )


UNRANKED = frozenset(
    {
        "west",
        "east",
        "northwest",
        "southwest",
        "northeast",
        "southeast",
        "midwest",
        "honest",
        "modest",
        "earnest",
    }
)
PERIODS = ("this year", "this month", "this week", "this decade", "this century", "this season", "this winter", "this summer", "this spring",
           "this autumn")  # fmt: skip


def is_of_a_rank(scene: Scene, found: FoundTime) -> bool:
    """Whether a time only says among what a deed ranks: "the sharpest exchange this year", "the third such attack this month"."""
    tree = scene.tree
    at = found.start - 2
    if (
        at > 0
        and tree.words[at + 1] in {"in", "of", "for"}
        and tree.words[at].endswith("est")
        and _is_rank(tree, at)
    ):
        return True  # "the attack on the town, one of the largest in recent months, forced ..."
    if not (found.when.text or "").lower().startswith(PERIODS):
        return False
    start, _ = tree.sentences[tree.sentence[found.start]]
    for word in range(found.start - 1, max(start, found.start - RANKED) - 1, -1):
        if tree.words[word] in {",", ";"} or (tree.pos[word] in {"VERB", "AUX"} and tree.is_clause(word)):
            return False
        if _is_rank(tree, word) and tree.relations[word] in {"amod", "advmod"} and tree.heads[word] > word:
            return True
    return False


def _is_rank(tree: Tree, word: int) -> bool:
    form = tree.words[word]
    return (form.endswith("est") and form not in UNRANKED and tree.pos[word] == "ADJ") or form in ORDINALS


RANKED = 10
"""Tokens between a rank and the time that bounds it."""
ORDINALS = frozenset(
    [
        "most",
        "worst",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "largest",
    ]
)
