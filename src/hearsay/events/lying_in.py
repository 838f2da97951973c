"""Which of several places says most of a deed's, and where the finer one lies: "the village of Tankoro in the Tillaberi region"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.events.locative import WIDER
from hearsay.events.scene import Scene
from hearsay.mentions.places import PARTS
from hearsay.records import Where

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace

Rank = tuple[int, int, bool, bool, int]
REACH = 9
"""Words between a village and the region it is said to lie in."""


def named_in_full(scene: Scene, ranked: Sequence[tuple[Rank, FoundPlace]], deed: int) -> Where:
    """The best place, with the smaller one that no gazetteer knows before it: "the village of Tankoro in the Tillaberi region".

    The name of both, no point for what lies somewhere in a region, near the point for "Tankoro, near Ouallam". The part of a country
    that is meant belongs to its name: "northern Iraq".
    """
    rank, best = ranked[0]
    where = best.where
    for other_rank, other in ranked[1:]:
        small = other.where
        # "In Darfur, the RSF shelled a camp at Um Dresa": the wide place first, the small one behind the deed
        is_fronted = best.end <= deed < other.start and where.precision in {"region", "country", "unresolved"}
        behind = scene.tree.words[best.end] if best.end < len(scene.tree.words) else ""
        is_wide = (
            where.precision != "unresolved" or behind in WIDER
        )  # "the Asaphila area of Upper Subansiri district"
        is_before = other.end <= best.start <= other.end + REACH and is_wide
        # "Aleppo's Sheikh Maqsoud quarter"
        is_owned = best.end < other.start <= best.end + 1 and behind in {"'s", "’s"}
        is_within = is_before or is_fronted or is_owned
        if small.precision != "unresolved" or other_rank[0] > rank[0] or not is_within:
            continue
        if small.name[:1].isupper():
            is_near = where.precision == "near"
            return msgspec.structs.replace(
                where,
                text=small.text,
                span=small.span,
                name=f"{small.name}, {'near ' if is_near else ''}{where.name}",
                latitude=where.latitude if is_near else None,
                longitude=where.longitude if is_near else None,
                precision="near" if is_near else "unresolved",
                geonames=None,
            )
    before = scene.tree.words[best.start - 1] if best.start else ""
    if where.precision == "country" and before in PARTS:
        return msgspec.structs.replace(where, name=f"{before} {where.name}", precision="region")
    return where


def is_beside_another(scene: Scene, each: FoundPlace, head: int, deed: int) -> bool:
    """Whether a place only tells where another known one lies: "Dilling, on the road between El Obeid and Kadugli"."""
    for word in scene.tree.path(head)[1:]:
        if word == deed or scene.tree.is_clause(word):
            return False
        other = scene.parties.place(word)
        if other is not None and other is not each.where and other.precision == "exact":
            return True
    return False


def is_told_nearer(scene: Scene, place: FoundPlace) -> bool:
    """Whether a region or a border only tells where the town right before it lies: "near Tinzaouaten, on the Algerian border"."""
    tree = scene.tree
    if place.where.precision not in {"region", "country"}:
        return False
    at = place.start - 1
    while at > 0 and tree.pos[at] in {"DET", "ADJ", "ADP"}:
        at -= 1
    if at <= 0 or tree.words[at] != "," or at == place.start - 1:
        return False
    before = scene.parties.place(at - 1)
    if before is None or scene.is_of_dateline(at - 1):
        return False
    # a village that no table knows is named with its region instead, by `named_in_full`
    is_line = tree.words[place.start] == "border"
    return before.precision in {"exact", "near"} or (is_line and before.precision == "unresolved")


LYING_IN = frozenset(
    {
        "suburb",
        "peninsula",
        "town",
        "village",
        "city",
        "port",
        "resort",
        "island",
        "settlement",
        "hamlet",
        "capital",
    }
)
"""Nouns between the name of a land, sea or city and that of what lies in it: "the Damascus suburb of Daraya"."""


def is_whole_of_another(scene: Scene, head: int, place: FoundPlace) -> bool:
    """Whether a name before a noun says what the place named behind it is a part of: "the Black Sea peninsula of Crimea"."""
    tree = scene.tree
    noun = tree.heads[head]
    if tree.relations[head] not in {"compound", "nmod"} or tree.case(head) or not place.end <= noun:
        return False
    if tree.lemmas[noun] not in LYING_IN:
        return False  # "the Zeitoun quarter of Gaza City" is a part of it
    return any(
        tree.case(kid) == "of" and kid > noun and scene.parties.place(kid) is not None
        for kid in tree.kids(noun, "nmod")
    )
