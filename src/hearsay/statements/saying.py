"""A saying on its way to becoming a statement."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.records.statement import Act


@dataclass(slots=True)
class Saying:
    """A cue on its way to becoming a statement.

    Attributes:
        cue: Head of the cue; None for a bare quotation. tokens: the words of the cue.
        content: Heads of the clauses or nouns that are said. ranges: token ranges of what is said, once known.
        sources: Heads of who says it. relays: heads of who passed it on.
        addressees: Heads of whom it is said to or asked of.
        is_noun: The cue is a content-bearing noun.
        is_around: The saying stands between commas inside what is said; sources and ranges are settled by that.
        outer: The saying this one is reported in.
    """

    act: Act
    cue: int | None
    tokens: tuple[int, ...]
    content: list[int] = field(default_factory=list)
    ranges: list[tuple[int, int]] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    relays: list[int] = field(default_factory=list)
    addressees: list[int] = field(default_factory=list)
    is_noun: bool = False
    is_neutral: bool = False
    is_quoted: bool = False
    is_around: bool = False
    outer: Saying | None = None

    @property
    def words(self) -> list[int]:
        """The tokens of what is said, in order; none before the ranges are known."""
        return [word for start, end in self.ranges for word in range(start, end)]

    def end_before(self, cut: int) -> None:
        """Leave out what is said from a token on; where nothing stands before it, the words from the cue to it are said."""
        before = [(start, min(end, cut)) for start, end in self.ranges if start < cut]
        self.ranges = before or ([(self.cue + 1, cut)] if self.cue is not None and self.cue + 1 < cut else [])
