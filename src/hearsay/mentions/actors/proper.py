"""Bodies that no table has, by the last word of their name: "Malaysia's Maritime Enforcement Agency", "the High Council for the Sea"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.atoms import MOVEMENTS, NameAtom
from hearsay.mentions.actors.spelling import is_abbreviation
from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.names import Name
from hearsay.mentions.words import words_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

# What a state's bodies are called; a state before them owns them.
_OF_STATE = {"Agency", "Authority", "Council", "Commission", "Committee", "Service", "Directorate", "Directorate-General", "Department", "Bureau", "Board",
             "Office", "Administration", "Inspectorate", "Secretariat", "Registry", "Headquarters", "Corporation", "Customs", "Treasury"}  # fmt: skip
_ALWAYS = {"Department", "Directorate", "Directorate-General", "Inspectorate", "Customs", "Treasury"}
_OF_ANYBODY = {"Association", "Federation", "Confederation", "Union", "Syndicate", "League", "Network", "Institute", "Centre", "Center", "Trust", "Fund",
               "Foundation", "Society", "Alliance", "Coalition", "Initiative", "Observatory", "Monitor", "Mission", "Group", "Company", "Organisation",
               "Organization", "Chamber", "Club", "Church", "University", "Hospital", "Charity", "Platform", "Forum", "Campaign", "Project"}  # fmt: skip
_ARMED = {"Brigade", "Brigades", "Front", "Battalion", "Battalions", "Legion", "Militia", "Militias"}
HEADS = _OF_STATE | _OF_ANYBODY | _ARMED
_LINKS = {"of", "for", "on", "against", "and", "the", "&"}
_OPENERS = {
    "The",
    "A",
    "An",
    "In",
    "On",
    "At",
    "But",
    "And",
    "If",
    "When",
    "As",
    "By",
    "For",
    "From",
    "This",
    "That",
    "Its",
    "His",
    "Her",
    "Their",
    "Both",
}
ABOUT = {"Affairs", "Relations", "Studies", "Policy", "Desk"}
_LONGEST = 8


def proper_bodies(doc: Doc, names: Sequence[NameAtom], actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    """Each body with a proper name that is not found yet, with the state whose name stands in, before or behind it."""
    covered = {
        token for each in actors if each.actor.kind != "country" for token in range(each.start, each.end)
    }
    by_start = {atom.start: atom for atom in names}
    by_end = {atom.end: atom for atom in names}
    bodies = {
        each.end: each.actor for each in actors if each.actor.kind == "organisation" and each.actor.country
    }
    last = 0
    for at, word in enumerate(words_of(doc)):
        is_of_movement = word == "Army" and is_movement(doc, at)
        if not (word in HEADS or is_of_movement) or at in covered or at < last:
            continue
        token = doc[at]
        start = _start(doc, token.i, covered)
        end = _end(doc, token.i + 1, covered)
        if end - start < 2 or all(doc[i].lower_ in _LINKS for i in range(start, end) if i != token.i):
            continue
        last = end
        owner = _possessor(doc, start, bodies) or _owner(doc, start, end, by_start, by_end)
        span = span_of(doc, start, end)
        is_armed = (is_of_movement or token.text in _ARMED) and token.i == end - 1
        is_state = owner is not None and owner.country in country_names() and owner.sector is None
        is_of_state = token.text in _OF_STATE and (is_state or (owner is None and token.text in _ALWAYS))
        sector = "GOV" if is_of_state else owner.sector if owner and not is_state else None
        yield FoundActor(
            start,
            end,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="group" if is_armed else "organisation",
                country=owner.country if owner else None,
                sector="REB" if is_of_movement else "MIL" if is_armed and owner is not None else sector,
                party=span.text if is_of_movement else owner.side if owner else None,
            ),
        )


def is_movement(doc: Doc, at: int) -> bool:
    """Whether a word is the "Army" of a movement's name: "the National Liberation Army"."""
    return at > 0 and doc[at].text == "Army" and doc[at - 1].text in MOVEMENTS


def _start(doc: Doc, head: int, covered: set[int]) -> int:
    start = head
    while start > 0 and head - start < _LONGEST and start - 1 not in covered:
        token = doc[start - 1]
        if (token.text[:1].isupper() and token.text[-1:].isalnum() and token.text not in _OPENERS) or (
            token.lower_ in {"and", "&", "of"}
            and start > 1
            and doc[start - 2].text[:1].isupper()
            and doc[start - 2].text not in _OPENERS
        ):
            start -= 1
        else:
            break
    while start < head and not doc[start].text[:1].isupper():
        start += 1
    return start


def _end(doc: Doc, end: int, covered: set[int]) -> int:
    """Over "for the Sea", "of Independent Doctors"; not over "in Libya" or "of Malawi said"."""
    at = first = end
    while at < len(doc) and at - end < _LONGEST and at not in covered:
        token = doc[at]
        # "for Emergency Situations": every capital behind the link, none right behind the head
        if token.text[:1].isupper() and token.text[-1:].isalnum() and at > first:
            at += 1
            end = at
        elif token.lower_ in _LINKS and at - end < 2:
            at += 1
        else:
            break
    return end


def _possessor(doc: Doc, start: int, bodies: Mapping[int, Actor]) -> Name | None:
    """The state whose body owns it: "the Serbian government's Office for Kosovo"."""
    body = bodies.get(start - 1) if start and doc[start - 1].lower_ in ("'s", "’s") else None
    if body is None or body.country not in country_names():
        return None
    return Name("country", country_names()[body.country or ""], body.country, side=body.party)


def _owner(
    doc: Doc, start: int, end: int, by_start: Mapping[int, NameAtom], by_end: Mapping[int, NameAtom]
) -> Name | None:
    kinds = ("country", "adjective", "organisation", "party")
    inside = [atom for at in range(start, end) if (atom := by_start.get(at)) is not None and atom.end <= end]
    before = by_end.get(start) or (
        by_end.get(start - 1) if doc[max(0, start - 1)].lower_ in ("'s", "’s") else None
    )
    # "The Taiwan Affairs Office" looks after Taiwan and is not its own, nor is "the Office for Kosovo" Kosovo's
    inside = [
        atom
        for atom in inside
        if doc[atom.end : atom.end + 1].text not in ABOUT
        and (atom.start == start or doc[atom.start - 1].lower_ not in ("for", "on"))
    ]
    for atom in (*inside, before):
        if atom is not None and (name := atom.of(*kinds)) is not None:
            return name
    if before is not None and (name := before.of("seat")) is not None:
        return name
    if end + 1 < len(doc) and doc[end].lower_ in ("in", "of"):
        behind = by_start.get(end + 1)
        return None if behind is None else behind.of("country", "seat")
    return None


def with_what_they_are(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors, bodies of no state with that of the words beside them: "the Karbala Brigades, an Iraqi militia".

    "The National Liberation Army, ELN," is the one known by its abbreviation.
    """
    starts = {each.start: each for each in sorted(actors, key=lambda each: each.end)}
    told: dict[str, Actor] = {}
    short: dict[str, Actor] = {}
    for each in actors:
        actor = each.actor
        at = each.end
        if actor.country or actor.kind not in ("organisation", "group") or at + 2 >= len(doc):
            continue
        at += doc[at].text == ")"
        abbreviation = starts.get(at + 1) if doc[at].text in {",", "("} else None
        if (
            abbreviation is not None
            and abbreviation.actor.country
            and is_abbreviation(abbreviation.actor.text)
            and doc[abbreviation.end : abbreviation.end + 1].text in {",", ")"}
            and doc[abbreviation.end + 1 : abbreviation.end + 2].text not in {"and", "or"}
        ):
            short[actor.name] = abbreviation.actor
            continue
        if doc[at].text not in {",", "("} or doc[at + 1].lower_ not in ("a", "an", "the"):
            continue
        first = next((i for i in range(at + 2, min(at + 5, len(doc))) if i in starts), None)
        if first is None or any(
            doc[i].pos_ not in ("ADJ", "ADV", "NOUN", "PUNCT") for i in range(at + 2, first)
        ):
            continue
        what = starts[first].actor
        if what.country and what.kind in ("group", "organisation", "unnamed"):
            told[actor.name] = what
    if not told and not short:
        return list(actors)
    return [
        FoundActor(each.start, each.end, _of(each.actor, told[each.actor.name]))
        if each.actor.name in told and not each.actor.country
        else FoundActor(
            each.start,
            each.end,
            msgspec.structs.replace(short[each.actor.name], text=each.actor.text, span=each.actor.span),
        )
        if each.actor.name in short and not each.actor.country
        else each
        for each in actors
    ]


def _of(actor: Actor, what: Actor) -> Actor:
    is_armed = what.sector == "REB"
    return msgspec.structs.replace(
        actor,
        kind="group" if is_armed else actor.kind,
        country=what.country,
        sector=what.sector or actor.sector,
        party=actor.name if is_armed else what.party,
    )
