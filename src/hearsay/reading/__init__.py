"""The pipeline: pages in, records out."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from hearsay.reading.reading import Reading, page_key, rejected

if TYPE_CHECKING:
    from hearsay.reading.pipeline import read_page, read_text
    from hearsay.reading.pool import read_pages

__all__ = ["Reading", "page_key", "read_page", "read_pages", "read_text", "rejected"]

_HOMES = {"read_page": "pipeline", "read_text": "pipeline", "read_pages": "pool"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'hearsay.reading' has no attribute {name!r}")
    return getattr(import_module(f"hearsay.reading.{_HOMES[name]}"), name)
