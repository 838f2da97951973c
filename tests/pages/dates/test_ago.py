"""Days of a page by dates told with how long ago they were, and by the month and day of its news."""

from __future__ import annotations

from datetime import date

import pytest

from hearsay.pages.dates.ago import dates_ago, fresh_days
from hearsay.pages.dates.interval import Interval
from hearsay.pages.dates.sentences import Sentence


def told(text: str) -> list[tuple[str, str]]:
    clues = dates_ago([Sentence(text, 0)])
    return [(str(clue.interval.low), str(clue.interval.high)) for clue in clues]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The truce of May 2022, more than two years ago, has failed.", "2024-04-30", "2025-05-31"),
        ("They signed it in Doha in February 2020, nearly four years ago.", "2023-08-02", "2024-03-01"),
        ("The coup came in July 2023, a year ago.", "2023-12-30", "2025-07-31"),
        ("The base fell six months ago, in March 2024.", "2024-08-15", "2024-10-31"),
    ],
)
def test_a_date_with_its_distance_places_the_page(text: str, low: str, high: str) -> None:
    assert told(text) == [(low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "The truce of May 2022 failed more than two years later.",
        "Ten years ago the town was rich. In May 2022 it was shelled.",
        "Two years ago the front lay here.",
    ],
)
def test_a_distance_from_no_date_says_nothing(text: str) -> None:
    assert told(text) == []


def news(*texts: str) -> list[Sentence]:
    return [Sentence(text, 0) for text in texts]


YEAR = Interval(date(2024, 5, 1), date(2025, 5, 31))


def test_the_news_of_a_page_is_of_the_last_day_its_head_tells() -> None:
    found = fresh_days(
        YEAR,
        news(
            "Chad said on Friday that Sudanese soldiers crossed at Tine on March 11 and killed four guards."
        ),
    )
    assert found is not None and found[0] == Interval(date(2025, 3, 11), date(2025, 3, 25))


@pytest.mark.parametrize(
    "texts",
    [
        ("Soldiers crossed at Tine on March 11.",),  # a feature may tell it months after
        ("Talks will be held on Friday, March 11.",),
        ("Soldiers crossed at Tine on May 11, it said on Friday.",),  # of two years
    ],
)
def test_a_day_that_may_be_old_or_of_two_years_leaves_the_page_as_it_was(texts: tuple[str, ...]) -> None:
    assert fresh_days(YEAR, news(*texts)) is None
