"""The words dates are written with, read once from words.yaml."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

import msgspec


class DateWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Month and weekday names (lower case, no stop) to their numbers, and time zone names."""

    months: dict[str, int]
    weekdays: dict[str, int]
    utc: tuple[str, ...]
    zones: tuple[str, ...]


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """The bundled table; weekdays count from Monday as 0."""
    import yaml

    raw = resources.files("hearsay.pages.dates").joinpath("words.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)), DateWords)


def one_of(words: tuple[str, ...] | dict[str, int]) -> str:
    """A regular expression alternation, longest word first, so that "sept" is not read as "sep" and a rest."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
