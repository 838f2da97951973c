"""Dates a page shows that its text cannot be squared with."""

from __future__ import annotations

from hearsay.pages.dates import Dating
from hearsay.records import Flag


def doubtful_dates(dating: Dating) -> tuple[Flag, ...]:
    """Flags on the words of the text that contradict a date of the page.

    "date-far": the stated date lies far from the events told and is not believed. "date-contradicted": the text calls the day of
    writing another weekday than a date shown on the page, which then is the day of saving.
    """
    flags: list[Flag] = []
    if dating.doubt:
        note, start, end = dating.doubt
        flags.append(Flag("date-far", start, end, note))
    if dating.contradiction:
        today, shown = dating.contradiction
        flags.append(
            Flag(
                "date-contradicted",
                today.start,
                today.end,
                f'the page shows "{shown}", another weekday: the day it was saved, not written',
            )
        )
    return tuple(flags)
