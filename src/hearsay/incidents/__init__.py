"""One happening over all documents: copies folded, events linked, the parties' accounts side by side."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearsay.incidents.copies import find_origins
    from hearsay.incidents.linking import link_incidents

__all__ = ["find_origins", "link_incidents"]

_HOMES = {"find_origins": "copies", "link_incidents": "linking"}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'hearsay.incidents' has no attribute {name!r}")
    return getattr(import_module(f"hearsay.incidents.{_HOMES[name]}"), name)
