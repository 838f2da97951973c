"""A table of phrases, matched longest first in time that grows with the text and not with the table.

Its phrases are a tree of their pieces: a text goes down it as far as it agrees with some phrase.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from hearsay.gazetteer.folding import Piece, pieces

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase found in ``pieces[start:end]``, with every value it can mean."""

    start: int
    end: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class _Spelling(Generic[Value]):
    """One way to write a phrase, with what it means: "who" never means the World Health Organization, "WHO" does.

    Attributes:
        letters: Of an abbreviation, which must stand so letter for letter; None for another phrase.
        is_capital: Whether the phrase begins with a capital.
    """

    letters: str | None
    is_capital: bool
    values: list[Value]

    @classmethod
    def of(cls, phrase: str) -> _Spelling[Value]:
        """A phrase that means nothing yet."""
        letters = [char for char in phrase if char.isalpha()]
        is_abbreviation = len(letters) <= 5 and all(char.isupper() for char in letters)
        whole = "".join(piece.text for piece in pieces(phrase)) if is_abbreviation else None
        return cls(whole, "".join(letters[:1]).isupper(), [])

    def fits(self, found: Sequence[Piece]) -> bool:
        """Whether the found words may be the phrase, going by capitals."""
        if self.letters is not None:
            return "".join(piece.text for piece in found) == self.letters
        return not self.is_capital or found[0].text[:1].isupper()


@dataclass(slots=True)
class _Node(Generic[Value]):
    """Where some pieces lead: the spellings of the phrase that they are, and the pieces by which longer phrases go on."""

    spellings: dict[str, _Spelling[Value]] = field(default_factory=dict)
    onward: dict[str, _Node[Value]] = field(default_factory=dict)


class PhraseTable(Generic[Value]):
    """Phrases to values.

    Args:
        entries: Phrase and value. A phrase given twice means both.
        is_cased: A phrase must begin with a capital in the text where it does in the table, and an abbreviation
            ("AU", "IS") must stand in capitals letter for letter.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], *, is_cased: bool) -> None:
        self._is_cased = is_cased
        self._by_first: dict[str, _Node[Value]] = {}
        for phrase, value in entries:
            node, onward = None, self._by_first
            for piece in pieces(phrase):
                node = onward.setdefault(piece.key, _Node())
                onward = node.onward
            if node is None:
                continue
            known = node.spellings.setdefault(phrase, _Spelling.of(phrase)).values
            if value not in known:
                known.append(value)

    def firsts(self) -> Iterable[str]:
        """The keys of the pieces that begin a phrase."""
        return self._by_first

    def at(self, text: Sequence[Piece], start: int) -> Match[Value] | None:
        """The longest phrase that begins at a piece, or None."""
        phrases = []
        end, node = start, self._by_first.get(text[start].key)
        while node is not None:
            end += 1
            if node.spellings:
                phrases.append((end, node.spellings))
            node = node.onward.get(text[end].key) if node.onward and end < len(text) else None
        for end, spellings in reversed(phrases):
            if end - start > 1 and _is_torn(text, start, end):
                continue
            values = tuple(
                dict.fromkeys(
                    value
                    for spelling in spellings.values()
                    if not self._is_cased or spelling.fits(text[start:end])
                    for value in spelling.values
                )
            )
            if values:
                return Match(start, end, values)
        return None

    def find(self, text: Sequence[Piece]) -> Iterator[Match[Value]]:
        """Every phrase of a text, left to right, longest first, none inside another."""
        past, firsts = 0, self._by_first
        for at, piece in enumerate(text):
            if piece.key in firsts and at >= past:
                match = self.at(text, at)
                if match is not None:
                    yield match
                    past = match.end


def _is_torn(text: Sequence[Piece], start: int, end: int) -> bool:
    """Whether more than white space and marks lies between the pieces: never across a blank line between parts."""
    return any(text[i + 1].start - text[i].end > 2 for i in range(start, end - 1))
