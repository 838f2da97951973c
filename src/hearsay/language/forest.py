"""Forests of gradient-boosted decision trees, learnt elsewhere (``training/forest.py``) and only asked here."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Signs = Mapping[str, float]
"""What speaks for one answer, by name; what is left out is 0."""
ROWS = 256
"""Answers weighed at a time: a page of thousands of deeds takes no more memory than one of ten."""


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Its trees in arrays, one row a node over all trees.

    Attributes:
        columns: By name of a sign its column.
        roots: The first node of each tree.
        sign: The column a node asks; a leaf asks column 0, and both answers lead to itself.
        limit: At or under it a node goes ``low``, else ``high``.
        value: What a leaf adds to the log odds; 0 for other nodes.
        depth: The most steps from a root to a leaf.
    """

    columns: Mapping[str, int]
    roots: NDArray[np.int32]
    sign: NDArray[np.int32]
    limit: NDArray[np.float32]
    low: NDArray[np.int32]
    high: NDArray[np.int32]
    value: NDArray[np.float64]
    depth: int

    def weigh(self, rows: Sequence[Sequence[Signs]]) -> list[float]:
        """How likely each answer is, 0 to 1; an answer's signs may come in several mappings."""
        starts = range(0, len(rows), ROWS)
        return [likely for start in starts for likely in self._weigh(rows[start : start + ROWS])]

    def _weigh(self, rows: Sequence[Sequence[Signs]]) -> list[float]:
        import numpy as np

        table = np.zeros((len(rows), max(len(self.columns), 1)), dtype=np.float32)
        columns = self.columns
        for number, row in enumerate(rows):
            for signs in row:
                for name, weight in signs.items():
                    if name in columns:
                        table[number, columns[name]] = weight
        at = np.broadcast_to(self.roots, (len(rows), len(self.roots)))
        own = np.arange(len(rows))[:, None]
        for _ in range(self.depth):
            is_low = table[own, self.sign[at]] <= self.limit[at]
            at = np.where(is_low, self.low[at], self.high[at])
        odds = self.value[at].sum(axis=1)
        likely: list[float] = (1 / (1 + np.exp(-odds))).tolist()
        return likely


@functools.cache
def load_forest(name: str) -> Forest:
    """A forest in the package, read once."""
    import numpy as np

    with files("hearsay.language").joinpath(f"{name}.npz").open("rb") as data, np.load(data) as stored:
        return Forest(
            columns={name: column for column, name in enumerate(stored["names"].tolist())},
            roots=stored["roots"],
            sign=stored["sign"].astype(np.int32),
            limit=stored["limit"],
            low=stored["low"].astype(np.int32),
            high=stored["high"].astype(np.int32),
            value=stored["value"].astype(np.float64),
            depth=int(stored["depth"]),
        )
