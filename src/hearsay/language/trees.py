"""One dependency tree a sentence from the scores of word pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

ROOTS = 3
"""So many words are tried as the root of a sentence whose greedy heads are no tree."""
_ROUNDING = 0.01
_STRUCK = -1


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
    greedy: NDArray[np.int64] = scores.argmax(axis=1)
    if is_tree(greedy):
        return greedy
    # Exactly one root: try the likeliest few, each with the best arborescence below it.
    wide = scores.astype(np.float64)
    as_root = wide.diagonal().copy()
    np.fill_diagonal(wide, -np.inf)
    below = wide.max(axis=1)
    gain = as_root - below
    roots = np.argsort(-gain, kind="stable")[:ROOTS].tolist()
    best, best_score, every = greedy, -np.inf, np.arange(count)
    for root in roots:
        # Every word's best head but the root's: no tree under this root, nor under those after it, scores more.
        if below.sum() + gain[root] < best_score - _ROUNDING:
            break
        heads = _arborescence(wide, root)
        total = float(scores[every, heads].sum())
        if total > best_score:
            best, best_score = heads, total
    return best


def is_tree(heads: NDArray[np.int64]) -> bool:
    """Whether every word reaches the one word that heads itself."""
    row: list[int] = heads.tolist()
    roots = [word for word, head in enumerate(row) if word == head]
    if len(roots) != 1:
        return False
    passed = [_STRUCK] * len(row)  # on the way up from which word
    passed[roots[0]] = len(row)
    for word in range(len(row)):
        at = word
        while passed[at] == _STRUCK:
            passed[at] = word
            at = row[at]
        if passed[at] == word:  # a ring
            return False
    return True


def _arborescence(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    """Chu and Liu 1965, Edmonds 1967: the best heads with ``root`` as the only root.

    A cycle becomes one word, which takes the place of its first; the scores of its other words are struck out.

    Args:
        scores: as for ``best_tree``, the diagonal minus infinity.
    """
    scores = scores.copy()
    row: list[int] = scores.argmax(axis=1).tolist()
    row[root] = root
    contracted: list[tuple[list[int], list[int], list[int], list[int]]] = []
    while (cycle := _cycle(row, root)) is not None:
        inner = [row[word] for word in cycle]
        leaving = scores[:, cycle]
        entering = scores[cycle] - scores[cycle, inner][:, None]
        contracted.append((cycle, inner, leaving.argmax(axis=1).tolist(), entering.argmax(axis=0).tolist()))
        one = cycle[0]
        scores[:, one] = leaving.max(axis=1)
        scores[cycle[1:]] = -np.inf
        scores[:, cycle[1:]] = -np.inf
        scores[one] = entering.max(axis=0)
        scores[one, cycle] = -np.inf
        for word in cycle[1:]:
            row[word] = _STRUCK
        row = [one if head in cycle else head for head in row]
        row[one] = int(scores[one].argmax())
    for cycle, inner, leaving_by, entering_by in reversed(contracted):
        entry = row[cycle[0]]
        row = [cycle[leaving_by[word]] if head == cycle[0] else head for word, head in enumerate(row)]
        for word, head in zip(cycle, inner, strict=True):
            row[word] = head
        row[cycle[entering_by[entry]]] = entry
    return np.array(row, dtype=np.int64)


def _cycle(heads: Sequence[int], root: int) -> list[int] | None:
    """The words of one cycle, None when there is none."""
    state = [0] * len(heads)
    state[root] = 2
    for start, head in enumerate(heads):
        if head == _STRUCK or state[start]:
            continue
        path, at = [], start
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at) :]
        for word in path:
            state[word] = 2
    return None
