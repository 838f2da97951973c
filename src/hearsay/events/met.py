"""To whom one promises or offers, and whom he asks, who has just met one other side and names nobody: "met the president of Chad and promised visas"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import Scene
from hearsay.events.stances import Telling, word_of
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.records.event import EventType

CALLING = frozenset({"call", "appeal"})
"""Verbs of what is asked of everybody: "He called for unity"."""
SAID_THERE: frozenset[EventType] = frozenset({"AGREE", "REQUEST"})
"""Types of what is said to whom one meets."""


def answer_met(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Gives the other side of the meeting told in the same sentence or right before to promises and requests that name nobody."""
    ordered = sorted(tellings, key=lambda each: each.trigger)
    for number, telling in enumerate(ordered):
        own = _lands(telling.actors)
        if telling.type == "REQUEST" and scene.tree.lemmas[word_of(scene, telling)] in CALLING:
            continue
        if telling.type not in SAID_THERE or len(own) != 1 or telling.recipients:
            continue
        here = scene.sentence_at(telling.trigger[0])
        met = [
            each
            for each in ordered[:number]
            if each.type == "CONSULT"
            and here - scene.sentence_at(each.trigger[0]) <= 1
            and own & _lands([*each.actors, *each.recipients])
        ]
        others = {
            actor.country: actor
            for each in met[-1:]
            for actor in (*each.actors, *each.recipients)
            if actor.country in country_names() and actor.country not in own
        }
        land = scene.country(next(iter(others.values()))) if len(others) == 1 else None
        if land is not None:
            telling.recipients = [land]


def _lands(actors: Sequence[Actor]) -> set[str]:
    return {actor.country for actor in actors if actor.country is not None}
