"""Rules for dates, days and clock times."""

from __future__ import annotations

import re
from datetime import date, timedelta

from hearsay.mentions.times import calendar
from hearsay.mentions.times import words as w
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.reference import Reference, Resolved
from hearsay.mentions.times.rules import (
    NEXT_WORDS,
    PAST_WORDS,
    dated,
    day_number,
    month_number,
    on_day,
    rule,
)
from hearsay.records import WhenBasis

_SEASON = 92
"""Days within which a date that nothing places may be a coming one: "a bombing that hit the town on Feb. 15", of an October, is past."""


def nearest(month: int, day: int, reference: Reference) -> date | None:
    """The date with a month and day that news means when it gives no year.

    The last one, unless the clause is future. Where nothing tells, a coming date is meant when it is less than half as far as
    the past one and of these months: "the deadline is 15 December" on a page of 2 November.
    """
    found: list[date] = []
    for number in (reference.day.year - 1, reference.day.year, reference.day.year + 1):
        try:
            found.append(date(number, month, day))
        except ValueError:
            continue
    if reference.is_beside:
        return min(found, key=lambda each: abs(each - reference.day), default=None)
    past = max((each for each in found if each <= reference.day), default=None)
    coming = min((each for each in found if each > reference.day), default=None)
    if past is None or coming is None:
        return past or coming
    if past == reference.day or reference.tense == "past":
        return past
    if reference.tense == "planned":
        # "fighting was to stop on 10 October": whether that has come by now the words do not tell
        return min(past, coming, key=lambda each: abs(each - reference.day))
    if reference.is_future:
        return coming
    away = (coming - reference.day).days
    return coming if away <= _SEASON and 2 * away < (reference.day - past).days else past


def weekday(which: int, reference: Reference, direction: str | None) -> date:
    """The day a weekday's name means: the last such day, today included, unless the clause is future."""
    back = (reference.day.weekday() - which) % 7
    if reference.is_beside and not direction:
        return reference.day + timedelta(days=-back % 7)
    if direction in PAST_WORDS:
        return reference.day - timedelta(days=back or 7)
    if direction in NEXT_WORDS or (direction != "this" and reference.is_future):
        return reference.day + timedelta(
            days=(which - reference.day.weekday()) % 7 or (7 if direction else 0)
        )
    return reference.day - timedelta(days=back)


# -- whole dates -------------------------------------------------------------------------------------------------

_DOW = rf"(?:(?P<dow>{w.WEEKDAY}),? (?:the )?)?"


@rule(
    rf"{_DOW}(?P<month>{w.MONTH}) ?(?P<day>{w.DAY_NUMBER})(?:,? ?(?P<year>{w.YEAR}))?(?P<part> {w.DAY_PART})?",
    capital="month",
)
@rule(
    rf"{_DOW}(?P<day>{w.DAY_NUMBER})(?: of)? (?P<month>{w.MONTH})(?:,? (?P<year>{w.YEAR}))?", capital="month"
)
def month_day(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "September 13, 2022", "Wednesday, 13 September", "the 4th of May"."""
    month, day = month_number(match["month"]), day_number(match["day"])
    part = w.DAY_PARTS[match["part"].strip()] if match.groupdict().get("part") else None
    if match["year"]:
        try:
            return on_day(date(int(match["year"]), month, day), "stated", part and "T" + part)
        except ValueError:
            return None
    found = nearest(month, day, reference)
    if match["dow"] and reference.is_loose:
        found = _on_weekday(w.WEEKDAYS[match["dow"].strip(". ")], month, day, reference) or found
    return None if found is None else on_day(found, "relative", part and "T" + part)


def _on_weekday(which: int, month: int, day: int, reference: Reference) -> date | None:
    """The one year near by in which a date falls on a weekday; None where none does."""
    found: list[date] = []
    for number in range(reference.day.year - 2, reference.day.year + 2):
        try:
            found.append(date(number, month, day))
        except ValueError:
            continue
    fitting = [each for each in found if each.weekday() == which]
    return min(fitting, key=lambda each: abs(each - reference.day), default=None)


@rule(
    rf"(?P<month>{w.MONTH}) (?P<day>{w.DAY_NUMBER}) ?(?:-|–|to|and) ?(?P<last>{w.DAY_NUMBER})(?:,? (?P<year>{w.YEAR}))?",
    capital="month",
)
@rule(
    rf"(?P<day>{w.DAY_NUMBER}) ?(?:-|–|to|and) ?(?P<last>{w.DAY_NUMBER}) (?P<month>{w.MONTH})(?:,? (?P<year>{w.YEAR}))?",
    capital="month",
)
def day_range(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "September 13-14, 2022"."""
    month, first, last = month_number(match["month"]), day_number(match["day"]), day_number(match["last"])
    try:
        start = date(int(match["year"]), month, first) if match["year"] else nearest(month, first, reference)
        end = start.replace(day=last) if start else None
    except ValueError:
        return None
    if start is None or end is None or end < start:
        return None
    basis: WhenBasis = "stated" if match["year"] else "relative"
    return dated(f"{start.isoformat()}/{end.isoformat()}", Interval(start, end), "day", basis)


@rule(r"(?P<y>(?:1[89]|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)")
@rule(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>(?:1[89]|20)\d\d)")
@rule(r"(?P<y>(?:1[89]|20)\d\d)/(?P<m>\d{1,2})/(?P<d>\d{1,2})")
def numeric_date(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "2022-09-13", "13.9.2022"."""
    try:
        return on_day(date(int(match["y"]), int(match["m"]), int(match["d"])), "stated")
    except ValueError:
        return None


@rule(r"(?P<a>\d{1,2})[/-](?P<b>\d{1,2})[/-](?P<y>(?:(?:1[89]|20)\d\d|\d\d))")
def slashed_date(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "10/26/1998": month first where it can be; both orders possible is left as a month-first date."""
    number = int(match["y"])
    number += 0 if number > 99 else (2000 if number < 70 else 1900)
    for month, day in ((int(match["a"]), int(match["b"])), (int(match["b"]), int(match["a"]))):
        try:
            return on_day(date(number, month, day), "stated")
        except ValueError:
            continue
    return None


# -- days by name ------------------------------------------------------------------------------------------------

_SHADE = r"(?:(?P<shade>early|late|earlier|later|sometime|mid|by late|as early as)(?: on)?[ -])?"
_PART = rf"(?:(?:,? (?:in the )?|-)(?P<part>{w.DAY_PART})s?)?"


def _part(match: re.Match[str]) -> str | None:
    part = match.groupdict().get("part")
    return "T" + w.DAY_PARTS[part] if part else None


@rule(
    rf"{_SHADE}(?:(?P<dir>last|next|this|this coming|this past|the previous|the following|the next|that|the same|previous) )?(?P<weekday>{w.WEEKDAY})(?! (?:{w.MONTH}) \d){_PART}(?P<week>,? (?:of )?(?:last|this|next) week)?",
    capital="weekday",
)
@rule(
    rf"(?P<shade>)(?P<dir>)(?P<part>{w.DAY_PART}) (?:of|on) (?P<weekday>{w.WEEKDAY})(?P<week>)",
    capital="weekday",
)
def day_name(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "Thursday", "earlier on Thursday", "last Friday", "Tuesday evening", "Wednesday last week"."""
    which = w.WEEKDAYS[match["weekday"].strip(". ")]
    direction = {"this past": "last", "this coming": "next"}.get(match["dir"], match["dir"])
    if match["week"]:
        step = {"last": -7, "this": 0, "next": 7}[match["week"].split()[-2]]
        found = calendar.week(reference.day).first + timedelta(days=step + which)
        return on_day(found, "relative", _part(match))
    if direction in ("the previous", "the following", "the next", "previous"):
        base = Reference(reference.narrated, reference.narrated, "past")
        return on_day(weekday(which, base, direction.split()[-1]), "narrative", _part(match))
    if direction in ("that", "the same") and reference.told is not None:
        # "attacked the camp on 3 May. That Sunday ...": of the week after
        ahead = (which - reference.narrated.weekday()) % 7
        return on_day(reference.narrated + timedelta(days=ahead), "narrative", _part(match))
    found = weekday(which, reference, direction)
    if (found - reference.day).days == -_TO_TOMORROW and _LOCAL.match(match.string, match.end()):
        found += timedelta(
            days=7
        )  # on a page of a Thursday "Friday morning local time" has come, farther east
    return on_day(found, "relative", _part(match))


_LOCAL = re.compile(r",? \(?local time")
_TO_TOMORROW = 6


@rule(
    rf"(?:overnight|(?:in|during) the night) (?:in)?to (?P<weekday>{w.WEEKDAY})(?P<first>)", capital="weekday"
)
@rule(
    rf"(?:overnight|(?:the )?night) (?:of |from |between )?(?P<first>{w.WEEKDAY}) (?:in)?(?:to|and) (?P<weekday>{w.WEEKDAY})",
    capital="weekday",
)
@rule(rf"(?P<first>{w.WEEKDAY}) night into (?P<weekday>{w.WEEKDAY})", capital="weekday")
def night_into(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "overnight into Tuesday", "the night of Sunday to Monday", "Sunday night into Monday": that night's two days."""
    last = weekday(w.WEEKDAYS[match["weekday"].strip(". ")], reference, None)
    first = last - timedelta(days=1)
    if match["first"] and w.WEEKDAYS[match["first"].strip(". ")] != first.weekday():
        return None
    return Resolved("TIME", f"{first.isoformat()}TNI", Interval(first, last), "hour", "relative")


_NAMED_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}


@rule(r"on the eve(?! of)")
def on_the_eve(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "On the eve, the army fired at the town", as translations from Russian have the day before."""
    return on_day(reference.day - timedelta(days=1), "relative")


@rule(rf"last week,? on (?P<weekday>{w.WEEKDAY})", capital="weekday")
def day_of_last_week(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "last week, on Thursday": the day of the week before the page's."""
    monday = reference.day - timedelta(days=reference.day.weekday() + 7)
    return on_day(monday + timedelta(days=w.WEEKDAYS[match["weekday"].strip(". ")]), "relative")


@rule(r"the day before yesterday")
def day_before_yesterday(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the day before yesterday"."""
    return on_day(reference.day - timedelta(days=2), "relative")


@rule(rf"{_SHADE}(?P<day>today|yesterday|tomorrow|tonight){_PART}(?:,? {w.WEEKDAY},?(?! {w.MONTH}))?")
def named_day(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "yesterday", "late yesterday", "tomorrow morning", "today, Wednesday"."""
    part = "TNI" if match["day"] == "tonight" else _part(match)
    return on_day(reference.day + timedelta(days=_NAMED_DAYS[match["day"]]), "relative", part)


@rule(rf"overnight (?P<way>on|into|to|until)? ?(?P<weekday>{w.WEEKDAY})", capital="weekday")
def overnight_on(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "overnight into Friday", the night before it; "overnight on Friday", the night it ends in."""
    day = weekday(w.WEEKDAYS[match["weekday"].strip(". ")], reference, None)
    first = day - timedelta(days=match["way"] in ("into", "to", "until"))
    return Resolved(
        "TIME", f"{first.isoformat()}TNI", Interval(first, first + timedelta(days=1)), "hour", "relative"
    )


@rule(rf"{_SHADE}(?P<dir>this|last|that|the next|the following|the same|the previous) (?P<part>{w.DAY_PART})")
@rule(rf"(?P<shade>)the (?P<part>{w.DAY_PART}) (?P<dir>before|earlier|after)")
@rule(r"(?P<shade>)(?P<dir>)(?P<part>overnight)")
def day_part(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "this morning", "last night", "the next morning", "overnight"."""
    if match["part"] == "overnight":
        last = reference.day
        return Resolved(
            "TIME", f"{last.isoformat()}TNI", Interval(last - timedelta(days=1), last), "hour", "relative"
        )
    part = "T" + w.DAY_PARTS[match["part"]]
    if match["dir"] in ("this", "last"):
        day = reference.day - timedelta(days=match["dir"] == "last")
        return on_day(day, "relative", part)
    step = {
        "the next": 1,
        "the following": 1,
        "after": 1,
        "the previous": -1,
        "before": -1,
        "earlier": -1,
    }.get(match["dir"], 0)
    return on_day(reference.narrated + timedelta(days=step), "narrative", part)


@rule(r"(?:earlier |later )?(?:(?:the|that) (?:same )|that |this )day")
@rule(
    r"(?P<step>the (?:previous|next|following) day|(?<!to )the day (?:before|after|earlier)|a day (?:earlier|later|(?:before|after)(?= ?[.,;:)]|$)))"
)
def told_day(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "the previous day", "that same day": counted from the last day told of."""
    words = match.groupdict().get("step") or ""
    step = -1 if re.search("previous|before|earlier", words) else 1 if words else 0
    return on_day(reference.narrated + timedelta(days=step), "narrative")


@rule(rf"its (?P<which>{w.ORDINAL}) day")
def nth_day(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "a truce began on Friday, but on its third day": counted from the last day told of; nothing where none is told."""
    if reference.narrated == reference.day:
        return None
    return on_day(reference.narrated + timedelta(days=w.ORDINALS[match["which"]] - 1), "narrative")


@rule(rf"{_SHADE}(?P<dir>the past|last|this|next|the|this past|this coming|the coming|the previous) weekend")
def weekend(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "over the weekend": the last one, or the coming one where the clause is future."""
    direction = match["dir"].split()[-1]
    day = reference.day
    if direction in ("next", "coming") or (direction in ("the", "this") and reference.is_future):
        day += timedelta(days=7 if direction == "next" else 0)
    elif reference.day.weekday() < 5 or direction == "last":
        day -= timedelta(days=7)
    return dated(calendar.iso_week(day) + "-WE", calendar.weekend(day), "week", "relative")


@rule(
    rf"(?P<name>{'|'.join(sorted(w.HOLIDAYS, key=len, reverse=True))})(?:,? (?P<year>{w.YEAR}))?",
    capital="name",
)
def holiday(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "Christmas Eve", "Victory Day"; feasts that move are left alone."""
    month, day = w.HOLIDAYS[match["name"]]
    if match["year"]:
        return on_day(date(int(match["year"]), month, day), "stated")
    found = nearest(month, day, reference)
    return None if found is None else on_day(found, "relative")


@rule(rf"(?:the )?eve of (?P<name>{'|'.join(sorted(w.HOLIDAYS, key=len, reverse=True))})", capital="name")
def eve(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "on the eve of Victory Day"."""
    found = nearest(*w.HOLIDAYS[match["name"]], reference)
    return None if found is None else on_day(found - timedelta(days=1), "relative")


# -- clock times -------------------------------------------------------------------------------------------------

_ZONE = r"(?: ?\(?(?:gmt|utc|est|edt|cst|cdt|pst|pdt|cet|msk|local time|moscow time|kyiv time|baku time)\)?)?"
_CLOCK = rf"(?:(?:around |about |shortly (?:after|before) )?(?P<h>\d\d?)(?:[:.](?P<m>\d\d))?(?::\d\d)? ?(?P<half>a\.?m\b\.?|p\.?m\b\.?)|(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)(?::\d\d)?|(?P<named>noon|midnight|midday|mid-afternoon|mid afternoon)){_ZONE}"
_CLOCK_DAY = rf"(?:,? (?:on )?(?:(?P<weekday>{w.WEEKDAY})|(?P<day>today|yesterday|tomorrow)|(?P<month>{w.MONTH}) (?P<dom>{w.DAY_NUMBER})(?:,? (?P<year>{w.YEAR}))?|(?P<first>{w.DAY_NUMBER}) (?P<behind>{w.MONTH})(?:,? (?P<then>{w.YEAR}))?))?"


@rule(_CLOCK + _CLOCK_DAY)
def clock(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "5:30 p.m.", "17:30 GMT on Tuesday", "noon Saturday"."""
    day = reference.clock_day or reference.day
    basis: WhenBasis = "relative" if day == reference.day else "narrative"
    if match["weekday"]:
        day, basis = weekday(w.WEEKDAYS[match["weekday"].strip(". ")], reference, None), "relative"
    elif match["day"]:
        day, basis = reference.day + timedelta(days=_NAMED_DAYS[match["day"]]), "relative"
    elif match["month"] or match["behind"]:
        month, number = match["month"] or match["behind"], match["dom"] or match["first"]
        year = match["year"] or match["then"]
        try:
            found = (
                date(int(year), month_number(month), day_number(number))
                if year
                else nearest(month_number(month), day_number(number), reference)
            )
        except ValueError:
            return None
        if found is None:
            return None
        day, basis = found, "stated" if year else "relative"
    if match["named"]:
        time = {"midnight": "24:00"}.get(match["named"], "TAF" if "afternoon" in match["named"] else "12:00")
    else:
        hour, minute = int(match["h"] or match["h24"]), int(match["m"] or match["m24"] or 0)
        if match["half"]:
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if match["half"].startswith("p") else 0)
        if hour > 24 or minute > 59:
            return None
        time = f"{hour:02d}:{minute:02d}"
    value = f"{day.isoformat()}{'' if time.startswith('T') else 'T'}{time}"
    return Resolved("TIME", value, Interval(day, day), "hour", basis)
