"""What counts as a question and as an answer when claims are learnt."""

from __future__ import annotations

from typing import Any

import pytest

from training.claims import SURE, Asked, Deed, give


class Sure:
    """Trees that are sure of everything."""

    def predict(self, table: list[Any]) -> list[float]:
        return [SURE] * len(table)


class Rows:
    """A table of rows as they are."""

    def table(self, rows: list[Any]) -> list[Any]:
        return rows


def deed(*asked: Asked, source: str = "own", kind: str = "ASSAULT") -> Deed:
    return Deed(source, "t1", kind, frozenset({"TCD"}), frozenset({"TCD"}), frozenset({"TCD", "SDN"}), asked)


def test_only_claims_that_rules_leave_open_are_given() -> None:
    asked = [Asked("TCD", False, ()), Asked("SDN", True, ()), Asked("LBY", False, ())]
    assert give(Rows(), Sure(), deed(*asked)) == {"SDN"}  # type: ignore[arg-type]
    assert give(Rows(), Sure(), deed()) == set()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "kind", "is_learnt"),
    [("own", "AGREE", True), ("real", "AGREE", True), ("pages", "AGREE", False), ("pages", "ASSAULT", True)],
)
def test_sets_that_mark_claims_of_deeds_alone_teach_nothing_about_words(
    source: str, kind: str, is_learnt: bool
) -> None:
    assert deed(source=source, kind=kind).is_learnt == is_learnt
