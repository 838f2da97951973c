"""Dates told with how long ago they were: "signed in November 2022, more than two years ago" places the page two to three years after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from hearsay.pages.dates.clues import Clue, day_pairs, fitting_days
from hearsay.pages.dates.interval import Interval, stamp_interval
from hearsay.pages.dates.known import NUMBER_WORDS
from hearsay.pages.dates.sentences import Sentence
from hearsay.pages.dates.stamp import find_stamps
from hearsay.pages.dates.words import date_words, one_of

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_COUNT = rf"(?P<count>\d{{1,3}}|a|an|{'|'.join(NUMBER_WORDS)})"
_AGO = (
    r"(?:(?P<more>more\s+than|over|well\s+over|just\s+over)|(?P<less>less\s+than|nearly|almost|not\s+quite)|some|about|around|roughly|exactly)?\s*"
    rf"{_COUNT}\s+(?P<unit>day|week|month|year)s?\s+ago\b"
)
_BEHIND = re.compile(rf"^\s*[,(–—-]?\s*{_AGO}", re.IGNORECASE)
_BEFORE = re.compile(rf"{_AGO}\s*[,–—-]?\s*(?:in|on)?\s*(?:early|late|mid)?[\s-]*$", re.IGNORECASE)
_HALF = 0.5


def dates_ago(sentences: Sequence[Sentence]) -> tuple[Clue, ...]:
    """The days a page can be from, by dates it tells together with their distance: one clue a date.

    "More than two years" is two to three, "nearly two" one and a half to two, "two years ago" one and a half to three.

    >>> from hearsay.pages.dates.sentences import Sentence
    >>> [clue.interval.low.isoformat() for clue in dates_ago([Sentence("The truce was signed in May 2022, more than two years ago.", 0)])]
    ['2024-04-30']
    """
    found = []
    for sentence in sentences:
        for stamp in find_stamps(sentence.text):
            if stamp.date is None:
                continue
            match = _BEHIND.match(sentence.text[stamp.end :]) or _BEFORE.search(sentence.text[: stamp.start])
            count = None if match is None else _number(match["count"])
            if match is None or not count:
                continue
            least, most = count - _HALF, count + 1.0
            if match["more"]:
                least = float(count)
            elif match["less"]:
                most = float(count)
            told, unit = stamp_interval(stamp.date), _DAYS[match["unit"].lower()]
            if told.low is None or told.high is None:
                continue
            interval = Interval(
                told.low + timedelta(days=int(least * unit)), told.high + timedelta(days=int(most * unit) + 1)
            )
            words = f"{sentence.text[stamp.start : stamp.end]} as {match[0].strip(' ,()–—-')}"
            found.append(
                Clue(
                    interval,
                    f"the text tells of {words}",
                    sentence.start + stamp.start,
                    sentence.start + stamp.end,
                )
            )
    return tuple(found)


def _number(words: str) -> float | None:
    text = words.lower()
    return 1.0 if text in {"a", "an"} else float(text) if text.isdigit() else NUMBER_WORDS.get(text)


_LEAD = 6
"""Sentences from the head of a report that tell its news."""
_NEWS_DAYS = 14
_YEAR_DAYS = 430
"""Days within which a month and day fall once, the page's own month told twice at most."""
_FRESH = re.compile(
    rf"\b(?:{one_of({name: 0 for name in date_words().weekdays if len(name) > 5})}|yesterday|today|last\s+week|this\s+week|overnight)\b",
    re.IGNORECASE,
)


def fresh_days(interval: Interval, sentences: Sequence[Sentence]) -> tuple[Interval, str] | None:
    """The fortnight from the last month and day that a report's head tells without a year, among days it names by their weekdays.

    Only where the page's days are known to about a year, in which the day falls once: "said on Friday that on March 11 soldiers ...".

    Returns:
        The days left and why; None where the head tells no such day, or it could be of two years.
    """
    if interval.low is None or interval.high is None or (interval.high - interval.low).days > _YEAR_DAYS:
        return None
    head = [sentence for sentence in sentences[:_LEAD] if not sentence.is_planned]
    if not any(_FRESH.search(sentence.text) for sentence in head):
        return None
    days = [
        [
            day
            for day in fitting_days(
                pair.month, pair.day, pair.weekday, range(interval.low.year, interval.high.year + 1)
            )
            if interval.holds(day)
        ]
        for pair in day_pairs(head)
    ]
    if not days or any(len(each) != 1 for each in days):
        return None
    latest: date = max(each[0] for each in days)
    narrowed = interval.meet(Interval(latest, latest + timedelta(days=_NEWS_DAYS)))
    return narrowed, f"its news is of {latest:%-d %B} {latest.year}"
