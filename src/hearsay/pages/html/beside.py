"""Dates and bylines that stand beside the article without any mark: short lines by the title or right under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from hearsay.pages.dates.stamp import parse_stamp
from hearsay.pages.html.flow import Piece

LONGEST = 100
"""Characters of a line of dates; "By A. Writer - 10 April 2019 - Filed under: Talks" is about half of it."""

_CHANGE = re.compile(r"\b(?:updated?|modified|edited|revised)\b", re.IGNORECASE)
_OTHER = re.compile(r"©|copyright|\ball rights\b", re.IGNORECASE)


_BYLINE = re.compile(
    r"by:?\s+(?=[^\W\d_])(?:(?:[A-Z][\w.'’-]*|and|de|al|el|von|van|bin|with|in|for|the)[\s,]*){1,12}",
    re.IGNORECASE,
)


def is_head_line(text: str) -> bool:
    """Whether a line only says who wrote a page or when.

    >>> is_head_line("Amna Idris - 4 May 2023, 17:19"), is_head_line("Four people were killed on 4 May 2023.")
    (True, False)
    """
    if len(text) > LONGEST or text.rstrip('"”’)')[-1:] in ".!?":
        return False
    if _BYLINE.fullmatch(text) and text[3:4].isupper():
        return True
    stamp = parse_stamp(text)
    if stamp is None or not stamp.is_whole_day:
        return False
    rest = re.findall(r"[^\W\d_]+", text[: stamp.start] + " " + text[stamp.end :])
    return len(rest) <= 8


def byline_beside(pieces: Sequence[Piece], kept: Sequence[Piece]) -> str | None:
    """What the line by the title that starts with "By" says before its date."""
    first = kept[0].index
    for piece in pieces[max(0, first - 6) : first + 4]:
        stamp = parse_stamp(piece.text) if len(piece.text) <= LONGEST else None
        line = piece.text[: stamp.start] if stamp and stamp.is_whole_day else piece.text
        line = line.strip(" ,|-–—•·")
        if len(line) <= LONGEST and _BYLINE.fullmatch(line) and line[3:4].isupper():
            return line
    return None


def date_beside(pieces: Sequence[Piece], kept: Sequence[Piece]) -> str | None:
    """The line by the article that shows a whole day, the day on which it was published.

    Lines between the title and the text come first, then those over the title, then those right under the text. Lines of links
    are other stories with their own dates; lines that tell of a change or of rights are none.

    Args:
        pieces: The page's flow.
        kept: The article's pieces.
    """
    for piece in _lines(pieces, kept):
        if (
            len(piece.text) > LONGEST
            or piece.link_share > 0.7
            or _CHANGE.search(piece.text)
            or _OTHER.search(piece.text)
        ):
            continue
        stamp = parse_stamp(piece.text)
        if stamp is not None and stamp.is_whole_day:
            return piece.text
    return None


def _lines(pieces: Sequence[Piece], kept: Sequence[Piece]) -> Iterator[Piece]:
    first, last = kept[0].index, kept[-1].index
    top = next((p.index for p in reversed(pieces[:first]) if "h1" in p.tags[:2]), max(0, first - 8))
    taken = {piece.index for piece in kept}
    yield from (p for p in pieces[top + 1 : first + 4] if p.index not in taken and not p.is_heading)
    yield from (p for p in reversed(pieces[max(0, top - 6) : top]) if not p.is_heading)
    yield from (p for p in pieces[last + 1 : last + 4] if not p.is_heading)
