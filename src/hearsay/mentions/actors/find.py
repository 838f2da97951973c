"""All actors of a document: names, described bodies and people, persons; and the names that stand as places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.actors.anaphora.find import resolve_anaphors
from hearsay.mentions.actors.apposed import with_names
from hearsay.mentions.actors.atoms import Atoms, NameAtom, find_atoms
from hearsay.mentions.actors.bodies import of_their_bodies
from hearsay.mentions.actors.bystanders import with_bystanders
from hearsay.mentions.actors.definite import resolve_definite, resolve_holders
from hearsay.mentions.actors.described import (
    Described,
    actors_of,
    describe,
    determiner,
    gives_out,
    is_generic,
    owners_of,
    sector_of,
)
from hearsay.mentions.actors.introduced import introduced
from hearsay.mentions.actors.issuer import with_issuer
from hearsay.mentions.actors.led import led_bodies
from hearsay.mentions.actors.linked import linked_nouns
from hearsay.mentions.actors.local_bodies import local_bodies
from hearsay.mentions.actors.media import is_called_medium, media_named
from hearsay.mentions.actors.owners import as_owner
from hearsay.mentions.actors.pairs import seated_pairs
from hearsay.mentions.actors.persons.find import NamedPerson, find_persons
from hearsay.mentions.actors.proper import ABOUT, HEADS, proper_bodies, with_what_they_are
from hearsay.mentions.actors.shortened import with_short_names
from hearsay.mentions.actors.spelling import is_abbreviation
from hearsay.mentions.actors.standing import is_dateline, standing
from hearsay.mentions.found import FoundActor
from hearsay.mentions.names import Name
from hearsay.mentions.places.containers import is_elsewhere
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from hearsay.language import Annotated
    from hearsay.packs import Knowledge

_ORG_LABELS = {"ORG"}
_LONGEST_ADJECTIVE = 5
_STATE_BODIES = {"Committee", "Council", "Commission", "Service", "Authority", "Agency", "Office", "Directorate", "Department", "Court", "Command", "Staff"}  # fmt: skip
_FORCES = ("Corps", "Division", "Brigade", "Regiment", "Battalion", "Fleet", "Rifles", "Squadron")
_RELIEF = {"Rights", "Watch", "Amnesty", "Relief", "Charity", "Charities", "Humanitarian", "Borders", "Caritas", "Oxfam", "Frontières", "Monitor", "Observatory"}  # fmt: skip
_STATE_OPENERS = {"Department", "Directorate", "Ministry", "Inspectorate"}
_PRESS = ("media", "television", "tv", "radio")  # "state television said"
_BARE = {"army", "military", "navy", "air force", "coast guard"}  # "Army says it found arms"
# Bodies that mean something without a country; "units", "company", "division" without one are any noun.
_STANDS_ALONE = {"GOV", "LEG", "JUD", "REB", "COP", "OPP", "PRE", "SPY"}


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
    speakers = {
        token for said in annotated.attributions for source in said.sources for token in range(*source)
    }
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
        actor, is_place = _named(doc, atom, speakers, owned)
        if actor is not None:
            actors.append(FoundActor(atom.start, atom.end, actor))
        if is_place:
            places.append(atom)
    offices = {id(office) for each in persons for office in each.offices}
    rest = [each for each in described if id(each) not in offices and each.head not in of_person]
    actors.extend(
        _described(doc, [each for each in rest if each.owner is None or each.owner.pronoun is None])
    )
    actors.extend(led_bodies(doc, atoms.names))
    actors = local_bodies(doc, actors)
    actors = media_named(doc, actors)
    seats = {atom.start: name for atom in atoms.names if (name := atom.of("seat")) is not None}
    actors.extend(_unknown_organisations(doc, actors, seats))
    actors.extend([*proper_bodies(doc, atoms.names, actors)])
    actors = with_what_they_are(doc, actors)
    actors = resolve_holders(introduced(doc, _ordered(actors), described))
    linked = list(linked_nouns(doc, annotated.links, actors, annotated.kinds))
    known = {(each.start, each.end) for each in linked}
    rest = [each for each in rest if (each.start, each.end) not in known]
    titles = {each.person.name: each.person.roles for each in persons}
    actors = resolve_definite(doc, rest, _ordered([*linked, *actors]), titles)
    actors = _ordered(with_names(doc, of_their_bodies(doc, described, persons, actors)))
    actors = [*with_bystanders(annotated, actors)]
    seated = seated_pairs(doc, {atom.start: atom for atom in atoms.names})
    anaphors = resolve_anaphors(doc, actors, annotated.links, seated)
    anaphors.update(_jointly_owned(doc, rest, anaphors))
    owners = list(_owned_by_pronoun(doc, rest, anaphors))
    of_one = list(_owned_by_one(doc, described, anaphors))
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


def _span(doc: Doc, start: int, end: int) -> Span:
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), doc[start:end].text)


def _person(doc: Doc, named: NamedPerson) -> FoundActor:
    span = _span(doc, named.outer_start, named.end)
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
                span = _span(doc, office.start, office.end)
                yield FoundActor(office.start, office.end, _person_actor(named, span))


def _offices_of_persons(doc: Doc, persons: Iterable[NamedPerson]) -> Iterator[FoundActor]:
    """ "Zelensky's office": it speaks for the person."""
    for named in persons:
        end = named.end + 2
        if end <= len(doc) and doc[named.end].text in ("'s", "’s") and doc[named.end + 1].lower_ == "office":
            span = _span(doc, named.outer_start, end)
            person = _person_actor(named, span)
            name = f"Office of {person.name}"
            yield FoundActor(
                named.outer_start,
                end,
                msgspec.structs.replace(person, name=name, kind="organisation", role=None),
            )


def _named(doc: Doc, atom: NameAtom, speakers: set[int], owned: set[int]) -> tuple[Actor | None, bool]:
    """The actor a known name stands for, if it acts, and whether it stands as a place."""
    name = atom.of("country", "adjective", "people", "seat", "organisation", "party")
    place = atom.of("place", "region")
    if name is None:
        return None, place is not None
    if name.kind == "organisation" and _is_gathering(doc, atom):
        return None, False
    if is_elsewhere(doc, atom):
        return None, True
    is_city = name.kind == "organisation" and atom.of("seat") is not None
    if name.kind in ("adjective", "people") or (name.kind == "organisation" and not is_city):
        return _actor(doc, atom, name, None), False
    speaks = _speaks(doc, atom, speakers)
    if place is not None and name.kind == "party" and not speaks and atom.start not in owned:
        return None, True
    if atom.start in owned:
        # "the authorities in Kyiv", "protesters at a Moscow hotel" tells where they are as well as whose.
        return _actor(doc, atom, name, None), _is_behind_in(doc, atom.start)
    stands = "actor" if speaks else standing(doc, atom)
    if stands == "place":
        return None, True
    return _actor(doc, atom, name, "GOV" if speaks and name.kind == "country" else None), False


def _is_behind_in(doc: Doc, start: int) -> bool:
    """Whether "in" or "at" stands before a name, or before its article."""
    before = start - 1 - (start > 1 and doc[start - 1].lower_ in ("a", "an", "the"))
    is_in = before >= 0 and doc[before].lower_ == "in"
    return is_in or (0 <= before < start - 1 and doc[before].lower_ in ("at", "near", "outside"))


def _is_gathering(doc: Doc, atom: NameAtom) -> bool:
    """ "The Congress of Young Scientists" is not the US Congress: a plain word that goes on with "of" is another name."""
    end = atom.end
    return (
        end - atom.start == 1
        and doc[atom.start].is_title
        and end + 1 < len(doc)
        and doc[end].lower_ == "of"
        and doc[end + 1].text[:1].isupper()
    )


def _speaks(doc: Doc, atom: NameAtom, speakers: set[int]) -> bool:
    """Whether a name is the source of a saying or the subject of a verb of saying."""
    head = next(
        (token for token in doc[atom.start : atom.end] if not atom.start <= token.head.i < atom.end),
        doc[atom.end - 1],
    )
    before = doc[atom.start - 1].lower_ if atom.start else ""
    if before == "to" and atom.start > 1 and doc[atom.start - 2].lower_ == "according":
        return True  # "according to Yerevan"
    if before in ("in", "at", "near", "from", "to") or is_dateline(doc, atom.start, atom.end):
        return False
    if head.dep_ == "nmod:poss" and head.head.lemma_.lower() in verbs("utterance"):
        return True  # "Chad's denial"
    for _ in range(3):
        if head.dep_ != "conj" or head.head.i == head.i or head.head.pos_ != "PROPN":
            break
        head = head.head  # "Thailand and Cambodia each blamed the other"
    if atom.start in speakers and head.dep_ not in ("obj", "amod", "compound", "nmod:poss"):
        return True
    return head.dep_ in ("nsubj", "nsubj:outer") and head.head.lemma_.lower() in verbs("talk")


def _actor(doc: Doc, atom: NameAtom, name: Name, sector: str | None) -> Actor:
    span = _span(doc, atom.start, atom.end)
    return Actor(
        text=span.text,
        span=span,
        name=name.canonical,
        kind=name.actor_kind,
        country=name.country,
        sector=name.sector or sector,
        party=name.side or name.country,
    )


def _described(doc: Doc, described: Iterable[Described]) -> Iterator[FoundActor]:
    """Bodies, offices and people with a named owner, and those that mean something without one."""
    for each in described:
        owners = list(owners_of(each))
        if each.owner is not None and owners:
            sector = _body_sector(each)
            yield FoundActor(each.start, each.end, actors_of(doc, each, owners[-1][2], sector))
        elif each.owner is None and _is_worth_keeping(doc, each):
            yield FoundActor(each.start, each.end, actors_of(doc, each, None, _body_sector(each)))


def _body_sector(described: Described) -> str | None:
    body = described.body.atom.of("body") if described.body is not None else None
    if body is None or body.sector == "MED" or not is_generic(described.atom.roles[0].phrase):
        return None
    return sector_of(body, described.owner.name if described.owner is not None else None)


def _is_worth_keeping(doc: Doc, described: Described) -> bool:
    token = doc[described.head]
    if token.pos_ and token.pos_ not in ("NOUN", "PROPN") and not gives_out(doc, described):
        return False
    if described.atom.of("people"):
        return token.dep_ not in ("compound", "amod")
    if described.body is not None:
        return True
    body = described.atom.of("body")
    if body is not None:
        return (
            body.sector in _STANDS_ALONE
            or determiner(doc, described) == "the"
            or gives_out(doc, described)
            or (
                (body.sector == "CVL" or body.phrase in _BARE or body.phrase.endswith(_PRESS))
                and _is_somebody(doc, described)
            )
        )
    if token.dep_ in ("compound", "amod"):
        return False
    if described.atom.roles[0].sector is None:
        return _is_somebody(doc, described)  # "the source of the river", "the host country"
    return determiner(doc, described) == "the" or _is_definite(doc, described) or _is_somebody(doc, described)


def _is_definite(doc: Doc, described: Described) -> bool:
    """ "The rebel-appointed governor": an article before adjectives of several words."""
    at = described.start
    while at > described.start - _LONGEST_ADJECTIVE and at > 0:
        at -= 1
        if doc[at].lower_ == "the":
            return True
        if (
            doc[at].pos_ not in ("ADJ", "VERB", "ADV")
            and doc[at].text not in "-–"
            and not _is_hyphened(doc, at)
        ):
            return False
    return False


def _is_hyphened(doc: Doc, at: int) -> bool:
    return at + 1 < len(doc) and doc[at + 1].text in "-–"


def _is_somebody(doc: Doc, described: Described) -> bool:
    """ "The town's mayor"; "a minister" who says something: offices that name nobody and yet are somebody in particular."""
    before = doc[described.start - 1].lower_ if described.start else ""
    head = doc[described.head]
    is_headed = described.start == 0 and doc[described.end : described.end + 1].text == ":"
    # "Shells hit market, 12 dead - governor"
    is_headed = is_headed or (
        before in ("-", "–", "—") and doc[described.end : described.end + 1].text.isspace()
    )
    return (
        is_headed
        or before in ("'s", "’s")
        or (head.dep_ in ("nsubj", "nsubj:outer") and head.head.lemma_.lower() in verbs("talk"))
        or (head.dep_ in ("obj", "nsubj:pass") and head.head.lemma_.lower() in ("cite", "quote"))
    )


def _unknown_organisations(
    doc: Doc, actors: Sequence[FoundActor], seats: Mapping[int, Name]
) -> Iterator[FoundActor]:
    """Organisations that only the model saw; what stands before them says whose they are ("Sudanese news agency X")."""
    covered = {
        token for each in actors if each.actor.kind != "country" for token in range(each.start, each.end)
    }
    states = [each for each in actors if each.actor.kind == "country"]
    inside = {(each.start, each.end) for each in states}
    first = {each.start: each.actor for each in states}
    before = {each.end: each.actor for each in actors if each.actor.kind in ("organisation", "country")}
    for entity in doc.ents:
        # "JNIM" stays a body where the model takes it for a person.
        is_body = entity.label_ in _ORG_LABELS or (len(entity) == 1 and is_abbreviation(entity.text))
        if not is_body or any(token in covered for token in range(entity.start, entity.end)):
            continue
        start = entity.start + (doc[entity.start].lower_ in ("the", "a", "an") and len(entity) > 1)
        end = entity.end - (doc[entity.end - 1].text in ("'s", "’s") and entity.end - 1 > start)
        # the model cuts "Taiwan Affairs Office"
        end += end < len(doc) and end not in covered and doc[end].text in HEADS
        if (start, end) in inside or end <= start or is_dateline(doc, start, end):
            continue
        opened = start - 1 - (doc[start - 1].lower_ == "the")
        if opened > 0 and doc[opened].lower_ in ("for", "of", "on") and doc[opened - 1].text in HEADS:
            continue  # "the Agency for the [Protection of State Borders]"
        # "The Ethiopian Human Rights Commission" is one body, of Ethiopia, wherever the model begins it.
        owner = before.get(entity.start - (doc[entity.start - 1].text in ("'s", "’s"))) or first.get(start)
        if owner is not None and any(doc[i].text in ABOUT for i in range(start + 1, min(start + 3, end))):
            owner = None  # "the Taiwan Affairs Office"
        adjective = next((each for each in states if each.end == start), None)
        if adjective is not None and end - start > 1 and doc[adjective.end - 1].pos_ == "ADJ":
            start = adjective.start
        seat = None
        if (
            owner is None
            and doc[end - 1].text in _STATE_BODIES
            and end + 1 < len(doc)
            and doc[end].lower_ == "in"
        ):
            seat = seats.get(end + 1)  # "the State Border Committee in Minsk"
        span = _span(doc, start, end)
        is_media = (owner is not None and owner.sector == "MED") or is_called_medium(span.text.split())
        yield FoundActor(
            start,
            end,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="organisation",
                country=owner.country if owner else seat.country if seat else _of_nobody(span.text),
                sector="MED"
                if is_media
                else "GOV"
                if seat
                or (
                    owner
                    and owner.kind == "country"
                    and doc[end - 1].text in _STATE_BODIES - {"Command", "Staff"}
                )
                else "GOV"
                if doc[start].text in _STATE_OPENERS
                else "MIL"
                if " " in span.text
                and span.text.endswith(_FORCES if owner is None else (*_FORCES, "Command"))
                else None,
                party=owner.party if owner else seat.side if seat else None,
            ),
        )


def _of_nobody(name: str) -> str | None:
    """PLOVER's code for the rights and relief bodies that belong to no state, by the words of their names."""
    words = {*name.split()}
    return "NGO" if len(words) > 1 and words & _RELIEF else None


def _jointly_owned(
    doc: Doc, described: Iterable[Described], anaphors: Mapping[int, tuple[Actor, ...]]
) -> list[tuple[int, tuple[Actor, ...]]]:
    """ "Chadian and Sudanese officers", "the ministers of the two countries": one word that means two actors."""
    found: list[tuple[int, tuple[Actor, ...]]] = []
    for each in described:
        names = [name for _, _, name in owners_of(each)]
        if not names and each.end < len(doc) and doc[each.end].lower_ == "of":
            pairs = [
                anaphors[token]
                for token in range(each.end + 1, each.end + 5)
                if len(anaphors.get(token, ())) == 2
            ]
            names = [as_owner(actor) for actor in pairs[0]] if pairs else []
        if len(names) > 1:
            found.append((each.head, tuple(actors_of(doc, each, name) for name in names)))
    return found


def _owned_by_one(
    doc: Doc, described: Iterable[Described], anaphors: Mapping[int, tuple[Actor, ...]]
) -> Iterator[FoundActor]:
    """ "The army of the former", "the latter's spokesman"."""
    for each in described:
        if each.owner is not None and each.owner.name is not None:
            continue
        behind = each.end + 2 if doc[each.end : each.end + 2].text.lower() == "of the" else -1
        before = (
            each.atom.start - 2
            if each.atom.start > 2 and doc[each.atom.start - 1].text in ("'s", "’s")
            else -1
        )
        for at in (behind, before):
            meant = anaphors.get(at, ())
            if (
                at >= 0
                and at < len(doc)
                and doc[at].lower_ in ("former", "latter")
                and len(meant) == 1
                and meant[0].country
            ):
                yield FoundActor(each.start, each.end, actors_of(doc, each, as_owner(meant[0])))


def _owned_by_pronoun(
    doc: Doc, described: Iterable[Described], anaphors: dict[int, tuple[Actor, ...]]
) -> Iterator[FoundActor]:
    """ "its troops", "his army": whose they are follows the pronoun."""
    for each in described:
        if each.owner is None or each.owner.pronoun is None:
            continue
        owners = anaphors.get(each.owner.pronoun, ())
        name = None
        if len(owners) == 1 and owners[0].country is not None:
            name = as_owner(owners[0])
        elif not _is_worth_keeping(doc, each):
            continue
        actor = actors_of(doc, each, name)
        yield FoundActor(each.owner.start if name else each.atom.start, each.end, actor)
