"""Two states in one word of a sentence on both: "The parties praised the level of Kenyan-Ugandan trade"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from hearsay.gazetteer import countries, country_names
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


def joined_by_hyphen(doc: Doc, at: int) -> tuple[Actor, ...]:
    """The two states whose adjectives a hyphen joins behind "the parties" in its sentence, and no third pair; else empty.

    Only where "the parties" is bare: "the parties to the accord" are whoever signed it.
    """
    token = doc[at]
    if doc[at - 1].lower_ != "the" or not doc.has_annotation("SENT_START") or token.dep_ != "nsubj":
        return ()
    if any(kid.i > at and kid.dep_ in ("nmod", "acl:relcl", "acl", "appos") for kid in token.children):
        return ()
    found = {
        frozenset((_adjectives()[doc[i - 1].lower_], _adjectives()[doc[i + 1].lower_]))
        for i in range(at + 2, token.sent.end - 1)
        if doc[i].text in ("-", "–")
        and doc[i - 1].lower_ in _adjectives()
        and doc[i + 1].lower_ in _adjectives()
    }
    pair = found.pop() if len(found) == 1 else frozenset()
    if len(pair) != 2:
        return ()
    span = Span(token.idx, token.idx + len(token.text), token.text)
    return governments(span, sorted(pair))


def governments(span: Span, codes: Iterable[str]) -> tuple[Actor, ...]:
    """The governments of several states that one word means."""
    return tuple(
        Actor(
            text=span.text,
            span=span,
            name=country_names()[code],
            kind="country",
            country=code,
            party=code,
            sector="GOV",
        )
        for code in codes
    )


@lru_cache(maxsize=1)
def _adjectives() -> dict[str, str]:
    return {word.lower(): each.code for each in countries() for word in each.adjectives}
