"""From clues to an interval of days a page can be from, with the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.packs import Knowledge
from hearsay.pages.dates.ago import dates_ago, fresh_days
from hearsay.pages.dates.clues import (
    TodayClue,
    day_pairs,
    fitting_days,
    lead_weekday,
    named_dates,
    today_weekday,
)
from hearsay.pages.dates.interval import Interval, stamp_interval, year_interval
from hearsay.pages.dates.known import KnownReference, find_known, find_told_day
from hearsay.pages.dates.sentences import Sentence
from hearsay.pages.dates.stamp import Stamp, find_stamps

# How many years after the last year it names an article may be from, when a weekday and a month-day have to decide alone: news names a
# year near its own, and a weekday comes back to the same month-day after five, six or eleven years.
_NEAR_YEARS = 4
_FRESH_DAYS = 100
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Inference:
    """What the content allows.

    Attributes:
        interval: The days the page can be from.
        reasons: Why, one short sentence each.
        day: The likeliest of them, where a listed clash on the weekday told points to one; a likeness, so the interval keeps the others.
        contradiction: The words in the text that a date shown on the page cannot be squared with, and that date; None when there are none.
    """

    interval: Interval
    reasons: tuple[str, ...]
    contradiction: tuple[TodayClue, str] | None = None
    day: date | None = None

    @property
    def date(self) -> str | None:
        """As much of a date as is known: the likeliest day, else what both ends of the interval share."""
        return self.day.isoformat() if self.day else self.interval.date


def infer_published(
    sentences: Sequence[Sentence],
    text: str,
    shown: Sequence[str],
    dateline: Stamp | None,
    knowledge: Knowledge,
) -> Inference:
    """The days an article can be from, by its own words.

    Args:
        sentences: Of the article.
        text: The whole article.
        shown: Dates the page shows that are not of publication, or have no year: running headers, copyright lines.
        dateline: The dateline's month and day, when it has no year.
        knowledge: Packs in use.
    """
    interval, reasons = Interval(), []
    lows = named_dates(sentences)
    if lows:
        latest = max(lows, key=lambda clue: (clue.interval.low or date.min, -clue.start))
        interval = interval.meet(latest.interval)
        reasons.append(latest.reason)
    for clue in dates_ago(sentences):
        narrowed = interval.meet(clue.interval)
        if narrowed.is_possible and narrowed != interval:
            interval = narrowed
            reasons.append(clue.reason)
    for reference in find_known(sentences, text, knowledge):
        narrowed = interval.meet(reference.interval)
        if narrowed.is_possible and narrowed != interval:
            interval = narrowed
            reasons.append(_known_reason(reference))
    today = today_weekday(sentences)
    contradiction = None
    anchor = interval.low
    for stamp, words in _shown(shown):
        narrowed, reason, clash = _with_shown(interval, stamp, words, today, anchor)
        if clash and today:
            contradiction = (today, words)
        if reason and narrowed.is_possible and narrowed != interval:
            interval = narrowed
            reasons.append(reason)
    interval, more = _with_days(interval, sentences, dateline, anchor)
    interval, recent = _with_recent_days(interval, sentences, shown)
    more += recent
    is_saved = any(stamp.day for stamp, _ in _shown(shown))
    fresh = None if is_saved else fresh_days(interval, sentences)
    if fresh is not None and fresh[0].is_possible and fresh[0] != interval:
        interval = fresh[0]
        more.append(fresh[1])
    told = find_told_day(sentences, text, interval, today.weekday if today else None, knowledge)
    likeliest = _header_day(interval, shown, today, lead_weekday(sentences)) if not contradiction else None
    if likeliest is not None:
        more.append(
            f"the weekdays told fit the date at the head of the page, {likeliest:%A} {likeliest.isoformat()}"
        )
    elif told is not None:
        written, reason = told
        more.append(reason)
        if written.low == written.high:
            likeliest = written.low
        else:
            interval = written
    return Inference(interval, (*reasons, *more), contradiction, likeliest)


def _header_day(
    interval: Interval, shown: Sequence[str], today: TodayClue | None, told: int | None
) -> date | None:
    """The one day that a header's weekday, month and day can be, where the report's news is of that weekday or the one before.

    A page saved later shows the weekday of saving: over a report of "Wednesday" a header of Thursday is of the day of writing,
    one of Sunday is not.
    """
    days: set[date] = set()
    for stamp, _ in _shown(shown):
        if stamp.date is None and stamp.day and stamp.weekday is not None:
            if (
                told is None
                or (stamp.weekday - told) % 7 not in (0, 1)
                or (today is not None and today.weekday != stamp.weekday)
            ):
                return None
            days |= {
                day
                for day in fitting_days(stamp.month, stamp.day, stamp.weekday, _years(interval, interval.low))
                if interval.holds(day)
            }
    return days.pop() if len(days) == 1 else None


def _known_reason(reference: KnownReference) -> str:
    names = " or ".join(f"{event.name} ({event.start} to {event.end})" for event in reference.events)
    return f'"{reference.words}" can be {names}'


def _shown(shown: Sequence[str]) -> list[tuple[Stamp, str]]:
    return [(stamp, words) for words in shown for stamp in find_stamps(words)[-1:]]


def _with_shown(
    interval: Interval, stamp: Stamp, words: str, today: TodayClue | None, anchor: date | None
) -> tuple[Interval, str, bool]:
    """What a header's date or a copyright year allows: the page is not younger than the day it was saved."""
    if stamp.date is not None and not stamp.day:
        high = stamp_interval(stamp.date).high
        return interval.meet(Interval(high=high)), f'the page was saved under "{words}"', False
    clash = today is not None and stamp.weekday is not None and stamp.weekday != today.weekday
    if stamp.date is not None:
        day = date.fromisoformat(stamp.date)
        return interval.meet(Interval(high=day)), f'the page was saved under "{words}"', clash
    days = [
        day
        for day in fitting_days(stamp.month, stamp.day, stamp.weekday, _years(interval, anchor))
        if interval.low is None or day >= interval.low
    ]
    if not days:
        return interval, "", clash
    if interval.high is not None:
        days = [day for day in days if day.year <= interval.high.year]
    if not days:
        return interval, "", clash
    years = " or ".join(str(day.year) for day in days)
    shown = (
        f'"{words}" at the head of the page was in {years}'
        if stamp.weekday is not None
        else f'"{words}" at the head of the page'
    )
    if clash and today is not None:
        reason = f"{shown}, and is not the day of writing, which the text calls {_WEEKDAYS[today.weekday]}"
        return interval.meet(Interval(high=max(days))), reason, True
    if today is not None and stamp.weekday is not None:
        return (
            interval.meet(Interval(min(days), max(days))),
            f"{shown}, the weekday the text calls today",
            False,
        )
    return interval.meet(Interval(high=max(days))), shown, False


def _with_days(
    interval: Interval, sentences: Sequence[Sentence], dateline: Stamp | None, anchor: date | None
) -> tuple[Interval, list[str]]:
    """Month-days without a year: the dateline's is the day of writing or the eve of it, the text's are not after it."""
    reasons: list[str] = []
    pairs = [pair for pair in day_pairs(sentences) if not pair.is_planned]
    years = _years(interval, anchor)
    with_weekday = [
        {day.year for day in fitting_days(pair.month, pair.day, pair.weekday, years)}
        for pair in pairs
        if pair.weekday is not None
    ]
    fitting = set.intersection(*with_weekday) if with_weekday else set()
    # A year that a weekday fits, or the one after: in January the news still tells of "Friday, 29 December".
    if len(fitting) == 1 and (anchor is not None or interval.high is not None):
        year = fitting.pop()
        narrowed = interval.meet(Interval(date(year, 1, 1), date(year + 1, 1, 31)))
        if narrowed.is_possible and narrowed != interval:
            interval = narrowed
            reasons.append(f"the weekdays and month-days told fell together in {year}")
    if dateline is not None and dateline.day:
        days = [
            day
            for day in fitting_days(dateline.month, dateline.day, dateline.weekday, _years(interval, anchor))
            if interval.holds(day)
        ]
        if len(days) == 1:
            return Interval(days[0], days[0]), [*reasons, f"the dateline's day, in {days[0].year}"]
    if interval.low and interval.high and interval.low.year == interval.high.year:
        told = [
            day
            for pair in pairs
            for day in fitting_days(
                pair.month, pair.day, pair.weekday, range(interval.low.year, interval.low.year + 1)
            )
        ]
        latest = max((day for day in told if interval.holds(day)), default=None)
        # A month-day alone may be of the year before; only one with a weekday that fits this year bounds the page from below.
        bound = max(
            (
                day
                for pair in pairs
                if pair.weekday is not None
                for day in fitting_days(
                    pair.month, pair.day, pair.weekday, range(interval.low.year, interval.low.year + 1)
                )
                if interval.holds(day)
            ),
            default=None,
        )
        if latest and bound and bound > interval.low:
            interval = interval.meet(Interval(low=bound))
            reasons.append(f"the text tells of {bound:%-d %B}")
    return interval, reasons


def _with_recent_days(
    interval: Interval, sentences: Sequence[Sentence], shown: Sequence[str]
) -> tuple[Interval, list[str]]:
    """A month-day without a year, shortly before the day a page was saved, is of the year it was saved in.

    News names a day without its year while it is fresh; a page saved on 19 August that tells of "June 22" is of that summer.
    """
    if interval.high is None or not any(stamp.day for stamp, _ in _shown(shown)):
        return interval, []
    saved = interval.high
    recent = [
        day
        for pair in day_pairs(sentences)
        if not pair.is_planned
        for day in fitting_days(pair.month, pair.day, pair.weekday, range(saved.year - 1, saved.year + 1))
        if timedelta() <= saved - day <= timedelta(days=_FRESH_DAYS)
    ]
    if not recent or not interval.holds(max(recent)) or (interval.low and interval.low >= max(recent)):
        return interval, []
    latest = max(recent)
    words = f"{latest:%B} {latest.day}"
    reason = (
        f"the text tells of {words} without a year, {(saved - latest).days} days before the page was saved"
    )
    return interval.meet(Interval(low=latest)), [reason]


def _years(interval: Interval, anchor: date | None) -> range:
    """Years that can be tried: those of the interval, or the few after the last year the text names; none when nothing bounds them."""
    if interval.low and interval.high:
        return range(interval.low.year, interval.high.year + 1)
    if interval.low or anchor:
        first = (interval.low or anchor or date.min).year
        return range(first, first + _NEAR_YEARS + 1)
    if interval.high:
        return range(interval.high.year - _NEAR_YEARS, interval.high.year + 1)
    return range(0)


__all__ = ["Inference", "infer_published", "year_interval"]
