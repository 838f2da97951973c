"""Speakers of a body that only the text before says whose it is: "the foreign office spokeswoman, Zahra Qureshi"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.actors.described import Described, is_generic
from hearsay.mentions.actors.persons.find import NamedPerson
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc


def of_their_bodies(
    doc: Doc, described: Sequence[Described], persons: Sequence[NamedPerson], actors: Sequence[FoundActor]
) -> list[FoundActor]:
    """The actors, each office of a resolved body with the body's country, and whoever holds that office as well."""
    resolved = {(each.start, each.end): each.actor for each in actors if each.actor.country}
    offices: dict[tuple[int, int], tuple[str | None, str | None, str | None, str]] = {}
    for office in described:
        body = office.body
        if body is not None and office.owner is None and (body.start, body.end) in resolved:
            offices[(office.start, office.end)] = _with_body(doc, office, resolved[(body.start, body.end)])
    if not offices:
        return list(actors)
    for named in persons:
        for held in named.offices:
            found = offices.get((held.start, held.end))
            if found is not None and named.person.country is None:
                named.person.country, named.person.side = found[0], found[1]
                named.person.sector = found[2] or named.person.sector
    of_name = {named.person.name: named.person for named in persons}
    out: list[FoundActor] = []
    for each in actors:
        actor: Actor = each.actor
        person = of_name.get(actor.name) if actor.kind == "person" else None
        if person is not None and actor.country is None and person.country is not None:
            actor = msgspec.structs.replace(
                actor, country=person.country, sector=person.sector, party=person.side or person.country
            )
        elif actor.kind == "unnamed" and actor.country is None and (each.start, each.end) in offices:
            country, party, sector, name = offices[(each.start, each.end)]
            actor = msgspec.structs.replace(
                actor, country=country, party=party, sector=sector or actor.sector, name=name
            )
        out.append(FoundActor(each.start, each.end, actor))
    return out


def _with_body(doc: Doc, office: Described, body: Actor) -> tuple[str | None, str | None, str | None, str]:
    """Country, party and sector of whoever speaks for a body, and how the record calls them."""
    words = doc[office.atom.start : office.atom.end].text
    sector = body.sector if is_generic(words) else None
    return body.country, body.party, sector, f"{words} of {body.name}"
