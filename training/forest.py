"""Learns forests of gradient-boosted trees, and writes them as the plain arrays that `hearsay.language.forest` reads.

LightGBM is asked only here, so that the package needs none of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hearsay.language.forest import LEAVES, Signs

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


def folds(texts: Iterable[str], seed: int = 0) -> dict[str, int]:
    """To which of the folds each text belongs; another seed mixes them anew."""
    names = sorted(set(texts))
    np.random.default_rng(seed).shuffle(names)
    return {name: number % FOLDS for number, name in enumerate(names)}


def write(columns: Columns, trees: lightgbm.Booster, path: Path) -> None:
    """The trees by their questions, as `hearsay.language.forest.Forest` has them."""
    sign: list[int] = []
    limit: list[float] = []
    low: list[int] = []
    starts: list[int] = []
    leaves = np.zeros((len(infos := trees.dump_model()["tree_info"]), LEAVES), dtype=np.float32)

    def add(node: dict[str, Any], values: list[float]) -> int:
        """The leaves under a node as a mask; its questions and the values of its leaves are noted."""
        if "leaf_value" in node:
            values.append(node["leaf_value"])
            return 1 << (len(values) - 1)
        own = len(sign)
        sign.append(node["split_feature"])
        limit.append(node["threshold"])
        low.append(0)
        low[own] = add(node["left_child"], values)
        return low[own] | add(node["right_child"], values)

    for number, info in enumerate(infos):
        starts.append(len(sign))
        values: list[float] = []
        add(info["tree_structure"], values)
        if len(sign) == starts[-1]:  # a tree of one leaf asks what changes nothing
            sign.append(0)
            limit.append(np.inf)
            low.append(0)
        leaves[number, : len(values)] = values
    np.savez_compressed(
        path,
        names=np.array(columns.names),
        sign=np.array(sign, dtype=np.int16),
        limit=np.array(limit, dtype=np.float32),
        low=np.array(low, dtype=np.uint16),
        starts=np.array(starts, dtype=np.int32),
        leaves=leaves,
    )
