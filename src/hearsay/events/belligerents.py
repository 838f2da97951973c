"""A land that is given to who has none: the state itself, its people, the land of the place."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.statements.parties.words import sector_of


def land_at(scene: Scene, telling: Telling) -> str | None:
    """The state of the place that a deed's own words name; None where they name none."""
    where = telling.where
    if where is None or where.span is None or where.country not in country_names():
        return None
    is_sent = scene.is_of_dateline(scene.token_at(where.span.start))
    return None if is_sent else where.country


def has_land(actors: Sequence[Actor]) -> bool:
    """Whether the side of somebody among them is known; a body of its own name may be of none."""
    return any(actor.country or actor.party for actor in actors)


def state(land: str) -> Actor:
    """A state that is understood rather than written."""
    name = country_names()[land]
    return Actor(text=name, span=None, name=name, kind="country", country=land, party=land)


def unnamed(scene: Scene, word: int, land: str, sector: str | None) -> Actor:
    """People of a land whom a word names without naming it: "security forces", "a court".

    Args:
        sector: Theirs, where the word itself tells none.
    """
    tree = scene.tree
    before = [kid for kid in tree.kids(word, "amod", "compound", "nummod") if kid < word]
    span = scene.document.span(tree.starts[min([word, *before])], tree.ends[word])
    return Actor(
        text=span.text,
        span=span,
        name=span.text,
        kind="unnamed",
        country=land,
        party=land,
        sector=SECTORS.get(tree.lemmas[word]) or sector_of(tree.lemmas[word]) or sector,
    )


SECTORS = {"gang": "CRM", "gangster": "CRM", "bandit": "CRM", "kidnapper": "CRM", "officer": "COP", "policeman": "COP", "police": "COP",
           "court": "JUD", "judge": "JUD", "magistrate": "JUD", "prosecutor": "JUD"}  # fmt: skip
"""Sectors of people who are armed and no soldiers, and of courts."""
