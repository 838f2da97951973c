"""The role of each kept piece: what its markup, its names, its place and its words say it is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from hearsay.pages.assemble import Block
from hearsay.pages.html.extract import Vote
from hearsay.pages.html.flow import Piece, words_of
from hearsay.pages.html.furniture import is_callout, line_patterns, name_words, tables
from hearsay.pages.html.select import LINKED
from hearsay.pages.html.surroundings import Surroundings
from hearsay.pages.metadata.html import HtmlMetadata
from hearsay.records import PartKind

LEAD = 5
"""Pieces at the start among which a standfirst can stand."""

SMALL = 4
"""Children up to which the element around a piece is about that piece alone."""

RETOLD = 0.6
"""Share of an opening's words that stand in one later paragraph from which it is a summary, not the report's first paragraph."""


def blocks_of(
    pieces: Sequence[Piece], kept: Sequence[Piece], around: Surroundings, found: HtmlMetadata
) -> tuple[Block, ...]:
    """The kept pieces with their roles, in order, with the standfirst and the captions that stand among them.

    Extractors of running text pass over standfirsts and captions; both say things that a record should hold, under their name.

    Args:
        pieces: The page's flow.
        kept: The article's pieces.
        around: What stands around the pieces.
        found: The page's metadata: outlets print their standfirst in the description for machines.
    """
    if not kept:
        return ()
    kinds: dict[int, PartKind] = {}
    is_opening = True
    for place, piece in enumerate(kept):
        kind = _kind(
            kept, place, found.description if is_opening else None, is_opening=is_opening and place < LEAD
        )
        if is_opening and place and kind == "paragraph" and _is_next_point(kept[place - 1], piece):
            kind = kinds[kept[place - 1].index]
        is_opening = is_opening and kind in ("standfirst", "caption")
        kinds[piece.index] = kind
    body = Vote.of(piece.text for piece in kept)
    top = next((p.index for p in reversed(pieces[: kept[0].index]) if "h1" in p.tags[:2]), kept[0].index)
    said: set[tuple[str, ...]] = {piece.words for piece in kept} | {words_of(found.title or "")}
    for piece in pieces[top : kept[-1].index + 1]:
        if piece.index in kinds or len(piece.words) < 5 or piece.words in said or piece.link_share >= LINKED:
            continue
        extra: PartKind | None = _extra_kind(piece, kept[0].index, found.description)
        if (
            extra
            and body.share(piece) < RETOLD
            and not around.in_furniture(piece)
            and not _is_furniture_line(piece)
        ):
            kinds[piece.index] = extra
            said.add(piece.words)
    if "standfirst" not in kinds.values() and found.description:
        index = _told_before(pieces, kept[0].index, found.description)
        if index is not None and index not in kinds:
            kinds[index] = "standfirst"
    order = sorted(kinds, key=lambda index: (kinds[index] != "standfirst", index))
    return tuple(Block(kinds[index], pieces[index].text) for index in order)


def _is_next_point(before: Piece, piece: Piece) -> bool:
    """Whether two pieces are points of one list: key points over an article are a standfirst all together."""
    return piece.is_listed and before.is_listed and before.element.getparent() is piece.element.getparent()


def _extra_kind(piece: Piece, first: int, description: str | None) -> PartKind | None:
    """What a piece that no extractor took can still be."""
    named = _names(piece)
    if piece.is_caption or tables().caption.match(named):
        return None if line_patterns().bare_credit.fullmatch(piece.text) else "caption"
    if piece.index < first and not tables().byline.match(named):
        if tables().standfirst.match(named) and len(piece.words) <= 90:
            return "standfirst"
        if description and agree(piece, description):
            return "standfirst"
    return None


def _told_before(pieces: Sequence[Piece], first: int, description: str) -> int | None:
    """The piece before the body whose words the description repeats, where one does."""
    return next(
        (p.index for p in reversed(pieces[:first]) if len(p.words) >= 8 and agree(p, description)), None
    )


def agree(piece: Piece, description: str) -> bool:
    """Whether a description for machines repeats a piece, in full or cut."""
    words = words_of(description)
    return len(words) >= 5 and (
        piece.words == words
        or (len(words) >= 12 and piece.words[: len(words) - 2] == words[: len(words) - 2])
    )


def _is_furniture_line(piece: Piece) -> bool:
    return bool(line_patterns().furniture.fullmatch(piece.text)) or is_callout(
        piece.text, piece.words, piece.link_share
    )


def _kind(pieces: Sequence[Piece], place: int, description: str | None, *, is_opening: bool) -> PartKind:
    piece = pieces[place]
    named = _names(piece)
    if piece.is_caption or tables().caption.match(named) or line_patterns().credit.fullmatch(piece.text):
        return "caption"
    if is_opening and _is_standfirst(pieces, place, named, description):
        return "standfirst"
    if piece.is_heading:
        return "heading"
    return "quote" if piece.is_quote else "paragraph"


def _names(piece: Piece) -> frozenset[str]:
    """The name words of a piece's element and of a small one around it."""
    parent = piece.element.getparent()
    is_small = parent is not None and next(islice(parent.iterchildren(), SMALL, None), None) is None
    around = name_words(parent) if is_small else frozenset()
    return name_words(piece.element) | around


def _is_standfirst(
    pieces: Sequence[Piece], place: int, named: frozenset[str], description: str | None
) -> bool:
    piece = pieces[place]
    if len(piece.words) < 5 or len(piece.words) > 90:
        return False
    if tables().standfirst.match(named):
        return True
    if (
        piece.is_heading
        and place == 0
        and (len(piece.words) >= 8 or (description and agree(piece, description)))
    ):
        return True  # <h2>Both armies say they hold the town</h2> before the first paragraph
    if len(piece.words) < 12 or piece.is_quote:
        return False
    rest = [other for other in pieces[place + 1 : place + 13] if len(other.words) >= len(piece.words)]
    return any(Vote.of([other.text]).share(piece) >= RETOLD for other in rest)
