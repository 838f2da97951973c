"""Hearsay reads news pages about a conflict and keeps a contestable record of who says what happened.

Public names load when first used, so that ``import hearsay`` costs nothing.

>>> import hearsay
>>> library = hearsay.Library("sahel.hearsay")  # doctest: +SKIP
>>> hearsay.read_text("Mali denied it had shelled the town.").statements  # doctest: +SKIP
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay import records
    from hearsay.config import Settings, load_settings
    from hearsay.errors import HearsayError
    from hearsay.library import Filter, Library, ReadReport
    from hearsay.reading import Reading, read_pages, read_text

__all__ = [
    "Filter", "HearsayError", "Library", "ReadReport", "Reading", "Settings", "load_settings", "read_pages", "read_text",
    "records",
]  # fmt: skip

_HOMES = {
    "Filter": "hearsay.library",
    "HearsayError": "hearsay.errors",
    "Library": "hearsay.library",
    "ReadReport": "hearsay.library",
    "Reading": "hearsay.reading",
    "Settings": "hearsay.config",
    "load_settings": "hearsay.config",
    "read_pages": "hearsay.reading",
    "read_text": "hearsay.reading",
}


def __getattr__(name: str) -> object:
    if name == "records":
        return import_module("hearsay.records")
    if name not in _HOMES:
        raise AttributeError(f"module 'hearsay' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
