"""A document cut into the pieces that tables of phrases are matched by, and the token each lies in."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hearsay.gazetteer.folding import Piece, pieces
from hearsay.mentions.words import text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


@lru_cache(maxsize=1)  # names and quantities read the same document
def read_pieces(doc: Doc) -> tuple[tuple[Piece, ...], tuple[int, ...]]:
    """The pieces of a document's text, and for each the token it lies in."""
    text = pieces(text_of(doc))
    before = doc.to_array("IDX").searchsorted([piece.start for piece in text], side="right") - 1
    return text, tuple(before.clip(min=0).tolist())
