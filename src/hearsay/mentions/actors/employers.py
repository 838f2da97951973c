"""Whose somebody is who works at a body: "a director at the ministry", "a source in the service", "an officer with the coast guard"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINKS = frozenset(("at", "in", "inside", "within", "with", "from", "of"))
_DETERMINERS = frozenset(("the", "this", "that", "its"))
_STATE_SECTORS = ("GOV", "MIL", "LEG", "JUD", "COP", "SPY")
# Who stands before a body without being one of its own: "reporters at the ministry", "protesters at the embassy".
_GUESTS = frozenset(("reporter", "reporters", "journalist", "journalists", "correspondent", "demonstrators", "protester", "protesters", "visitor", "visitors",
                     "diplomat", "diplomats", "prisoner", "prisoners", "detainee", "detainees", "victim", "victims", "witness", "witnesses", "critics", "opponents",
                     "relatives", "relative", "residents", "refugees", "patients", "patient", "lawyer", "lawyers"))  # fmt: skip


def with_employers(
    doc: Doc, actors: Sequence[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, each unnamed one of no state who works at a body of a state with that state; the rest as before.

    "A director at the ministry said" after "Peru's foreign ministry" is told by Peru's.
    """
    bodies: dict[int, Actor] = {}
    for each in actors:
        actor = each.actor
        if (
            actor.kind == "organisation"
            and actor.country in country_names()
            and actor.sector in _STATE_SECTORS
        ):
            bodies.setdefault(each.start, actor)
    changed: dict[Actor, Actor] = {}
    for each in actors if bodies else ():
        actor = each.actor
        if actor.kind != "unnamed" or actor.country is not None or doc[each.end - 1].lower_ in _GUESTS:
            continue
        behind = doc[each.end : each.end + 2]
        if len(behind) < 2 or behind[0].lower_ not in _LINKS:
            continue
        body = bodies.get(each.end + 1 + (behind[1].lower_ in _DETERMINERS))
        if body is not None:
            changed[actor] = msgspec.structs.replace(
                actor, country=body.country, party=body.party, sector=body.sector
            )
    return replaced(actors, anaphors, changed)
