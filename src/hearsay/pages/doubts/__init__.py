"""Doubts about a text, each a flag on the words that raise it: believed by nobody, dropped by nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.pages.doubts.find import find_doubts

__all__ = ["find_doubts"]


def __getattr__(name: str) -> object:
    if name == "find_doubts":
        from hearsay.pages.doubts.find import find_doubts

        return find_doubts
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
