"""Learns forests of gradient-boosted trees, and writes them as the plain arrays that `hearsay.language.forest` reads.

LightGBM is asked only here, so that the package needs none of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hearsay.language.forest import Signs

if TYPE_CHECKING:
    import lightgbm
    from numpy.typing import NDArray

FOLDS = 5
ROUNDS = 250
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "max_depth": 6,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.5,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
}
COMMON = 20
"""A sign counts from so many questions."""


class Columns:
    """The signs that are common enough among rows, and rows as a table of them; a row's signs may come in several mappings."""

    def __init__(self, rows: Iterable[Sequence[Signs]]) -> None:
        counts = Counter(name for row in rows for signs in row for name, value in signs.items() if value)
        self.names = sorted(name for name, count in counts.items() if count >= COMMON)
        self._columns = {name: column for column, name in enumerate(self.names)}

    def table(self, rows: Sequence[Sequence[Signs]]) -> NDArray[np.float32]:
        """One line a row, one column a sign."""
        table = np.zeros((len(rows), len(self.names)), dtype=np.float32)
        for number, row in enumerate(rows):
            for signs in row:
                for name, value in signs.items():
                    if name in self._columns:
                        table[number, self._columns[name]] = value
        return table


def learn(
    columns: Columns,
    rows: Sequence[Sequence[Signs]],
    labels: Sequence[bool],
    rounds: int = ROUNDS,
    *,
    weights: Sequence[float] | None = None,
) -> lightgbm.Booster:
    """The trees that tell rows that are wanted from others; ``weights`` say how much each row counts, all alike when left out."""
    import lightgbm  # only who learns needs it

    data = lightgbm.Dataset(columns.table(rows), np.array(labels, dtype=np.float32), weight=weights)
    return lightgbm.train(SETTINGS, data, rounds)


def folds(texts: Iterable[str]) -> dict[str, int]:
    """To which of the folds each text belongs."""
    names = sorted(set(texts))
    np.random.default_rng(0).shuffle(names)
    return {name: number % FOLDS for number, name in enumerate(names)}


def write(columns: Columns, trees: lightgbm.Booster, path: Path) -> None:
    """The trees as arrays, one row a node over all of them (`hearsay.language.forest.Forest`)."""
    nodes: list[tuple[int, float, int, int, float]] = []

    def add(node: dict[str, Any]) -> int:
        own = len(nodes)
        if "leaf_value" in node:
            nodes.append((0, 0.0, own, own, node["leaf_value"]))
            return own
        nodes.append((0, 0.0, 0, 0, 0.0))
        low, high = add(node["left_child"]), add(node["right_child"])
        nodes[own] = (node["split_feature"], node["threshold"], low, high, 0.0)
        return own

    roots = [add(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"]]
    sign, limit, low, high, value = zip(*nodes, strict=True)
    np.savez_compressed(
        path,
        names=np.array(columns.names),
        roots=np.array(roots, dtype=np.int32),
        sign=np.array(sign, dtype=np.int16),
        limit=np.array(limit, dtype=np.float32),
        low=np.array(low, dtype=np.int16),
        high=np.array(high, dtype=np.int16),
        value=np.array(value, dtype=np.float32),
        depth=np.array(SETTINGS["max_depth"]),
    )
