"""A document's words and sentences as plain tuples, read once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from hearsay.codebooks.columns import texts

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@lru_cache(maxsize=1)  # many rules read the same document one after the other
def words_of(doc: Doc) -> tuple[str, ...]:
    """The text of each token."""
    return tuple(texts(doc, "ORTH"))


@lru_cache(maxsize=1)
def lowered(doc: Doc) -> tuple[str, ...]:
    """The text of each token without capitals."""
    return tuple(texts(doc, "LOWER"))


@lru_cache(maxsize=1)
def kinds_of(doc: Doc) -> tuple[str, ...]:
    """The part of speech of each token."""
    return tuple(texts(doc, "POS"))


@lru_cache(maxsize=1)
def relations_of(doc: Doc) -> tuple[str, ...]:
    """The relation of each token to its head."""
    return tuple(texts(doc, "DEP"))


@lru_cache(maxsize=1)
def heads_of(doc: Doc) -> tuple[int, ...]:
    """The head of each token; a root, and every token without a parse, is its own."""
    # spaCy keeps how far away the head is, as a number without sign
    away: list[int] = doc.to_array("HEAD").astype("int64").tolist()
    return tuple(map(int.__add__, away, range(len(away))))


@lru_cache(maxsize=1)
def text_of(doc: Doc) -> str:
    """The text of a document, which spaCy puts together token by token each time it is asked for."""
    spaces = doc.to_array("SPACY").tolist()
    return "".join([f"{word} " if space else word for word, space in zip(words_of(doc), spaces, strict=True)])


def head_word(doc: Doc, start: int, end: int) -> Token:
    """The word of a mention that hangs on a word outside; the last one where all hang together."""
    if end - start == 1:  # most mentions
        return doc[start]
    heads = heads_of(doc)
    return doc[next((at for at in range(start, end) if not start <= heads[at] < end), end - 1)]


def is_inside_name(doc: Doc, end: int) -> bool:
    """Whether a name goes on behind a mention: the "Nairobi" of "Nairobi Hotel street"."""
    return end < len(doc) and doc[end].pos_ == "PROPN" and doc[end].text[:1].isupper()
