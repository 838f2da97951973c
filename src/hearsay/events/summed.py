"""Counts joined by "and": of one fate, and one figure, unless they are of two sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hearsay.events.counts import Count
from hearsay.events.scene import Scene, homes
from hearsay.events.words import listed

APART = frozenset({"including", "mostly", "among", "—", "–", "them", "whom"})
"""Words that make the second count a part of the first: "1,400 people - mostly civilians, and a number of them children"."""
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
