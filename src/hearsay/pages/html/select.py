"""Which pieces of the flow are the article: the extractors' votes, corrected by what the page's own structure tells."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.pages.assemble import Block
from hearsay.pages.html.extract import Vote
from hearsay.pages.html.flow import Piece, words_of
from hearsay.records import PartKind

TAKEN = 0.5
"""Share of a piece's words an extractor must have taken for its vote to count."""


def select(pieces: Sequence[Piece], vote: Vote, title: str | None) -> list[Piece]:
    """The pieces of the article in reading order.

    Args:
        pieces: The page's flow.
        vote: What the extractor took.
        title: The page's title; its repetitions are left out.
    """
    name = words_of(title or "")
    seen: set[tuple[str, ...]] = set()
    kept: list[Piece] = []
    for piece in pieces:
        if vote.share(piece) < TAKEN or piece.words == name or piece.words in seen:
            continue
        if len(piece.words) > 3:
            seen.add(piece.words)
        kept.append(piece)
    return kept


def block_of(piece: Piece) -> Block:
    """A piece with the role its markup gives it."""
    kind: PartKind = "paragraph"
    if piece.is_heading:
        kind = "heading"
    elif piece.is_caption:
        kind = "caption"
    elif piece.is_quote:
        kind = "quote"
    return Block(kind, piece.text)
