"""To whom one promises or offers, and whom he asks, who has just met one other side and names nobody: "met the president of Chad and promised visas"."""

from __future__ import annotations

from hearsay.events.page import Page
from hearsay.events.scene import lands_of
from hearsay.events.telling.telling import word_of
from hearsay.gazetteer import country_names
from hearsay.records.event import EventType

CALLING = frozenset({"call", "appeal"})
"""Verbs of what is asked of everybody: "He called for unity"."""
SAID_THERE: frozenset[EventType] = frozenset({"AGREE", "REQUEST"})
"""Types of what is said to whom one meets."""


def answer_met(page: Page) -> None:
    """Gives the other side of the meeting told in the same sentence or right before to promises and requests that name nobody."""
    scene = page.scene
    for telling in page.ordered:
        own = lands_of(telling.actors)
        if telling.type == "REQUEST" and scene.tree.lemmas[word_of(scene, telling)] in CALLING:
            continue
        if telling.type not in SAID_THERE or len(own) != 1 or telling.recipients:
            continue
        met = [
            each
            for each in page.before(telling, 1)
            if each.type == "CONSULT" and own & lands_of([*each.actors, *each.recipients])
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
