"""Bare officials on a page whose officials are all of one land: "U.S. officials had weighed an airlift ... Another official said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_WORDS = frozenset(("official", "officials"))
# Words before a bare official that say nothing of whose he is.
_PLAIN = frozenset(("another", "one", "an", "the", "other", "senior", "several", "two", "three", "second", "some", "many", "these", "those", "top", "both"))  # fmt: skip
_BREAKS = frozenset((",", ".", ";", ":", "”", '"', "“", "—", "-", "–", "and", "but", "that", "as", "to", "by", "while", "when", "which", "if", "then"))  # fmt: skip


def with_fellows(
    doc: Doc, actors: Sequence[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, bare officials with the one land whose officials the page names; who stays open is as before.

    "Western officials" and "local officials" are left open, and every one where two lands' officials are named.
    """
    officials = [
        each for each in actors if each.actor.kind == "unnamed" and doc[each.end - 1].lower_ in _WORDS
    ]
    named = {each.actor for each in officials if each.actor.country is not None and each.end - each.start > 1}
    lands = {actor.country for actor in named}
    bare = [each for each in officials if each.actor.country is None and _is_bare(doc, each)]
    if len(lands) != 1 or not bare or not lands <= {*country_names()}:
        return tuple(actors), dict(anaphors)
    fellow = next(iter(named))
    changed = {
        each.actor: msgspec.structs.replace(each.actor, country=fellow.country, party=fellow.party)
        for each in bare
    }
    return replaced(actors, anaphors, changed)


def _is_bare(doc: Doc, found: FoundActor) -> bool:
    """Whether nothing beside an official says what he is one of: no "Western", no "health", no "of the bank"."""
    if doc[found.end : found.end + 1].text.lower() in ("of", "at", "in", "from", "for", "with", "close"):
        return False
    own = {token.lower_ for token in doc[found.start : found.end - 1]}
    if own <= _PLAIN and found.start and not doc[found.start].is_sent_start:
        before = doc[found.start - 1]
        return before.is_space or before.lower_ in _BREAKS | _PLAIN
    return own <= _PLAIN
