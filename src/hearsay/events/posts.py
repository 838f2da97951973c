"""People harmed at an embassy or consulate: of the town, where nothing says that they were of the mission."""

from __future__ import annotations

from hearsay.events.counts import Count
from hearsay.events.scene import Scene
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Event

POSTS = ("Embassy of", "Consulate of", "Permanent Mission of")
STAFF = frozenset({"diplomat", "employee", "staff", "guard", "envoy", "ambassador", "consul", "attaché"})
"""Who is of the mission's own land."""


def is_at_post(scene: Scene, count: Count, victim: Actor) -> bool:
    """Whether people were hurt in a blow at a mission abroad: "killed four civilians at the German consulate in Mazar-i-Sharif"."""
    return victim.name.startswith(POSTS) and scene.tree.lemmas[count.head] not in STAFF


def land_of_post(scene: Scene, count: Count, event: Event) -> str | None:
    """The land a deed was done in, by its place, else by the one land of the places in the sentence; None where none is told."""
    land = event.where.country if event.where is not None and event.where.span is not None else None
    if land is None:
        start, end = scene.tree.sentences[scene.tree.sentence[count.head]]
        places = {
            each.where.country
            for each in scene.mentions.places_in(start, end)
            if not scene.is_of_dateline(each.start)
        } - {None}
        land = next(iter(places)) if len(places) == 1 else None
    return land if land in country_names() else None
