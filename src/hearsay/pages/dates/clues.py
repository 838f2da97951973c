"""What an article's own words say about when it was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from hearsay.pages.dates.interval import Interval, stamp_interval
from hearsay.pages.dates.sentences import Sentence
from hearsay.pages.dates.stamp import Stamp, find_stamps
from hearsay.pages.dates.words import date_words, one_of

_NO_PAST_YEAR = re.compile(
    r"^[\s-]*(?:elections?|vote|polls?|olympics?|world\s+cup|budget|season|target|deadline|campaign|goals?|agenda|summit|tournament|games)\b",
    re.IGNORECASE,
)
_YEAR_LEAD = re.compile(
    r"(?:\b(?:in|since|of|from|the|a|an|during|after|before|late|early|mid|around|until|between|and|to|year|summer|autumn|fall|winter|spring|through|for|back|its|his|her|their|our)[\s-]|[(,–-]\s?)$",
    re.IGNORECASE,
)
# "would leave the deal signed in July 2022": what is planned is told of what was done then.
_DONE = re.compile(
    r"\b(?!(?:schedul|plann|expect|postpon|delay|extend|slat|need|propos|target|set|promis|pledg|want|ask|call|demand)\w*ed\b)"
    r"(?:[a-z]{3,}ed|signed|began|begun|held|broke\s+out|struck|made|met|fought|fell|won|came\s+into\s+force)\s+(?:in|on|since)\s+$",
    re.IGNORECASE,
)
# "Please complete this by June 1, 2022", "starting January 1, 2023": said of days to come as often as of past ones.
_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|starting|beginning|effective)\s+(?:on\s+|from\s+|the\s+|\w+day,?\s+)?$",
    re.IGNORECASE,
)
_TO_BE = re.compile(r"\b(?:be|to|will|would|shall|should|must|may|could|can)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_DECADE = re.compile(r"^s\b")


@dataclass(frozen=True, slots=True)
class Clue:
    """One piece of evidence: the days it allows, why, the words ``[start, end)`` that carry it, and whether they name a whole day."""

    interval: Interval
    reason: str
    start: int
    end: int
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class TodayClue:
    """The weekday of writing, said outright: "announced today, Wednesday"."""

    weekday: int
    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DayPair:
    """A month and day with the weekday it fell on ("Friday, 23 September"), which fits few years; or without one."""

    month: int
    day: int
    weekday: int | None
    is_planned: bool
    start: int
    end: int


def named_dates(sentences: Sequence[Sentence]) -> tuple[Clue, ...]:
    """Lower bounds: a page is not older than a date it tells of; plans and deadlines are left out.

    "In 2020 both sides ..." was written in 2020 or later; "by 2030", "the 2024 election" and "will be held on 3 May 2022" say nothing.
    """
    clues: list[Clue] = []
    for sentence in sentences:
        for stamp in find_stamps(sentence.text):
            if stamp.date is None or not _tells_of_past(sentence, stamp):
                continue
            low = stamp_interval(stamp.date).low
            words = sentence.text[stamp.start : stamp.end]
            clues.append(
                Clue(
                    Interval(low=low),
                    f"the text tells of {words}",
                    sentence.start + stamp.start,
                    sentence.start + stamp.end,
                    len(stamp.date) == 10,
                )
            )
    return tuple(clues)


def today_weekday(sentences: Sequence[Sentence]) -> TodayClue | None:
    """The weekday of writing where the text says it outright; None when it does not, or says two.

    >>> from hearsay.pages.dates.sentences import Sentence
    >>> today_weekday([Sentence("The army said today, Wednesday, that it held the town.", 0)]).weekday
    2
    """
    found = []
    for sentence in sentences:
        lower = sentence.text.lower()
        if "today" not in lower and "yesterday" not in lower:
            continue
        for match in _today().finditer(sentence.text):
            name = match["a"] or match["b"]
            shift = -1 if match[0].lower().startswith("yesterday") else 0
            weekday = (date_words().weekdays[name.lower()] - shift) % 7
            found.append(
                TodayClue(weekday, match[0], sentence.start + match.start(), sentence.start + match.end())
            )
    return found[0] if found and len({clue.weekday for clue in found}) == 1 else None


def opening_weekdays(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Weekdays named in the first sentences, where a report tells of the day it was written or of the eve; Monday is 0."""
    words = " ".join(sentence.text for sentence in sentences[:5]).lower()
    return frozenset(
        number
        for name, number in date_words().weekdays.items()
        if len(name) > 5 and re.search(rf"\b{name}\b", words)
    )


def lead_weekday(sentences: Sequence[Sentence]) -> int | None:
    """The first weekday named near the head of a report, which is that of the news: "announced on Wednesday that ...".

    Later ones are of what went before ("the attack on Monday"). None where the first sentences name none.
    """
    weekdays = {name: day for name, day in date_words().weekdays.items() if len(name) > 5}
    words = " ".join(sentence.text for sentence in sentences[:5])
    found = re.search(rf"\b(?:{one_of(weekdays)})\b", words, re.IGNORECASE)
    return None if found is None else weekdays[found[0].lower()]


def day_pairs(sentences: Sequence[Sentence]) -> tuple[DayPair, ...]:
    """Months with days told without a year."""
    return tuple(
        DayPair(
            stamp.month,
            stamp.day,
            stamp.weekday,
            sentence.is_planned,
            sentence.start + stamp.start,
            sentence.start + stamp.end,
        )
        for sentence in sentences
        for stamp in find_stamps(sentence.text)
        if stamp.date is None and stamp.day
    )


def fitting_days(month: int, day: int, weekday: int | None, years: range) -> tuple[date, ...]:
    """The days of a month-day over some years, those only that fall on the weekday when one is given.

    >>> [fit.year for fit in fitting_days(9, 23, 4, range(2015, 2025))]
    [2016, 2022]
    """
    days = []
    for year in years:
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if weekday is None or found.weekday() == weekday:
            days.append(found)
    return tuple(days)


def _tells_of_past(sentence: Sentence, stamp: Stamp) -> bool:
    """Whether a date is told as past. A whole date in a sentence of plans is not; a bare year must look like one."""
    assert stamp.date is not None
    before, after = sentence.text[: stamp.start], sentence.text[stamp.end :]
    if len(stamp.date) > 4:
        if _DEADLINE.search(before):
            return False
        done = _DONE.search(before)
        return not sentence.is_planned or (done is not None and not _TO_BE.search(before[: done.start()]))
    if _NO_PAST_YEAR.match(after) or _DECADE.match(after):
        return False
    if not _YEAR_LEAD.search(before) or re.search(
        r"\b(?:by|until|till|through|for|to)\s+(?:the\s+end\s+of\s+|late\s+|early\s+|mid-?)?$",
        before,
        re.IGNORECASE,
    ):
        return False
    return not sentence.is_planned or bool(
        re.search(r"\b(?:since|a|the)\s$", before, re.IGNORECASE)
        and re.match(
            r"\s+(?:war|conflict|ceasefire|truce|agreement|accord|deal|coup|invasion|clashes|attack)", after
        )
    )


@lru_cache(maxsize=1)
def _today() -> re.Pattern[str]:
    weekdays = one_of({name: 0 for name in date_words().weekdays if len(name) > 5})
    return re.compile(
        rf"\b(?:(?:today|yesterday),?\s+\(?(?:on\s+)?(?P<a>{weekdays})\b|(?P<b>{weekdays})\s*\(?,?\s*today\b)",
        re.IGNORECASE,
    )
