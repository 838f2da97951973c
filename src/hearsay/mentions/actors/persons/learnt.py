"""What the words beside a name tell of a person: office, state, sector, body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.affiliation import Affiliation
from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.described import Described, is_generic, sector_of
from hearsay.mentions.actors.known import KnownPerson
from hearsay.mentions.names import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LIKES = {"counterpart", "colleague", "opposite number"}


def learn(
    doc: Doc, person: KnownPerson, role: Described | None, names: Mapping[int, NameAtom], start: int
) -> None:
    """What the words beside a name say of the person; what is known is not overwritten."""
    if role is not None:
        office = role.atom.of("office")
        words = doc[role.atom.start : role.atom.end].text
        owner = role.owner.name if role.owner else None
        person.roles.append(words.lower())
        if person.role is None:
            person.role = words
        if owner is not None and person.country is None:
            person.country, person.side = owner.country, owner.side
        # "Its leader" alone may lead a state or a movement; a pack may know.
        is_told = owner is not None or words.lower() != "leader"
        if office is not None and person.sector is None and is_told:
            sector = sector_of(office, owner)
            if role.body is not None and is_generic(words):
                body = role.body.atom.of("body")
                sector = sector_of(body, owner) if body else sector
            person.sector = sector
    else:
        owner = _direct_owner(doc, start, names)
        if owner is not None and person.country is None:
            person.country, person.side = owner.country, owner.side


def learn_behind(person: KnownPerson, told: Affiliation | None) -> None:
    """What the words behind a name say of the person: "X of Chad's army"."""
    if told is None or person.country is not None:
        return
    person.country, person.side = told.name.country, told.name.side
    if person.role is None or is_generic(person.role) or told.name.sector in ("REB", "PRE"):
        person.sector = told.name.sector or told.sector or person.sector


def learn_from_colleague(
    person: KnownPerson, offices: Sequence[Described], before: Sequence[KnownPerson]
) -> None:
    """ "His Turkish counterpart, X": X holds in Turkey the office of the one spoken of before."""
    if not any(each.atom.roles[0].phrase in _LIKES for each in offices) or person.role is None:
        return
    if person.role.lower() not in _LIKES:
        return
    other = next((each for each in reversed(before) if each is not person and each.role), None)
    if other is not None and (person.country is None or person.country != other.country):
        person.role, person.sector = other.role, other.sector
        person.roles.append((other.role or "").lower())


def learn_body(doc: Doc, person: KnownPerson, end: int, bodies: Mapping[int, Described]) -> None:
    """ "X, of the foreign ministry," "X from the general staff": a body whose state the text before tells."""
    at = end + (end < len(doc) and doc[end].text == ",")
    if person.role is not None or at + 2 >= len(doc) or doc[at].lower_ not in ("of", "from", "at", "with"):
        return
    body = bodies.get(at + 1 + (doc[at + 1].lower_ == "the"))
    role = body.atom.of("body") if body is not None else None
    if body is not None and role is not None:
        person.body = body
        person.sector = person.sector or role.sector


def _direct_owner(doc: Doc, start: int, names: Mapping[int, NameAtom]) -> Name | None:
    """ "Armenia's Pashinyan": the name right before a person's."""
    at = start
    if at > 0 and doc[at - 1].text in ("'s", "’s"):
        atom = names.get(at - 1)
        return atom.of("country", "seat", "party", "organisation") if atom else None
    return None
