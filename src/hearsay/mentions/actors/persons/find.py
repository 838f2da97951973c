"""Every naming of a person in a document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import fold
from hearsay.mentions.actors.affiliation import affiliation
from hearsay.mentions.actors.atoms import Atoms
from hearsay.mentions.actors.described import Described
from hearsay.mentions.actors.known import KnownPerson, fill, from_pack
from hearsay.mentions.actors.persons.learnt import learn, learn_behind, learn_body, learn_from_colleague
from hearsay.mentions.actors.persons.offices import (
    TITLES,
    inside,
    office_apposed,
    office_beyond,
    over_realm,
    owner_beyond,
    said_to_be,
    title_before,
)
from hearsay.mentions.actors.persons.same import join, surname_of
from hearsay.mentions.actors.persons.spans import bare_rulers, bare_surnames, spans_of_names
from hearsay.packs import Knowledge

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FORMER = {"former", "ex", "retired", "onetime", "erstwhile"}


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """A person's name at ``doc[start:end]``; the whole with role and country words is ``doc[outer_start:end]``."""

    start: int
    end: int
    outer_start: int
    person: KnownPerson
    offices: tuple[Described, ...]


def find_persons(
    doc: Doc, atoms: Atoms, described: tuple[Described, ...], knowledge: Knowledge, day: str | None
) -> tuple[NamedPerson, ...]:
    """Every naming of a person, in order; names of one person share one ``KnownPerson``.

    Args:
        day: The document's day, ISO: which office of a pack's person was held then.
    """
    offices = {each.end: each for each in described if each.atom.of("office")}
    ordered = [each for each in described if each.atom.of("office")]
    names_by_end = {atom.end: atom for atom in atoms.names}
    names_by_start = {atom.start: atom for atom in atoms.names}
    starting = {each.start: each for each in reversed(described) if each.owner and each.owner.name}
    bodies = {each.start: each for each in described if each.owner is None and each.atom.of("body")}
    countries = frozenset(name.country for atom in atoms.names for name in atom.names if not name.person)
    persons: list[KnownPerson] = []
    found: list[NamedPerson] = []
    named: dict[int, tuple[int, int]] = {}
    last = 0
    for start, end in sorted(
        {*spans_of_names(doc, atoms, described, knowledge), *bare_rulers(doc, atoms, knowledge, day)},
        key=lambda span: (span[0], -span[1]),
    ):
        if start >= last:
            named[start] = (start, end)
            last = end
    surnames: dict[int, str] = {start: surname_of(doc, start, end) for start, end in named.values()}
    # "Carter said ... Linda Carter": the whole name says who is meant
    introduced = {fold(surnames[start]) for start, end in named.values() if end - start > 1}
    for start, end in sorted([*named.values(), *bare_surnames(doc, named, set(surnames.values()), atoms)]):
        before = title_before(doc, start)
        office = offices.get(before) or over_realm(doc, before, offices)
        beyond = None
        if office is None or (office.owner is None and office.start == office.atom.start):
            beyond = office_beyond(doc, office.start if office else before, offices)
        office = office or beyond
        front = office.start if office else before
        while front and doc[front - 1].lower_ in TITLES:
            front -= 1  # "its spokeswoman, Lt. Col. X"
        apposed = office_apposed(doc, front, end, ordered, named)
        person = join(doc, start, end, persons)
        # "A spokesman for Sudan's army, Brigadier X": a rank alone does not say whose, the apposition does.
        inner = inside(ordered, office)
        first = offices.get(office.start) if office is not None and inner is None else None
        apposed = apposed or said_to_be(doc, end, ordered)
        by_worth = sorted(
            filter(None, (inner, office, first, apposed, beyond if beyond is not office else None)),
            key=lambda each: (each.owner is None, each.body is None),
        )
        present = [each for each in by_worth if not (each.start and doc[each.start - 1].lower_ in _FORMER)]
        roles: list[Described | None] = [*(present or by_worth)] or [None]
        for role in roles:
            learn(doc, person, role, names_by_end, before)
        if person.country is None and office is not None and front == office.atom.start:
            owner = owner_beyond(doc, front, names_by_end)
            if owner is not None:
                person.country, person.side = owner.country, owner.side
        learn_from_colleague(person, by_worth, [each.person for each in found])
        learn_behind(person, affiliation(doc, end, starting, names_by_start))
        learn_body(doc, person, end, bodies)
        is_told_later = person.forename is None and fold(person.surname) in introduced
        pack = None if is_told_later else from_pack(doc[start:end].text, person, knowledge, countries, day)
        if pack is not None:
            fill(person, pack, day)
        outer = min([before, *(each.start for each in (office, inner, first) if each is not None)])
        found.append(NamedPerson(start, end, outer, person, tuple(by_worth)))
    return tuple(found)
