"""A table of phrases, matched longest first in time that grows with the text and not with the table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from hearsay.gazetteer.folding import Piece, pieces

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase found in ``pieces[start:end]``, with every value it can mean."""

    start: int
    end: int
    values: tuple[Value, ...]


@dataclass(slots=True)
class _Entry(Generic[Value]):
    """What a phrase means, apart for its spellings: "who" never means the World Health Organization, "WHO" does."""

    values: dict[str, list[Value]]


class PhraseTable(Generic[Value]):
    """Phrases to values.

    Args:
        entries: Phrase and value. A phrase given twice means both.
        is_cased: A phrase must begin with a capital in the text where it does in the table, and an abbreviation
            ("AU", "IS") must stand in capitals letter for letter.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, is_cased: bool) -> None:
        self._is_cased = is_cased
        self._by_first: dict[str, dict[tuple[str, ...], _Entry[Value]]] = {}
        self._lengths: dict[str, tuple[int, ...]] = {}
        for phrase, value in entries:
            keys = tuple(piece.key for piece in pieces(phrase))
            if not keys:
                continue
            spellings = self._by_first.setdefault(keys[0], {}).setdefault(keys, _Entry({})).values
            known = spellings.setdefault(phrase, [])
            if value not in known:
                known.append(value)
        for first, phrases in self._by_first.items():
            self._lengths[first] = tuple(sorted({len(keys) for keys in phrases}, reverse=True))

    def firsts(self) -> Iterable[str]:
        """The keys of the pieces that begin a phrase."""
        return self._by_first

    def at(self, text: Sequence[Piece], start: int) -> Match[Value] | None:
        """The longest phrase that begins at a piece, or None."""
        first = text[start].key
        for length in self._lengths.get(first, ()):
            if start + length > len(text):
                continue
            entry = self._by_first[first].get(tuple([piece.key for piece in text[start : start + length]]))
            if entry is None or (length > 1 and _is_torn(text, start, start + length)):
                continue
            values = tuple(
                dict.fromkeys(
                    value
                    for phrase, values in entry.values.items()
                    if not self._is_cased or _fits(phrase, text[start : start + length])
                    for value in values
                )
            )
            if values:
                return Match(start, start + length, values)
        return None

    def find(self, text: Sequence[Piece]) -> Iterator[Match[Value]]:
        """Every phrase of a text, left to right, longest first, none inside another."""
        past = 0
        for at, piece in enumerate(text):
            if at >= past and piece.key in self._by_first:
                match = self.at(text, at)
                if match is not None:
                    yield match
                    past = match.end


def _fits(phrase: str, found: Sequence[Piece]) -> bool:
    """Whether the found words may be the phrase, going by capitals."""
    letters = [char for char in phrase if char.isalpha()]
    if len(letters) <= 5 and all(char.isupper() for char in letters):
        return "".join(piece.text for piece in found) == "".join(piece.text for piece in pieces(phrase))
    first = next((char for char in phrase if char.isalpha()), "")
    return not first.isupper() or found[0].text[:1].isupper()


def _is_torn(text: Sequence[Piece], start: int, end: int) -> bool:
    """Whether more than white space and marks lies between the pieces: never across a blank line between parts."""
    return any(text[i + 1].start - text[i].end > 2 for i in range(start, end - 1))
