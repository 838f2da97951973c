"""The store of one project: one SQLite file that is written by one and read by many."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.library.filters import Filter
    from hearsay.library.library import Library
    from hearsay.library.report import Progress, ReadReport
    from hearsay.library.runs import Run
    from hearsay.library.search import Hit

__all__ = ["Filter", "Hit", "Library", "Progress", "ReadReport", "Run"]

_HOMES = {
    "Filter": "filters",
    "Hit": "search",
    "Library": "library",
    "Progress": "report",
    "ReadReport": "report",
    "Run": "runs",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'hearsay.library' has no attribute {name!r}")
    return getattr(import_module(f"hearsay.library.{_HOMES[name]}"), name)
