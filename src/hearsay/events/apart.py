"""Tellings that cannot be of one deed, for each has a day or a town of its own.

A page tells of a mortar attack in one town on Wednesday, which its rebels deny, and four paragraphs below of an air strike near another on
Saturday, which a neighbour's ministry denies: neither denial is of the other's attack, whatever word recurs.
"""

from __future__ import annotations

from math import cos, hypot, radians

from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.records import When, Where

TOLD = frozenset({"stated", "relative"})
"""How a day is known that words say."""
DAYS = frozenset({"day", "hour"})
"""Grains of times that tell two deeds apart where no more is known: not "the third attack this month"."""
WIDE = frozenset({"country", "region"})
"""Precisions of places in which another may lie."""
FAR = 40.0
"""Kilometres from which two places are not one; the villages around a town are named by it."""
DEGREE = 111.0
"""Kilometres of a degree of latitude."""


def are_apart(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether two tellings are of two deeds by the days or by the towns that their own sentences name."""
    return _are_of_two_days(scene, one, other) or _are_of_two_towns(scene, one, other)


def has_own(scene: Scene, telling: Telling) -> bool:
    """Whether a telling has a day or a town of its own."""
    return _own_day(telling) is not None or _own_town(scene, telling) is not None


def _are_of_two_days(scene: Scene, one: Telling, other: Telling) -> bool:
    days = _own_day(one), _own_day(other)
    if days == (None, None):
        return False
    # "acknowledged that a strike was carried out on Saturday but said it had hit a camp": the sentence's days are the best known
    first, second = (
        [day] if day is not None else _days_about(scene, each)
        for day, each in zip(days, (one, other), strict=True)
    )
    return bool(first and second) and not any(_meet(a, b) for a in first for b in second)


def _own_day(telling: Telling) -> When | None:
    when = telling.when
    return when if when is not None and when.basis in TOLD and when.start and when.end else None


def _days_about(scene: Scene, telling: Telling) -> list[When]:
    """The days that a deed's sentence names, but for those on which somebody spoke."""
    tree = scene.tree
    number = tree.sentence[scene.token_at(telling.trigger[0])]
    return [
        found.when
        for found in scene.mentions.times_in(*tree.sentences[number])
        if found.when.grain in DAYS
        and found.when.start
        and found.when.end
        and not any(
            scene.cue_of(above) is not None
            for word in range(found.start, found.end)
            for above in (word, tree.heads[word])
        )
    ]


def _meet(one: When, other: When) -> bool:
    return (one.start or "") <= (other.end or "9") and (other.start or "") <= (one.end or "9")


def _are_of_two_towns(scene: Scene, one: Telling, other: Telling) -> bool:
    here, there = _own_town(scene, one), _own_town(scene, other)
    return here is not None and there is not None and not may_be_one_place(here, there)


def _own_town(scene: Scene, telling: Telling) -> Where | None:
    """The town a deed was done at, where its own sentence names it."""
    where = telling.where
    if where is None or where.span is None or where.precision in WIDE:
        return None
    words = scene.tokens(where.span.start, where.span.end)
    if where.precision == "unresolved" and not any(scene.tree.case(word) for word in words):
        return None  # "executed Druze civilians"
    is_own = scene.sentence_at(where.span.start) == scene.sentence_at(telling.trigger[0])
    return where if is_own else None


def may_be_one_place(one: Where, other: Where) -> bool:
    """Whether two towns may be one place, by their names or by how far they lie apart."""
    if one.name == other.name or one.name in other.name or other.name in one.name:
        return True
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return False
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * cos(radians(one.latitude))
    return hypot(north, east) * DEGREE <= FAR
