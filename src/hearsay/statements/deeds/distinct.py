"""Which actors of a deed are the same."""

from __future__ import annotations

from hearsay.records import Actor


def distinct(actors: list[Actor]) -> list[Actor]:
    """The actors without those that are the same as one before."""
    found: list[Actor] = []
    for actor in actors:
        if not any(same(actor, other) for other in found):
            found.append(actor)
    return found


def same(one: Actor, other: Actor) -> bool:
    """Whether two actors are of one party and country, or of none and of one name."""
    if one.party or other.party or one.country or other.country:
        return (one.party or one.country) == (other.party or other.country) and (one.country == other.country)
    return one.name == other.name


def is_oneself(one: Actor, actor: Actor) -> bool:
    """Whether a recipient is only the actor again, and not his own people: "the junta detained the former minister"."""
    if not same(one, actor):
        return False
    return one.kind == "country" or one.name == actor.name or one.sector == actor.sector
