"""Days in words, never finer than the record."""

from __future__ import annotations

import pytest

from hearsay.records import Published, When
from hearsay.views.days import published_words, span_words, when_words


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2023-04-15", "2023-04-15", "15 April 2023"),
        ("2023-04-15", "2023-04-17", "15-17 April 2023"),
        ("2023-04-30", "2023-05-02", "30 April - 2 May 2023"),
        ("2022-12-31", "2023-01-01", "31 December 2022 - 1 January 2023"),
        ("2023-04-01", "2023-04-30", "April 2023"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("1990-01-01", "1999-12-31", "1990-1999"),
        (None, "2023-04-15", "until 15 April 2023"),
        ("2023-04-15", None, "since 15 April 2023"),
        (None, None, "day not known"),
    ],
)
def test_intervals(start: str | None, end: str | None, said: str) -> None:
    assert span_words(start, end) == said


def test_a_day_that_no_words_give_is_called_the_pages() -> None:
    when = When(text=None, span=None, start="2023-04-15", end="2023-04-15", grain="day", basis="document")
    assert when_words(when) == "15 April 2023 (day of the page)"


def test_an_undated_page_shows_its_interval() -> None:
    published = Published(
        date=None, time=None, zone=None, basis="inferred", low="2021-07-28", high="2021-12-31"
    )
    assert published_words(published) == "28 July - 31 December 2021"


def test_the_clock_time_stands_with_its_zone() -> None:
    published = Published(
        date="2023-04-16", time="17:19", zone="+04:00", basis="stated", low="2023-04-16", high="2023-04-16"
    )
    assert published_words(published) == "16 April 2023, 17:19 +04:00"
