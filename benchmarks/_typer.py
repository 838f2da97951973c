"""A light typer for a pair of actors: lemmas on the way between them, weighed by ridge regression. No weight is shipped yet.

What it would take to ship: one table, a row a feature and a column a type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks._passages import Interval
from hearsay.codebooks.tree import Tree

Matrix = NDArray[np.float64]
SILENT = frozenset({"PUNCT", "DET", "PROPN", "NUM", "SPACE"})
"""Parts of speech that do not count between the actors: names would teach who does what."""
AROUND = ("compound", "obj", "xcomp", "ccomp", "aux", "advmod", "obl")
LEAST = 3
"""A feature counts from so many passages."""
SMOOTH = 0.7
LEVEL = 0.3
"""How far rare types are raised: weight is (mean count / count) to this power."""


def features(tree: Tree, source: Interval | None, target: Interval | None) -> dict[str, float]:
    """What stands between two actors and above them, with weights up to 1."""
    words = range(len(tree.words))
    inside = {
        role: [i for i in words if span[0] <= tree.starts[i] < span[1]]
        for role, span in (("s", source), ("t", target))
        if span is not None
    }
    found: Counter[str] = Counter()
    ends = [span for span in (source, target) if span is not None]
    low, high = 0, len(tree.ends) and tree.ends[-1]
    if len(ends) == 2:
        low, high = min(e for _, e in ends), max(s for s, _ in ends)
        found["order:st" if ends[0][0] < ends[1][0] else "order:ts"] = 1
    between = [i for i in words if low <= tree.starts[i] < high]
    found.update({f"b:{tree.lemmas[i]}": 1 for i in between if tree.pos[i] not in SILENT})
    found.update({f"bb:{tree.lemmas[i]} {tree.lemmas[i + 1]}": 1 for i in between[:-1]})
    last = max((e for _, e in ends), default=0)
    after = [i for i in words if tree.starts[i] >= last][:8]
    found.update({f"a:{tree.lemmas[i]}": 1 for i in after if tree.pos[i] in {"VERB", "NOUN", "ADJ"}})
    weights = dict[str, float](found)
    weights |= {f"w:{tree.lemmas[i]}": 0.5 for i in words if tree.pos[i] in {"VERB", "NOUN"}}
    for role, tokens in inside.items():
        weights |= _above(tree, role, tokens)
    return weights


def _above(tree: Tree, role: str, tokens: Sequence[int]) -> dict[str, float]:
    """The words that an actor hangs on, four levels up, with what hangs on them."""
    top = next((i for i in tokens if tree.heads[i] not in tokens or tree.heads[i] == i), None)
    if top is None:
        return {}
    weights = {f"{role}rel:{tree.deps[top]}": 1.0}
    case = tree.case(top)
    head = tree.heads[top]
    if case:
        weights[f"{role}case:{case}"] = weights[f"{role}hc:{tree.lemmas[head]} {case}"] = 1.0
    for level in range(4):
        if head in tokens:
            break
        weight = 1 / (1 + 0.5 * level)
        weights.setdefault(f"{role}up:{tree.lemmas[head]}", weight)
        for child in tree.kids(head, *AROUND):
            if child in tokens or tree.pos[child] in SILENT:
                continue
            weights.setdefault(f"{role}d:{tree.relations[child]}:{tree.lemmas[child]}", weight)
        if tree.heads[head] == head:
            break
        head = tree.heads[head]
    return weights


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
