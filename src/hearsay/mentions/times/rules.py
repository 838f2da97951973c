"""What a rule is: a pattern over lower-case text, and what its words mean against a reference.

Values follow TIMEX3 (TimeML 1.2.1): ISO 8601 with seasons SP SU FA WI, quarters Q1-4, day parts TMO TAF TEV TNI, ``X`` for
what is not known, PRESENT_REF PAST_REF FUTURE_REF.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.mentions.times import calendar
from hearsay.mentions.times import words as w
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.reference import Reference, Resolved
from hearsay.records import Grain, WhenBasis

Meaning = Callable[[re.Match[str], Reference], "Resolved | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and its meaning; ``capital`` names the group that must begin with a capital in the text."""

    name: str
    pattern: re.Pattern[str]
    meaning: Meaning
    capital: str | None = None


RULES: list[Rule] = []
GRAINS: dict[str, Grain] = {"D": "day", "W": "week", "WE": "week", "M": "month", "Q": "season", "Y": "year", "DE": "decade", "CE": "century"}  # fmt: skip
PAST_WORDS = ("last", "past", "previous", "preceding", "prior")
NEXT_WORDS = ("next", "coming", "following", "upcoming", "subsequent")


def rule(pattern: str, *, capital: str | None = None) -> Callable[[Meaning], Meaning]:
    """Adds a meaning to the rules under a pattern; the match may not end inside a word."""

    def add(meaning: Meaning) -> Meaning:
        compiled = re.compile(pattern + r"(?![\w])", re.VERBOSE if "\n" in pattern else 0)
        RULES.append(Rule(getattr(meaning, "__name__", ""), compiled, meaning, capital))
        return meaning

    return add


def dated(value: str, interval: Interval | None, grain: Grain, basis: WhenBasis = "stated") -> Resolved:
    """A date with its TIMEX3 value."""
    return Resolved("DATE", value, interval, grain, basis)


def on_day(day: date, basis: WhenBasis, part: str | None = None) -> Resolved:
    """A day, or a part of it: "Tuesday", "Tuesday evening"."""
    if part:
        return Resolved("TIME", f"{day.isoformat()}{part}", Interval(day, day), "hour", basis)
    return dated(day.isoformat(), Interval(day, day), "day", basis)


def in_month(number: int, which: int, basis: WhenBasis) -> Resolved:
    """A whole month."""
    return dated(f"{number:04d}-{which:02d}", calendar.month(number, which), "month", basis)


def in_week(day: date, basis: WhenBasis) -> Resolved:
    """A whole ISO week."""
    return dated(calendar.iso_week(day), calendar.week(day), "week", basis)


def month_number(text: str) -> int:
    """1 to 12."""
    return w.MONTHS[text.strip(". ")]


def day_number(text: str) -> int:
    """As in "13th", which is 13."""
    return int(re.sub(r"\D", "", text))


_LONG = 100
"""Days from which on the end of an interval is its last quarter."""


def edged(resolved: Resolved, match: re.Match[str]) -> Resolved:
    """late September", "the end of 2020": the part of the interval that is meant; the value stays the whole's."""
    edge, interval = match.groupdict().get("edge"), resolved.interval
    if not edge or interval is None:
        return resolved
    days = (interval.last - interval.first).days
    if edge in ("early", "beginning of", "start of"):
        interval = Interval(interval.first, interval.first + timedelta(days=days // 3))
    elif edge in ("late", "end of", "close of"):
        # the last ten days of a month, the last quarter of a year
        part = days // 4 if days > _LONG else days // 3
        interval = Interval(interval.last - timedelta(days=part), interval.last)
    elif edge in ("mid", "middle of"):
        interval = Interval(
            interval.first + timedelta(days=days // 3), interval.last - timedelta(days=days // 3)
        )
    elif edge == "first half of":
        interval = Interval(interval.first, interval.first + timedelta(days=days // 2))
    else:
        interval = Interval(interval.first + timedelta(days=days // 2 + 1), interval.last)
    return Resolved(resolved.timex_type, resolved.value, interval, resolved.grain, resolved.basis)
