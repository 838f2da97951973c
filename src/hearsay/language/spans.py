"""Rows of begin, inside and outside scores to spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


def log_softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    out: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out


def best_tags(scores: NDArray[np.float32], breaks: NDArray[np.bool_] | None = None) -> NDArray[np.int64]:
    """The best well-formed rows of BIO tags.

    Args:
        scores: [rows, words, 1 + 2 kinds]; tag 0 is outside, 1 + 2k begins and 2 + 2k continues kind k.
        breaks: [words], True where no span may run on from the word before (a sentence or part begins); None: nowhere.

    Returns:
        [rows, words] of tags in which every "continues" follows a "begins" or "continues" of its kind.
    """
    rows, words, tags = scores.shape
    if rows == 0 or words == 0:
        return np.zeros((rows, words), dtype=np.int64)
    logs = log_softmax(scores)
    inside = list(range(2, tags, 2))
    back = np.zeros((words, rows, tags), dtype=np.int8)
    total = logs[:, 0].copy()
    total[:, inside] = -np.inf
    every = np.arange(rows)
    for word in range(1, words):
        before = total.argmax(axis=1)
        step = total[every, before][:, None] + logs[:, word]
        back[word] = before[:, None]
        for tag in inside:
            if breaks is not None and breaks[word]:
                step[:, tag] = -np.inf
                continue
            runs_on = total[:, tag] >= total[:, tag - 1]
            step[:, tag] = np.where(runs_on, total[:, tag], total[:, tag - 1]) + logs[:, word, tag]
            back[word, :, tag] = np.where(runs_on, tag, tag - 1)
        total = step
    found = np.zeros((rows, words), dtype=np.int64)
    found[:, -1] = total.argmax(axis=1)
    for word in range(words - 1, 0, -1):
        found[:, word - 1] = back[word, every, found[:, word]]
    return found


def tag_spans(tags: Sequence[int]) -> list[tuple[int, int, int]]:
    """Spans (start, end, kind) of one row of BIO tags.

    >>> tag_spans([0, 1, 2, 3, 0, 3, 4])
    [(1, 3, 0), (3, 4, 1), (5, 7, 1)]
    """
    found = []
    start, kind = -1, -1
    for i, tag in enumerate([*tags, 0]):
        if kind >= 0 and tag != 2 + 2 * kind:
            found.append((start, i, kind))
            kind = -1
        if tag and kind < 0:
            start, kind = i, (tag - 1) // 2
    return found
