"""Sentence vectors: the mean of a sentence's words, turned towards the published encoder's space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from hearsay.language.windows import Scores

WIDTH = 384


def sentence_vectors(scores: Scores, constants: Mapping[str, NDArray[np.float32]]) -> NDArray[np.float32]:
    """[sentences, 384], each row of length one."""
    words = scores.words["vector"] if "vector" in scores.words else scores.words["words"]
    bounds = np.flatnonzero(scores.starts)
    sizes = np.diff(np.append(bounds, len(words)))
    means = np.add.reduceat(words, bounds, axis=0) / sizes[:, None]
    turned = means @ constants["vector.turn"] if "vector.turn" in constants else means
    out: NDArray[np.float32] = (turned / np.linalg.norm(turned, axis=1, keepdims=True)).astype(np.float32)
    return out
