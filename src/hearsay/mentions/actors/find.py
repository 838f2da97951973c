"""All actors of a document: names, described bodies and people, persons; and the names that stand as places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.actors.aid_groups import aid_groups
from hearsay.mentions.actors.anaphora.find import resolve_anaphors
from hearsay.mentions.actors.apposed import with_names
from hearsay.mentions.actors.atoms import Atoms, NameAtom, find_atoms
from hearsay.mentions.actors.bodies import of_their_bodies
from hearsay.mentions.actors.bystanders import with_bystanders
from hearsay.mentions.actors.definite import resolve_definite
from hearsay.mentions.actors.described import Described, describe
from hearsay.mentions.actors.introduced import introduced
from hearsay.mentions.actors.issuer import with_issuer
from hearsay.mentions.actors.kept import actors_described
from hearsay.mentions.actors.led import led_bodies
from hearsay.mentions.actors.linked import linked_nouns
from hearsay.mentions.actors.local_bodies import local_bodies
from hearsay.mentions.actors.media import media_named
from hearsay.mentions.actors.named import actor_named
from hearsay.mentions.actors.pairs import seated_pairs
from hearsay.mentions.actors.persons.find import NamedPerson, find_persons
from hearsay.mentions.actors.possessed import jointly_owned, owned_by_one, owned_by_pronoun, owned_by_word
from hearsay.mentions.actors.proper import proper_bodies, with_what_they_are
from hearsay.mentions.actors.same_office import resolve_holders
from hearsay.mentions.actors.shortened import with_short_names
from hearsay.mentions.actors.unknown import unknown_organisations
from hearsay.mentions.found import FoundActor, span_of
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.language import Annotated
    from hearsay.packs import Knowledge


@dataclass(frozen=True, slots=True)
class ActorsFound:
    """Actors and anaphors, and what the place stage needs from the same pass."""

    actors: tuple[FoundActor, ...]
    anaphors: dict[int, tuple[Actor, ...]]
    atoms: Atoms
    places: tuple[NameAtom, ...]
    persons: tuple[NamedPerson, ...]
    described: tuple[Described, ...]


def find_actors(annotated: Annotated, knowledge: Knowledge) -> ActorsFound:
    """The actors of an annotated document, in order, longer before shorter."""
    doc = annotated.doc
    atoms = find_atoms(doc, knowledge)
    described = describe(doc, atoms)
    shortened = with_short_names(doc, atoms, described)
    shortened = with_issuer(doc, shortened, annotated.document.outlet, knowledge)
    if shortened is not atoms:
        atoms, described = shortened, describe(doc, shortened)
    persons = find_persons(doc, atoms, described, knowledge, annotated.document.published.day)
    of_person = {token for each in persons for token in range(each.start, each.end)}
    speakers = annotated.source_tokens()
    actors: list[FoundActor] = [_person(doc, each) for each in persons]
    actors.extend(_in_apposition(doc, persons))
    actors.extend(_offices_of_persons(doc, persons))
    places: list[NameAtom] = []
    owned = {
        token
        for each in described
        if each.owner and each.owner.name
        for token in range(each.owner.start, each.owner.end)
    }
    for atom in atoms.names:
        if any(token in of_person for token in range(atom.start, atom.end)):
            continue
        actor, is_place = actor_named(doc, atom, speakers, owned)
        if actor is not None:
            actors.append(FoundActor(atom.start, atom.end, actor))
        if is_place:
            places.append(atom)
    offices = {id(office) for each in persons for office in each.offices}
    rest = [each for each in described if id(each) not in offices and each.head not in of_person]
    actors.extend(
        actors_described(doc, [each for each in rest if each.owner is None or each.owner.pronoun is None])
    )
    actors.extend(led_bodies(doc, atoms.names))
    actors = local_bodies(doc, actors)
    actors = media_named(doc, actors)
    seats = {atom.start: name for atom in atoms.names if (name := atom.of("seat")) is not None}
    actors.extend(unknown_organisations(doc, actors, seats, places))
    actors.extend([*proper_bodies(doc, atoms.names, actors)])
    actors = aid_groups(doc, with_what_they_are(doc, actors))
    actors = resolve_holders(doc, introduced(doc, _ordered(actors), described))
    linked = list(linked_nouns(doc, annotated.links, actors, annotated.kinds))
    known = {(each.start, each.end) for each in linked}
    rest = [each for each in rest if (each.start, each.end) not in known]
    titles = {each.person.name: each.person.roles for each in persons}
    actors = resolve_definite(doc, rest, _ordered([*linked, *actors]), titles)
    actors = _ordered(with_names(doc, of_their_bodies(doc, described, persons, actors)))
    actors = [*with_bystanders(annotated, actors)]
    seated = seated_pairs(doc, {atom.start: atom for atom in atoms.names})
    anaphors = resolve_anaphors(doc, actors, annotated.links, seated)
    anaphors.update(jointly_owned(doc, rest, anaphors))
    owners = list(owned_by_pronoun(doc, rest, anaphors))
    of_one = [*owned_by_one(doc, described, anaphors), *owned_by_word(doc, rest, actors)]
    if owners or of_one:
        actors = _ordered([*of_one, *actors, *owners])
    if any(each.actor.kind == "unnamed" and each.actor.role and each.actor.country for each in owners):
        # "its president said at a rally ... He threatened": who "he" is was not known before whose president it is
        anaphors = {**resolve_anaphors(doc, actors, annotated.links, seated), **anaphors}
    return ActorsFound(tuple(actors), anaphors, atoms, tuple(places), persons, described)


def _ordered(actors: Iterable[FoundActor]) -> list[FoundActor]:
    """In order, longer first, one reading a stretch of tokens."""
    first: dict[tuple[int, int], FoundActor] = {}
    for each in actors:
        first.setdefault((each.start, each.end), each)
    return sorted(first.values(), key=lambda each: (each.start, -each.end))


def _person(doc: Doc, named: NamedPerson) -> FoundActor:
    span = span_of(doc, named.outer_start, named.end)
    return FoundActor(named.outer_start, named.end, _person_actor(named, span))


def _person_actor(named: NamedPerson, span: Span) -> Actor:
    person = named.person
    return Actor(
        text=span.text,
        span=span,
        name=person.name,
        kind="person",
        country=person.country,
        sector=person.sector,
        role=person.role,
        party=person.side or person.country,
    )


def _in_apposition(doc: Doc, persons: Iterable[NamedPerson]) -> Iterator[FoundActor]:
    """ "X, secretary of Y": the office's words mean the person too."""
    for named in persons:
        for office in named.offices:
            if office.end != named.start and not named.outer_start <= office.start < named.start:
                span = span_of(doc, office.start, office.end)
                yield FoundActor(office.start, office.end, _person_actor(named, span))


def _offices_of_persons(doc: Doc, persons: Iterable[NamedPerson]) -> Iterator[FoundActor]:
    """ "Zelensky's office": it speaks for the person."""
    for named in persons:
        end = named.end + 2
        if end <= len(doc) and doc[named.end].text in ("'s", "’s") and doc[named.end + 1].lower_ == "office":
            span = span_of(doc, named.outer_start, end)
            person = _person_actor(named, span)
            name = f"Office of {person.name}"
            yield FoundActor(
                named.outer_start,
                end,
                msgspec.structs.replace(person, name=name, kind="organisation", role=None),
            )
