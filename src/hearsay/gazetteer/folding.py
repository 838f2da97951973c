"""Names folded to one spelling for look-up, and cut into the pieces phrases are matched by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

_PIECE = re.compile(r"[^\W_]+|[^\w\s]")
# Letters that Unicode does not take apart; İ folds by itself.
_LETTERS = str.maketrans({"ə": "a", "Ə": "A", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
                          "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "ð": "d", "þ": "th",
                          "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‑": "-"})  # fmt: skip
_APOSTROPHES = re.compile(r"(?<=\w)'(?=\w)")
_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A name without case, accents and punctuation: what two spellings of one name share.

    >>> fold("Shušā"), fold("Sana’a"), fold("Nagorno-Karabakh")
    ('shusa', 'sanaa', 'nagorno karabakh')
    """
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain(name.lower()).lower())).strip()


def plain(name: str) -> str:
    """A name with its accents taken off and its quotes and dashes made plain; case stays."""
    translated = name.translate(_LETTERS)
    if translated.isascii():
        return translated
    return "".join(
        char for char in unicodedata.normalize("NFKD", translated) if not unicodedata.combining(char)
    )


class Piece(NamedTuple):
    """A word or one mark of a text at ``[start, end)``; ``key`` is it folded, punctuation kept."""

    start: int
    end: int
    text: str
    key: str


def _key(text: str) -> str:
    """A piece folded; most are plain letters and need nothing but lower case."""
    return text.lower() if text.isascii() and text != "`" else plain(text.lower()).lower()


def pieces(text: str) -> tuple[Piece, ...]:
    """The words and marks of a text, hyphens and apostrophes apart.

    >>> [piece.key for piece in pieces("U.S.–Iran")]
    ['u', '.', 's', '.', '-', 'iran']
    """
    spans = [match.span() for match in _PIECE.finditer(text)]
    words = [text[start:end] for start, end in spans]
    keys = {word: _key(word) for word in set(words)}
    return tuple(
        [Piece(start, end, word, keys[word]) for (start, end), word in zip(spans, words, strict=True)]
    )
