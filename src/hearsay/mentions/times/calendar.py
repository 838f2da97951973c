"""Arithmetic on days and the intervals words name: weeks, seasons, decades."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

# First month and length in months; of the northern hemisphere, as news of it counts them. Winter ends in the next year.
_SEASONS = {"SP": (3, 3), "SU": (6, 3), "FA": (9, 3), "WI": (12, 3)}


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date


def year(number: int) -> Interval:
    """A whole year."""
    return Interval(date(number, 1, 1), date(number, 12, 31))


def month(number: int, which: int) -> Interval:
    """A whole month."""
    return Interval(date(number, which, 1), date(number, which, calendar.monthrange(number, which)[1]))


def week(day: date) -> Interval:
    """Monday to Sunday around a day."""
    monday = day - timedelta(days=day.weekday())
    return Interval(monday, monday + timedelta(days=6))


def weekend(day: date) -> Interval:
    """Saturday and Sunday of the week of a day."""
    monday = day - timedelta(days=day.weekday())
    return Interval(monday + timedelta(days=5), monday + timedelta(days=6))


def season(number: int, code: str) -> Interval:
    """A season by TIMEX3 code (SP SU FA WI) that begins in a year."""
    first, length = _SEASONS[code]
    return Interval(date(number, first, 1), month(*_shift(number, first, length - 1)).last)


def season_of(day: date) -> tuple[int, str]:
    """The season a day lies in, and the year it began."""
    for code in _SEASONS:
        for number in (day.year, day.year - 1):
            span = season(number, code)
            if span.first <= day <= span.last:
                return number, code
    raise AssertionError("every day lies in a season")


def quarter(number: int, which: int) -> Interval:
    """A calendar quarter, 1 to 4."""
    return Interval(date(number, 3 * which - 2, 1), month(number, 3 * which).last)


def half(number: int, which: int) -> Interval:
    """The first or second half of a year."""
    return Interval(date(number, 6 * which - 5, 1), month(number, 6 * which).last)


def years(first: int, last: int) -> Interval:
    """Whole years, both included."""
    return Interval(date(first, 1, 1), date(last, 12, 31))


def add(day: date, count: int, unit: str) -> date:
    """A day moved by a number of TIMEX3 units: D W M Q Y, DE decades, CE centuries; month ends are kept inside the month.

    Raises:
        ValueError: Outside the years 1 to 9999.
    """
    if unit in ("D", "W"):
        try:
            return day + timedelta(days=count * (7 if unit == "W" else 1))
        except OverflowError as error:
            raise ValueError("outside the calendar") from error
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}[unit] * count
    number, which = _shift(day.year, day.month, months)
    if not 1 <= number <= 9999:
        raise ValueError("outside the calendar")
    return date(number, which, min(day.day, calendar.monthrange(number, which)[1]))


def shifted(days: tuple[date, date], count: int, unit: str) -> tuple[date, date]:
    """Days moved by a number of TIMEX3 units, as wide as the unit is told: a month or a year away is that month or year.

    Raises:
        ValueError: Outside the years 1 to 9999.
    """
    first, last = add(days[0], count, unit), add(days[1], count, unit)
    if unit == "W":
        return first - timedelta(days=3), last + timedelta(days=3)
    if unit == "M":
        return month(first.year, first.month).first, month(last.year, last.month).last
    if unit in ("Y", "DE"):
        return year(first.year).first, year(last.year).last
    return first, last


def iso_week(day: date) -> str:
    """ISO week of a day as TIMEX3 writes it, "2023-W36"."""
    number, which, _ = day.isocalendar()
    return f"{number:04d}-W{which:02d}"


def _shift(number: int, which: int, months: int) -> tuple[int, int]:
    count = number * 12 + which - 1 + months
    return count // 12, count % 12 + 1
