"""Numbers in digits and words."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path

_DIGITS = re.compile(r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_HALVES = re.compile(r"(\d+)[ -](\d)/(\d)")


@cache
def numerals() -> dict[str, int]:
    """Number words and what they are worth."""
    with (Path(__file__).parent / "data" / "numerals.tsv").open(encoding="utf-8") as file:
        return {row["word"]: int(row["value"]) for row in csv.DictReader(file, delimiter="\t")}


def number(text: str) -> float | None:
    """What a number in digits or words is worth; None when it is no number.

    >>> number("6,500"), number("twenty-four"), number("two hundred and six"), number("2 1/2"), number("1.5 million")
    (6500.0, 24.0, 206.0, 2.5, 1500000.0)
    """
    halves = _HALVES.fullmatch(text)
    if halves is not None:
        return int(halves[1]) + int(halves[2]) / int(halves[3]) if halves[3] != "0" else None
    total = 0.0
    group: float | None = None
    for word in re.split(r"[\s-]+", text.lower().strip()):
        if word in ("and", "a", "an"):
            continue
        if _DIGITS.fullmatch(word):
            value = float(re.sub(r"[,\u00a0\u202f]", "", word))
        elif word in numerals():
            value = float(numerals()[word])
        else:
            return None
        if value in (100.0, 1000.0, 1e6, 1e9) and not word[0].isdigit():
            group = (1.0 if group is None else group) * value
            if value >= 1000.0:
                total, group = total + group, None
        else:
            group = (group or 0.0) + value
    return None if group is None and total == 0.0 and text.strip(" 0") != "" else total + (group or 0.0)
