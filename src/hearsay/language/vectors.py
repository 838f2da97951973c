"""Sentence vectors: the mean over a sentence's words, in the published encoder's space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hearsay.language.windows import Scores

WIDTH = 384


def sentence_vectors(scores: Scores) -> NDArray[np.float32]:
    """[sentences, 384], each row of length one."""
    words = scores.words["vector"]
    bounds = np.flatnonzero(scores.starts)
    sizes = np.diff(np.append(bounds, len(words)))
    means = np.add.reduceat(words, bounds, axis=0) / sizes[:, None]
    out: NDArray[np.float32] = (means / np.linalg.norm(means, axis=1, keepdims=True)).astype(np.float32)
    return out
