"""Forests of gradient-boosted decision trees, learnt elsewhere (``training/forest.py``) and only asked here."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

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

        asked = _questions(self)
        is_over = self._table(rows).take(asked.sign, axis=0) > asked.limit[:, None]
        out = np.where(is_over, np.uint16(_EVERY), np.uint16(_NONE)).take(asked.of_tree, axis=0)
        out &= asked.low
        first = _first_bit().take(~np.bitwise_or.reduce(out))
        own = LEAVES * np.arange(len(self.starts))[:, None]
        odds = self.leaves.take(first + own).sum(axis=0)
        likely: list[float] = (1 / (1 + np.exp(-odds))).tolist()
        return likely

    def _table(self, rows: Sequence[Sequence[Signs]]) -> NDArray[np.float32]:
        """[columns, rows], and a last column for what no question asks; a mapping that many answers share is read once."""
        import numpy as np

        column = _Columns(self.columns).__getitem__
        read: dict[int, tuple[NDArray[np.intp], NDArray[np.float32]]] = {}
        told = []
        for signs in itertools.chain.from_iterable(rows):
            if id(signs) not in read:
                read[id(signs)] = (
                    np.fromiter(map(column, signs), np.intp, len(signs)),
                    np.fromiter(signs.values(), np.float32, len(signs)),
                )
            told.append(read[id(signs)])
        table = np.zeros((len(self.columns) + 1, len(rows)), dtype=np.float32)
        if told:
            sizes = [sum(map(len, row)) for row in rows]
            columns, weights = (np.concatenate(each) for each in zip(*told, strict=True))
            table[columns, np.repeat(np.arange(len(rows)), sizes)] = weights
        return table


class _Columns(dict[str, int]):
    """Columns by name, with a last one for the names of signs that no question asks."""

    def __missing__(self, name: str) -> int:
        return len(self)


class _Questions(NamedTuple):
    """A forest's questions, each that several trees share put once.

    Attributes:
        sign, limit: Of each question.
        of_tree: [questions a tree, trees] which ones a tree puts; a tree that has fewer than another puts some that rule nothing out.
        low: [questions a tree, trees, 1] the leaves that each of those rules out.
    """

    sign: NDArray[np.intp]
    limit: NDArray[np.float32]
    of_tree: NDArray[np.intp]
    low: NDArray[np.uint16]


_NONE, _EVERY = 0, (1 << LEAVES) - 1


@functools.lru_cache(maxsize=8)
def _questions(forest: Forest) -> _Questions:
    import numpy as np

    put = list(zip(forest.sign.tolist(), forest.limit.tolist(), strict=True))
    number = {question: at for at, question in enumerate(dict.fromkeys(put))}
    sizes = np.diff(forest.starts, append=len(put))
    place = np.arange(len(put)) - np.repeat(forest.starts, sizes), np.repeat(np.arange(len(sizes)), sizes)
    of_tree = np.zeros((int(sizes.max()), len(sizes)), dtype=np.intp)
    low = np.zeros((*of_tree.shape, 1), dtype=np.uint16)
    of_tree[place] = [number[question] for question in put]
    low[*place, 0] = forest.low
    signs, limits = zip(*number, strict=True)
    return _Questions(np.array(signs), np.array(limits, dtype=np.float32), of_tree, low)


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
