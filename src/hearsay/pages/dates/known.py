"""Known events a page tells of without a date: "last year's six-week war" places the page in the year after it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from hearsay.gazetteer.tables import countries
from hearsay.packs import Knowledge, KnownEvent
from hearsay.pages.dates.interval import Interval, year_interval
from hearsay.pages.dates.sentences import Sentence
from hearsay.pages.dates.words import date_words, one_of

NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
        start=1,
    )
}
_UNITS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_CONFLICT = (
    r"(?:war|fighting|conflict|battle|battles|clashes|hostilities|combat|offensive|siege|blockade|escalation)"
)
_NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(NUMBER_WORDS)})"
_DURATION = (
    re.compile(
        rf"\b{_NUMBER}[\s-](?P<unit>day|week|month|year)(?:[\s-]long)?\s+(?:\w+\s+){{0,2}}{_CONFLICT}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_CONFLICT}\b[^.;]{{0,80}}?\b(?:for|lasted|lasting|of)\s+{_NUMBER}\s+(?P<unit>day|week|month|year)s?\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_NUMBER}\s+(?P<unit>day|week|month|year)s\s+of\s+(?:\w+\s+){{0,2}}{_CONFLICT}\b", re.IGNORECASE
    ),
)
_CLASH = re.compile(
    r"\b(?:clash(?:es)?|fighting|confrontations?|attacks?|assault|offensive|battles?|shelling|skirmish(?:es)?|strikes?|raids?)\b",
    re.IGNORECASE,
)
_KINDS = (
    re.compile(r"\b(?:cease-?fire|truce|armistice|cessation)\b", re.IGNORECASE),
    re.compile(r"\b(?:agreement|accord|deal|pact|treaty|protocol)\b", re.IGNORECASE),
    re.compile(r"\b(?:war|conflict|hostilities)\b", re.IGNORECASE),
    _CLASH,
)
_LAST_YEAR = re.compile(
    r"\b(?:last\s+year(?:['’]s)?|the\s+(?:previous|past)\s+year|a\s+year\s+ago|a\s+year\s+earlier|a\s+year\s+(?:has\s+passed\s+)?since)(?!\w)",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"\b(?:(?:earlier\s+)?this\s+year(?:['’]s)?)(?!\w)", re.IGNORECASE)
_YEARS_AGO = re.compile(rf"\b{_NUMBER}\s+years\s+(?:ago|earlier)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KnownReference:
    """Words of a page that mean one of some known events, and the days the page can be from if they do."""

    events: tuple[KnownEvent, ...]
    words: str
    interval: Interval
    start: int
    end: int
    is_likeness: bool = False
    """Known by kind and month alone: enough to place an undated page, not to disbelieve a dated one, since no pack knows every truce."""


def find_known(sentences: Sequence[Sentence], text: str, knowledge: Knowledge) -> tuple[KnownReference, ...]:
    """References to known events that place a page in time.

    Args:
        sentences: The article's.
        text: Its whole text; an event counts only where all its parties are named somewhere in it.
        knowledge: Packs in use.

    Returns:
        One entry a reference. Where several known events fit the words, the interval spans what each would give.
    """
    named = {code for code in _parties(knowledge) if _names(text, code)}
    events = [event for event in knowledge.known_events if event.parties and named.issuperset(event.parties)]
    return tuple(
        reference
        for sentence in sentences
        for reference in (*_references(sentence, events), *_month_references(sentence, events))
    )


def find_told_day(
    sentences: Sequence[Sentence], text: str, interval: Interval, today: int | None, knowledge: Knowledge
) -> tuple[Interval, str] | None:
    """The day of a page that tells of a short known event by its weekday ("the clashes that broke out on Tuesday").

    Believed only where the page was saved within a month of the event, and one event alone fits: a listed clash of the right
    parties, on the weekday told, shortly before a page was saved, is more than a likeness.

    Args:
        sentences: The article's.
        text: Its whole text.
        interval: The days still possible; nothing is found unless both ends are known.
        today: The weekday of writing, Monday 0, where the text says it.
        knowledge: Packs in use.

    Returns:
        The days the page can be from and why; None when no event fits, or more than one.
    """
    if interval.low is None or interval.high is None:
        return None
    told = Counter(
        date_words().weekdays[match[0].lower()]
        for sentence in sentences
        if not sentence.is_planned and _CLASH.search(sentence.text)
        for match in _weekday().finditer(sentence.text)
    )
    weekday = next((day for day, _ in told.most_common() if day != today), None)
    if weekday is None:
        return None
    found: list[tuple[KnownEvent, date]] = []
    for event in knowledge.known_events:
        first, last = date.fromisoformat(event.start), date.fromisoformat(event.end)
        days = (
            [first + timedelta(days=n) for n in range((last - first).days + 1)]
            if (last - first).days <= 3
            else []
        )
        fitting = [
            day
            for day in days
            if day.weekday() == weekday and interval.holds(day) and interval.high - day <= timedelta(days=31)
        ]
        if fitting and _CLASH.search(event.name) and event.parties and _names_all(text, event.parties):
            found.append((event, fitting[0]))
    if len(found) != 1:
        return None
    event, day = found[0]
    latest = day + timedelta(days=6)
    pages = [day + timedelta(days=n) for n in range(7) if today is None or (day.weekday() + n) % 7 == today]
    reason = f"the fighting told of a {day:%A} can be {event.name} ({event.start} to {event.end})"
    written = Interval(pages[0], pages[0] if today is not None else latest).meet(interval)
    return (written, reason) if written.is_possible else None


@lru_cache(maxsize=1)
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{one_of({name: 0 for name in date_words().weekdays if len(name) > 5})})\b", re.IGNORECASE
    )


def tells_years(text: str) -> bool:
    """Whether a text says at all how many years back something was."""
    return "year" in text.lower() and any(
        pattern.search(text) for pattern in (_LAST_YEAR, _THIS_YEAR, _YEARS_AGO)
    )


def _references(sentence: Sentence, events: Sequence[KnownEvent]) -> Iterator[KnownReference]:
    named = _named(sentence.text, events)
    if named:
        fitting, words = named
        shift = _shift(sentence.text, words)
        intervals = [_interval(event, shift) for event in fitting]
        usable = [interval for interval in intervals if interval is not None]
        if usable and len(usable) == len(intervals):
            low = min((interval.low for interval in usable if interval.low), default=None)
            highs = [interval.high for interval in usable]
            high = max(day for day in highs if day) if all(highs) else None
            at = sentence.text.lower().find(words.lower())
            yield KnownReference(
                tuple(fitting),
                words,
                Interval(low, high),
                sentence.start + at,
                sentence.start + at + len(words),
            )


def _month_references(sentence: Sentence, events: Sequence[KnownEvent]) -> Iterator[KnownReference]:
    """ "The truce agreed last November": a known event of that kind in that month, told from the turn of the year to the next such month.

    Until then it was "this month" or "last month"; past it, another November was the last.
    """
    for match in _last_month().finditer(sentence.text):
        month = date_words().months[(match["month"] or match["of"]).lower()]
        fitting = [
            event
            for event in events
            if date.fromisoformat(event.start).month == month
            and (date.fromisoformat(event.end) - date.fromisoformat(event.start)).days <= 62
            and any(kind.search(event.name) and kind.search(sentence.text) for kind in _KINDS)
        ]
        if len(fitting) == 1:
            first = date.fromisoformat(fitting[0].start)
            low = (first.replace(day=1) + timedelta(days=62)).replace(day=1)
            high = (first.replace(year=first.year + 1, day=1) + timedelta(days=31)).replace(
                day=1
            ) - timedelta(days=1)
            at = sentence.start + match.start()
            if match["last"]:  # "agreed in February last year": all of the year after
                low, high = date(first.year + 1, 1, 1), date(first.year + 1, 12, 31)
            yield KnownReference((fitting[0],), match[0], Interval(low, high), at, at + len(match[0]), True)


@lru_cache(maxsize=1)
def _last_month() -> re.Pattern[str]:
    months = one_of(
        {name: 0 for name in date_words().months if len(name) > 4 or name in ("june", "july", "may")}
    )
    return re.compile(
        rf"\b(?:(?:last|the\s+previous)\s+(?P<month>{months})\b|(?P<of>{months})\s+(?:of\s+)?(?P<last>last\s+year)\b)",
        re.IGNORECASE,
    )


def _named(text: str, events: Sequence[KnownEvent]) -> tuple[list[KnownEvent], str] | None:
    """The events a sentence can mean, by phrase or by how long they lasted, and the words that say so."""
    lower = text.lower().replace("’", "'")
    found: list[tuple[KnownEvent, str]] = []
    for event in events:
        held = [
            phrase
            for phrase in event.phrases
            if phrase in lower and re.search(rf"(?<![\w-]){re.escape(phrase)}(?!\w)", lower)
        ]
        if held:
            found.append((event, max(held, key=len)))
    if not found and any(unit in lower for unit in _UNITS):
        for pattern in _DURATION:
            for match in pattern.finditer(text):
                number = match["number"].lower()
                count = NUMBER_WORDS.get(number) or int(number)
                unit = _UNITS[match["unit"].lower()]
                found += [(event, match[0]) for event in events if _lasted(event, count, unit)]
    if not found:
        return None
    # Several phrases may stand in one sentence; only the longest decides ("second six-week war" over "war").
    longest = max((words for _, words in found), key=len)
    return [event for event, words in found if words == longest or longest in event.phrases], longest


def _lasted(event: KnownEvent, count: int, unit: float) -> bool:
    """Whether an event's length rounds to what is said: 45 days are "six weeks" and "a month and a half"."""
    days = (date.fromisoformat(event.end) - date.fromisoformat(event.start)).days + 1
    tolerance = 0.5 if unit > 1 else max(0.5, 0.03 * count)
    return abs(days / unit - count) <= tolerance and (count >= 2 or unit > 7)


def _shift(text: str, words: str) -> int | None:
    """Years between the event and the page: 1 for "last year", 0 for "this year", n for "n years ago"; None when not said."""
    at = text.lower().find(words.lower())
    options: list[tuple[int, int]] = []
    for pattern, years in ((_LAST_YEAR, 1), (_THIS_YEAR, 0)):
        options += [
            (_distance(match, at, at + len(words)), years)
            for match in pattern.finditer(text)
            if not _is_parted(text, match, at, at + len(words))
        ]
    for match in _YEARS_AGO.finditer(text):
        if _is_parted(text, match, at, at + len(words)):
            continue
        number = match["number"].lower()
        options.append((_distance(match, at, at + len(words)), NUMBER_WORDS.get(number) or int(number)))
    # "last year" far off in a long sentence, or in brackets of its own ("(this was two years ago)"), may be said of something else.
    near = [option for option in options if option[0] <= 90]
    return min(near)[1] if near else None


def _is_parted(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a bracket, colon or semicolon stands between the words of a time and those of an event."""
    return re.search(r"[();:]", text[end : match.start()] or text[match.end() : start]) is not None


def _distance(match: re.Match[str], start: int, end: int) -> int:
    return max(0, match.start() - end, start - match.end())


def _interval(event: KnownEvent, shift: int | None) -> Interval:
    """When a page can be from that speaks of an event so many years back; without a shift only not before it began."""
    first, last = date.fromisoformat(event.start), date.fromisoformat(event.end)
    if shift is None:
        return Interval(low=first)
    if last.year - first.year > 1:
        return Interval(low=first)  # a war of six years was in many a last year
    whole = year_interval(first.year + shift, last.year + shift)
    return whole.meet(Interval(low=first))


@lru_cache(maxsize=1)  # a few dozen have parts in all events, and every page asks
def _parties(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(code for event in knowledge.known_events for code in event.parties)


def _names_all(text: str, parties: Sequence[str]) -> bool:
    return all(_names(text, code) for code in parties)


@lru_cache(maxsize=256)  # many events have the same parties, and a page asks about all of them more than once
def _names(text: str, code: str) -> bool:
    words = _country_words(code)
    found = [word for word in words if word in text]
    return bool(found) and re.search(rf"\b(?:{'|'.join(map(re.escape, found))})\b", text) is not None


@lru_cache(maxsize=512)
def _country_words(code: str) -> tuple[str, ...]:
    """Names, capital and people of a country, longest first; empty for a code that is no country's."""
    for country in countries():
        if country.code == code:
            words = {
                country.name,
                country.capital,
                *country.other_names,
                *country.adjectives,
                *country.people,
            } - {""}
            return tuple(sorted(words, key=lambda word: (-len(word), word)))
    return ()
