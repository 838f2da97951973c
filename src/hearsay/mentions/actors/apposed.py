"""A speaker's noun and the name that stands in apposition to it are one: "The owner, Lin Wei-han, denied it", "a monk of the abbey, Father X, said"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.found import FoundActor, span_of
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubj:outer")
_TITLES = {"father", "sister", "brother", "reverend", "imam", "rabbi", "sheikh", "dr", "dr.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "prof", "professor", "."}  # fmt: skip
_REACH = 24
_TO_VERB = 4


def with_names(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors, each noun that speaks with the name in apposition to it, and the person with what the noun tells."""
    if not doc.has_annotation("DEP"):
        return list(actors)
    persons = [
        each
        for each in actors
        if each.actor.kind == "person"
        and any(token.text[:1].isupper() for token in doc[each.start : each.end])
    ]
    at = {
        token: each
        for each in sorted(actors, key=lambda found: found.start - found.end)
        for token in range(each.start, each.end)
    }
    named: dict[tuple[int, int], Actor] = {}
    told: dict[str, Actor] = {}
    for person in persons:
        noun = _noun_before(doc, person)
        if noun is None:
            continue
        own = at.get(noun.i)
        if own is not None and own.actor.name == person.actor.name:
            continue
        if own is not None and (
            own.actor.kind not in ("unnamed", "person") or not doc[own.end - 1].text.islower()
        ):
            continue
        known = told.get(person.actor.name, person.actor)
        if own is not None and own.actor.kind == "unnamed":
            known = _merged(known, own.actor)
        told[person.actor.name] = known
        named[(own.start, own.end) if own is not None else (noun.i, noun.i + 1)] = known
    if not named:
        return list(actors)
    out = [
        FoundActor(start, end, msgspec.structs.replace(actor, text=span.text, span=span))
        for (start, end), actor in named.items()
        for span in [span_of(doc, start, end)]
    ]
    for each in actors:
        if (each.start, each.end) in named:
            continue
        known = told.get(each.actor.name, each.actor) if each.actor.kind == "person" else each.actor
        actor = each.actor if known is each.actor else _merged(each.actor, known)
        out.append(FoundActor(each.start, each.end, actor))
    return sorted(out, key=lambda each: (each.start, -each.end))


def _merged(person: Actor, noun: Actor) -> Actor:
    country = person.country or noun.country
    return msgspec.structs.replace(
        person,
        country=country,
        sector=person.sector or noun.sector,
        role=person.role or noun.role,
        party=person.party or noun.party or country,
    )


def _noun_before(doc: Doc, person: FoundActor) -> Token | None:
    """The noun of "The owner, X, said" that is the subject of X's verb."""
    start = person.start
    while start > 1 and doc[start - 1].lower_ in _TITLES:
        start -= 1
    if start < 2 or doc[start - 1].text != "," or person.end + 1 >= len(doc) or doc[person.end].text != ",":
        return None
    verb = next(
        (
            token
            for token in doc[person.end + 1 : person.end + 1 + _TO_VERB]
            if token.pos_ == "VERB" and token.lemma_.lower() in verbs("talk", "answer", "address")
        ),
        None,
    )
    if verb is None or any(
        token.pos_ not in ("AUX", "ADV", "PART") for token in doc[person.end + 1 : verb.i]
    ):
        return None
    subjects = [
        token
        for token in doc[max(verb.sent.start, start - _REACH) : start - 1]
        if token.dep_ in _SUBJECTS and token.head.i == verb.i and token.pos_ in ("NOUN", "PROPN")
    ]
    return subjects[0] if len(subjects) == 1 and subjects[0].text.islower() else None
