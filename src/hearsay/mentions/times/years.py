"""Rules for months, seasons, years, decades and centuries."""

from __future__ import annotations

import re
from datetime import timedelta

from hearsay.mentions.times import calendar
from hearsay.mentions.times import words as w
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.reference import Reference, Resolved
from hearsay.mentions.times.rules import NEXT_WORDS, PAST_WORDS, dated, edged, in_month, month_number, rule
from hearsay.records import Grain, WhenBasis

_FROM_TOLD = ("that", "the same", "the following", "the next", "the previous")
"""Words before a month or season that count from what was told: "that November"."""


_HALF_A_YEAR = 6


def _told_month(which: int, told: Interval, direction: str) -> int:
    """The year of "that November", "the following July", against what was told."""
    if direction == "the previous":
        return told.first.year - (which >= told.first.month)
    if direction in ("the following", "the next"):
        return told.last.year + (which <= told.last.month)
    # the nearest: "in November 2021 ... that February" is 2022, "in May 2025 ... that April" is of that spring
    away = which - told.first.month
    return told.first.year + (away < -_HALF_A_YEAR)


def _nearest_month(which: int, reference: Reference, direction: str | None) -> int:
    """The year of a month named without one; the rule of ``nearest`` in months."""
    this = reference.day
    ahead, behind = (which - this.month) % 12, (this.month - which) % 12
    last = this.year if which <= this.month else this.year - 1
    if direction in PAST_WORDS:
        return last if which != this.month else this.year - 1
    if direction in ("this", "the current"):
        return this.year
    is_coming = direction in NEXT_WORDS or reference.is_future
    if not is_coming and direction is None and reference.tense is None:
        is_coming = ahead > 0 and 2 * ahead < behind
    if not is_coming:
        return last
    return this.year + (which < this.month or (which == this.month and direction is not None))


_EDGE = r"(?:(?:the )?(?P<edge>early|late|mid|beginning of|start of|end of|middle of|close of|first half of|second half of)(?:[ -]| the ))?"
_OF_YEAR = rf"(?P<year>{w.YEAR})|(?P<rel>last|this|next|the same|the previous|the following|that) year"


def _which_year(match: re.Match[str], reference: Reference) -> tuple[int, WhenBasis] | None:
    if match["year"]:
        return int(match["year"]), "stated"
    if match["rel"]:
        is_told = match["rel"] in ("the same", "that", "the previous", "the following")
        base = reference.told_days.first if is_told else reference.day
        step = {"last": -1, "the previous": -1, "next": 1, "the following": 1}.get(match["rel"], 0)
        return base.year + step, "narrative" if is_told else "relative"
    return None


@rule(rf"{_EDGE}(?P<month>{w.MONTH})(?:,? (?:of )?(?:{_OF_YEAR}))", capital="month")
def month_of_year(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "September 2022", "late September 2022", "November of last year", "June last year"."""
    which = _which_year(match, reference)
    return None if which is None else edged(in_month(which[0], month_number(match["month"]), which[1]), match)


@rule(
    rf"{_EDGE}(?:(?P<dir>last|this|next|this past|this coming|that|the same|the following|the next|the previous|earlier in) )?(?P<month>{w.MONTH})(?!,? (?:of )?{w.YEAR})",
    capital="month",
)
def month_alone(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "in November", "last May", "mid-November"."""
    if len(match["month"]) < 5 and match["month"] in (
        "jan",
        "mar",
        "dec",
        "oct",
        "nov",
        "feb",
        "apr",
        "aug",
        "sep",
    ):
        return None  # "Jan Kavan", "the Mar district": a clipped month alone has its full stop.
    direction = {"this past": "last", "this coming": "next"}.get(match["dir"], match["dir"])
    if direction == "earlier in":
        number = _nearest_month(month_number(match["month"]), reference.of_past(), None)
        return edged(in_month(number, month_number(match["month"]), "relative"), match)
    if direction in _FROM_TOLD:
        number = _told_month(month_number(match["month"]), reference.told_days, direction)
        return edged(in_month(number, month_number(match["month"]), "narrative"), match)
    number = _nearest_month(month_number(match["month"]), reference, direction)
    return edged(in_month(number, month_number(match["month"]), "relative"), match)


_WEEKS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}


@rule(
    rf"the (?P<which>{'|'.join(_WEEKS)}) (?P<unit>week|days?) of (?P<month>{w.MONTH})(?:,? (?P<year>{w.YEAR}))?",
    capital="month",
)
def week_of_month(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the first week of May", "the last days of 2021"."""
    which = month_number(match["month"])
    number = int(match["year"]) if match["year"] else _nearest_month(which, reference, None)
    whole = calendar.month(number, which)
    index, size = _WEEKS[match["which"]], 7 if match["unit"] == "week" else 1 if match["unit"] == "day" else 4
    first = whole.last - timedelta(days=size - 1) if index < 0 else whole.first + timedelta(days=index * size)
    grain: Grain = "day" if size == 1 else "week"
    interval = Interval(first, first + timedelta(days=size - 1))
    value = (
        first.isoformat()
        if size == 1
        else calendar.iso_week(first)
        if size == 7
        else f"{number:04d}-{which:02d}"
    )
    return dated(value, interval, grain, "stated" if match["year"] else "relative")


@rule(rf"(?:the )?{_EDGE}(?P<season>{w.SEASON})(?:,? (?:of )?(?:the )?(?:{_OF_YEAR}))")
@rule(rf"(?P<rel>last|this|next) year's (?P<season>{w.SEASON})(?P<year>)")
def season_of_year(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the fall of last year", "autumn 2020"."""
    which = _which_year(match, reference)
    if which is None:
        return None
    code = w.SEASONS[match["season"]]
    return edged(dated(f"{which[0]:04d}-{code}", calendar.season(which[0], code), "season", which[1]), match)


_FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


@rule(
    rf"{_EDGE}(?P<dir>last|this|next|this past|this coming|the past|the coming|the previous|the following|that) (?P<season>{w.SEASON})"
)
@rule(
    rf"(?:in|during|by|until|since|over|through) (?:the )?{_EDGE}(?P<season>summer|winter|autumn|spring)(?! of (?:\d|the |that |last |this |next ))(?P<dir>)"
)
def season_alone(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "last summer", "this winter"; a bare "the fall" is the fall of something far more often than autumn."""
    direction = (match["dir"] or "").split(" ")[-1]
    code = w.SEASONS[match["season"]]
    if match["dir"] in _FROM_TOLD:
        start = _told_month(_FIRST_MONTHS[code], reference.told_days, match["dir"])
        if match["dir"] == "the previous" and calendar.season(start, code).last >= reference.told_days.first:
            start -= 1  # told in October, "the previous autumn" is last year's
        return edged(dated(f"{start:04d}-{code}", calendar.season(start, code), "season", "narrative"), match)
    number, current = calendar.season_of(reference.day)
    order = ("WI", "SP", "SU", "FA")
    # Winter begins in the year before the other seasons of its calendar year.
    year_of = number + 1 if current == "WI" else number
    past = order.index(code) < order.index(current)
    begun = year_of - 1 if code == "WI" else year_of
    if direction in PAST_WORDS:
        begun -= 0 if past else 1
    elif direction in NEXT_WORDS or (reference.is_future and past and direction != "this"):
        begun += 1 if past or code == current else 0
    elif not past and code != current and not reference.is_future and direction != "this":
        begun -= 1
    return edged(dated(f"{begun:04d}-{code}", calendar.season(begun, code), "season", "relative"), match)


@rule(
    rf"{_EDGE}(?:(?:the year |(?:the )?(?:fiscal|calendar)(?: year)? ))?(?P<year>{w.YEAR})(?! ?(?:%|percent|km|people|troops|soldiers|dead|residents|square|tons?|tonnes|dollars|miles|metres|meters))"
)
def year_number(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "2020", "early 1990", "the end of 2022", "fiscal 1989"."""
    number = int(match["year"])
    return edged(dated(match["year"], calendar.year(number), "year"), match)


@rule(rf"(?:(?:the )?year )?(?P<century>nineteen|eighteen) (?P<rest>{w.NUMBER_WORDS})")
@rule(rf"(?:the )?year (?P<century>two thousand)(?: (?:and )?(?P<rest>{w.NUMBER_WORDS}))?")
def spoken_year(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "nineteen ninety-six", as broadcasters' texts have it."""
    from hearsay.mentions.numerals import number

    base = {"nineteen": 1900, "eighteen": 1800}.get(match["century"], 2000)
    rest = number(match["rest"]) if match["rest"] else 0.0
    if rest is None or not 0 <= rest < 100 or (base < 2000 and rest < 10):
        return None
    return dated(f"{base + int(rest):04d}", calendar.year(base + int(rest)), "year")


_DECADE_WORDS = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


@rule(r"(?:the )?(?:(?P<edge>early|late|mid)[ -])?(?:(?P<century>1[5-9]|20)|')(?P<tens>\d)0'?s")
def decade(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the 1990s", "the early '90s"."""
    first = int(match["century"] or "19") * 100 + int(match["tens"]) * 10
    return edged(dated(f"{first // 10}", calendar.years(first, first + 9), "decade"), match)


@rule(rf"the (?:(?P<edge>early|late|mid)[ -])?(?P<word>{'|'.join(_DECADE_WORDS)})")
def spoken_decade(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the nineties"."""
    first = 1900 + _DECADE_WORDS[match["word"]] * 10
    return edged(dated(f"{first // 10}", calendar.years(first, first + 9), "decade"), match)


@rule(r"(?:the )?(?:(?P<edge>early|late|mid)[ -])?(?P<which>\d\d?)(?:st|nd|rd|th)[ -]century")
def century(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the 19th century"."""
    which = int(match["which"])
    if not 1 <= which <= 21:
        return None
    first = (which - 1) * 100
    return edged(dated(f"{which - 1:02d}", calendar.years(max(first, 1), first + 99), "century"), match)
