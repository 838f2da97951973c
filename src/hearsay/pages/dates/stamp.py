"""Dates and clock times as pages show them: "Published: SEPTEMBER 7, 2023 17:19", "12:05 GMT+3", "Sunday, November 28"."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

import msgspec

from hearsay.pages.dates.clock import Clock, find_clock
from hearsay.pages.dates.words import date_words, one_of

_DIGIT = re.compile(r"\d")
_JOINED = re.compile(r"\d(?:[./\-]|\.\s)\d")
_YEAR = r"(?P<year>(?:19|20)\d\d)"


class Stamp(msgspec.Struct, frozen=True, kw_only=True):
    """A date as a page shows it, as far as the words go.

    Attributes:
        date: ISO day, or reduced ("2023-09", "2023") when the words say no more; None when no year is shown.
        month: Month number where shown; 0 when not.
        day: Day of the month where shown; 0 when not.
        weekday: Monday is 0; None when no weekday is shown.
        time: "17:19" or "17:19:05", 24 hours; None when no clock time is shown.
        zone: "+03:00", "Z", or a zone's name as shown; None when none is shown.
        readings: For an all-number date that can be day/month or month/day: both ISO days, earlier first; empty otherwise.
        start: Where the date stands in the string it was found in.
        end: End of the date there.
    """

    date: str | None
    month: int = 0
    day: int = 0
    weekday: int | None = None
    time: str | None = None
    zone: str | None = None
    readings: tuple[str, ...] = ()
    start: int = 0
    end: int = 0

    @property
    def is_whole_day(self) -> bool:
        """Whether year, month and day are all known."""
        return self.date is not None and len(self.date) == 10


def parse_stamp(text: str | None, *, order: str | None = None) -> Stamp | None:
    """The date a string shows, with its clock time and zone.

    Args:
        text: A machine's ("2023-09-07T17:19:05+04:00", "Thu, 07 Sep 2023 13:19:00 GMT") or a person's date string.
        order: "dmy" or "mdy" where the rest of the page tells how its all-number dates run; None when it does not.

    Returns:
        The first date with most said about it; None when the string shows no date ("Updated 3 hours ago").

    >>> parse_stamp("Published: SEPTEMBER 7, 2023 17:19").date
    '2023-09-07'
    >>> parse_stamp("Updated 3 hours ago") is None
    True
    """
    if not text:
        return None
    found = find_stamps(text, order=order)
    if not found:
        return None
    best = max(found, key=lambda stamp: (len(stamp.date or ""), stamp.day > 0, -stamp.start))
    clock = find_clock(text, near=(best.start, best.end))
    return _with_clock(best, clock)


def find_stamps(text: str, *, order: str | None = None) -> tuple[Stamp, ...]:
    """Every date in a string, in order, without clock times; a bare year is one only when four digits stand alone.

    Args:
        text: Any text; the article's words too.
        order: As for :func:`parse_stamp`.
    """
    found: list[Stamp] = []
    if _DIGIT.search(text) is None:
        return ()
    taken: list[tuple[int, int]] = []
    # Most text has no such date; to look for a month or two joined numbers costs less than the patterns.
    lower = text.casefold()
    absent = set() if any(month in lower for month in date_words().months) else {"month"}
    if _JOINED.search(text) is None:
        absent.add("mark")
    for pattern in _patterns():
        if not absent.isdisjoint(pattern.groupindex):
            continue
        for match in pattern.finditer(text):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            stamp = _stamp(match, order)
            if stamp is not None:
                found.append(stamp)
                taken.append(match.span())
    return tuple(sorted(found, key=lambda stamp: stamp.start))


def day_order(texts: tuple[str, ...]) -> str | None:
    """How a page's all-number dates run, from those of them that leave no choice.

    >>> day_order(("Updated 28/11/2021", "05/12/2021"))
    'dmy'
    """
    votes = set()
    for text in texts:
        for match in _numeric().finditer(text):
            first, second = int(match["first"]), int(match["second"])
            if first > 12 >= second:
                votes.add("dmy")
            elif second > 12 >= first:
                votes.add("mdy")
    return votes.pop() if len(votes) == 1 else None


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Fullest first: a date inside another's span is not read again."""
    months, weekdays = one_of(date_words().months), one_of(date_words().weekdays)
    weekday = rf"(?:\b(?P<weekday>{weekdays})\b\.?,?\s+(?:the\s+)?)?"
    month = rf"\b(?P<month>{months})\b\.?"
    day = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    flags = re.IGNORECASE
    return (
        re.compile(
            r"(?<!\d)(?P<year>(?:19|20)\d\d)[-/.](?P<m>0?[1-9]|1[0-2])[-/.](?P<day>3[01]|[12]\d|0?[1-9])(?!\d)"
        ),
        re.compile(
            r"(?<!\d)(?P<year>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<day>3[01]|[12]\d|0[1-9])(?=T?\d{4,6}(?!\d)|(?!\d)|T)"
        ),
        re.compile(rf"{weekday}{month}\s*{day}(?!\d)(?:\s*,|\s+[-–])?\s*(?:at\s+)?{_YEAR}(?!\d)", flags),
        re.compile(
            rf"{weekday}(?<!\d){day}(?:\s+|\.?\s*[-/]?(?=\w)|\.\s+)(?:of\s+)?{month}(?:\s*,)?[\s\-/]*{_YEAR}(?!\d)",
            flags,
        ),
        # "Thu Oct 23 14:05:33 UTC 2025", as machines print it
        re.compile(
            rf"{weekday}{month}\s+{day}\s+\d\d:\d\d(?::\d\d)?\s+(?:[A-Z]{{3,4}}\s+)?{_YEAR}(?!\d)", flags
        ),
        re.compile(
            r"(?P<year>20\d\d)\s?年\s?(?P<m>1[0-2]|0?[1-9])\s?月\s?(?P<day>3[01]|[12]\d|0?[1-9])\s?日"
        ),
        _numeric(),
        re.compile(rf"{weekday}{month}\s+{day}(?![\d:%])(?!\s?[,.]\d{{3}})", flags),
        re.compile(rf"{weekday}(?<![\d:.,]){day}\s+(?:of\s+)?{month}", flags),
        re.compile(rf"{month},?\s+{_YEAR}(?!\d)", flags),
        re.compile(r"(?<![\d.,:/$€£\-])(?P<year>(?:19|20)\d\d)(?![\d/%]|[.,:]\d|-\d\d\d)"),
    )


@lru_cache(maxsize=1)
def _numeric() -> re.Pattern[str]:
    weekdays = one_of(date_words().weekdays)
    return re.compile(
        rf"(?:\b(?P<weekday>{weekdays})\b\.?,?\s+)?(?<![\d/.\-])(?P<first>\d\d?)(?P<mark>\.\s|[./\-])(?P<second>\d\d?)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/\-]|\.\d)",
        re.IGNORECASE,
    )


def _stamp(match: re.Match[str], order: str | None) -> Stamp | None:
    parts = match.groupdict()
    weekday = date_words().weekdays[parts["weekday"].lower()] if parts.get("weekday") else None
    start, end = match.span()
    if parts.get("first"):
        return _numeric_stamp(match, weekday, order)
    month = (
        int(parts["m"])
        if parts.get("m")
        else date_words().months[parts["month"].lower()]
        if parts.get("month")
        else 0
    )
    day = int(parts["day"]) if parts.get("day") else 0
    if _may_is_a_verb(match, month):
        return None
    if not parts.get("year"):
        return Stamp(date=None, month=month, day=day, weekday=weekday, start=start, end=end) if day else None
    year = int(parts["year"])
    if not month:
        return Stamp(date=f"{year:04d}", start=start, end=end)
    if not day:
        return Stamp(date=f"{year:04d}-{month:02d}", month=month, start=start, end=end)
    iso = _iso(year, month, day)
    return (iso and Stamp(date=iso, month=month, day=day, weekday=weekday, start=start, end=end)) or None


def _may_is_a_verb(match: re.Match[str], month: int) -> bool:
    """ "12 may join the talks": the month is written with a capital unless the whole line is in small letters."""
    word = (match.groupdict().get("month") or "") if month == 5 else ""
    return word == "may"


def _numeric_stamp(match: re.Match[str], weekday: int | None, order: str | None) -> Stamp | None:
    """Day first with dots (07.09.2023); with slashes by evidence: a number past 12, the weekday beside it, the page's other dates."""
    year = int(match["year"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    first, second = int(match["first"]), int(match["second"])
    both = {"dmy": _iso(year, second, first), "mdy": _iso(year, first, second)}
    possible = {name: iso for name, iso in both.items() if iso}
    if weekday is not None and len(possible) == 2:
        fitting = {
            name: iso for name, iso in possible.items() if date.fromisoformat(iso).weekday() == weekday
        }
        possible = fitting or possible
    if len(set(possible.values())) > 1:
        if match["mark"].strip() == ".":
            order = "dmy"
        if order in possible:
            possible = {order: possible[order]}
    if not possible:
        return None
    start, end = match.span()
    days = sorted(set(possible.values()))
    if len(days) > 1:
        return Stamp(date=f"{year:04d}", weekday=weekday, readings=tuple(days), start=start, end=end)
    day = date.fromisoformat(days[0])
    return Stamp(date=days[0], month=day.month, day=day.day, weekday=weekday, start=start, end=end)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _with_clock(stamp: Stamp, clock: Clock | None) -> Stamp:
    return stamp if clock is None else msgspec.structs.replace(stamp, time=clock.time, zone=clock.zone)
