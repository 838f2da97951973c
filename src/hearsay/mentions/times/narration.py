"""Where a text stands in time as it is read: the last day it told of, which "the next day" and "at 6 a.m." count from."""

from __future__ import annotations

from datetime import date

from hearsay.mentions.times.calendar import Interval
from hearsay.mentions.times.reference import Reference, Resolved, Tense

NEAR_DAYS = 14
"""How far from the document's day a day may be told that a clock time in another paragraph is still of."""


class Narration:
    """The running reference of one document against one day."""

    def __init__(self, day: date, *, is_loose: bool) -> None:
        self.document_day = day
        self.is_loose = is_loose
        self.day = self.clock_day = day
        self.told: Interval | None = None
        self.stated: date | None = None
        self._is_day_here = False

    def new_paragraph(self) -> None:
        """A line ends: a day told in it is no longer that of any clock time."""
        self._is_day_here = False

    def restart(self) -> None:
        """An entry of a running report begins: it is of the document's day."""
        self.day = self.clock_day = self.document_day
        self.told, self._is_day_here = None, False

    def tell(self, answer: Resolved, *, is_sure: bool, is_of_saying: bool, is_aside: bool = False) -> None:
        """The text has told of a time.

        Args:
            answer: What it means.
            is_sure: Whether it means the same from every day the document may be of.
            is_of_saying: Whether it is when somebody spoke: no clock time is of that day where another is told of beside it.
            is_aside: Whether it is told aside, where its sentence has told of its day: "on Sunday after a strike of 3 May".
        """
        interval = answer.interval
        if interval is None or answer.timex_type in {"SET", "DURATION"} or not answer.value[:1].isdigit():
            return
        is_clock_day = not (is_of_saying and self._is_day_here)
        if is_aside:
            if interval.first == interval.last and is_clock_day:
                self.clock_day, self._is_day_here = interval.first, True
            return
        if interval.first == interval.last:
            self._move(interval.first, is_clock_day=is_clock_day)
            self.told = interval
            if is_sure:
                self.stated = interval.first
        elif answer.grain == "hour" and answer.value.startswith(interval.first.isoformat()):
            # "overnight on Wednesday ... by noon": of the day the night ends in
            self._move(interval.last, is_clock_day=is_clock_day)
        elif answer.grain in {"day", "month", "season", "year", "week"}:
            self.told = interval
            if answer.grain == "day":
                self._move(interval.first, is_clock_day=is_clock_day)

    def _move(self, day: date, *, is_clock_day: bool) -> None:
        self.day = day
        if is_clock_day:
            self.clock_day, self._is_day_here = day, True

    def reference(self, tense: Tense | None, quarter: Interval | None) -> Reference:
        """What the next expression is read against."""
        is_near = abs((self.clock_day - self.document_day).days) <= NEAR_DAYS
        return Reference(
            self.document_day,
            self.day,
            tense,
            self.is_loose,
            quarter,
            self.told,
            self.clock_day if self._is_day_here or is_near else self.document_day,
            self.stated,
        )
