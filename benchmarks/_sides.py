"""Whose deaths a sentence tells of, in a war of two sides, by what the package says of the dead."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hearsay.events.deaths import Death
from hearsay.events.scene import Scene
from hearsay.records import Actor, Event, Figure

ARMED = frozenset({"MIL", "REB"})


def sides_of_deaths(
    scene: Scene,
    deaths: Sequence[Death],
    events: Sequence[Event],
    figures: Sequence[Figure],
    sides: frozenset[str],
    start: int,
    end: int,
) -> frozenset[str]:
    """The sides whose people are dead in the characters ``[start, end)``; empty where nothing tells.

    For each word of death: whose people died; where that is not told, the enemy of who killed them, else who lives where they died.
    Where no word of death tells: the people of figures of killed, the enemy of whoever did an assault, the one side where it
    happened, the enemy of the one armed force that is named, the one side of which others are named.
    """
    starts = scene.tree.starts
    here = [death for death in deaths if start <= starts[death.token] < end]
    told: frozenset[str] = frozenset()
    for death in here:
        doers = of(death.doers, sides)
        told |= of(death.victims, sides) or (sides - doers if len(doers) == 1 else frozenset())
    if told:
        return told
    told = frozenset(w.country for death in here for w in death.places if w.country in sides and w.country)
    if len(told) == 1:
        return told
    counted = [f.whose for f in figures if f.what == "killed" and start <= f.evidence.start < end]
    told = of([whose for whose in counted if whose is not None], sides)
    if told:
        return told
    assaults = [e for e in events if e.type == "ASSAULT" and start <= e.trigger.start < end]
    doers = of([a for e in assaults for a in e.actors], sides)
    if len(doers) == 1:
        return sides - doers
    mentions = scene.mentions
    places = frozenset(
        p.where.country
        for p in mentions.places
        if p.where.country in sides and p.where.country and start <= starts[p.start] < end
    )
    if len(places) == 1:
        return places
    named = [each.actor for each in mentions.actors if start <= starts[each.start] < end]
    armed = of((a for a in named if a.sector in ARMED), sides)
    if len(armed) == 1:
        return sides - armed
    others = of((a for a in named if a.sector not in ARMED), sides)
    return others if len(others) == 1 else frozenset()


def of(actors: Iterable[Actor], sides: frozenset[str]) -> frozenset[str]:
    """The sides among the actors' countries."""
    return frozenset(actor.country for actor in actors if actor.country in sides and actor.country)
