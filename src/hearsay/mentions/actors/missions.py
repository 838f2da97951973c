"""Whose the leader of a mission or a team is: "said team leader X" after a relief body, "the Head of Mission, Ambassador X" after the OSCE's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.found import FoundActor, replaced
from hearsay.mentions.words import lowered
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LEADERS = frozenset(
    ("leader", "head", "chief", "coordinator", "manager", "director", "commander", "spokesman", "spokeswoman")
)
_OF_WHAT = frozenset(("mission", "delegation", "operations", "team", "programme", "project"))
_BEFORE = frozenset(
    (
        "mission",
        "team",
        "delegation",
        "project",
        "programme",
        "program",
        "country",
        "field",
        "medical",
        "force",
    )
)
_OF_AID = frozenset(("emergency", "relief", "aid", "response", "health", "protection", "area"))
_OF_NO_STATE = ("UNO", "IGO", "EUR", "NGO")
_OF_UN = ("humanitarian", "resident")
_SENT = ("mission", "delegation", "team", "force")
_AT = ("at", "with", "of", "for", "from")
_REACH = 60
_LONGEST = 7
_KINDS = ("person", "unnamed")


def with_missions(
    doc: Doc, actors: Sequence[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those who lead a mission, a team or a project with the body that sent it; everybody else as before.

    The body is the last of no state named before ("a team of the Danish Refugee Council visited ..., said team leader X").
    """
    at: dict[int, list[FoundActor]] = {}
    for each in actors:
        if each.actor.kind in _KINDS and each.actor.country is None:
            for token in range(each.start, each.end):
                at.setdefault(token, []).append(each)
    changed: dict[Actor, Actor] = {}
    learned: dict[str, Actor] = {}
    for start, end, sender in (*_leaders(doc, actors), *_employed(doc, actors)) if at else ():
        for each in {id(found): found for token in range(start, end) for found in at.get(token, ())}.values():
            changed[each.actor] = _of(each.actor, sender)
            if each.actor.kind == "person":
                learned[each.actor.name] = sender
    for each in actors:
        if each.actor.kind == "person" and each.actor.country is None and each.actor.name in learned:
            changed[each.actor] = _of(each.actor, learned[each.actor.name])
    return replaced(actors, anaphors, changed)


def _of(actor: Actor, sender: Actor) -> Actor:
    sector = sender.sector if sender.sector != "GOV" else None
    return msgspec.structs.replace(
        actor, country=sender.country, party=sender.party or sender.country, sector=sector
    )


def _leaders(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[tuple[int, int, Actor]]:
    """Each "team leader", "head of mission" with the body that sent it."""
    words = lowered(doc)
    senders = [
        each for each in actors if each.actor.kind == "organisation" and each.actor.country in _OF_NO_STATE
    ]
    for at, word in enumerate(words):
        if word not in _LEADERS:
            continue
        before = words[at - 1] if at else ""
        if word == "coordinator" and before in _OF_UN:
            yield at - 1, at + 1, _UN
            continue
        start, end, sent = at, at + 1, ""
        if before in _BEFORE:
            start, sent = at - 1, before
        elif words[at + 1 : at + 2] == ("of",) and "".join(words[at + 2 : at + 3]) in _OF_WHAT:
            end, sent = at + 3, words[at + 2]
        elif word != "coordinator" or before not in _OF_AID:
            continue
        sender = _sender(senders, start, sent if sent in _SENT else "")
        if sender is not None:
            yield start, end, sender


def _employed(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[tuple[int, int, Actor]]:
    """Each person whom an apposition gives to a body of no state: "X, Horn director at Human Rights Watch", "X, of Save the Children"."""
    starts = {
        each.start: each.actor
        for each in actors
        if each.actor.kind == "organisation" and each.actor.country in _OF_NO_STATE
    }
    for each in actors if starts else ():
        if each.actor.kind != "person" or each.actor.country or doc[each.end : each.end + 1].text != ",":
            continue
        for at in range(each.end + 1, min(each.end + 1 + _LONGEST, len(doc) - 1)):
            token = doc[at]
            if token.lower_ in _AT:
                sender = starts.get(at + 1 + (doc[at + 1].lower_ == "the"))
                if sender is not None:
                    yield each.start, each.end, sender
                break
            if token.is_punct or token.pos_ in ("VERB", "AUX", "PRON"):
                break


def _sender(senders: Sequence[FoundActor], at: int, sent: str) -> Actor | None:
    """The body named last before, one that is called a mission where the words say so."""
    near = [each for each in senders if at - _REACH < each.start and each.end <= at]
    called = [each for each in near if sent and sent in each.actor.text.lower()]
    last = (called or near)[-1:]
    return last[0].actor if last else None


_UN = Actor(
    text="United Nations", span=None, name="United Nations", kind="organisation", country="UNO", party="UNO"
)
