"""What a time's words are resolved against, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from hearsay.mentions.times.calendar import Interval
from hearsay.records import Grain, TimexType, WhenBasis

Tense = Literal["past", "future", "planned"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the reader stands.

    Attributes:
        day: The document's day.
        narrated: The last day the text told of, for "the previous day"; the document's day before any.
        told: The last days told of at any grain, for "that November" and "the following year"; the document's day before any.
        clock_day: The day a clock time without one is of: the one told in this paragraph, or another near the document's.
        is_beside: ``day`` is not the document's but one told: a weekday's name is of the week after it.
        stated: The last day the text named whole; for texts whose own day is not known. None before any.
        tense: Of the clause; None where neither the words nor the parse tell.
        quarter: The quarter the text reports on here: "a year earlier" is then the same quarter. None where it reports on none.
        is_loose: The day is one end of an interval: a weekday beside a date tells the year better than nearness does.
    """

    day: date
    narrated: date
    tense: Tense | None
    is_loose: bool = False
    quarter: Interval | None = None
    told: Interval | None = None
    clock_day: date | None = None
    stated: date | None = None
    is_beside: bool = False

    @property
    def told_days(self) -> Interval:
        """What "that year" counts from."""
        return self.told or Interval(self.narrated, self.narrated)

    def beside(self) -> Reference | None:
        """The same seen from the last day named whole; None where none was."""
        if self.stated is None:
            return None
        return Reference(
            self.stated, self.narrated, self.tense, True, None, self.told, self.stated, self.stated, True
        )

    def of_past(self) -> Reference:
        """The same in a clause of the past, whatever its parse says: "earlier in March"."""
        return replace(self, tense="past")

    def of_tale(self) -> Reference:
        """The same seen from the day told of before: "on a Friday" is no day of the week now past, where a tale is told."""
        return replace(self, day=self.narrated) if self.told is not None else self

    @property
    def is_future(self) -> bool:
        """Whether the clause speaks of the future ("will meet on Friday")."""
        return self.tense in ("future", "planned")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A time placed.

    Attributes:
        value: TIMEX3.
        interval: None for durations, sets, and words without a bound ("recently").
    """

    timex_type: TimexType
    value: str
    interval: Interval | None
    grain: Grain
    basis: WhenBasis
