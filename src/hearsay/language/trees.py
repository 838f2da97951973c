"""One dependency tree a sentence from the scores of word pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def best_tree(scores: NDArray[np.float32]) -> NDArray[np.int64]:
    """The heads of the best tree with one root.

    Args:
        scores: [n, n]; row i scores each word as the head of word i, column i itself as root.

    Returns:
        For each word its head's index; the root has its own.

    >>> best_tree(np.array([[0, 5, 1], [0, 4, 1], [0, 3, 2]], dtype=np.float32)).tolist()
    [1, 1, 1]
    """
    count = len(scores)
    if count == 1:
        return np.zeros(1, dtype=np.int64)
    greedy = scores.argmax(axis=1)
    if is_tree(greedy):
        return np.asarray(greedy, dtype=np.int64)
    # Exactly one root: try the likeliest few, each with the best arborescence below it.
    roots = np.argsort(-_root_gain(scores), kind="stable")[:3]
    best, best_score = None, -np.inf
    for root in roots.tolist():
        heads = _arborescence(scores.astype(np.float64), root)
        total = float(scores[np.arange(count), heads].sum())
        if total > best_score:
            best, best_score = heads, total
    assert best is not None
    return best


def is_tree(heads: NDArray[np.int64]) -> bool:
    """Whether every word reaches the one word that heads itself."""
    own = np.flatnonzero(heads == np.arange(len(heads)))
    if len(own) != 1:
        return False
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    return bool((reached == own[0]).all())


def _root_gain(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """How much better each word is as root than under its best other head."""
    others = scores.copy()
    np.fill_diagonal(others, -np.inf)
    gain: NDArray[np.float32] = np.diagonal(scores) - others.max(axis=1)
    return gain


def _arborescence(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """Chu and Liu 1965, Edmonds 1967: the best heads with ``root`` as the only root."""
    count = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(axis=1)
    heads[root] = root
    cycle = _cycle(heads, root)
    if cycle is None:
        return np.asarray(heads, dtype=np.int64)
    inside = np.zeros(count, dtype=bool)
    inside[cycle] = True
    outside = np.flatnonzero(~inside)
    kept = scores[cycle, heads[cycle]]
    # The cycle becomes one word, last in the smaller matrix.
    smaller = np.full((len(outside) + 1, len(outside) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, cycle)]
    smaller[:-1, -1] = leaving.max(axis=1)
    entering = scores[np.ix_(cycle, outside)] - kept[:, None]
    smaller[-1, :-1] = entering.max(axis=0)
    below = _arborescence(smaller, int(np.flatnonzero(outside == root)[0]))
    heads = heads.copy()
    for i, head in enumerate(below[:-1].tolist()):
        if outside[i] != root:
            heads[outside[i]] = cycle[int(leaving[i].argmax())] if head == len(outside) else outside[head]
    entry = int(below[-1])
    broken = int(entering[:, entry].argmax())
    heads[cycle[broken]] = outside[entry]
    return np.asarray(heads, dtype=np.int64)


def _cycle(heads: NDArray[np.int64], root: int) -> NDArray[np.int64] | None:
    """The words of one cycle, None when there is none."""
    state = np.zeros(len(heads), dtype=np.int8)
    state[root] = 2
    for start in range(len(heads)):
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at])
        if state[at] == 1:
            return np.array(path[path.index(at) :], dtype=np.int64)
        state[path] = 2
    return None
