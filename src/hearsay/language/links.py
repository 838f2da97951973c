"""Which earlier mention a pronoun or a noun means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

NEAR, FAR = 8, 20
"""Distances up to NEAR words have a bucket each; the rest share up to FAR. The last begins at 362 words, past any window."""
BUCKETS = FAR
OTHER, ALIKE, SAME = 0, 1, 2
LIKENESSES = 3
_STEM = 5


def distance_buckets(back: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bucket of an antecedent that stands ``back`` words before, from 0; buckets widen with the distance."""
    far = NEAR + np.floor(np.log2(np.maximum(back, NEAR) / NEAR) * 2).astype(np.int64) + 1
    return np.asarray(np.clip(np.where(back <= NEAR, back, far), 1, FAR) - 1, dtype=np.int64)


def likenesses(anaphors: Sequence[str], antecedents: Sequence[str]) -> NDArray[np.int64]:
    """[anaphors, antecedents]: SAME word but for case, ALIKE in the first letters ("ministry", "ministries"), or OTHER."""
    rows, columns = [w.casefold() for w in anaphors], [w.casefold() for w in antecedents]
    words = {w: i for i, w in enumerate(dict.fromkeys([*rows, *columns]))}
    stems = {s: i for i, s in enumerate(dict.fromkeys(w[:_STEM] for w in words))}

    def numbers(of: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        return (
            np.array([words[w] for w in of], dtype=np.int64),
            np.array([stems[w[:_STEM]] if len(w) >= _STEM else -1 - words[w] for w in of], dtype=np.int64),
        )

    (a, a_stem), (b, b_stem) = numbers(rows), numbers(columns)
    found = np.where(a_stem[:, None] == b_stem[None, :], ALIKE, OTHER)
    found[a[:, None] == b[None, :]] = SAME
    return np.asarray(found, dtype=np.int64)
