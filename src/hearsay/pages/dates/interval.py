"""Days a page can be from: an interval with open ends, narrowed clue by clue."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Interval:
    """Days ``low`` to ``high``, both included; None is open."""

    low: date | None = None
    high: date | None = None

    @property
    def is_possible(self) -> bool:
        """Whether any day is left."""
        return self.low is None or self.high is None or self.low <= self.high

    def meet(self, other: Interval) -> Interval:
        """The days both allow."""
        lows = [day for day in (self.low, other.low) if day]
        highs = [day for day in (self.high, other.high) if day]
        return Interval(max(lows, default=None), min(highs, default=None))

    def holds(self, day: date) -> bool:
        """Whether a day is in it."""
        return (self.low is None or self.low <= day) and (self.high is None or day <= self.high)

    @property
    def date(self) -> str | None:
        """What both ends share, as reduced ISO: "2021-11-16", "2021-11", "2021"; None when not even the year is one.

        >>> Interval(date(2021, 1, 1), date(2021, 11, 28)).date
        '2021'
        """
        if self.low is None or self.high is None or self.low.year != self.high.year:
            return None
        if self.low == self.high:
            return self.low.isoformat()
        return f"{self.low:%Y-%m}" if self.low.month == self.high.month else f"{self.low:%Y}"


def year_interval(first: int, last: int | None = None) -> Interval:
    """Whole years."""
    return Interval(date(first, 1, 1), date(last or first, 12, 31))


def stamp_interval(iso: str) -> Interval:
    """The days of a reduced ISO date ("2021", "2021-11", "2021-11-16").

    >>> stamp_interval("2024-02").high
    datetime.date(2024, 2, 29)
    """
    if len(iso) == 4:
        return year_interval(int(iso))
    if len(iso) == 7:
        year, month = int(iso[:4]), int(iso[5:])
        following = date(year + month // 12, month % 12 + 1, 1)
        return Interval(date(year, month, 1), date.fromordinal(following.toordinal() - 1))
    day = date.fromisoformat(iso)
    return Interval(day, day)
