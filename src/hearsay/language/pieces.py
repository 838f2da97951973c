"""Words to what the encoder reads: word pieces, and beside them the shape that the uncased pieces lose."""

from __future__ import annotations

import functools
import itertools
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tokenizers import Tokenizer

MAX_PIECES_A_WORD = 6
"""A web address or a run of symbols is cut here: its first pieces say what it is."""
MOST_KNOWN = 50_000
"""So many words' pieces are remembered before all are forgotten."""

NO_SPACE, SPACE, NEWLINE = 0, 1, 2
CASES = ("other", "lower", "title", "upper", "initial", "mixed", "digits", "alphanumeric", "punctuation")
SHAPES = 1 + 3 * len(CASES)
"""Shape 0 is for pieces that do not begin a word; the rest are case pattern x what stands before the word."""

_WITHIN = 0
_PUNCTUATION = frozenset(string.punctuation + "“”‘’«»„…–—·•")


@dataclass(frozen=True, slots=True)
class Pieces:
    """A run of words as the encoder reads it, without the two special pieces around it.

    Attributes:
        ids: piece ids.
        shapes: one shape a piece.
        first: for each word the index of its first piece.
    """

    ids: list[int]
    shapes: list[int]
    first: list[int]

    def cut(self, start: int, end: int) -> Pieces:
        """The words from ``start`` to before ``end`` as a run of their own."""
        begin = self.first[start]
        past = self.first[end] if end < len(self.first) else len(self.ids)
        return Pieces(
            self.ids[begin:past], self.shapes[begin:past], [first - begin for first in self.first[start:end]]
        )


@functools.lru_cache(maxsize=50_000)
def case_pattern(word: str) -> int:
    """The index in ``CASES`` of a word's pattern of capitals and digits.

    >>> [CASES[case_pattern(word)] for word in ("Khartoum", "UN", "eBay", "24", "T-72", "said", "”")]
    ['title', 'upper', 'mixed', 'digits', 'alphanumeric', 'lower', 'punctuation']
    """
    if word.isascii() and word.isalpha():  # most words
        if word.islower():
            return 1
        if word.isupper():
            return 3 if len(word) > 1 else 4
        return 2 if word[0].isupper() and word[1:].islower() else 5
    letters = [c for c in word if c.isalpha()]
    if any(c.isdigit() for c in word):
        return 7 if letters else 6
    if not letters:
        return 8 if word and all(c in _PUNCTUATION for c in word) else 0
    if all(not c.isupper() for c in letters):
        return 1 if any(c.islower() for c in letters) else 0
    if all(not c.islower() for c in letters):
        return 3 if len(letters) > 1 else 4
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 2
    return 5


def shape(case: int, before: int) -> int:
    """The shape id of a word with a case pattern after no space, a space or a line break."""
    return 1 + 3 * case + before


def word_pieces(
    tokenizer: Tokenizer, words: Sequence[str], known: dict[str, list[int]] | None = None
) -> list[list[int]]:
    """The piece ids of each word, at least one, at most ``MAX_PIECES_A_WORD``.

    Args:
        tokenizer: of the encoder; it cuts every word by itself.
        words: the words.
        known: words cut before with their pieces; looked up and added to. None remembers nothing.
    """
    seen = {} if known is None else known
    if len(seen) > MOST_KNOWN:
        seen.clear()
    unseen = [word for word in dict.fromkeys(words) if word not in seen]
    if unseen:
        unknown = int(tokenizer.token_to_id("[UNK]") or 0)
        encoding = tokenizer.encode(unseen, is_pretokenized=True, add_special_tokens=False)
        cut: list[list[int]] = [[] for _ in unseen]
        for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
            if word is not None and len(cut[word]) < MAX_PIECES_A_WORD:
                cut[word].append(piece)
        seen.update((word, found or [unknown]) for word, found in zip(unseen, cut, strict=True))
    return [seen[word] for word in words]


def lay_out(pieces: Sequence[Sequence[int]], shapes: Sequence[int]) -> Pieces:
    """Words' pieces in one row, each word's shape on its first piece."""
    *first, count = itertools.accumulate(map(len, pieces), initial=0)
    laid = Pieces(list(itertools.chain.from_iterable(pieces)), [_WITHIN] * count, first)
    for at, word_shape in zip(first, shapes, strict=True):
        laid.shapes[at] = word_shape
    return laid
