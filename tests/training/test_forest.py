"""That trees are written as they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hearsay.language.forest import Forest
from training.forest import Columns, write


class Booster:
    """A tree as LightGBM tells it: "share" at or under .5 against over it."""

    def dump_model(self) -> dict[str, Any]:
        root = {
            "split_feature": 0,
            "threshold": 0.5,
            "left_child": {"leaf_value": -1.0},
            "right_child": {"split_feature": 0, "threshold": 0.8, "left_child": {"leaf_value": 0.5}, "right_child": {"leaf_value": 2.0}},
        }  # fmt: skip
        return {"tree_info": [{"tree_structure": root}, {"tree_structure": {"leaf_value": 0.25}}]}


def test_trees_are_written_as_they_are_read(tmp_path: Path) -> None:
    columns = Columns([[{"share": 0.4}]] * 30)
    write(columns, Booster(), tmp_path / "trees.npz")  # type: ignore[arg-type]
    with np.load(tmp_path / "trees.npz") as stored:
        trees = Forest(
            columns={name: column for column, name in enumerate(stored["names"].tolist())},
            sign=stored["sign"],
            limit=stored["limit"],
            low=stored["low"],
            starts=stored["starts"],
            leaves=stored["leaves"],
        )
    weights = trees.weigh([[{"share": share}] for share in (0.4, 0.6, 0.9)])
    assert weights == pytest.approx([1 / (1 + np.exp(-odds)) for odds in (-0.75, 0.75, 2.25)])
