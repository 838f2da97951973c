"""News media that no table has: "the Lima weekly Quipu", "the broadcaster Sky Pacific"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import words_of
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

MEDIUM_NOUNS = frozenset(
    {
        "newspaper",
        "daily",
        "weekly",
        "broadcaster",
        "magazine",
        "tabloid",
        "broadsheet",
        "monthly",
        "newswire",
    }
)
"""Words that a medium's name stands right behind."""
_LONGEST = 4
_BACK = 4


def media_named(doc: Doc, actors: Sequence[FoundActor]) -> list[FoundActor]:
    """The actors and, for each unknown name right behind "the weekly", a medium; it is of the state named before that word."""
    added = list(_found(doc, actors))
    taken = {token for each in added for token in range(each.start, each.end)}
    rest = [
        each
        for each in actors
        if not (each.actor.kind != "country" and taken & {*range(each.start, each.end)})
    ]
    return [*rest, *added]


def _found(doc: Doc, actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    known = {
        token: each
        for each in actors
        if each.actor.kind in ("organisation", "group", "country")
        for token in range(each.start, each.end)
    }
    states = {each.end: each.actor for each in actors if each.actor.kind == "country"}
    for at, word in enumerate(words_of(doc)):
        if word not in MEDIUM_NOUNS:
            continue
        noun = doc[at]
        start = end = noun.i + 1
        while end < len(doc) and end - start < _LONGEST + 2 and _is_of_name(doc, end, start):
            end += 1
        while end > start and not doc[end - 1].text[:1].isupper():
            end -= 1
        if end == start or any(token in known for token in range(start, end)):
            continue
        owner = next((states[i] for i in range(noun.i, max(0, noun.i - _BACK), -1) if i in states), None)
        country = owner.country if owner is not None and owner.country in country_names() else None
        span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]), doc[start:end].text)
        yield FoundActor(
            start,
            end,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="organisation",
                country=country,
                sector="MED",
                party=country,
            ),
        )


def _is_of_name(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.text[:1].isupper() and token.pos_ not in ("VERB", "AUX", "DET", "PRON"):
        return True
    return at > start and token.text in "-–" and not doc[at - 1].whitespace_
