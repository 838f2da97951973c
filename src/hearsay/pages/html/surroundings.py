"""What stands around each piece: running text by element, and the elements that stand apart from the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.pages.html.flow import Piece
from hearsay.pages.html.furniture import is_hidden, stands_apart

if TYPE_CHECKING:
    from lxml.html import HtmlElement

PROSE_WORDS = 15
"""Words from which an unlinked piece counts as running text."""

PROSE_SHARE = 0.3
"""An element with more than this share of the page's running text is no furniture, whatever its name says."""


class Surroundings:
    """What stands around each piece: running text per element, and which elements stand apart from the article."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._prose: Counter[HtmlElement] = Counter()
        self._within: dict[HtmlElement, bool] = {}
        self.total = 0
        for piece in pieces:
            if is_prose(piece):
                self.total += len(piece.words)
                for element in (piece.element, *piece.element.iterancestors()):
                    self._prose[element] += len(piece.words)

    def in_furniture(self, piece: Piece) -> bool:
        """Whether a piece stands in an element that is not part of the article."""
        return self._is_within(piece.element)

    def _is_within(self, element: HtmlElement) -> bool:
        """Whether an element or one around it stands apart; each element of the page is asked once."""
        path: list[HtmlElement] = []
        here: HtmlElement | None = element
        answer = False
        while here is not None:
            known = self._within.get(here)
            if known is not None:
                answer = known
                break
            path.append(here)
            here = here.getparent()
        for one in reversed(path):
            small = self._prose[one] <= PROSE_SHARE * self.total
            answer = answer or (small and (is_hidden(one) or stands_apart(one)))
            self._within[one] = answer
        return answer


def is_prose(piece: Piece) -> bool:
    """Whether a piece is running text: enough words, few of them links."""
    return len(piece.words) >= PROSE_WORDS and piece.link_share < 0.3
