"""Times as intervals of days, with how they were found."""

from __future__ import annotations

from typing import Literal

import msgspec

from hearsay.records.span import Span

Grain = Literal["hour", "day", "week", "month", "season", "year", "decade", "century", "span"]
WhenBasis = Literal["stated", "relative", "narrative", "document"]
PublishedBasis = Literal["stated", "dateline", "inferred", "unknown"]

NEWS_DAYS = 60
"""Days after which a deed is behind the news of a page, though no history yet: it is neither what the page tells of nor what it denies."""


class When(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An interval of days, ISO dates, both ends included.

    Attributes:
        text: The words of the time, None when no words say it (basis document).
        span: Where they stand.
        start: First day, "2023-04-15"; None when the time cannot be placed.
        end: Last day.
        grain: How fine the words are.
        basis: stated ("15 April 2023"), relative ("on Saturday"), narrative ("the previous day"), document (nothing said).
    """

    text: str | None
    span: Span | None
    start: str | None
    end: str | None
    grain: Grain
    basis: WhenBasis


class Published(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """When a page was published.

    Attributes:
        date: ISO 8601 at the precision known: "2023-04-16", or reduced, "2023-04" or "2023", when an undated page's content
            tells no more; None when unknown. Use ``day`` where a whole day is needed.
        time: "17:19" or "17:19:05"; None when the page shows no clock time.
        zone: "+04:00", "Z" or a zone's name as shown; None when none is shown.
        basis: stated, dateline, inferred or unknown.
        low: First day the page can be from (ISO); None when open.
        high: Last day the page can be from.
        reasons: Why, one short sentence each; empty when stated.
    """

    date: str | None
    time: str | None
    zone: str | None
    basis: PublishedBasis
    low: str | None
    high: str | None
    reasons: tuple[str, ...] = ()

    @property
    def day(self) -> str | None:
        """The publication day, or None when it is not known to the day."""
        return self.date if self.date and len(self.date) == 10 else None
