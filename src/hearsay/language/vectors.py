"""Sentence vectors: the mean over a sentence's words, in the published encoder's space."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hearsay.language.windows import Window

WIDTH = 384


def sentence_vectors(window: Window) -> NDArray[np.float32]:
    """[sentences, 384] for the sentences of a window, each row of length one."""
    sizes = np.diff([*window.sentences, len(window)])
    means = np.add.reduceat(window.scores["vector"], window.sentences, axis=0) / sizes[:, None]
    out: NDArray[np.float32] = (means / np.linalg.norm(means, axis=1, keepdims=True)).astype(np.float32)
    return out
