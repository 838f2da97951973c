"""Rows of begin, inside, end and outside scores to spans."""

from __future__ import annotations

import functools
import itertools
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

_FORBIDDEN = -1e4
FIRM = 4.0
"""A word is firmly outside when every other tag scores so much less; the search for well-formed tags may stop there."""


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
    begins = np.zeros((rows, words), dtype=np.bool_)
    if breaks is not None:
        begins |= breaks
    begins[:, 0] = True
    # Where each word's likeliest tag makes a well-formed stretch between breaks, that is the best one; the others need the search.
    found: NDArray[np.int64] = scores.argmax(axis=2)
    row = found.reshape(-1)
    starts = np.flatnonzero(begins)
    misplaced = np.flatnonzero(_misplaced(found, labels, begins))
    if len(misplaced):
        _put_right(scores.reshape(rows * words, -1), labels, starts, misplaced, row)
    return found


def best_tags_by_sentence(
    scores: NDArray[np.float32], labels: tuple[str, ...], starts: NDArray[np.bool_]
) -> NDArray[np.int64]:
    """As ``best_tags`` for one row [words, labels] in which no span runs on over the start of a sentence."""
    row: NDArray[np.int64] = best_tags(scores[None], labels, starts)[0]
    return row


def _misplaced(
    tags: NDArray[np.int64], labels: tuple[str, ...], begins: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Where a tag may not stand: after the one before it, first in its stretch, or last in it."""
    follow, first, last = (loss < 0 for loss in transitions(labels))
    wrong = np.zeros(tags.shape, dtype=np.bool_)
    wrong[:, 1:] = follow[tags[:, :-1], tags[:, 1:]] & ~begins[:, 1:]
    wrong |= first[tags] & begins
    wrong[:, :-1] |= last[tags[:, :-1]] & begins[:, 1:]
    wrong[:, -1] |= last[tags[:, -1]]
    return wrong


def _put_right(
    scores: NDArray[np.float32],
    labels: tuple[str, ...],
    starts: NDArray[np.int64],
    misplaced: NDArray[np.int64],
    found: NDArray[np.int64],
) -> None:
    """Make the stretches that hold a misplaced tag well-formed.

    Only the words between two that are firmly outside are searched. The tags found so are the best of their stretch when they lose
    no more against the likeliest ones than any other tag of a firm word would; else what they lose says how firm a word must be.

    Args:
        scores: [words, labels].
        starts: where the stretches begin.
        misplaced: words whose tags may not stand where they stand.
        found: the likeliest tags, to be put right.
    """
    bounds = np.append(starts, len(scores))
    is_bound = np.zeros(len(scores) + 1, dtype=np.bool_)
    is_bound[bounds] = True
    touched = np.zeros(len(scores), dtype=np.bool_)
    # A tag that may not follow the one before it may be the fault of either.
    touched[misplaced] = touched[np.maximum(misplaced - 1, 0)] = True
    wrong = np.flatnonzero(np.logical_or.reduceat(touched, starts))
    least = np.full(len(wrong), FIRM, dtype=np.float32)
    while len(wrong):
        sizes = bounds[wrong + 1] - bounds[wrong]
        firsts = np.cumsum(sizes) - sizes
        inside = np.arange(sizes.sum()) + np.repeat(bounds[wrong] - firsts, sizes)
        own = np.ascontiguousarray(scores[inside].T)
        is_cut = is_bound.copy()
        is_cut[inside] |= own[0] - own[1:].max(axis=0) > np.repeat(least, sizes)
        cuts = np.flatnonzero(is_cut)
        is_run = np.zeros(len(cuts), dtype=np.bool_)
        is_run[np.searchsorted(cuts, inside[touched[inside]], side="right") - 1] = True
        runs = np.flatnonzero(is_run)
        _search(scores, labels, cuts[runs], cuts[runs + 1], found)
        lost = np.add.reduceat(own.max(axis=0) - own[found[inside], np.arange(len(inside))], firsts)
        wrong, least = wrong[lost > least], lost[lost > least]


def _search(
    scores: NDArray[np.float32],
    labels: tuple[str, ...],
    begins: NDArray[np.int64],
    ends: NDArray[np.int64],
    found: NDArray[np.int64],
) -> None:
    """Put the best tags of the stretches from ``begins`` to ``ends`` of [words, labels] into ``found``."""
    follow, first, last = transitions(labels)
    sizes = ends - begins
    longest = int(sizes.max())
    at = begins[:, None] + np.arange(longest)
    past = at >= ends[:, None]
    # Losses against the word's best tag, so that the sums stay small; past its end a stretch is outside.
    rows = scores[np.where(past, 0, at)]
    rows -= rows.max(axis=2, keepdims=True)
    rows[past] = 2 * _FORBIDDEN
    rows[past, 0] = 0
    # Rows last: what is done for all of them at once lies side by side. Only the way back asks where a sum came from.
    totals = np.ascontiguousarray(rows.transpose(1, 2, 0))
    totals[0] += first[:, None]
    step = np.empty((len(labels), len(labels), len(rows)), dtype=np.float32)
    onward = follow[:, :, None]
    for before, here in itertools.pairwise(totals):
        np.add(before[:, None], onward, out=step)
        here += np.maximum.reduce(step)
    tags = (totals[-1] + last[:, None]).argmax(axis=0)
    best = np.zeros((len(rows), longest), dtype=np.int64)
    best[:, -1] = tags
    back, by_row = np.ascontiguousarray(follow.T), totals.transpose(0, 2, 1)
    for word in range(longest - 2, -1, -1):
        ways = back.take(tags, axis=0)
        ways += by_row[word]
        best[:, word] = tags = ways.argmax(axis=1)
    found[at[~past]] = best[~past]


def tag_spans(tags: Sequence[int] | NDArray[np.int64], labels: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """Spans (start, end, kind) of one well-formed row of tags, 0 being outside.

    >>> tag_spans([0, 1, 2, 3, 0, 3, 4], ("O", "B-PER", "I-PER", "B-LOC", "I-LOC"))
    [(1, 3, 'PER'), (3, 4, 'LOC'), (5, 7, 'LOC')]
    """
    row = np.asarray(tags)
    at = np.flatnonzero(row)
    return spans_of(zip(at.tolist(), row[at].tolist(), strict=True), labels)


def spans_of(tagged: Iterable[tuple[int, int]], labels: tuple[str, ...]) -> list[tuple[int, int, str]]:
    """As ``tag_spans``, of the words of a row that are not outside, in order, with their tags."""
    found: list[tuple[int, int, str]] = []
    start, past, kind = -1, -1, ""
    for i, tag in tagged:
        label = labels[tag]
        if label[0] in "BS":
            if start >= 0:
                found.append((start, past, kind))
            start, kind = i, label[2:]
        past = i + 1
    if start >= 0:
        found.append((start, past, kind))
    return found
