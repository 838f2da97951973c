"""Lines of a PDF into paragraphs: page furniture out, wrapped lines joined, hyphens at line ends undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Line(NamedTuple):
    """A line of print.

    Attributes:
        text: Without blanks around.
        y: Height above the page's lower edge in points; None where the PDF does not tell.
        size: Font size in points, 0 where unknown.
    """

    text: str
    y: float | None = None
    size: float = 0.0


EDGE_LINES = 3
"""Running titles, dates and addresses stand in the first or last three lines of a page."""

FURNITURE_SHARE = 0.6
"""A line of the edge that stands, numbers aside, on this share of the pages belongs to the page; left and right pages of a
book have a running title each, so half is too strict a bar for long documents and 0.6 of two pages is both."""

PARAGRAPH_GAP = 1.3
"""Lines further apart than this many usual line distances begin a paragraph."""

SHORT_LINE = 0.8
"""A line shorter than this share of the usual one may be a paragraph's last."""

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page|p\.)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:of|/|\|)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"""[.!?:]["”’')\]]*$""")
_BROKEN_WORD = re.compile(r"(?<=[a-z]{2})[-\u00ad\u2010]$")


def paragraphs_of(pages: Sequence[Sequence[Line]]) -> list[str]:
    """The paragraphs of a document's pages, in reading order; one that runs over a page's end is one.

    >>> paragraphs_of([[Line("The ministry said on Fri-"), Line("day that it had no losses.")]])
    ['The ministry said on Friday that it had no losses.']
    """
    furniture = _furniture(pages)
    paragraphs: list[str] = []
    for page in pages:
        lines = list(_without_furniture(page, furniture))
        gap = _usual_gap(lines)
        width = median(len(line.text) for line in lines) if lines else 0
        before: Line | None = None
        for line in lines:
            if paragraphs and not _begins(before, line, paragraphs[-1], gap, width):
                paragraphs[-1] = _joined(paragraphs[-1], line.text)
            else:
                paragraphs.append(line.text)
            before = line
    return paragraphs


def _begins(before: Line | None, line: Line, paragraph: str, gap: float | None, width: float) -> bool:
    """Whether a line begins a paragraph; ``before`` is None at the top of a page."""
    has_ended = bool(_SENTENCE_END.search(paragraph))
    if before is None or (before.y is not None and line.y is not None and line.y > before.y + 1):
        # A new page or column: the paragraph goes on where its sentence does.
        return has_ended or not line.text[:1].islower()
    if before.size and line.size and abs(before.size - line.size) > 0.1 * before.size:
        return True
    if gap and before.y is not None and line.y is not None and before.y - line.y > PARAGRAPH_GAP * gap:
        return True
    return has_ended and len(before.text) < SHORT_LINE * width


def _joined(paragraph: str, line: str) -> str:
    if _BROKEN_WORD.search(paragraph) and line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph} {line}"


def _usual_gap(lines: Sequence[Line]) -> float | None:
    """The distance between neighbouring lines of one paragraph: the commonest, since most lines are inside paragraphs."""
    gaps = [
        round(upper.y - lower.y, 1)
        for upper, lower in pairwise(lines)
        if upper.y is not None and lower.y is not None and upper.y - lower.y > 1
    ]
    if not gaps:
        return None
    count = Counter(gaps)
    return min(gap for gap in count if count[gap] == max(count.values()))


def _furniture(pages: Sequence[Sequence[Line]]) -> set[tuple[str, float]]:
    if len(pages) < 2:
        return set()
    on_pages = Counter(shape for page in pages for shape in {_shape(line) for line in _edge(page)})
    return {shape for shape, count in on_pages.items() if count >= max(2, FURNITURE_SHARE * len(pages))}


def _edge(page: Sequence[Line]) -> list[Line]:
    return [*page[:EDGE_LINES], *page[-EDGE_LINES:]]


def _without_furniture(page: Sequence[Line], furniture: set[tuple[str, float]]) -> Iterator[Line]:
    for number, line in enumerate(page):
        is_edge = number < EDGE_LINES or number >= len(page) - EDGE_LINES
        if not (is_edge and (_shape(line) in furniture or _PAGE_NUMBER.fullmatch(line.text))):
            yield line


def _shape(line: Line) -> tuple[str, float]:
    """A line with its numbers levelled: "Page 3 of 12" and "Page 4 of 12" are the same furniture.

    Its size counts: a title that later pages repeat as their running head stands larger on the first, and stays.
    """
    return _NUMBER.sub("0", line.text).lower(), line.size
