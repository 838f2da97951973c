"""How far a word stands from a cue, in buckets that widen with the distance."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAR, SIDE = 8, 16
"""Distances up to NEAR words have a bucket each; the rest share up to SIDE a side."""
BUCKETS = 2 * SIDE + 1


def bucket_table(start: int, end: int, width: int) -> NDArray[np.int64]:
    """For each of ``width`` words its bucket as seen from a cue ``[start, end)``: SIDE inside it, fewer before, more after."""
    at = np.arange(width)
    signed = np.where(at < start, at - start, np.where(at >= end, at - end + 1, 0))
    size = np.abs(signed)
    far = NEAR + np.floor(np.log2(np.maximum(size, NEAR) / NEAR) * 2).astype(np.int64) + 1
    bucket = np.minimum(np.where(size <= NEAR, size, far), SIDE)
    return np.asarray(SIDE + np.sign(signed) * bucket, dtype=np.int64)
