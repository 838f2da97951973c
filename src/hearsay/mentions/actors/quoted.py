"""What stands in quotation marks: another voice, whose words name nobody for the sentence around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.words import words_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")
_STRAIGHT = frozenset(('"', "''", "``"))
_LEAST = 3


def quoted_clauses(doc: Doc) -> tuple[int, ...]:
    """For each token the number of the quotation it stands in, from 1; 0 outside of all.

    Only what holds a clause counts: in ``the "Donetsk People's Republic" denied it`` the quoted words are a name that acts
    in the sentence around it. A quotation that is still open at the end of its paragraph ends there.
    """
    found = [0] * len(doc)
    number, open_at = 0, -1
    for at, word in enumerate(words_of(doc)):
        if open_at < 0:
            if word in _OPENING or word in _STRAIGHT:
                open_at = at + 1
            continue
        is_end = word in _CLOSING or word in _STRAIGHT
        if not is_end and "\n" not in word and at + 1 < len(doc):
            continue
        if _is_clause(doc, open_at, at):
            number += 1
            found[open_at:at] = [number] * (at - open_at)
        open_at = -1
    return tuple(found)


def _is_clause(doc: Doc, start: int, end: int) -> bool:
    return end - start >= _LEAST and any(token.pos_ in ("VERB", "AUX") for token in doc[start:end])


def is_apart(quoted: Sequence[int], antecedent: int, anaphor: int) -> bool:
    """Whether words stand in a quotation that a later anaphor stands outside of."""
    return quoted[antecedent] != 0 and quoted[antecedent] != quoted[anaphor]
