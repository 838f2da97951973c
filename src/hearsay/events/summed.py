"""Counts joined by "and": of one fate, and one figure, unless they are of two sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hearsay.codebooks.tree import Tree
from hearsay.events.counts import Count
from hearsay.events.scene import Scene, homes
from hearsay.events.words import listed
from hearsay.mentions import FoundQuantity

APART = frozenset({"including", "mostly", "among", "—", "–", "them", "whom"})
"""Words that make the second count a part of the first: "1,400 people - mostly civilians, and a number of them children"."""
PLACED = 12
"""Tokens between two counts of one list of places."""
ATTACKERS = listed("summed", "attackers")


def joined(scene: Scene, counts: Sequence[Count]) -> list[Count]:
    """Counts of armed people with the fate of those they are joined to: "with 90 Russian soldiers and 90 Ukrainian soldiers freed"."""
    tree = scene.tree
    found = list(counts)
    for at, (one, other) in enumerate(pairwise(counts)):
        is_conj = tree.relations[other.head] == "conj" and tree.heads[other.head] == one.head
        if one.what == "troops" and one.fate is None and other.fate is not None and is_conj:
            found[at] = replace(one, what=other.what, fate=other.fate)
    return found


def summed(scene: Scene, counts: Sequence[Count]) -> list[Count]:
    """Counts joined by "and" under one fate are one figure: their sum."""
    tree = scene.tree
    result: list[Count] = []
    for count in counts:
        previous = result[-1] if result else None
        if (
            previous is not None
            and previous.what == count.what
            and count.fate == previous.fate
            and count.fate is not None
            and count.gap is None
            and tree.is_under(count.head, previous.head)
            and not _are_of_two_sides(scene, previous.head, count.head)
            and not _are_of_two_camps(scene, previous.head, count.head)
            and not is_elsewhere(scene, previous, count.quantity)
            and tree.relations[count.head] == "conj"
            and not APART & set(tree.words[previous.quantity.end : count.quantity.end + 2])
        ):
            one, two = previous.quantity, count.quantity
            low = None if one.low is None or two.low is None else one.low + two.low
            high = None if one.high is None or two.high is None else one.high + two.high
            result[-1] = replace(
                previous,
                quantity=replace(one, low=low, high=high),
                parts=(*previous.parts, two),
                heads=(*previous.heads, count.head),
            )
        else:
            result.append(count)
    return result


def _are_of_two_sides(scene: Scene, one: int, other: int) -> bool:
    """Whether two counts name people of different states: "90 Russian soldiers and 90 Ukrainian soldiers"."""
    first, second = homes(scene.parties.at(one)), homes(scene.parties.at(other))
    return bool(first and second) and first != second


def _are_of_two_camps(scene: Scene, one: int, other: int) -> bool:
    """Whether one count alone is of those who attack: "26 rioters and 18 policemen", "three attackers and a bystander"."""
    attackers = ATTACKERS | set(scene.codebook.words.lists["insurgents"])
    first, second = scene.tree.lemmas[one], scene.tree.lemmas[other]
    return (first in attackers) != (second in attackers)


def is_elsewhere(scene: Scene, last: Count, quantity: FoundQuantity) -> bool:
    """Whether a count and the one before are told place by place: "2,000 refugees in Togo, 500 in Benin and 90 in Ghana"."""
    tree = scene.tree
    if tree.sentence[last.head] != tree.sentence[quantity.start] or last.head > quantity.start:
        return False
    between = range(last.quantity.end, quantity.start)
    here = quantity.end
    if len(between) > PLACED or not _opens_a_place(tree, here):
        return False
    there = next((word for word in reversed(between) if _opens_a_place(tree, word)), None)
    if there is None or tree.words[there + 1] == tree.words[here + 1]:
        return False
    return not any(tree.pos[word] == "VERB" for word in range(there, quantity.start))


def _opens_a_place(tree: Tree, word: int) -> bool:
    behind = tree.words[word : word + 2]
    return len(behind) == 2 and behind[0] in {"in", "at", "near"} and tree.pos[word + 1] == "PROPN"
