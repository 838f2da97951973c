"""Dates and clock times as pages show them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.pages.dates.stamp import day_order, find_stamps, parse_stamp


@pytest.mark.parametrize(
    ("shown", "date", "time", "zone"),
    [
        ("Published: JUNE 4, 2023 09:03", "2023-06-04", "09:03", None),
        ("Published: May 7, 2023, 5:19 p.m. ET", "2023-05-07", "17:19", "ET"),
        ("12:05 GMT+3, 7 Sept. 2023", "2023-09-07", "12:05", "+03:00"),
        ("Last modified on Thu 7 Sep 2023 12.05 BST", "2023-09-07", "12:05", "BST"),
        ("2023-09-07T17:19:05+04:00", "2023-09-07", "17:19:05", "+04:00"),
        ("2024-02-19T07:42:00Z", "2024-02-19", "07:42", "Z"),
        ("Thu, 07 Sep 2023 13:19:00 GMT", "2023-09-07", "13:19", "Z"),
        ("Mar 2, 2022 | 12:00 AM", "2022-03-02", "00:00", None),
        ("04.07.2020, 21:15", "2020-07-04", "21:15", None),
        ("4th of June, 2023", "2023-06-04", None, None),
        ("Kyiv, 1830 GMT 3 May 2022", "2022-05-03", "18:30", "Z"),
        ("November 2021", "2021-11", None, None),
        ("Mar 25 - 2025", "2025-03-25", None, None),
        ("8. 7. 2024.", "2024-07-08", None, None),
        ("23/Oct/2023", "2023-10-23", None, None),
        ("Thu Oct 23 14:05:33 UTC 2025", "2025-10-23", "14:05:33", "Z"),
        ("2024年9月4日", "2024-09-04", None, None),
        ("Oct 23 2023 1901 hrs IST", "2023-10-23", "19:01", "IST"),
        ("Wednesday May 14, 2025 at 10h25min", "2025-05-14", "10:25", None),
        ("Briefing Note No. 7 - May 2024", "2024-05", None, None),
    ],
)
def test_a_shown_date_is_read_with_its_clock_time_and_zone(
    shown: str, date: str, time: str | None, zone: str | None
) -> None:
    stamp = parse_stamp(shown)
    assert stamp is not None
    assert (stamp.date, stamp.time, stamp.zone) == (date, time, zone)


@pytest.mark.parametrize(
    "shown", ["Updated 3 hours ago", "", None, "12:05", "7 may join", "some 1,250 people"]
)
def test_what_is_no_date_is_none(shown: str | None) -> None:
    stamp = parse_stamp(shown)
    assert stamp is None or stamp.date is None


def test_a_header_without_a_year_keeps_month_day_and_weekday() -> None:
    stamp = parse_stamp("Sunday, 14 November")
    assert stamp is not None
    assert (stamp.date, stamp.month, stamp.day, stamp.weekday) == (None, 11, 14, 6)


def test_a_zone_in_brackets_keeps_its_offset() -> None:
    stamp = parse_stamp("May 21, 2024 18:42 (GMT+3)")
    assert stamp is not None
    assert (stamp.date, stamp.time, stamp.zone) == ("2024-05-21", "18:42", "+03:00")


def test_an_all_number_date_is_not_guessed() -> None:
    stamp = parse_stamp("03/04/2023")
    assert stamp is not None
    assert (stamp.date, stamp.readings) == ("2023", ("2023-03-04", "2023-04-03"))


def test_a_weekday_or_the_pages_other_dates_decide_an_all_number_date() -> None:
    by_weekday, by_order = (
        parse_stamp("Tuesday 03/10/2023"),
        parse_stamp("03/04/2023", order=day_order(("Updated 28/04/2023",))),
    )
    assert by_weekday is not None and by_weekday.date == "2023-10-03"
    assert by_order is not None and by_order.date == "2023-04-03"


def test_dates_that_run_both_ways_give_no_order() -> None:
    assert day_order(("28/04/2023", "04/28/2023")) is None


@given(st.text(alphabet="0123456789/.-: ,MayJuneSept GMT+apm\n", max_size=40))
def test_any_text_gives_stamps_inside_it_in_order(text: str) -> None:
    stamps = find_stamps(text)
    assert all(0 <= stamp.start < stamp.end <= len(text) for stamp in stamps)
    assert list(stamps) == sorted(stamps, key=lambda stamp: stamp.start)
    assert all(one.end <= other.start for one, other in itertools.pairwise(stamps))
    parse_stamp(text)
