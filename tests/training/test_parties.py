"""What counts as a question and as an answer when parties are learnt, and that trees are written as they are read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hearsay.events.likely.trees import Trees
from training.parties import Asked, Columns, Deed, write


def deed(*asked: Asked, is_mutual: bool = False, wants: dict[Any, set[str]] | None = None) -> Deed:
    return Deed(
        source="own",
        text="t1",
        has={"actors": {"TCD"}, "recipients": set()},
        wants={"actors": {"TCD"}, "recipients": {"SDN"}} if wants is None else wants,
        allowed=frozenset({"TCD", "SDN", "LBY"}),
        is_mutual=is_mutual,
        asked=asked,
    )


def asked(land: str, side: Any = "recipients") -> Asked:
    return Asked(side, land, False, ({"share": 0.4},))


def test_parties_are_right_when_all_that_are_wanted_stand_on_their_sides() -> None:
    shelling = deed()
    assert not shelling.is_right({})
    assert shelling.is_right({"recipients": {"SDN"}})
    assert not shelling.is_right({"actors": {"SDN"}})
    assert deed(is_mutual=True, wants={"actors": {"TCD", "SDN"}}).is_right({"recipients": {"SDN"}})


@pytest.mark.parametrize(
    ("land", "is_question", "is_wanted"),
    [
        ("SDN", True, True),
        ("TCD", True, False),  # whom somebody wants on the other side is wrong on this one
        ("LBY", False, False),  # may be left out: neither right nor wrong
        ("KEN", True, False),
    ],
)
def test_what_a_mark_answers(land: str, is_question: bool, is_wanted: bool) -> None:
    each = asked(land)
    assert deed(each).is_question(each) == is_question
    assert deed(each).is_wanted(each) == is_wanted


def test_a_side_that_nobody_marked_is_no_question() -> None:
    assert not deed(wants={"actors": {"TCD"}}).is_question(asked("SDN"))


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
    columns = Columns([asked("SDN")] * 30)
    write(columns, Booster(), tmp_path / "trees.npz")  # type: ignore[arg-type]
    with np.load(tmp_path / "trees.npz") as stored:
        trees = Trees(
            columns={name: column for column, name in enumerate(stored["names"].tolist())},
            roots=stored["roots"],
            sign=stored["sign"],
            limit=stored["limit"],
            low=stored["low"],
            high=stored["high"],
            value=stored["value"],
            depth=int(stored["depth"]),
        )
    weights = trees.weigh([[{"share": share}] for share in (0.4, 0.6, 0.9)])
    assert weights == pytest.approx([1 / (1 + np.exp(-odds)) for odds in (-0.75, 0.75, 2.25)])
