"""Clock times with their zones: "17:19", "5:19 p.m. ET", "12:05 GMT+3", "1205 GMT", "T17:19:05+04:00"."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from hearsay.pages.dates.words import date_words, one_of

# How far from its date a clock time may stand and still belong to it: "7 September 2023 - last updated at 17:19" is 20 characters.
_REACH = 24


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """A clock time: "17:19" or "17:19:05" in 24 hours, its zone ("+03:00", "Z", a name as shown, or None), and where it stands."""

    time: str
    zone: str | None
    start: int
    end: int


def find_clock(text: str, *, near: tuple[int, int] | None = None) -> Clock | None:
    """The clock time a string shows; with ``near``, the nearest one that follows or precedes that stretch closely.

    >>> find_clock("12:05 GMT+3").zone
    '+03:00'
    """
    clocks = [clock for match in _pattern().finditer(text) if (clock := _clock(match)) is not None]
    if near is None:
        return clocks[0] if clocks else None
    start, end = near
    # After the date first: "28 Nov 2021 17:19 | Updated 18:00" has its own time behind it.
    inside = [c for c in clocks if start <= c.start and c.end <= end]  # "Oct 23 14:05:33 UTC 2025"
    after = [c for c in clocks if 0 <= c.start - end <= _REACH]
    before = [c for c in clocks if 0 <= start - c.end <= _REACH]
    return next(iter((*inside, *after, *before[-1:])), None)


def normal_zone(shown: str | None) -> str | None:
    """A zone as ISO 8601 offset where the words give one, "Z" for UTC, else the name as shown.

    >>> normal_zone("GMT+5:30")
    '+05:30'
    """
    if not shown or not shown.strip():
        return None
    zone = shown.strip().strip("()")
    match = re.fullmatch(r"(?:GMT|UTC)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d\d))?", zone, re.IGNORECASE)
    if match:
        sign = "+" if match[1] == "+" else "-"
        hours, minutes = int(match[2]), int(match[3] or 0)
        return "Z" if not hours and not minutes else f"{sign}{hours:02d}:{minutes:02d}"
    return "Z" if zone.lower() in date_words().utc else zone.upper()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    names = one_of(tuple(date_words().utc) + tuple(date_words().zones))
    zone = rf"(?P<zone>\(?(?:(?:GMT|UTC)\s?)?[+\u2212\-]\d\d?(?::?\d\d)?(?!\d)\)?|\(?(?<![A-Za-z])(?:{names})\b\)?)"
    half = r"(?P<half>[ap])\.?\s?m\b\.?"
    return re.compile(
        rf"""(?:(?<=\dT)|(?<![\w:./]))
        (?: (?P<hour>2[0-3]|[01]?\d)(?P<mark>[:h.])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?![\d/]|\.\d)
            (?:\s?{half})?(?:\s?{zone})?
          | (?P<four>(?:2[0-3]|[01]\d)[0-5]\d)\s?(?:(?:hrs|hours)\b\s?(?P<hourszone>\b(?:{names})\b)?|(?P<fourzone>\b(?:{one_of(date_words().utc)})\b))
          | (?P<bare>1[0-2]|0?[1-9])\s?(?P<barehalf>[ap])\.?\s?m\b\.?(?:\s?(?P<barezone>\b(?:{names})\b))?
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


def _clock(match: re.Match[str]) -> Clock | None:
    parts = match.groupdict()
    start, end = match.span()
    if parts["four"]:
        return Clock(
            time=f"{parts['four'][:2]}:{parts['four'][2:]}",
            zone=normal_zone(parts["fourzone"] or parts["hourszone"]),
            start=start,
            end=end,
        )
    if parts["bare"]:
        return Clock(
            time=f"{_hour24(int(parts['bare']), parts['barehalf']):02d}:00",
            zone=normal_zone(parts["barezone"]),
            start=start,
            end=end,
        )
    # "12.05" is a clock time only with a half of the day or a zone beside it: "rose 12.05 percent" is not.
    if parts["mark"] == "." and not (parts["half"] or parts["zone"]):
        return None
    hour = _hour24(int(parts["hour"]), parts["half"])
    seconds = f":{parts['second']}" if parts["second"] and parts["second"] != "00" else ""
    return Clock(
        time=f"{hour:02d}:{parts['minute']}{seconds}", zone=normal_zone(parts["zone"]), start=start, end=end
    )


def _hour24(hour: int, half: str | None) -> int:
    if half is None or hour > 12:
        return hour
    return hour % 12 + (12 if half.lower() == "p" else 0)
