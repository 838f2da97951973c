"""Whether what was kept of a page is an article: error pages, walls, indexes and pages of menus or videos are none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.pages.html.flow import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MIN_WORDS = 15
"""Fewer words of running text are no article; agencies' one-sentence flashes have about twenty."""

SHORT_WORDS = 120
"""Error pages and walls say less than this."""

TEASERS = 4
"""Summaries under linked headlines from which a page with little else is an index."""

_ERROR = re.compile(
    r"\b(?:40[034]|50[0234])\b.{0,30}\b(?:not found|error|forbidden|unavailable|gateway)|\bpage (?:not|cannot be|can't be|could not be) found|\bnot found$"
    r"|^(?:error|access denied|forbidden|unauthorized|attention required|just a moment|service unavailable|are you a (?:robot|human))\b"
    r"|\b(?:no longer (?:available|exists)|does(?:n't| not) exist|has been (?:removed|deleted))\b",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"\b(?:verify(?:ing)? (?:that )?you are (?:a )?human|enable (?:javascript|cookies)|checking your browser|unusual traffic|complete the captcha)\b",
    re.IGNORECASE,
)


def why_no_article(pieces: Sequence[Piece], kept: Sequence[Piece], title: str | None) -> str | None:
    """Why a page is no article, naming what was found; None when it is one.

    Args:
        pieces: The page's flow.
        kept: What would be its article.
        title: Its title.
    """
    body = [piece for piece in kept if not piece.is_heading]
    words = sum(len(piece.words) for piece in body)
    text = " ".join(piece.text for piece in body[:6])
    if words < SHORT_WORDS:
        if _ERROR.search(title or "") or _ERROR.search(text[:300]):
            return f"an error page: {(title or text)[:80]!r}"
        if _WALL.search(text) or _WALL.search(title or ""):
            return f"a wall before the article: {text[:80]!r}"
    if words < MIN_WORDS:
        total = sum(len(piece.words) for piece in pieces)
        linked = sum(len(piece.words) for piece in pieces if piece.link_share > 0.5)
        found = (
            "a page of links"
            if linked > total / 2
            else "a page without running text (video, pictures or a list)"
        )
        return f"{found}: {words} words of running text, at least {MIN_WORDS} expected; {linked} of {total} words are links"
    teasers = _teasers(pieces, body)
    if len(teasers) >= TEASERS and sum(len(piece.words) for piece in teasers) > 0.6 * words:
        return f"an index: {len(teasers)} summaries under linked headlines and little else; give the addresses of the stories"
    return None


def _teasers(pieces: Sequence[Piece], body: Sequence[Piece]) -> list[Piece]:
    """Pieces that stand alone with a linked headline in a box of their own."""
    headlines: set[HtmlElement] = set()
    for piece in pieces:
        if piece.is_heading and piece.link_share > 0.8 and len(piece.words) >= 3:
            headlines.update(_around(piece.element, 3))
    alone: dict[HtmlElement, int] = {}
    boxes = {piece.index: _around(piece.element, 3) for piece in body}
    for around in boxes.values():
        for box in around:
            alone[box] = alone.get(box, 0) + 1
    return [p for p in body if any(box in headlines and alone[box] <= 2 for box in boxes[p.index])]


def _around(element: HtmlElement, steps: int) -> list[HtmlElement]:
    """An element and those around it, up to a number of steps and below body."""
    found: list[HtmlElement] = []
    here: HtmlElement | None = element
    while here is not None and here.tag not in ("body", "main", "html") and len(found) <= steps:
        found.append(here)
        here = here.getparent()
    return found
