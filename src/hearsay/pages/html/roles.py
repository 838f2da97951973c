"""The role of each kept piece: what its markup and place say it is."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.pages.assemble import Block
from hearsay.pages.html.flow import Piece
from hearsay.records import PartKind


def blocks_of(pieces: Sequence[Piece]) -> tuple[Block, ...]:
    """Kept pieces with their roles, in order."""
    return tuple(Block(_kind(piece), piece.text) for piece in pieces)


def _kind(piece: Piece) -> PartKind:
    if piece.is_heading:
        return "heading"
    if piece.is_caption:
        return "caption"
    return "quote" if piece.is_quote else "paragraph"
