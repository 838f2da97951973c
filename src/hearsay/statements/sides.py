"""Who speaks for whom: the sides of a dispute."""

from __future__ import annotations

from hearsay.records import Actor
from hearsay.statements.parties import home

APART = frozenset({"MED", "OPP", "REB", "NGO", "CVL", "JUD"})
"""Sectors that are of a country and do not speak for its state: a channel's claim is not the ministry's."""


def is_one_side(one: Actor, other: Actor | None) -> bool:
    """Whether two actors speak for one side of a dispute."""
    if other is None or home(one) is None or home(one) != home(other):
        return False
    sectors = {_voice(one), _voice(other)}
    return len(sectors) == 1 or not sectors & APART


def _voice(actor: Actor) -> str | None:
    """The sector an actor speaks for; a body of none known is not the state's."""
    return "NGO" if actor.sector is None and actor.kind == "organisation" else actor.sector
