"""Bodies of a place that are named by their trade alone: "the provincial health office", "the city's military administration", "the town hall"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.words import lowered
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OF_PLACES = frozenset(("local", "provincial", "regional", "district", "municipal", "county", "zonal", "township", "city", "town", "village", "governorate",
                        "cantonal", "prefectural", "communal", "departmental", "metropolitan", "territorial", "oblast", "neighbourhood"))  # fmt: skip
_PLACES = frozenset(("city", "town", "village", "province", "region", "district", "state", "county", "governorate", "zone", "municipality", "oblast", "township",
                     "island", "territory", "prefecture", "camp"))  # fmt: skip
_HEADS = frozenset(("office", "department", "directorate", "administration", "authority", "council", "commission", "committee", "agency", "service", "services",
                    "centre", "center", "room", "board", "bureau", "headquarters", "inspectorate", "hall", "team", "hospital", "clinic", "staff", "assembly",
                    "government", "secretariat", "branch"))  # fmt: skip
_HEALTH = frozenset(("health", "hospital", "clinic", "medical", "ambulance"))
_OF_PEOPLE = frozenset(("room", "team", "committee", "branch", "hall", "centre", "center"))
_RULERS = frozenset(("mayor", "governor", "prefect"))
_OPENERS = _OF_PLACES | _PLACES | _RULERS
_POSSESSIVES = ("'s", "’s")
_LONGEST = 4


def local_bodies(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors and the bodies of a place; the place says whose they are (see local.py).

    "According to the provincial health office" is told by an office of the land in which the page happens.
    """
    added = list(
        _found(doc, {i for each in actors if each.actor.country for i in range(each.start, each.end)})
    )
    inside = {i for each in added for i in range(each.start, each.end)}
    rest = [
        each for each in actors if each.actor.country or not inside.issuperset(range(each.start, each.end))
    ]
    return [*rest, *added]


def is_local_body(doc: Doc, found: FoundActor) -> bool:
    """Whether an actor is one of those bodies, by its words."""
    return found.actor.kind == "organisation" and _end(doc, lowered(doc), found.start) == found.end


def _found(doc: Doc, taken: set[int]) -> Iterator[FoundActor]:
    words = lowered(doc)
    last = 0
    for at in [at for at, word in enumerate(words) if word in _OPENERS]:
        end = None if at < last else _end(doc, words, at)
        if end is None or _is_owned(doc, words, at) or any(i in taken for i in range(at, end)):
            continue
        last = end
        span = span_of(doc, at, end)
        own = {*words[at:end]}
        sector = "HLH" if own & _HEALTH else None if words[end - 1] in _OF_PEOPLE else "GOV"
        yield FoundActor(
            at, end, Actor(text=span.text, span=span, name=span.text, kind="organisation", sector=sector)
        )


def _end(doc: Doc, words: Sequence[str], at: int) -> int | None:
    """The token behind a body that starts here; None where none does."""
    if words[at] not in _OPENERS or not doc[at].is_lower:
        return None
    first = at + 1
    if words[at] in _PLACES | _RULERS and words[at + 1 : at + 2] and words[at + 1] in _POSSESSIVES:
        if words[at] in _RULERS:
            return at + 3 if words[at + 2 : at + 3] == ("office",) else None
        first = at + 2
    elif words[at] not in _OF_PLACES:
        return None
    end = None
    for index in range(first, min(first + _LONGEST, len(words))):
        token = doc[index]
        is_owned = token.text in _POSSESSIVES and words[index - 1] in ("prosecutor", "mayor", "governor")
        if not is_owned and (
            not token.is_lower or not token.is_alpha or token.pos_ not in ("NOUN", "ADJ", "")
        ):
            break
        if words[index] in _HEADS:
            end = index + 1
    return end


def _is_owned(doc: Doc, words: Sequence[str], at: int) -> bool:
    """ "UNHCR's regional office", "the Kharkiv city council": the name before says whose."""
    before = at - 1
    before -= before > 0 and doc[before].text in _POSSESSIVES
    if before < 0 or doc[before].is_sent_start:
        return False
    return doc[before].text[:1].isupper() or words[before] in ("its", "their", "his", "her", "our", "whose")
