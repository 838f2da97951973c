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
LEAVES = 16
"""Leaves that a tree may have: the bits of a mask."""


@dataclass(frozen=True, slots=True, eq=False)
class Forest:
    """Its trees by their questions, all of which are put at once; the masks then leave one leaf of each tree.

    So no tree is walked down, which would be one step for numpy a level and node: a third of the time (QuickScorer, Lucchese et al. 2015).

    Attributes:
        columns: By name of a sign its column.
        sign: The column that a question asks, a tree's questions side by side.
        limit: Over it the leaves on the question's low side are out.
        low: Those leaves, one bit each, the tree's first leaf the lowest.
        starts: The first question of each tree.
        leaves: What each leaf adds to the log odds, `LEAVES` a tree.
    """

    columns: Mapping[str, int]
    sign: NDArray[np.int32]
    limit: NDArray[np.float32]
    low: NDArray[np.uint16]
    starts: NDArray[np.int32]
    leaves: NDArray[np.float64]

    def weigh(self, rows: Sequence[Sequence[Signs]]) -> list[float]:
        """How likely each answer is, 0 to 1; an answer's signs may come in several mappings."""
        starts = range(0, len(rows), ROWS)
        return [likely for start in starts for likely in self._weigh(rows[start : start + ROWS])]

    def _weigh(self, rows: Sequence[Sequence[Signs]]) -> list[float]:
        import numpy as np

        table = np.zeros((max(len(self.columns), 1), len(rows)), dtype=np.float32)
        columns = self.columns
        for number, row in enumerate(rows):
            for signs in row:
                for name, weight in signs.items():
                    if name in columns:
                        table[columns[name], number] = weight
        is_over = table.take(self.sign, axis=0) > self.limit[:, None]
        out = np.bitwise_or.reduceat(is_over * self.low[:, None], self.starts, axis=0)
        first = _first_bit().take(~out)
        own = LEAVES * np.arange(len(self.starts))[:, None]
        odds = self.leaves.take(first + own).sum(axis=0)
        likely: list[float] = (1 / (1 + np.exp(-odds))).tolist()
        return likely


@functools.cache
def _first_bit() -> NDArray[np.int64]:
    """For each mask the place of its lowest bit that is set."""
    import numpy as np

    masks = np.arange(1 << LEAVES)
    first: NDArray[np.int64] = np.log2(np.maximum(masks & -masks, 1)).astype(np.int64)
    return first


@functools.cache
def load_forest(name: str) -> Forest:
    """A forest in the package, read once."""
    import numpy as np

    with files("hearsay.language").joinpath(f"{name}.npz").open("rb") as data, np.load(data) as stored:
        return Forest(
            columns={name: column for column, name in enumerate(stored["names"].tolist())},
            sign=stored["sign"].astype(np.int32),
            limit=stored["limit"],
            low=stored["low"],
            starts=stored["starts"],
            leaves=stored["leaves"].astype(np.float64),
        )
