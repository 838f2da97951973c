"""Figures by claimant: numbers that exclude each other are marked, those that do not are not."""

from __future__ import annotations

import msgspec
import pytest

from hearsay.records import Figure
from hearsay.views.figures_table import figures_table
from tests.views.made import shelling


def table(first: dict[str, object], second: dict[str, object]) -> bool:
    readings, _ = shelling()
    one, two = readings[0].figures[0], readings[1].figures[0]
    figures: list[Figure] = [msgspec.structs.replace(one, **first), msgspec.structs.replace(two, **second)]
    return figures_table(figures, {}).rows[0].differs


@pytest.mark.parametrize(
    ("first", "second", "differs"),
    [
        ({}, {}, True),
        ({"low": 2, "high": 2}, {}, False),
        ({"low": 2, "high": None, "qualifier": "at_least"}, {"low": 9, "high": 9}, False),
        ({"low": 12, "high": None, "qualifier": "at_least"}, {"low": 9, "high": 9}, True),
        ({"low": 100, "high": 100, "qualifier": "about"}, {"low": 105, "high": 105}, False),
        ({"low": 24, "high": None, "qualifier": "vague", "text": "dozens"}, {"low": 9, "high": 9}, True),
        ({"low": None, "high": None, "qualifier": "vague", "text": "several"}, {}, False),
    ],
)
def test_which_numbers_cannot_both_hold(
    first: dict[str, object], second: dict[str, object], differs: bool
) -> None:
    assert table(first, second) is differs


def test_columns_are_claimants_and_one_number_on_two_pages_is_one_cell() -> None:
    readings, _ = shelling()
    one, two = readings[0].figures[0], readings[1].figures[0]
    again = msgspec.structs.replace(one, id="fig_again")
    said = {s.id: s for reading in readings for s in reading.statements}
    made = figures_table([one, again, two], said)
    assert made.claimants == ("Sudan", "Chad")
    assert [(row.whose, row.what) for row in made.rows] == [("Sudan", "killed")]
    assert [[(cell.words, len(cell.figures)) for cell in cells] for cells in made.rows[0].cells] == [
        [("4", 2)],
        [("2", 1)],
    ]


def test_a_number_of_nobodys_people_is_of_the_side_that_has_the_same() -> None:
    readings, _ = shelling()
    one = readings[0].figures[0]
    headline = msgspec.structs.replace(one, id="fig_headline", whose=None, by=None)
    other = msgspec.structs.replace(headline, id="fig_other", low=9, high=9, text="9")
    made = figures_table([one, headline, other], {s.id: s for s in readings[0].statements})
    assert [(row.whose, row.what) for row in made.rows] == [("Sudan", "killed"), ("not said", "killed")]
    assert [[cell.words for cell in cells] for cells in made.rows[1].cells] == [[], ["9"]]
