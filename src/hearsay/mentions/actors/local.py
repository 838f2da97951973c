"""Governors, mayors and local officials: their country is that of the place they speak for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import settlements
from hearsay.mentions.actors.local_bodies import is_local_body
from hearsay.mentions.found import FoundActor, FoundPlace, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LOCAL_WORDS = {
    "local",
    "regional",
    "provincial",
    "district",
    "municipal",
    "city",
    "county",
    "state",
    "town",
    "village",
}
_NATIONAL = {"minister", "ministers", "secretary", "department", "media", "television", "broadcaster", "agency", "prosecutor", "councillor", "counsellor",
             "security", "duma", "council", "radio", "tv"}  # fmt: skip
_LOCAL_OFFICES = ("governor", "mayor")
_OF_A_STATE = ("GOV", "COP", "LEG", "JUD", "MIL")
_LINKS = ("of", "in")
# Whom somebody sends to a place: "its humanitarian coordinator in Haiti" is not Haiti's.
_POSTED = ("coordinator", "representative", "envoy", "delegate", "mediator", "rapporteur", "ambassador", "consul", "diplomat", "negotiator",
           "observer", "head of mission", "head of delegation", "country director", "attaché", "correspondent", "adviser", "advisor")  # fmt: skip
_SENDERS = ("its", "their", "his", "her", "our")
_HOLDING = frozenset(("operations", "sector", "zone", "grouping", "group", "front", "garrison", "brigade", "command", "region", "theatre"))  # fmt: skip
_ARMS = frozenset(("military", "army", "forces", "troops", "armed", "naval", "air"))
_POSSESSIVES = ("'s", "’s")
_FORCE_REACH = 12
_NEAR = 40
_FARTHER = 100
_TOWN = 20_000
_FAR_LARGER = 8


def with_local_countries(
    doc: Doc,
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
    home: str | None = None,
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, with a country for those whose words or page name one place's.

    "The mayor of Kharkiv" is Ukraine's mayor; "the regional governor" is one of the only state whose places the page names, or
    whose place was named last where all places so near lie in one state. Where a page names places of several states, the
    country stays None; but "the provincial health office" is then of the state in which the page happens.

    Args:
        actors: In order, longer before shorter. places: With their countries. home: Where the page happens, see scene.py.
    """
    starts = {each.start: each.where.country for each in places if each.where.country}
    ends = {each.end: each.where.country for each in places if each.where.country}
    states = set(starts.values())
    only = next(iter(states)) if len(states) == 1 else None
    learned: dict[str, str] = {}
    officers: set[str] = set()
    changed: dict[Actor, Actor] = {}
    for each in actors:
        actor = each.actor
        is_press = actor.sector == "MED" and actor.kind == "organisation" and doc[each.end - 1].is_lower
        is_body = is_local_body(doc, each)
        if actor.country is not None or (actor.sector not in _OF_A_STATE and not is_press and not is_body):
            continue
        is_office = (actor.role is not None or actor.kind == "organisation") and not _is_posted(doc, each)
        country = _beside(doc, each, starts, ends) if is_office and actor.sector != "MIL" else None
        country = country or _based(doc, each, ends)
        if country is None and actor.sector in ("MIL", "GOV") and actor.role is not None:
            country = _commanding(doc, each, starts, is_officer=actor.sector == "MIL")
            officers |= {actor.name} if country is not None else set()
        if country is None and actor.kind == "person" and is_office and each.actor.sector != "MIL":
            country = next((starts[at] for at in range(each.start, each.end) if at in starts), None)
        if country is None and (is_body or _is_local(doc, each)) and not _is_of_unknown(doc, each):
            country = only or _near(each.start, starts) or (home if is_body else None)
        if country is None:
            continue
        if actor.kind == "person":
            learned[actor.name] = country
        changed[actor] = _of(actor, country)
    for each in actors:
        actor = each.actor
        if actor.kind == "person" and actor.country is None and actor.name in learned:
            changed[actor] = _of(actor, learned[actor.name])
        if actor.name in officers and actor in changed:
            changed[actor] = msgspec.structs.replace(changed[actor], sector="MIL")
    return replaced(actors, anaphors, changed)


def _of(actor: Actor, country: str) -> Actor:
    return msgspec.structs.replace(actor, country=country, party=country)


def _is_posted(doc: Doc, found: FoundActor) -> bool:
    if doc[found.start].lower_ in _SENDERS:
        return True
    return (found.actor.role or "").lower().endswith(_POSTED) and doc[
        found.end : found.end + 1
    ].text.lower() == "in"


def _beside(doc: Doc, found: FoundActor, starts: Mapping[int, str], ends: Mapping[int, str]) -> str | None:
    """The country of the place in "the mayor of the city of X", "the government in X" or "the X governor"."""
    before = found.start
    while before > found.start - 3 and before > 0 and before not in ends:
        if doc[before - 1].lower_ not in _POSSESSIVES and doc[before - 1].pos_ not in ("ADJ", "VERB"):
            break
        before -= 1
    if before in ends:
        return ends[before]
    if 0 < before < found.start and doc[before].lower_ in _POSSESSIVES:
        return _town_before(doc, before)
    at = found.end
    if at >= len(doc) or doc[at].lower_ not in _LINKS:
        return None
    for here in range(at + 1, min(at + 6, len(doc))):
        if here in starts:
            return starts[here]
        # "the mayor of the besieged city of X", not "the minister of Y flew to X"
        if doc[here].pos_ in ("VERB", "AUX", "PUNCT", "SCONJ") and doc[here].dep_ != "amod":
            break
    name = doc[at + 1 : at + 3]
    if doc[at].lower_ == "of" and any(word in found.actor.text.lower() for word in _LOCAL_OFFICES):
        end = at + 1 + sum(1 for token in name if token.text[:1].isupper())
        return _town_before(doc, end) if end > at + 1 else None
    return None


def _commanding(doc: Doc, found: FoundActor, starts: Mapping[int, str], *, is_officer: bool) -> str | None:
    """The country of the place in "the spokesman of the military operations in North Kivu", "spokesman for the Kharkiv group of forces".

    Only for parts of an army that hold a place, all of it in one clause without another name: an operation may be abroad.
    """
    at = found.end
    if not {token.lower_ for token in doc[found.start : at + 1]} & {"of", "for"}:
        return None
    inside: str | None = None
    is_force, is_armed = False, is_officer
    for token in doc[found.start : at + _FORCE_REACH]:
        if token.i >= at and (token.is_punct or token.pos_ in ("VERB", "AUX") or token.text in _POSSESSIVES):
            break
        is_force = is_force or token.lower_ in _HOLDING
        is_armed = is_armed or token.lower_ in _ARMS
        if token.i in starts:
            inside = inside or starts[token.i]
        elif token.i > at and token.text[:1].isupper() and token.pos_ == "PROPN" and inside is None:
            inside = _town_before(doc, token.i + 1)
    return inside if is_force and is_armed else None


def _is_of_unknown(doc: Doc, found: FoundActor) -> bool:
    """ "The governor of Wadi Fira province", a region that no table has: not of the place told of last."""
    behind = doc[found.end : found.end + 3]
    return (
        len(behind) > 1 and behind[0].lower_ == "of" and any(token.text[:1].isupper() for token in behind[1:])
    )


def _based(doc: Doc, found: FoundActor, ends: Mapping[int, str]) -> str | None:
    """The country of the town in "the Srinagar-based Chinar Corps"."""
    words = [token.lower_ for token in doc[max(0, found.start - 2) : found.start]]
    return ends.get(found.start - 2) if words in (["-", "based"], ["–", "based"]) else None


def _town_before(doc: Doc, end: int) -> str | None:
    """The country of the town in "Banja Luka's police chief", which the places leave out: one far larger than its namesakes."""
    for start in range(max(0, end - 3), end):
        if not all(token.text[:1].isupper() for token in doc[start:end]):
            continue
        known = settlements(doc[start:end].text)
        if not known or known[0].population < _TOWN:
            continue
        others = [each.population for each in known if each.is_main_name and each.country != known[0].country]
        return known[0].country if max(others, default=0) * _FAR_LARGER < known[0].population else None
    return None


def _near(token: int, starts: Mapping[int, str]) -> str | None:
    """The one state of all places named in the last words before; where those name none, in the last hundred."""
    for reach in (_NEAR, _FARTHER):
        states = {country for start, country in starts.items() if token - reach <= start < token}
        if states:
            return next(iter(states)) if len(states) == 1 else None
    return None


def _is_local(doc: Doc, found: FoundActor) -> bool:
    start = found.start
    while (
        start > max(0, found.start - 3) and doc[start - 1].is_lower and doc[start - 1].pos_ in ("NOUN", "ADJ")
    ):
        start -= 1
    words = {token.lower_ for token in doc[min(start, max(0, found.start - 1)) : found.end]}
    if words & _NATIONAL:
        words -= {"state"}  # "State Minister for Foreign Affairs X"
    return bool(words & _LOCAL_WORDS) or any(word in words for word in _LOCAL_OFFICES)
