"""Whether two surnames are one name spelt twice: Petrosian and Petrosyan, Aliev and Aliyev."""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

from hearsay.gazetteer import fold

_TABLE = Path(__file__).parent.parent / "data" / "transliteration.tsv"
_DOUBLED = re.compile(r"(.)\1+")


@cache
def _sounds() -> tuple[tuple[str, str], ...]:
    with _TABLE.open(encoding="utf-8") as file:
        return tuple((row["written"], row["sound"]) for row in csv.DictReader(file, delimiter="\t"))


@lru_cache(maxsize=10_000)
def sound(name: str) -> str:
    """A name as it sounds, roughly: what transliterations of one name share.

    >>> sound("Aliyev") == sound("Aliev"), sound("Zelenskyy") == sound("Zelensky")
    (True, True)
    """
    key = fold(name).replace(" ", "")
    for written, spoken in _sounds():
        key = key.replace(written, spoken)
    return _DOUBLED.sub(r"\1", key)


def is_same_name(one: str, other: str) -> bool:
    """Whether two surnames sound alike, or differ by one letter in a name of six or more with the same first letter.

    >>> is_same_name("Petrosian", "Petrosyan"), is_same_name("Burhan", "Burkan"), is_same_name("Ivanov", "Popov")
    (True, True, False)
    """
    first, second = sound(one), sound(other)
    if first == second:
        return True
    if min(len(first), len(second)) < 6 or first[:1] != second[:1]:
        return False
    return _differ_by_one(first, second)


def _differ_by_one(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    at = 0
    while at < min(len(one), len(other)) and one[at] == other[at]:
        at += 1
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


def is_abbreviation(word: str) -> bool:
    """ "JNIM", "KFOR": three capitals or more."""
    return word.isalpha() and word.isupper() and len(word) > 2
