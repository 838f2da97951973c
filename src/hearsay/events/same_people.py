"""Whose people a count is of, where the text has told of them before: "the two men", "one of them", "three other villagers were hurt"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.counts import SUFFERED, Count
from hearsay.events.scene import Scene, homes
from hearsay.records import Actor, Event, Figure
from hearsay.statements.parties import home

POINTING = frozenset({"the", "both", "these", "those"})
MANY = 10
"""From this number on the same count of the same people in one text needs no "the": "detained 14 men" after "two boats with 14 men"."""
TAKEN = frozenset({"captured", "detained", "released", "missing"})


def same_people(
    scene: Scene, count: Count, figures: Sequence[Figure], events: Sequence[Event]
) -> Actor | None:
    """Whose people they are by what was told of them before; None where nothing was, or where their own words name a side.

    Args:
        figures: Those before it in the text.
        events: Of the document.
    """
    return _of_them(scene, count, events) or _counted_before(scene, count, figures)


def _of_them(scene: Scene, count: Count, events: Sequence[Event]) -> Actor | None:
    """The victims of the deed that ended so: "opened fire on farmers in Chaman, killing one of them"."""
    tree = scene.tree
    if count.what not in SUFFERED or count.fate is None or not tree.words[count.fate].endswith("ing"):
        return None
    if tree.relations[count.fate] not in {"advcl", "conj", "acl"}:
        return None
    if not any(tree.words[kid] == "them" for kid in tree.kids(count.head, "nmod")):
        return None
    above = tree.starts[tree.heads[count.fate]], tree.starts[count.fate]
    before = [
        event
        for event in events
        if above[0] <= event.trigger.start < above[1] and len(homes(event.recipients)) == 1
    ]
    return _side(scene, before[-1].recipients) if before else None


def _counted_before(scene: Scene, count: Count, figures: Sequence[Figure]) -> Actor | None:
    """The people of an earlier count of as many: "arrested two policemen ... said the two men had been kidnapped"."""
    tree, quantity = scene.tree, count.quantity
    if (
        count.parts
        or quantity.low is None
        or quantity.qualifier != "exact"
        or homes(scene.parties.at(count.head))
    ):
        return None
    before = tree.words[quantity.start - 1] if quantity.start else ""
    is_that = before in POINTING and quantity.low > 1
    is_many = quantity.low >= MANY and count.what in TAKEN
    if not (is_that or is_many):
        return None
    same = [
        figure.whose
        for figure in figures
        if figure.whose is not None
        and figure.low == figure.high == quantity.low
        and home(figure.whose) is not None
        and (is_that or figure.what in TAKEN)
    ]
    return same[-1] if len({home(whose) for whose in same}) == 1 else None


def victims_before(scene: Scene, count: Count, events: Sequence[Event]) -> Actor | None:
    """The one side hit in the sentence before, where this one only goes on to count its harm: "opened fire on farmers. A man died".

    Of a paragraph, of civilians, with no side named in their own sentence.
    """
    tree = scene.tree
    lemmas = {tree.lemmas[head] for head in (count.head, *count.heads)}
    number = tree.sentence[count.head]
    if count.what not in {"killed", "wounded"} or number == 0:
        return None
    if not lemmas <= scene.codebook.figures.civil | scene.codebook.figures.settlers:
        return None
    start, end = tree.sentences[number]
    if any(homes(scene.parties.at(token)) for token in range(start, end)):
        return None
    first, last = tree.starts[tree.sentences[number - 1][0]], tree.starts[start]
    if not any(part.start <= first and last < part.end for part in scene.document.parts):
        return None
    hit = [
        event
        for event in events
        if event.type == "ASSAULT"
        and first <= event.trigger.start < last
        and len(homes(event.recipients)) == 1
        and not homes(event.recipients) & homes(event.actors)
        and not {"negation", "future", "hypothetical", "historical"} & set(event.auxiliary)
    ]
    sides = {side for event in hit for side in homes(event.recipients)}
    return _side(scene, hit[-1].recipients) if len(sides) == 1 else None


def _side(scene: Scene, recipients: Sequence[Actor]) -> Actor | None:
    victim = next((actor for actor in recipients if home(actor) is not None), None)
    return None if victim is None else scene.country(victim) or victim
