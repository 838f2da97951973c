"""Every name that packs and gazetteer know, in one table: what it can stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from hearsay.gazetteer import (
    PhraseTable,
    Role,
    countries,
    country_names,
    fold,
    organisations,
    peoples,
    regions,
    roles,
)
from hearsay.packs import Knowledge, PackPlace, Person
from hearsay.records import ActorKind

NameKind = Literal[
    "country", "adjective", "people", "seat", "organisation", "party", "person", "place", "region"
]


@dataclass(frozen=True, slots=True)
class Name:
    """One thing a phrase can stand for.

    Attributes:
        canonical: "Sudan" for Sudanese; for a seat the country whose government it stands for.
        country: PLOVER country code; of a place, where it lies.
        sector: PLOVER sector; None for a state as a whole.
        side: Whom it speaks for.
        person, place: The pack's entry, for these kinds.
    """

    kind: NameKind
    canonical: str
    country: str | None
    sector: str | None = None
    side: str | None = None
    actor_kind: ActorKind = "country"
    person: Person | None = None
    place: PackPlace | None = None

    @property
    def owns(self) -> bool:
        """Whether it can be the one a ministry or army belongs to."""
        return self.kind not in ("person", "region", "place")


@lru_cache(maxsize=4)
def name_table(knowledge: Knowledge) -> PhraseTable[Name]:
    """The names of the world and of the packs in use; packs speak before the gazetteer."""
    return PhraseTable(_entries(knowledge), is_cased=True)


@lru_cache(maxsize=1)
def role_table() -> PhraseTable[Role]:
    """The words for ministries, offices and people."""
    return PhraseTable(((role.phrase, role) for role in roles()), is_cased=False)


@lru_cache(maxsize=1)
def body_phrases() -> dict[str, Role]:
    """The bodies by the words for them, lower case."""
    return {role.phrase: role for role in roles() if role.kind == "body"}


@lru_cache(maxsize=4)
def persons_by_surname(knowledge: Knowledge) -> dict[str, tuple[Person, ...]]:
    """The packs' persons by folded last name; one entry a person however many packs know them."""
    found: dict[str, dict[str, Person]] = {}
    for person in knowledge.persons:
        for name in (person.name, *person.aliases):
            found.setdefault(fold(name).split()[-1], {}).setdefault(person.name, person)
    return {surname: tuple(people.values()) for surname, people in found.items()}


def _entries(knowledge: Knowledge) -> Iterator[tuple[str, Name]]:
    yield from _pack_entries(knowledge)
    for country in countries():
        state = Name("country", country.name, country.code, side=country.code)
        for phrase in (country.name, *country.other_names):
            yield phrase, state
        for phrase in country.adjectives:
            yield phrase, Name("adjective", country.name, country.code, side=country.code)
        for phrase in country.people:
            if phrase not in country.adjectives:
                yield phrase, Name("people", phrase, country.code, side=country.code, actor_kind="group")
        for phrase in country.seats:
            yield phrase, Name("seat", country.name, country.code, "GOV", country.code)
        if country.capital not in (*country.seats, country.name, *country.other_names):
            # Many towns are called Georgetown: see actors/namesakes.py.
            yield country.capital, Name("seat", country.name, country.code, "GOV", country.code)
    for each in peoples():
        of_people = Name("adjective", each.name, each.country, side=each.country, actor_kind="group")
        for phrase in filter(None, (each.adjective, each.plural)):
            yield phrase, of_people
    for known in organisations():
        # An armed group is a side of its own, not its country's.
        is_armed = known.sector in ("REB", "PRE")
        name = Name("organisation", known.name, known.country, known.sector,
                    known.name if is_armed else known.country, "group" if is_armed else "organisation")  # fmt: skip
        for phrase in (known.name, *known.aliases):
            yield phrase, name
    for region in regions():
        for phrase in (region.name, *region.aliases) if region.is_plain else ():
            # "North Waziristan" is a part of Waziristan, "Sind" is Sindh.
            is_part = region.name in phrase
            yield phrase, Name("region", phrase if is_part else region.name, region.country)


def _pack_entries(knowledge: Knowledge) -> Iterator[tuple[str, Name]]:
    for party in knowledge.parties:
        is_state = party.sector is None and party.name in country_names().values()
        name = Name("country" if is_state else "party", party.name, party.country, party.sector,
                    party.side or (party.country if is_state else party.name), "country" if is_state else party.kind)  # fmt: skip
        for phrase in (party.name, *party.aliases):
            yield phrase, name
        seat = replace(name, kind="seat")
        for phrase in party.seats:
            yield phrase, seat
    for known in knowledge.organisations:
        name = Name(
            "organisation",
            known.name,
            known.country,
            known.sector,
            known.side or known.country,
            "organisation",
        )
        for phrase in (known.name, *known.aliases):
            yield phrase, name
    for person in knowledge.persons:
        name = Name(
            "person",
            person.name,
            person.country,
            side=person.side or person.country,
            actor_kind="person",
            person=person,
        )
        for phrase in (person.name, *person.aliases):
            yield phrase, name
    for place in knowledge.places:
        for phrase in (place.name, *place.aliases):
            yield phrase, Name("place", place.name, place.country, place=place)
