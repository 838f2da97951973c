"""When a page was published: what it states, else its dateline, else what its content allows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import msgspec

from hearsay.packs import Knowledge
from hearsay.pages.assemble import CleanedText
from hearsay.pages.dates.clues import Clue, TodayClue, named_dates, opening_weekdays, today_weekday
from hearsay.pages.dates.infer import Inference, infer_published
from hearsay.pages.dates.interval import Interval
from hearsay.pages.dates.known import find_known, tells_years
from hearsay.pages.dates.sentences import Sentence, sentences_of
from hearsay.pages.dates.stamp import Stamp, day_order, find_stamps, parse_stamp
from hearsay.records import PageHints, Part, Published

# A page tells of a day or two past its own date through time zones and updates under the old date; not of a fortnight.
_SLACK_DAYS = 14
# An old report under a new date is months off; a reprint of last week's is none.
_FAR_DAYS = 60

UNKNOWN = Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """How a page was dated, with what spoke against the dates it shows.

    Attributes:
        published, updated: As in the document; ``updated`` None when the page shows none.
        disbelieved: A stated date that the text cannot be squared with, as written; None when none.
        doubt: Why it is not believed, and the words of the text that say so.
        contradiction: The words that name another weekday than a date shown on the page, and that date.
    """

    published: Published
    updated: Published | None
    disbelieved: str | None = None
    doubt: tuple[str, int, int] | None = None
    contradiction: tuple[TodayClue, str] | None = None


def date_document(
    cleaned: CleanedText, text: str, parts: Sequence[Part], hints: PageHints, knowledge: Knowledge
) -> tuple[Published, Published | None]:
    """When a document was published and updated.

    Args:
        cleaned: The cleaner's findings: dates as the page writes them.
        text: The document's text.
        parts: Its parts.
        hints: What the container says; used where the page states nothing.
        knowledge: Packs in use: known events place undated pages.

    Returns:
        Published with basis stated, dateline, inferred or unknown, and the date of the last change, None when the page shows none.
    """
    dating = explain_dating(cleaned, text, parts, hints, knowledge)
    return dating.published, dating.updated


def explain_dating(
    cleaned: CleanedText, text: str, parts: Sequence[Part], hints: PageHints, knowledge: Knowledge
) -> Dating:
    """As :func:`date_document`, with what spoke against dates the page shows (doubts/ makes flags of it)."""
    shown = tuple(words for words in (cleaned.published, cleaned.updated, *cleaned.doubted_dates) if words)
    order = day_order(shown)
    stamp = parse_stamp(cleaned.published, order=order) or parse_stamp(hints.published, order=order)
    updated = _updated(parse_stamp(cleaned.updated or hints.updated, order=order))
    sentences = sentences_of(text, parts)
    dateline = _dateline(cleaned)
    doubt: tuple[str, int, int] | None = None
    is_saved = (
        stamp is not None and stamp.is_whole_day and _is_another_weekday(stamp, today_weekday(sentences))
    )
    if stamp is not None and stamp.is_whole_day and not is_saved:
        doubt = (
            _told_later(stamp, named_dates(sentences))
            or _known_elsewhere(stamp, sentences, text, knowledge)
            or _datelined_earlier(stamp, dateline, cleaned, text)
        )
        if doubt is None:
            return Dating(published=_stated(stamp), updated=updated)
    # A date without a year, or of another weekday than the text's today, still bounds the page.
    bounds = [
        words
        for words in (cleaned.published,)
        if words and stamp is not None and (stamp.date is None or is_saved)
    ]
    inference = infer_published(
        sentences,
        text,
        (*cleaned.doubted_dates, *bounds),
        dateline if dateline and dateline.date is None else None,
        knowledge,
    )
    if stamp is not None and stamp.is_whole_day:
        disbelieved = cleaned.published or hints.published
        is_datelined = dateline is not None and dateline.is_whole_day
        return Dating(
            published=_from_dateline(dateline) if dateline and is_datelined else _inferred(inference, None),
            updated=updated,
            disbelieved=disbelieved,
            doubt=doubt,
            contradiction=inference.contradiction,
        )
    if dateline is not None and dateline.is_whole_day:
        return Dating(
            published=_from_dateline(dateline), updated=updated, contradiction=inference.contradiction
        )
    if stamp is not None and stamp.date is not None:
        return Dating(
            published=_narrowed(stamp, inference, sentences, dateline, updated),
            updated=updated,
            contradiction=inference.contradiction,
        )
    basis_is_dateline = (
        dateline is not None and inference.interval.date is not None and len(inference.interval.date) == 10
    )
    published = _inferred(inference, stamp)
    if (
        basis_is_dateline
        and dateline is not None
        and published.date
        and published.date[5:] == f"{dateline.month:02d}-{dateline.day:02d}"
    ):
        published = msgspec.structs.replace(published, basis="dateline")
    return Dating(
        published=_with_shown_clock(published, cleaned.doubted_dates),
        updated=updated,
        contradiction=inference.contradiction,
    )


def _with_shown_clock(published: Published, shown: Sequence[str]) -> Published:
    """The clock time shown beside the day without its year ("17 MAR, 21:48"), once the day is known."""
    if published.day is None or published.time is not None:
        return published
    for words in shown:
        stamp = parse_stamp(words)
        if (
            stamp
            and stamp.date is None
            and stamp.time
            and published.day[5:] == f"{stamp.month:02d}-{stamp.day:02d}"
        ):
            return msgspec.structs.replace(published, time=stamp.time, zone=stamp.zone)
    return published


def _stated(stamp: Stamp) -> Published:
    return Published(
        date=stamp.date, time=stamp.time, zone=stamp.zone, basis="stated", low=stamp.date, high=stamp.date
    )


def _updated(stamp: Stamp | None) -> Published | None:
    return _stated(stamp) if stamp is not None and stamp.is_whole_day else None


def _from_dateline(stamp: Stamp) -> Published:
    """The dateline's day; a report is printed on it or the day after."""
    assert stamp.date is not None
    day = date.fromisoformat(stamp.date)
    return Published(
        date=stamp.date,
        time=None,
        zone=None,
        basis="dateline",
        low=stamp.date,
        high=(day + timedelta(days=1)).isoformat(),
        reasons=("the dateline gives the day",),
    )


def _dateline(cleaned: CleanedText) -> Stamp | None:
    if cleaned.dateline is None:
        return None
    if cleaned.dateline.date:
        return parse_stamp(cleaned.dateline.date)
    found = [stamp for stamp in find_stamps(cleaned.dateline.text) if stamp.day]
    return found[0] if found else None


def _narrowed(
    stamp: Stamp,
    inference: Inference,
    sentences: Sequence[Sentence],
    dateline: Stamp | None,
    updated: Published | None,
) -> Published:
    """A stated date that is not a whole day: day/month or month/day, or a month; the last change or the content may decide."""
    assert stamp.date is not None
    if stamp.readings:
        days = [date.fromisoformat(day) for day in stamp.readings]
        fitting = _fitting(days, inference, sentences, dateline, updated)
        if len(fitting) == 1:
            day = fitting[0].isoformat()
            return Published(
                date=day,
                time=stamp.time,
                zone=stamp.zone,
                basis="stated",
                low=day,
                high=day,
                reasons=("the date can be read two ways; only one of them fits the text",),
            )
        return Published(
            date=stamp.date,
            time=stamp.time,
            zone=stamp.zone,
            basis="stated",
            low=stamp.readings[0],
            high=stamp.readings[-1],
            reasons=(f"the date can be read as {stamp.readings[0]} or {stamp.readings[-1]}",),
        )
    from hearsay.pages.dates.interval import stamp_interval

    interval = stamp_interval(stamp.date).meet(inference.interval)
    if not interval.is_possible:
        interval = stamp_interval(stamp.date)
    return _published(
        interval,
        interval.date,
        stamp,
        "stated",
        (f"the page shows {stamp.date} and no day", *inference.reasons),
    )


def _fitting(
    days: Sequence[date],
    inference: Inference,
    sentences: Sequence[Sentence],
    dateline: Stamp | None,
    updated: Published | None,
) -> list[date]:
    """The readings of a date that the first telling sign allows: the last change, the dateline, "today, Sunday", the content, weekdays."""
    changed = date.fromisoformat(updated.date) if updated and updated.date else None
    today = today_weekday(sentences)
    weekdays = opening_weekdays(sentences)
    signs = (
        [day for day in days if changed and 0 <= (changed - day).days <= _SLACK_DAYS],
        [
            day
            for day in days
            if dateline is not None and day.month == dateline.month and 0 <= day.day - dateline.day <= 1
        ],
        [day for day in days if today is not None and day.weekday() == today.weekday],
        [day for day in days if inference.interval.holds(day)],
        [day for day in days if day.weekday() in weekdays or (day.weekday() - 1) % 7 in weekdays],
    )
    return next((fitting for fitting in signs if len(fitting) == 1), [])


def _inferred(inference: Inference, stamp: Stamp | None) -> Published:
    if inference.interval == Interval():
        return (
            UNKNOWN
            if not inference.reasons
            else Published(
                date=None,
                time=None,
                zone=None,
                basis="unknown",
                low=None,
                high=None,
                reasons=inference.reasons,
            )
        )
    return _published(inference.interval, inference.date, stamp, "inferred", inference.reasons)


def _published(
    interval: Interval, known: str | None, stamp: Stamp | None, basis: str, reasons: tuple[str, ...]
) -> Published:
    """A date known so far, within an interval; the clock time the page shows beside it."""
    return Published(
        date=known,
        time=stamp.time if stamp else None,
        zone=stamp.zone if stamp else None,
        basis="stated" if basis == "stated" else "inferred",
        low=interval.low.isoformat() if interval.low else None,
        high=interval.high.isoformat() if interval.high else None,
        reasons=reasons,
    )


def _is_another_weekday(stamp: Stamp, today: TodayClue | None) -> bool:
    """Whether a date falls on another weekday than the one the text calls today; a day's difference is a time zone's."""
    if today is None or stamp.date is None:
        return False
    return (date.fromisoformat(stamp.date).weekday() - today.weekday) % 7 not in (0, 1, 6)


def _told_later(stamp: Stamp, told: Sequence[Clue]) -> tuple[str, int, int] | None:
    """A later day told as past. Months and years alone do not count: a page of 2022 tells of "the summit in May 2023"."""
    assert stamp.date is not None
    last = date.fromisoformat(stamp.date) + timedelta(days=_SLACK_DAYS)
    late = [clue for clue in told if clue.is_day and clue.interval.low and clue.interval.low > last]
    if not late:
        return None
    clue = max(late, key=lambda found: found.interval.low or date.min)
    return f"the page is dated {stamp.date}, but {clue.reason}", clue.start, clue.end


def _known_elsewhere(
    stamp: Stamp, sentences: Sequence[Sentence], text: str, knowledge: Knowledge
) -> tuple[str, int, int] | None:
    """ "Last year's six-week war" on a page dated two years after that war."""
    assert stamp.date is not None
    # Only what says how many years back something was tells how late a page can be.
    told = [sentence for sentence in sentences if tells_years(sentence.text)]
    if not knowledge.known_events or not told:
        return None
    day = date.fromisoformat(stamp.date)
    for reference in find_known(told, text, knowledge):
        high = None if reference.is_likeness else reference.interval.high
        if high is not None and high + timedelta(days=_FAR_DAYS) < day and len(reference.events) == 1:
            event = reference.events[0]
            note = f"the page is dated {stamp.date}, but speaks of {event.name} ({event.start} to {event.end}) as no further back"
            return note, reference.start, reference.end
    return None


def _datelined_earlier(
    stamp: Stamp, dateline: Stamp | None, cleaned: CleanedText, text: str
) -> tuple[str, int, int] | None:
    """A dateline with a year, well before the date of the page: an old report under a new date."""
    assert stamp.date is not None
    if dateline is None or not dateline.is_whole_day or dateline.date is None or cleaned.dateline is None:
        return None
    start = text.find(cleaned.dateline.text)
    if start < 0 or date.fromisoformat(stamp.date) - date.fromisoformat(dateline.date) < timedelta(
        days=_FAR_DAYS
    ):
        return None
    return (
        f"the page is dated {stamp.date}, its dateline {dateline.date}",
        start,
        start + len(cleaned.dateline.text),
    )
