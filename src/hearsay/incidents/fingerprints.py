"""What of a document is compared to find its copies: runs of words, and names with numbers that stand together."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hearsay.records import Document

RUN_WORDS = 3
"""Words in a run (shingle)."""

STEM_LETTERS = 5
"""Letters that stand for a word where its ending does not count."""

SENTENCE_STEMS = 4
"""A sentence with fewer longer words is taken together with the next."""

HASHES = 128
"""Minima kept of a set of hashes: 64 bands of 2 rows."""

_WORD = re.compile(r"[^\W_]+")
_ENDS_SENTENCE = re.compile(r"[.!?:\n\"“”‘«][\s\"“”’‘»)]*$")

_random = np.random.Generator(np.random.PCG64(20240305))
_FACTORS = _random.integers(1, 2**63, HASHES, dtype=np.uint64) | np.uint64(1)
_TERMS = _random.integers(0, 2**63, HASHES, dtype=np.uint64)
_MIX_A, _MIX_B, _MIX_C = (
    np.uint64(odd) for odd in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9)
)

Hashes = NDArray[np.uint32]
"""A set of hashes: sorted, each once."""


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A document as far as copies go.

    Attributes:
        runs: Hashes of its three-word runs, the title left out: every site writes its own.
        pairs: Hashes of pairs of names and numbers that stand near each other, in any order. A word spinner or a
            translation there and back exchanges the words around them and keeps these.
        stems: Hashes of the beginnings of the longer words, sentence by sentence.
        sentences: Where in ``stems`` each sentence ends.
        run_minima, pair_minima: Min-hash sketches of the two sets, HASHES long; zeros for an empty set.
    """

    runs: Hashes
    pairs: Hashes
    stems: Hashes
    sentences: tuple[int, ...]
    run_minima: Hashes
    pair_minima: Hashes


def fingerprint(document: Document) -> Fingerprint:
    """The fingerprint of a document; the same on every machine."""
    words: list[int] = []
    anchors: list[int] = []
    stems: list[int] = []
    sentences: list[int] = []
    for text in _bodies(document):
        for match in _WORD.finditer(text):
            word = match.group()
            folded = word.casefold()
            hashed = zlib.crc32(folded.encode())
            words.append(hashed)
            begins = _begins_sentence(text, match.start())
            if begins and len(stems) - (sentences[-1] if sentences else 0) >= SENTENCE_STEMS:
                sentences.append(len(stems))
            if word[0].isdigit() or (word[0].isupper() and not begins):
                anchors.append(hashed)
            if len(word) > 3 or word[0].isdigit():
                stems.append(zlib.crc32(folded[:STEM_LETTERS].encode()))
    sentences.append(len(stems))
    runs, pairs = _runs(np.array(words, dtype=np.uint64)), _pairs(np.array(anchors, dtype=np.uint64))
    return Fingerprint(
        runs, pairs, np.array(stems, dtype=np.uint32), tuple(sentences), _minima(runs), _minima(pairs)
    )


def containment(one: Hashes, other: Hashes) -> tuple[float, int]:
    """How much of the smaller set lies in the larger, 0-1, and how many hashes they share."""
    smaller = min(len(one), len(other))
    if not smaller:
        return 0.0, 0
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / smaller, shared


def alignment(one: Fingerprint, other: Fingerprint) -> tuple[float, int]:
    """How far the sentences of the text with fewer of them are, in their order, those of the other.

    Two sentences are alike by the share of the shorter one's stems that are in the longer; less than .3 is nothing. The
    best pairing that keeps the order of both counts.

    Returns:
        The mean likeness, 0-1, and the number of sentences it is taken over.
    """
    left, right = sorted((_sentences(one), _sentences(other)), key=len)
    best = [0.0] * (len(right) + 1)
    for sentence in left:
        before = best
        best = [0.0]
        for place, candidate in enumerate(right):
            alike = len(sentence & candidate) / max(1, min(len(sentence), len(candidate)))
            best.append(max(before[place + 1], best[place], before[place] + (alike if alike >= 0.3 else 0.0)))
    return best[-1] / max(1, len(left)), len(left)


def _sentences(of: Fingerprint) -> list[set[int]]:
    stems = of.stems.tolist()
    starts = (0, *of.sentences[:-1])
    return [set(stems[start:end]) for start, end in zip(starts, of.sentences, strict=True)]


def _bodies(document: Document) -> list[str]:
    return [document.text[part.start : part.end] for part in document.parts if part.kind != "title"] or [
        document.text
    ]


def _begins_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 6) : start]
    return not before.strip() or bool(_ENDS_SENTENCE.search(before))


def _runs(words: NDArray[np.uint64]) -> Hashes:
    if len(words) < RUN_WORDS:
        return np.empty(0, dtype=np.uint32)
    mixed = words[:-2] * _MIX_A + words[1:-1] * _MIX_B + words[2:] * _MIX_C
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


def _pairs(anchors: NDArray[np.uint64]) -> Hashes:
    found = [np.empty(0, dtype=np.uint64)]
    for gap in (1, 2, 3):
        left, right = anchors[:-gap], anchors[gap:]
        is_pair = left != right
        left, right = left[is_pair], right[is_pair]
        found.append((left + right) * _MIX_A + (left ^ right) * _MIX_B)
    return np.unique((np.concatenate(found) >> np.uint64(32)).astype(np.uint32))


def _minima(hashes: Hashes) -> Hashes:
    if not len(hashes):
        return np.zeros(HASHES, dtype=np.uint32)
    spread = hashes.astype(np.uint64) * _FACTORS[:, None] + _TERMS[:, None]
    minima: Hashes = (spread >> np.uint64(32)).astype(np.uint32).min(axis=1)
    return minima
