"""Whose people a page about one land counts, and whose a counting office's are."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)
CHAD = "Chadian police fired on a march in Moundou on Monday. Chad's government has banned all rallies, in N'Djamena too. "


def last(text: str) -> str | None:
    """The country of those the last figure counts."""
    figure = read_text(text, published="2024-03-05", uri="page.txt", settings=SETTINGS).figures[-1]
    return None if figure.whose is None else figure.whose.country


@pytest.mark.parametrize(
    "told",
    [
        "At least nine people were killed.",
        "Police said they had arrested 77 people.",
        "A rights group spoke of 40 dead.",
        "Forty students were taken away at night.",
    ],
)
def test_people_on_a_page_about_one_land_are_of_it(told: str) -> None:
    assert last(CHAD + told) == "TCD"


@pytest.mark.parametrize(
    "told",
    [
        "Four peacekeepers were wounded.",
        "Two foreign tourists were killed.",
        "Fourteen climbers were killed.",
        "Three French soldiers were wounded.",
        "Nine people died the same day in Maiduguri, Nigeria.",
    ],
)
def test_guests_and_people_elsewhere_are_not(told: str) -> None:
    assert last(CHAD + told) != "TCD"


def test_an_office_counts_its_own() -> None:
    text = "Kyrgyz and Tajik troops fought at the border on Thursday. The Tajik foreign ministry gave a toll of 35 dead."
    assert last(text) == "TJK"


def test_who_struck_does_not_count_its_own() -> None:
    assert last("Israel bombed a depot near Homs. The Israeli foreign ministry counted 13 dead.") != "ISR"


def test_people_whom_another_state_is_told_to_hold_are_not() -> None:
    text = (
        "Georgia's prime minister met the president of France in Paris and promised reforms. He later demanded the "
        "release of prisoners. Armenia holds 23 of them. France called the trial a sham."
    )
    assert last(text) != "FRA"
