"""A forest asked by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from hearsay.language.forest import LEAVES, load_forest
from tests.forest_by_hand import forest


def test_an_answer_goes_down_every_tree_and_adds_up_its_leaves() -> None:
    trees = forest(("share", 0.5, -2.0, 2.0), ("here", 0.5, -1.0, 1.0))
    weights = trees.weigh(
        [[{"share": 0.6}, {"here": 2.0}], [{"share": 0.5}], [{"share": 0.6, "unheard of": 9.0}]]
    )
    assert weights == pytest.approx([1 / (1 + math.exp(-odds)) for odds in (3.0, -3.0, 1.0)])


def test_nobody_asked_nothing_weighed() -> None:
    assert forest(("share", 0.5, -2.0, 2.0)).weigh([]) == []


def test_many_answers_are_weighed_like_few() -> None:
    trees = forest(("share", 0.5, -2.0, 2.0))
    rows = [[{"share": number / 1000}] for number in range(1000)]
    assert trees.weigh(rows) == [trees.weigh([row])[0] for row in rows]


@pytest.mark.parametrize("name", ["homes", "parties", "places"])
def test_the_forests_of_the_package_are_whole(name: str) -> None:
    trees = load_forest(name)
    assert trees.columns
    assert trees.leaves.shape == (len(trees.starts), LEAVES)
    assert trees.starts[0] == 0 and (np.diff(trees.starts) > 0).all()
    assert trees.starts[-1] < len(trees.sign) == len(trees.limit) == len(trees.low)
    assert set(trees.sign.tolist()) <= set(trees.columns.values())
    # whatever the answers, some leaf of each tree is left
    assert (np.bitwise_or.reduceat(trees.low, trees.starts) != (1 << LEAVES) - 1).all()
