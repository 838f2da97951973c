"""The role of each kept piece: what its markup, its names, its place and its words say it is."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.pages.assemble import Block
from hearsay.pages.html.extract import Vote
from hearsay.pages.html.flow import Piece, words_of
from hearsay.pages.html.furniture import line_patterns, name_words, tables
from hearsay.records import PartKind

LEAD = 5
"""Pieces at the start among which a standfirst can stand."""

RETOLD = 0.6
"""Share of an opening's words that stand in one later paragraph from which it is a summary, not the report's first paragraph."""


def blocks_of(pieces: Sequence[Piece], description: str | None) -> tuple[Block, ...]:
    """Kept pieces with their roles, in order.

    Args:
        pieces: What was kept.
        description: How the page describes itself for machines; outlets print their standfirst there.
    """
    return tuple(Block(_kind(pieces, place, description), piece.text) for place, piece in enumerate(pieces))


def _kind(pieces: Sequence[Piece], place: int, description: str | None) -> PartKind:
    piece = pieces[place]
    named = _names(piece)
    if piece.is_caption or tables().caption.match(named) or line_patterns().credit.fullmatch(piece.text):
        return "caption"
    if place < LEAD and _is_standfirst(pieces, place, named, description):
        return "standfirst"
    if piece.is_heading:
        return "heading"
    return "quote" if piece.is_quote else "paragraph"


def _names(piece: Piece) -> frozenset[str]:
    """The name words of a piece's element and the one around it."""
    parent = piece.element.getparent()
    around = name_words(parent) if parent is not None and len(parent) <= 4 else frozenset()
    return name_words(piece.element) | around


def _is_standfirst(pieces: Sequence[Piece], place: int, named: frozenset[str], description: str | None) -> bool:
    piece = pieces[place]
    if len(piece.words) < 5 or len(piece.words) > 90:
        return False
    if tables().standfirst.match(named):
        return True
    rest = pieces[place + 1 :]
    if piece.is_heading or piece.is_listed or piece.strong_share > 0.9:
        # "<h2>Both armies say they hold the town</h2>" before the first paragraph; key points; a lead in bold of the same words
        if description and words_of(description)[:8] == piece.words[:8]:
            return True
        if piece.is_heading and place == 0 and len(piece.words) >= 8:
            return True
    return any(Vote.of([other.text]).share(piece) >= RETOLD for other in rest[:12] if len(other.words) >= len(piece.words))
