"""How far a word stands from a cue, in buckets that widen with the distance."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAR, SIDE = 8, 16
"""Distances up to NEAR words have a bucket each; the rest share up to SIDE a side."""
BUCKETS = 2 * SIDE + 1


def bucket_table(start: int, end: int, width: int) -> NDArray[np.int64]:
    """For each of ``width`` words its bucket as seen from a cue ``[start, end)``: SIDE inside it, fewer before, more after."""
    buckets = _buckets(width + 1)
    table = np.full(width, SIDE, dtype=np.int64)
    table[:start] -= buckets[start:0:-1]
    table[end:] += buckets[1 : width - end + 1]
    return table


@functools.lru_cache(maxsize=8)
def _buckets(size: int) -> NDArray[np.int64]:
    """For each distance below ``size`` its bucket, whatever the side."""
    distance = np.arange(size)
    far = NEAR + np.floor(np.log2(np.maximum(distance, NEAR) / NEAR) * 2).astype(np.int64) + 1
    return np.asarray(np.minimum(np.where(distance <= NEAR, distance, far), SIDE), dtype=np.int64)
