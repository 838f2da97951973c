"""How the typer's table is made (`hearsay.events.typer`): ridge regression on the features of passages with two marked actors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks._passages import Interval
from hearsay.codebooks.tree import Tree
from hearsay.events.typer import Typer, features

Matrix = NDArray[np.float64]
Marked = tuple[Tree, Interval | None, Interval | None, str]
"""A passage's tree, its source and target in characters, and its type."""
LEAST = 3
"""A feature counts from so many passages."""
SMOOTH = 0.7
LEVEL = 0.3
"""How far rare types are raised: weight is (mean count / count) to this power."""


def contextual(
    tree: Tree, vectors: NDArray[np.float32], source: Interval | None, target: Interval | None
) -> Matrix:
    """Mean vector of the words between the actors, and those of the words that the two hang on."""
    ends = [span for span in (source, target) if span is not None]
    low, high = (min(e for _, e in ends), max(s for s, _ in ends)) if len(ends) == 2 else (0, tree.ends[-1])
    words = range(len(tree.words))
    between = [i for i in words if low <= tree.starts[i] < high] or list(words)
    parts = [_unit(vectors[between].mean(axis=0))]
    for span, weight in ((source, 1.0), (target, 0.7)):
        tokens = [i for i in words if span is not None and span[0] <= tree.starts[i] < span[1]]
        top = next((i for i in tokens if tree.heads[i] not in tokens or tree.heads[i] == i), None)
        row = vectors[tree.heads[top]] if top is not None else np.zeros_like(vectors[0])
        parts.append(_unit(row) * weight)
    return np.concatenate(parts).astype(np.float64)


def _unit(row: NDArray[np.float32]) -> NDArray[np.float32]:
    size = float(np.linalg.norm(row))
    return row / np.float32(size) if size else row


class Vocabulary:
    """Columns of the features that are common enough, rare ones weighing more."""

    def __init__(self, rows: Sequence[Mapping[str, float]]) -> None:
        counts = Counter(name for row in rows for name in row)
        names = [name for name, count in counts.items() if count >= LEAST]
        self.columns = {name: i for i, name in enumerate(names)}
        self.rarity = np.log(len(rows) / (1 + np.array([counts[name] for name in names])))

    def matrix(self, rows: Sequence[Mapping[str, float]]) -> Matrix:
        """One row of length one a passage."""
        out = np.zeros((len(rows), len(self.columns)))
        for i, row in enumerate(rows):
            for name, weight in row.items():
                if name in self.columns:
                    out[i, self.columns[name]] = weight
        out *= self.rarity
        size = np.linalg.norm(out, axis=1, keepdims=True)
        made: Matrix = out / np.where(size == 0, 1, size)
        return made


def fit(rows: Matrix, types: NDArray[np.int64], count: int) -> tuple[Matrix, Matrix]:
    """Weights and offsets by which ``rows @ weights + offsets`` is highest for the right of so many types."""
    wanted = 2 * np.eye(count)[types] - 1
    offset = wanted.mean(axis=0)
    sizes = np.bincount(types, minlength=count).astype(float)
    level = (sizes.mean() / np.maximum(sizes, 1)) ** LEVEL
    kernel = rows @ rows.T + SMOOTH * np.diag(1 / level[types])
    return rows.T @ np.linalg.solve(kernel, wanted - offset), offset


def made_typer(passages: Sequence[Marked]) -> Typer:
    """A typer of passages with two actors, each read a second time as if its target were not known."""
    rows = [features(tree, source, target) for tree, source, target, _ in passages]
    vocabulary = Vocabulary(rows)
    alone = [(tree, source, kind) for tree, source, target, kind in passages if source and target]
    rows += [features(tree, source, None) for tree, source, _ in alone]
    kinds = [*(kind for *_, kind in passages), *(kind for *_, kind in alone)]
    types = sorted(set(kinds))
    weights, offset = fit(
        vocabulary.matrix(rows), np.array([types.index(kind) for kind in kinds]), len(types)
    )
    return Typer(
        types=tuple(types),
        columns=vocabulary.columns,
        rarity=vocabulary.rarity.astype(np.float32),
        weights=weights.astype(np.float32),
        offset=offset.astype(np.float32),
    )
