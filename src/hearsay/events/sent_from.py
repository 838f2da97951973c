"""The town a report was sent from, by its dateline: "NASSIRIYA, Iraq - Troops were deployed in this southern city"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.events.scene import Scene
from hearsay.gazetteer import countries, fold

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace


def sent_from(scene: Scene) -> FoundPlace | None:
    """The town of the first dateline, where its name opens a sentence; None where it opens with none."""
    tree = scene.tree
    for each in scene.mentions.places:
        start, _ = tree.sentences[tree.sentence[each.start]]
        if each.start - start <= 1 and scene.is_of_dateline(each.start):
            return each if each.where.precision in {"exact", "unresolved"} else None
    return None


def land_of(scene: Scene, town: FoundPlace) -> str | None:
    """The state a dateline's town lies in: by the tables, else by the name behind it, "NASSIRIYA, Iraq"."""
    if town.where.country is not None:
        return town.where.country
    if scene.tree.words[town.end] != ",":
        return None
    named = [actor for actor in scene.parties.at(town.end + 1) if actor.kind == "country"]
    return named[0].country if len(named) == 1 else None


def is_capital(town: FoundPlace) -> bool:
    """Whether a town is its state's capital."""
    return any(
        fold(each.capital) == fold(town.where.name)
        for each in countries()
        if each.code == town.where.country and each.capital
    )
