"""Officers of bodies of many states, by a title no state has: "the High Commissioner", "secretary general X", "the Special Envoy for Yemen"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.found import FoundActor, replaced
from hearsay.mentions.words import lowered
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TITLES = ("secretary-general", "secretary general", "high commissioner", "special envoy", "peace envoy", "personal envoy", "special representative",
           "special rapporteur", "rapporteur", "humanitarian coordinator", "under-secretary-general")  # fmt: skip
_SPOKEN_FOR = ("secretary-general", "commissioner")
_OF_MANY = ("UNO", "IGO", "EUR")
_SEATS = frozenset((("new", "york"), ("geneva",)))
_POSSESSIVES = ("'s", "’s")
_KINDS = ("person", "unnamed")


def with_officers_of_many(
    doc: Doc, actors: Sequence[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those with such a title and no body of their own with the body of many states that the page names.

    Of several bodies it is the one named last before. "The party's secretary-general" is the party's.
    """
    bodies = [each for each in actors if each.actor.country in _OF_MANY and each.actor.kind == "organisation"]
    changed: dict[Actor, Actor] = {}
    learned: dict[str, Actor] = {}
    words = lowered(doc)
    for each in actors if bodies else ():
        actor = each.actor
        if actor.kind not in _KINDS or actor.country is not None:
            continue
        if not _is_theirs(words, each):
            continue
        body = next((body.actor for body in reversed(bodies) if body.end <= each.start), bodies[0].actor)
        if _speaks_from_its_seat(words, each):
            body = next((found.actor for found in bodies if found.actor.country == "UNO"), None) or body
            if body.country != "UNO":
                continue
        changed[actor] = _of(actor, body)
        if actor.kind == "person":
            learned[actor.name] = body
    for each in actors if learned else ():
        actor = each.actor
        if actor.kind == "person" and actor.country is None and actor.name in learned:
            changed[actor] = _of(actor, learned[actor.name])
    return replaced(actors, anaphors, changed)


def _of(actor: Actor, body: Actor) -> Actor:
    return msgspec.structs.replace(actor, country=body.country, party=body.party, sector=None)


def _is_theirs(words: Sequence[str], found: FoundActor) -> bool:
    start, end = found.start, found.end
    before = words[start - 1] if start else ""
    if before in _POSSESSIVES:
        # "the Secretary-General's spokesman"
        return start > 1 and words[start - 2].endswith(_SPOKEN_FOR)
    own = " ".join(words[start:end])
    if any(f"{title}'s" in own or f"{title} 's" in own for title in _SPOKEN_FOR):
        return True
    if "'s" in words[start:end] or "’s" in words[start:end]:
        return False
    if before in ("its", "their", "his", "her") or words[end : end + 1] == ("of",):
        return False
    role = (found.actor.role or "").lower()
    return role in _TITLES or _speaks_from_its_seat(words, found)


def _speaks_from_its_seat(words: Sequence[str], found: FoundActor) -> bool:
    """ "A spokesman in New York", "a spokeswoman in Geneva": where bodies of many states have their speakers."""
    if not (found.actor.role or "").lower().startswith("spokes") or found.actor.kind != "unnamed":
        return False
    end = found.end
    return words[end : end + 1] == ("in",) and any(
        words[end + 1 : end + 1 + len(seat)] == seat for seat in _SEATS
    )
