"""What trafilatura takes for the article, as words: one vote on each piece of the page's flow."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.pages.html.flow import Piece, words_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHINGLE = 4
"""Words a shingle; shorter pieces are compared whole."""


@dataclass(frozen=True, slots=True)
class Vote:
    """The words an extractor took, in a form that pieces can be held against."""

    text: str
    shingles: frozenset[tuple[str, ...]]
    lines: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[str]) -> Vote:
        """From the lines of text an extractor gave."""
        words = [words_of(line) for line in lines]
        every = [word for line in words for word in line]
        return cls(
            " " + " ".join(every) + " ",
            frozenset(tuple(every[i : i + SHINGLE]) for i in range(len(every) - SHINGLE + 1)),
            frozenset(" ".join(line) for line in words),
        )

    def share(self, piece: Piece) -> float:
        """How much of a piece the extractor took, 0-1."""
        words = piece.words
        if len(words) < SHINGLE:
            return 1.0 if " ".join(words) in self.lines else 0.0
        if " " + " ".join(words) + " " in self.text:
            return 1.0
        shingles = [words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1)]
        return sum(shingle in self.shingles for shingle in shingles) / len(shingles)


def trafilatura_lines(tree: HtmlElement, uri: str | None = None, *, is_careful: bool = True) -> list[str]:
    """The lines of the article as trafilatura finds it; empty when it finds none.

    Careful is its precision mode without comments: F1 .964 on the development pages, default .955, fast .956
    (docs/decisions/010-html-cleaning.md).

    Args:
        tree: The page; it is not changed.
        uri: Where it was found.
        is_careful: Whether text that may be no article is left out.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = bare_extraction(
        tree, url=uri, favor_precision=is_careful, favor_recall=not is_careful, include_comments=False
    )
    text = getattr(found, "text", None) or ""
    return [line for line in text.split("\n") if line.strip()]
