"""Rules for periods counted or named from a reference: "last year", "six weeks ago", "the past two months", "6-week"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from math import ceil

from hearsay.mentions.numerals import number
from hearsay.mentions.times import calendar
from hearsay.mentions.times import words as w
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.reference import Reference, Resolved
from hearsay.mentions.times.rules import (
    GRAINS,
    NEXT_WORDS,
    PAST_WORDS,
    dated,
    edged,
    in_month,
    in_week,
    on_day,
    rule,
)
from hearsay.records import WhenBasis

_VAGUE = {"a few": 3, "few": 3, "several": 3, "many": 3, "some": 3, "dozens of": 24}


def count_of(text: str | None) -> tuple[str, float]:
    """A count as TIMEX3 writes it and as a number: "six" is 6, "several" is X and about three, none is one."""
    words = (text or "one").strip()
    if words in _VAGUE:
        return "X", float(_VAGUE[words])
    if words in ("a couple of", "a couple", "couple of"):
        return "2", 2.0
    if words == "a dozen":
        return "12", 12.0
    if words in ("half a", "half an"):
        return "0.5", 0.5
    if words in ("a", "an"):
        return "1", 1.0
    value = number(words)
    return ("X", 1.0) if value is None else (f"{value:g}", value)


def unit_of(text: str) -> tuple[str, bool]:
    """TIMEX3's letter of a unit, and whether it is of the clock (after a T)."""
    word = text.strip().lower()
    word = {"centuries": "century", "quarters": "quarter"}.get(word, word.removesuffix("s"))
    word = "day" if word == "night" else word  # "two nights later"
    return w.UNITS[word], word in ("second", "minute", "hour")


def _duration(count: str, unit: str, is_clock: bool, interval: Interval | None = None) -> Resolved:
    basis: WhenBasis = (
        "stated" if interval is None else "relative"
    )  # "the past two months" are counted from the page's day
    if unit == "2W":
        count, unit = ("X" if count == "X" else f"{2 * float(count):g}"), "W"
    if unit == "WE":
        return Resolved("DURATION", f"P{count}WE", interval, "span", basis)
    return Resolved("DURATION", f"P{'T' if is_clock else ''}{count}{unit}", interval, "span", basis)


def _unit_at(day: date, unit: str, basis: WhenBasis) -> Resolved:
    """The day, week, month, quarter, year, decade or century a day lies in."""
    if unit == "D":
        return on_day(day, basis)
    if unit in ("W", "2W"):
        return in_week(day, basis)
    if unit == "M":
        return in_month(day.year, day.month, basis)
    if unit == "Q":
        which = (day.month + 2) // 3
        return dated(f"{day.year:04d}-Q{which}", calendar.quarter(day.year, which), "season", basis)
    if unit == "DE":
        first = day.year // 10 * 10
        return dated(f"{first // 10}", calendar.years(first, first + 9), "decade", basis)
    if unit == "CE":
        first = day.year // 100 * 100
        return dated(f"{first // 100:02d}", calendar.years(first, first + 99), "century", basis)
    return dated(f"{day.year:04d}", calendar.year(day.year), "year", basis)


_SHADE = r"(?:(?:the )?(?P<edge>early|late|mid|beginning of|start of|end of|middle of|first half of|second half of)(?:[ -]| in | the )|(?:earlier|later|sometime|as early as) (?:in )?)?"
_DIRECTION = r"(?:the )?(?P<dir>last|past|previous|preceding|prior|next|coming|following|upcoming|this|this past|this coming|current|same|that|that same|latest)"


@rule(rf"{_SHADE}{_DIRECTION} (?:(?:calendar|fiscal|financial) )?(?P<unit>{w.LONG_UNIT})(?!-)")
def unit_named(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "last year", "early next week", "the same month", "this century"."""
    unit, _ = unit_of(match["unit"])
    words = match["dir"].split()
    direction = "this" if words[0] == "that" else words[-1]
    if direction == "past" and unit in ("D", "W"):
        # "in the past week": the seven days up to now, not the calendar's week before
        return _duration("1", unit, False, Interval(calendar.add(reference.day, -1, unit), reference.day))
    is_told = match["dir"] in ("previous", "preceding", "following", "same", "that", "that same", "prior")
    base = reference.day
    if is_told:
        base = reference.narrated if unit == "D" else reference.told_days.first
    step = (
        -1
        if direction in PAST_WORDS or (direction == "latest" and unit == "Q")
        else 1
        if direction in NEXT_WORDS
        else 0
    )
    if unit == "CE" and direction == "last":
        return _unit_at(
            calendar.add(base, -1, unit), unit, "relative"
        )  # the one before ours, not the last hundred years
    if unit in ("DE", "CE") and direction in ("last", "past"):
        return _duration("1", unit, False, Interval(calendar.add(base, -1, unit), base))
    try:
        day = calendar.add(base.replace(day=1) if unit in ("M", "Q", "Y") else base, step, unit)
    except ValueError:
        return None
    whole = edged(_unit_at(day, unit, "narrative" if is_told else "relative"), match)
    return _beyond(whole, match[0], reference) if is_told and not step else whole


def _beyond(resolved: Resolved, words: str, reference: Reference) -> Resolved:
    """The part of a year or month behind or before what was told in it: "later that year"."""
    whole, told = resolved.interval, reference.told
    if whole is None or told is None or not whole.first <= told.first <= told.last <= whole.last:
        return resolved
    if words.startswith("later") and told.last < whole.last:
        whole = Interval(told.last, whole.last)
    elif words.startswith("earlier") and told.first > whole.first:
        whole = Interval(whole.first, told.first)
    return Resolved(resolved.timex_type, resolved.value, whole, resolved.grain, resolved.basis)


@rule(rf"{_SHADE}(?P<dir>last|this|next) year's (?:(?:fiscal )?(?P<which>{w.ORDINAL}) )?(?P<unit>quarter)")
@rule(
    rf"(?:the )?(?:fiscal[ -])?(?P<which>{w.ORDINAL})[ -](?P<unit>quarter|half)(?:,? (?:of )?(?:fiscal )?(?:(?P<year>{w.YEAR})|(?P<dir>this|last|next) year))?"
)
@rule(rf"(?:the )?(?P<year>{w.YEAR}) (?P<which>{w.ORDINAL})[ -](?P<unit>quarter|half)")
def quarter(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the third quarter", "the first half of 2020"."""
    groups = match.groupdict()
    which = w.ORDINALS.get(groups["which"] or "", (reference.day.month + 2) // 3)
    if which > (4 if match["unit"] == "quarter" else 2):
        return None
    size = 4 if match["unit"] == "quarter" else 2
    if groups.get("year"):
        number_of, basis = int(match["year"]), "stated"
    elif groups.get("dir"):
        number_of, basis = reference.day.year + {"last": -1, "next": 1}.get(match["dir"], 0), "relative"
    else:
        current = (reference.day.month - 1) * size // 12 + 1
        number_of, basis = reference.day.year - (which > current and not reference.is_future), "relative"
    part = calendar.quarter(number_of, which) if size == 4 else calendar.half(number_of, which)
    known: WhenBasis = "stated" if basis == "stated" else "relative"
    return dated(f"{number_of:04d}-{'Q' if size == 4 else 'H'}{which}", part, "season", known)


@rule(r"(?:the|this|that|its) quarter")
def quarter_told(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the quarter" of a company's report: the one it reports on, else the last one that is over."""
    if reference.quarter is not None:
        return _unit_at(reference.quarter.first, "Q", "narrative")
    return _unit_at(calendar.add(reference.day, -1, "Q"), "Q", "relative")


@rule(
    rf"(?:{w.NEARLY} )?(?P<count>{w.COUNT}) (?P<unit>{w.UNIT}|nights?) (?P<way>ago|earlier|before(?: that| then|(?=[.,;]|$))|on(?=,)|previously|back|later|after(?: that|wards?)|from now|hence)"
)
@rule(
    r"(?P<count>)(?P<unit>months|years|weeks|days|decades|centuries|hours|minutes) (?P<way>ago|earlier|later|before(?=[.,;]|$))"
)
@rule(
    rf"(?:the |a )?(?:comparable )?(?P<count>)(?P<unit>year|month|week|quarter)-(?P<way>ago|earlier)(?: (?:(?P<which>{w.ORDINAL})[ -])?(?:period|quarter|month|level))?"
)
def counted(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "six weeks ago", "a year earlier", "about two years ago"."""
    text, count = count_of(match["count"])
    unit, is_clock = unit_of(match["unit"])
    way = match["way"].split()[0]
    step = 1 if way in ("later", "on", "after", "afterward", "afterwards", "from", "hence") else -1
    is_told = (
        way in ("later", "on", "earlier", "before", "after", "afterward", "afterwards")
        and "year-" not in match[0]
    )
    if unit == "Y" and count == 1 and match["way"] in ("ago", "earlier"):
        named = w.ORDINALS.get(match.groupdict().get("which") or "")
        same = _quarter_before(reference, named)
        if same is not None:
            return same
    told = reference.told_days
    base = reference.day
    if is_told:
        # a month or year told since the last day: "in June 2023 ... two weeks later"
        base = reference.narrated if told.first == told.last else told.first
    basis: WhenBasis = "narrative" if is_told else "relative"
    if match["count"] == "" and "-" not in match[0]:
        some = None if is_clock or not is_told else _some(base, step, unit)
        return dated("FUTURE_REF" if step > 0 else "PAST_REF", some, "span", basis)
    if is_clock:
        around = _hours(base, step, count if unit == "H" else 0)
        return Resolved("TIME", f"{base.isoformat()}TXX:XX", around, "hour", basis)
    unit, factor = ("W", 2) if unit == "2W" else (unit, 1)
    unit = "W" if unit == "WE" else unit
    try:
        whole, rest = divmod(count * factor, 1)
        day = calendar.add(base, step * int(whole), unit)
        if rest and unit == "Y":
            day = calendar.add(day, step * round(rest * 12), "M")
    except ValueError:
        return None
    resolved = _unit_at(day, unit, basis)
    if is_told and told.first < told.last and text != "X" and not rest:
        # "in June 2023 police had seized three men; a court freed them two weeks later"
        length = step * int(whole)
        span = Interval(calendar.add(told.first, length, unit), calendar.add(told.last, length, unit))
        return Resolved(resolved.timex_type, resolved.value, span, "span", basis)
    if unit == "Y" and count == 1 and match["way"] == "ago":
        around = Interval(day - timedelta(days=_HALF_A_MONTH), day + timedelta(days=_HALF_A_MONTH))
        return Resolved(resolved.timex_type, resolved.value, around, "month", basis)
    if text == "X" and resolved.interval is not None:
        some = _some(base, step, unit)
        return dated("FUTURE_REF" if step > 0 else "PAST_REF", some, GRAINS.get(unit, "span"), basis)
    return resolved


def _some(base: date, step: int, unit: str) -> Interval:
    """ "Several years ago", "days later": two to nine of them."""
    first, last = sorted((calendar.add(base, step * 9, unit), calendar.add(base, step * 2, unit)))
    return Interval(first, last)


_HALF_A_DAY = 12


def _hours(base: date, step: int, hours: float) -> Interval:
    """The days so many hours away: a few are of the same day or the night before, "less than 24 hours later" of the next one too."""
    if hours < _HALF_A_DAY:
        return Interval(base - timedelta(days=1 if step < 0 else 0), base)
    near, far = (ceil(hours) - 1) // 24, ceil(hours / 24)
    first, last = sorted(base + timedelta(days=step * days) for days in (near, far))
    return Interval(first, last)


_HALF_A_MONTH = 15
"""Days around "a year ago"."""


@rule(r"the (?P<unit>week|month|year) (?P<way>before|after|earlier)(?= ?[.,;:)]|$)")
def unit_beside(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the week before": counted from what was told."""
    unit, _ = unit_of(match["unit"])
    step = 1 if match["way"] == "after" else -1
    return _unit_at(calendar.add(reference.told_days.first, step, unit), unit, "narrative")


def _quarter_before(reference: Reference, named: int | None) -> Resolved | None:
    """The quarter a year before the one reported on, or before the last one of that number; None where none is."""
    told = reference.quarter
    if named is not None and named <= 4:
        current = (reference.day.month + 2) // 3
        year, which = reference.day.year - (named > current) - 1, named
    elif told is not None:
        year, which = told.first.year - 1, (told.first.month + 2) // 3
    else:
        return None
    return dated(f"{year:04d}-Q{which}", calendar.quarter(year, which), "season", "narrative")


@rule(
    rf"(?:the |these )?(?P<dir>last|past|previous|preceding|next|coming|following|first|final|recent|latest|upcoming) (?P<count>{w.COUNT}) (?:or (?:so|more|\w+) |to {w.COUNT} )?(?:full |consecutive |straight )?(?P<unit>{w.UNIT})(?: or so)?"
)
def counted_span(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the past two months", "the next few days", "the first nine months"."""
    text, count = count_of(match["count"])
    unit, is_clock = unit_of(match["unit"])
    interval = None
    if match["dir"] not in ("first", "final"):
        step = 1 if match["dir"] in NEXT_WORDS else -1
        length = max(1, round(count))
        try:
            other = (
                reference.day + timedelta(days=step * ((length + 23) // 24 if unit == "H" else 1))
                if is_clock
                else calendar.add(reference.day, step * length, {"WE": "W", "2W": "W"}.get(unit, unit))
            )
        except ValueError:
            return None
        interval = Interval(min(other, reference.day), max(other, reference.day))
    return _duration(text, unit, is_clock, interval)


@rule(
    rf"(?:(?:the|these) )?(?P<dir>recent|past|previous|last|earlier|coming|future|next|following) (?P<unit>{w.UNIT}s)(?: and (?:months|weeks|years))?"
    r"(?! of (?:the|an?|its|his|her|their|our) (?!week|month|quarter|year|decade|century))"
)
def vague_span(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "recent weeks", "the coming months"; not "the last days of the war"."""
    unit, is_clock = unit_of(match["unit"])
    step = 1 if match["dir"] in ("coming", "future", "next", "following") else -1
    if is_clock or unit in ("CE",):
        return dated("FUTURE_REF" if step > 0 else "PAST_REF", None, "span", "relative")
    other = calendar.add(reference.day, step * _FEW, {"WE": "W", "2W": "W"}.get(unit, unit))
    interval = Interval(min(other, reference.day), max(other, reference.day))
    return dated("FUTURE_REF" if step > 0 else "PAST_REF", interval, "span", "relative")


_FEW = 6
"""How many "recent weeks" are at most."""


@rule(r"(?:(?:an?|the|this|that) )?(?P<dir>past|last) (?P<unit>year|decade|century|month|quarter|fortnight)")
def single_span(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "over the past year": the twelve months up to now."""
    if match["dir"] == "last" and match["unit"] not in {"decade", "fortnight"}:
        return None
    unit, is_clock = unit_of(match["unit"])
    if unit == "2W":
        return _duration("2", "W", is_clock, Interval(calendar.add(reference.day, -2, "W"), reference.day))
    return _duration("1", unit, is_clock, Interval(calendar.add(reference.day, -1, unit), reference.day))


@rule(
    rf"(?:{w.NEARLY} )?(?:(?:the|another|an additional) )?(?P<count>{w.COUNT}) (?:more |full |consecutive |straight |whole |long |additional |trading |business )?(?P<unit>{w.UNIT})(?:'|'s)?(?: and a half)?(?! (?:ago|earlier|later|previously|from now|old\b))"
)
def duration(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "for six weeks", "more than four hours", "two days of fighting"."""
    text, _ = count_of(match["count"])
    unit, is_clock = unit_of(match["unit"])
    if match[0].endswith("and a half") and text not in ("X",):
        text = f"{float(text) + 0.5:g}"
    return _duration(text, unit, is_clock)


@rule(rf"(?P<count>{w.COUNT})-(?P<unit>{w.UNIT})(?:-long)?(?!-old| old\b)")
@rule(r"(?P<count>)(?P<unit>hours?|days?|weeks?|months?|years?|decades?|century|centuries)-long")
def duration_adjective(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "6-week", "44-day", "decades-long"."""
    text, _ = count_of(match["count"])
    unit, is_clock = unit_of(match["unit"])
    if not match["count"]:
        text = "X" if match["unit"].endswith("s") else "1"
    return _duration(text, unit, is_clock)


@rule(r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?! (?:ago|earlier|later|old\b))")
def bare_duration(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the worst fighting in years"."""
    unit, is_clock = unit_of(match["unit"])
    return _duration("X", unit, is_clock)


_OFTEN = {"daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "annually": "P1Y",
          "yearly": "P1Y", "hourly": "PT1H", "annual": "P1Y", "biweekly": "P2W"}  # fmt: skip


@rule(r"(?P<often>daily|nightly|weekly|monthly|annually|yearly|hourly)")
def adverb_set(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "shelled daily"."""
    return Resolved("SET", _OFTEN[match["often"]], None, "span", "stated")


@rule(
    rf"(?:each|every|per) (?:(?P<count>{w.COUNT}) )?(?P<unit>{w.UNIT}|morning|evening|night|afternoon|{w.SEASON}|{w.WEEKDAY})|(?:once|twice|three times) an? (?P<rate>day|week|month|year)"
)
def each_set(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "every day", "each Thursday", "twice a week"."""
    word = (match["rate"] or match["unit"]).strip(". ")
    if word in w.WEEKDAYS:
        value = f"XXXX-WXX-{w.WEEKDAYS[word] + 1}"
    elif word in w.SEASONS:
        value = f"XXXX-{w.SEASONS[word]}"
    elif word in w.DAY_PARTS:
        value = f"XXXX-XX-XXT{w.DAY_PARTS[word]}"
    else:
        unit, is_clock = unit_of(word)
        value = _duration(count_of(match["count"])[0], unit, is_clock).value
    return Resolved("SET", value, None, "span", "stated")


@rule(
    r"(?:right now|now|currently|at present|at the moment|presently|nowadays|these days|at this time|current)(?! account)"
)
def present(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "now": the document's day."""
    return Resolved("DATE", "PRESENT_REF", Interval(reference.day, reference.day), "day", "relative")


@rule(r"(?:more |most |until |as )?(?:recently|lately|the past|recent|long ago|the recent past)")
def past(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "recently"."""
    return dated("PAST_REF", None, "span", "relative")


@rule(r"(?:the (?:near |foreseeable )?future|(?:very )?soon(?= ?[.,;])|as soon as possible|sooner or later)")
def future(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "soon"."""
    return dated("FUTURE_REF", None, "span", "relative")
