"""Rules for times counted on from what was told: "since then", "in the days that followed", "the same day in 2019"."""

from __future__ import annotations

import re

from hearsay.mentions.times import calendar
from hearsay.mentions.times import words as w
from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.periods import count_of, unit_of
from hearsay.mentions.times.reference import Reference, Resolved
from hearsay.mentions.times.rules import dated, on_day, rule


@rule(r"(?:ever )?since then|(?:in |over |during )?the (?:hours|days|weeks|months|years) since(?= ?[,.;])")
def since_then(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "since then", "in the weeks since": from what was told up to now; nothing where none is told."""
    if reference.told is None or reference.told.first > reference.day:
        return None
    return dated("PAST_REF", Interval(reference.told.first, reference.day), "span", "narrative")


@rule(rf"the (?:(?P<count>{w.COUNT}) )?(?P<unit>days|weeks|months|years) (?:that|which) followed")
def that_followed(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "in the two days that followed": counted from what was told."""
    text, count = count_of(match["count"] or "several")
    unit, _ = unit_of(match["unit"])
    first = reference.told_days.last
    interval = Interval(first, calendar.add(first, 9 if text == "X" else round(count), unit))
    return Resolved("DURATION", f"P{text}{unit}", interval, "span", "narrative")


@rule(rf"(?:on )?(?:the|that) same (?:day|date) (?:in (?P<year>{w.YEAR})|(?:of )?(?P<last>last year))")
def same_date(match: re.Match[str], reference: Reference) -> Resolved | None:
    """As in "on the same day in 2019", "the same day last year": the date told, in that year."""
    day = reference.narrated
    year = int(match["year"]) if match["year"] else reference.day.year - 1
    try:
        return on_day(day.replace(year=year), "narrative")
    except ValueError:
        return None
