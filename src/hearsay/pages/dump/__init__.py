"""Text dumps: what select-all-and-copy or a crawler's get_text leaves of a page, cleaned without any tags to go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.pages.dump.clean import clean_dump

__all__ = ["clean_dump"]


def __getattr__(name: str) -> object:
    if name == "clean_dump":
        from hearsay.pages.dump.clean import clean_dump

        return clean_dump
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
