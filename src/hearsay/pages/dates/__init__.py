"""When a page was published: stated, from its dateline, or inferred from its content as an interval with reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.pages.dates.stamp import Stamp, day_order, find_stamps, parse_stamp

if TYPE_CHECKING:
    from hearsay.pages.dates.decide import Dating, date_document, explain_dating

__all__ = ["Dating", "Stamp", "date_document", "day_order", "explain_dating", "find_stamps", "parse_stamp"]


def __getattr__(name: str) -> object:
    if name in ("Dating", "date_document", "explain_dating"):
        from hearsay.pages.dates import decide

        value: object = getattr(decide, name)
        return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
