"""The drawn timeline: incidents as marks on a line of days, in rows by kind, laid out in drawing units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hearsay.records import Incident
from hearsay.views.days import MONTHS
from hearsay.views.lines import incident_line
from hearsay.views.words import words

WIDTH = 960
LEFT, RIGHT = 112, 16
STEP = 13
"""Distance of two marks on top of each other: a mark is 9 units, a finger's or pen's width on paper."""
TALLEST = 12
"""Marks in one pile; what is beyond is counted above it."""
LONGEST_DAYS = 62
"""An incident spread over more days (a season, "the 1990s") has no place on a line of days and is counted below."""


@dataclass(frozen=True, slots=True)
class TimelineMark:
    """One incident on the drawing."""

    incident: str
    x: float
    y: float
    disputed: bool
    label: str


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A kind of incident; ``more`` are piles too tall to draw: where, and how many marks are left out."""

    name: str
    baseline: float
    marks: tuple[TimelineMark, ...]
    more: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing of ``WIDTH`` by ``height`` units; ticks are (x, words); ``undrawn`` counts incidents without a place on it."""

    height: float
    rows: tuple[TimelineRow, ...]
    ticks: tuple[tuple[float, str], ...]
    first: str
    last: str
    undrawn: int


def draw_timeline(incidents: Sequence[Incident]) -> Timeline | None:
    """The timeline of incidents whose days are known to about two months; None when there is none such."""
    placed = [(incident, days) for incident in incidents if (days := _days(incident))]
    if not placed:
        return None
    first = min(days[0] for _, days in placed)
    last = max(days[1] for _, days in placed)
    margin = max(1, (last - first).days // 40)
    first, last = first - timedelta(days=margin), last + timedelta(days=margin)
    scale = (WIDTH - LEFT - RIGHT) / max(1, (last - first).days)

    rows: list[TimelineRow] = []
    top = 14.0
    for group, name in words().groups.items():
        mine = [(i, days) for i, days in placed if words().types[i.type].group == group]
        if mine:
            row = _row(name, mine, first, scale, top)
            rows.append(row)
            top = row.baseline + 16
    return Timeline(
        height=top + 18,
        rows=tuple(rows),
        ticks=tuple((LEFT + (day - first).days * scale, text) for day, text in _ticks(first, last)),
        first=first.isoformat(),
        last=last.isoformat(),
        undrawn=len(incidents) - len(placed),
    )


def _days(incident: Incident) -> tuple[date, date] | None:
    when = incident.when
    if when is None or when.start is None or when.end is None:
        return None
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    return (first, last) if (last - first).days <= LONGEST_DAYS else None


def _row(
    name: str, incidents: Sequence[tuple[Incident, tuple[date, date]]], first: date, scale: float, top: float
) -> TimelineRow:
    piles: dict[int, list[Incident]] = {}
    for incident, (start, end) in incidents:
        middle = (start - first).days + (end - start).days / 2
        piles.setdefault(round(middle * scale / STEP), []).append(incident)
    tallest = min(TALLEST, max(len(pile) for pile in piles.values()))
    baseline = top + tallest * STEP + (STEP if any(len(p) > TALLEST for p in piles.values()) else 0)
    marks, more = [], []
    for column, pile in sorted(piles.items()):
        x = LEFT + column * STEP
        for level, incident in enumerate(pile[:TALLEST]):
            line = incident_line(incident)
            label = f"{line.date}: {line.who}{' (disputed)' if incident.disputed else ''}"
            marks.append(
                TimelineMark(incident.id, x, baseline - (level + 0.5) * STEP, incident.disputed, label)
            )
        if len(pile) > TALLEST:
            more.append((x, baseline - (TALLEST + 0.3) * STEP, len(pile) - TALLEST))
    return TimelineRow(name, baseline, tuple(marks), tuple(more))


def _ticks(first: date, last: date) -> list[tuple[date, str]]:
    """At most a dozen ticks: every day, 5th day, month, quarter, year or tenth year."""
    length = (last - first).days
    days = [first + timedelta(days=n) for n in range(length + 1)]
    if length <= 12:
        return [(day, f"{day.day} {MONTHS[day.month - 1][:3]}") for day in days]
    if length <= 60:
        return [
            (day, f"{day.day} {MONTHS[day.month - 1][:3]}")
            for day in days
            if day.day in (1, 6, 11, 16, 21, 26)
        ]
    months = [day for day in days if day.day == 1]
    for every in (1, 3, 6, 12, 60, 120, 600):
        chosen = [day for day in months if ((day.year * 12 + day.month - 1) % every) == 0]
        if len(chosen) <= 12:
            return [
                (day, str(day.year) if every >= 12 else f"{MONTHS[day.month - 1][:3]} {day.year}")
                for day in chosen
            ]
    return []
