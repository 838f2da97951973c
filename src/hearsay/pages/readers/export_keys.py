"""The keys under which exports keep an article's parts."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import yaml

Row = dict[str, object]
"""One decoded JSON object of an export; its shape is its maker's."""


def guessed_keys(name: str) -> tuple[str, ...]:
    """The keys tried for "text", "description", "title", "published", "updated", "uri", "outlet", "byline", "language"."""
    return _table()[name]


def list_keys() -> tuple[str, ...]:
    """Keys that hold a list of articles in an object that is none itself."""
    return _table()["lists"]


def value_at(row: Row, key: str) -> object:
    """The value under a key, looked for whole first and then as a path; None when there is none.

    >>> value_at({"source": {"name": "Dawn Wire"}}, "source.name")
    'Dawn Wire'
    """
    if key in row:
        return row[key]
    value: object = row
    for part in key.split("."):
        if not isinstance(value, dict):
            return None
        value = value.get(part)
    return value


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = files("hearsay.pages.readers").joinpath("export_keys.yaml").read_text(encoding="utf-8")
    return {name: tuple(keys) for name, keys in yaml.safe_load(text).items()}
