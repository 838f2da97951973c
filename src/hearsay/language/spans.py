"""Rows of begin, inside, end and outside scores to spans."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_FORBIDDEN = -1e4


def log_softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Log probabilities along the last axis."""
    shifted = scores - scores.max(axis=-1, keepdims=True)
    out: NDArray[np.float32] = shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
    return out


@functools.cache
def transitions(
    labels: tuple[str, ...],
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    """Which tags may follow which, may come first and may come last: 0 where they may, a large loss where not.

    Args:
        labels: "O" and "B-kind", "I-kind", in a scheme with ends also "E-kind" (last of several words) and "S-kind" (a word alone).
    """
    ends = any(label[0] == "E" for label in labels)
    follow = np.full((len(labels), len(labels)), _FORBIDDEN, dtype=np.float32)
    for i, before in enumerate(labels):
        inside = before[0] in "BI"
        for j, after in enumerate(labels):
            runs_on = after[0] in "IE"
            if (runs_on and inside and before[2:] == after[2:]) or (not runs_on and not (ends and inside)):
                follow[i, j] = 0
    first = np.array([_FORBIDDEN if label[0] in "IE" else 0 for label in labels], dtype=np.float32)
    last = np.array([_FORBIDDEN if ends and label[0] in "BI" else 0 for label in labels], dtype=np.float32)
    return follow, first, last


def best_tags(
    scores: NDArray[np.float32], labels: tuple[str, ...], breaks: NDArray[np.bool_] | None = None
) -> NDArray[np.int64]:
    """The best well-formed rows of tags (Viterbi 1967 over the tags' scores, no learned transitions).

    Args:
        scores: [rows, words, labels].
        labels: what the last axis stands for, see ``transitions``.
        breaks: [words] or [rows, words], True where no span may run on from the word before (a sentence or a part of the
            document begins); None: nowhere.

    Returns:
        [rows, words], indices into ``labels``.
    """
    rows, words, _ = scores.shape
    if rows == 0 or words == 0:
        return np.zeros((rows, words), dtype=np.int64)
    cuts = np.zeros((rows, words), dtype=np.bool_)
    if breaks is not None:
        cuts |= breaks
    # Where each word's likeliest tag makes a well-formed row, that row is the best one; only the others need the search.
    found: NDArray[np.int64] = scores.argmax(axis=2)
    wrong = ~_well_formed(found, labels, cuts)
    if wrong.any():
        found[wrong] = _search(scores[wrong], labels, cuts[wrong])
    return found


def best_tags_by_sentence(
    scores: NDArray[np.float32], labels: tuple[str, ...], starts: NDArray[np.bool_]
) -> list[int]:
    """As ``best_tags`` for one row [words, labels] in which no span runs on over the start of a sentence.

    The first word counts as a start whatever ``starts`` says of it.
    """
    bounds = [0, *(np.flatnonzero(starts[1:]) + 1).tolist(), len(scores)]
    longest = max(b - a for a, b in itertools.pairwise(bounds))
    rows = np.zeros((len(bounds) - 1, longest, len(labels)), dtype=np.float32)
    rows[:, :, 0] = -2 * _FORBIDDEN  # past a sentence's end all is outside
    for row, (a, b) in enumerate(itertools.pairwise(bounds)):
        rows[row, : b - a] = scores[a:b]
    tags = best_tags(rows, labels)
    return [
        tag for row, (a, b) in enumerate(itertools.pairwise(bounds)) for tag in tags[row, : b - a].tolist()
    ]


def _well_formed(
    tags: NDArray[np.int64], labels: tuple[str, ...], cuts: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    follow, first, last = transitions(labels)
    apart = last[:, None] + first[None, :]
    before, after = tags[:, :-1], tags[:, 1:]
    loss = np.where(cuts[:, 1:], apart[before, after], follow[before, after])
    good: NDArray[np.bool_] = (
        (loss.min(axis=1, initial=0) == 0) & (first[tags[:, 0]] == 0) & (last[tags[:, -1]] == 0)
    )
    return good


def _search(
    scores: NDArray[np.float32], labels: tuple[str, ...], cuts: NDArray[np.bool_]
) -> NDArray[np.int64]:
    rows, words, count = scores.shape
    follow, first, last = transitions(labels)
    apart = last[:, None] + first[None, :]
    logs = log_softmax(scores)
    back = np.zeros((words, rows, count), dtype=np.int8)
    total = logs[:, 0] + first
    cut_anywhere = [bool(column.any()) for column in cuts.T]
    for word in range(1, words):
        step = total[:, :, None] + follow
        if cut_anywhere[word]:
            step = np.where(cuts[:, word, None, None], total[:, :, None] + apart, step)
        back[word] = step.argmax(axis=1)
        total = step.max(axis=1) + logs[:, word]
    found = np.zeros((rows, words), dtype=np.int64)
    found[:, -1] = (total + last).argmax(axis=1)
    every = np.arange(rows)
    for word in range(words - 1, 0, -1):
        found[:, word - 1] = back[word, every, found[:, word]]
    return found


def tag_spans(tags: Sequence[int], labels: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Spans (start, end, kind) of one well-formed row of tags.

    >>> tag_spans([0, 1, 2, 3, 0, 3, 4], ("O", "B-PER", "I-PER", "B-LOC", "I-LOC"))
    [(1, 3, 'PER'), (3, 4, 'LOC'), (5, 7, 'LOC')]
    """
    found = []
    start, kind = -1, ""
    for i, tag in enumerate([*tags, 0]):
        place = labels[tag][0]
        if start >= 0 and place not in "IE":
            found.append((start, i, kind))
            start = -1
        if place in "BS":
            start, kind = i, labels[tag][2:]
    return found
