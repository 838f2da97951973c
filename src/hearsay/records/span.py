"""Spans: the words that carry a record."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of a document's text: code points ``[start, end)`` and the text there.

    >>> Span.of("Juba denied it", 0, 4)
    Span(start=0, end=4, text='Juba')
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span [{self.start}, {self.end}) is empty or runs backwards")
        if self.end - self.start != len(self.text):
            raise ValueError(f"span [{self.start}, {self.end}) does not fit its text {self.text!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Span:
        """The span ``[start, end)`` of a document's text."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
