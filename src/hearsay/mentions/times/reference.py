"""What a time's words are resolved against, and what comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hearsay.mentions.times.calendar import Interval
from hearsay.records import Grain, TimexType, WhenBasis

Tense = Literal["past", "future"]


@dataclass(frozen=True, slots=True)
class Reference:
    """Where the reader stands.

    Attributes:
        day: The document's day.
        narrated: The last day the text told of, for "the previous day"; the document's day before any.
        tense: Of the clause; None where neither the words nor the parse tell.
        quarter: The quarter the text reports on here: "a year earlier" is then the same quarter. None where it reports on none.
        is_loose: The day is one end of an interval: a weekday beside a date tells the year better than nearness does.
    """

    day: date
    narrated: date
    tense: Tense | None
    is_loose: bool = False
    quarter: Interval | None = None

    @property
    def is_future(self) -> bool:
        """Whether the clause speaks of the future ("will meet on Friday")."""
        return self.tense == "future"


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
