"""What the tables and the letters know of a name that the model marked: an address is none, an agency is no place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hearsay.gazetteer import organisations, region_named

_ADDRESS = re.compile(
    r".*@.*\.|(?:https?://|www\.)|.+\.(?:com|org|net|info|gov|edu|html?|pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|zip)$",
    re.IGNORECASE,
)


def settled(words: Sequence[str], start: int, end: int, label: str) -> tuple[int, int, str] | None:
    """A marked name without the addresses and files at its ends, by the label that a table has for it; None where nothing is left.

    >>> settled(["Amna", "Idris", "amna@nile.example.org"], 0, 3, "PER")
    (0, 2, 'PER')
    >>> settled(["Xinhua"], 0, 1, "LOC")
    (0, 1, 'ORG')
    """
    while start < end and _ADDRESS.match(words[end - 1]):
        end -= 1
    while start < end and _ADDRESS.match(words[start]):
        start += 1
    if start == end:
        return None
    if label == "LOC" and " ".join(words[start:end]) in _bodies():
        label = "ORG"
    return start, end, label


def without_verbs(
    words: Sequence[str], kinds: Sequence[str], start: int, end: int, label: str
) -> list[tuple[int, int, str]]:
    """The names that a marked stretch is, once the small verbs in it are out: no name holds one, "Arlen stormed Tarb" is two.

    >>> without_verbs(["Arlen", "stormed", "Tarb"], ["PROPN", "VERB", "PROPN"], 0, 3, "PER")
    [(0, 1, 'PER'), (2, 3, 'PER')]
    """
    verbs = [at for at in range(start, end) if kinds[at] == "VERB" and words[at].islower()]
    bounds = zip([start, *(at + 1 for at in verbs)], [*verbs, end], strict=True)
    return [(first, last, label) for first, last in bounds if first < last]


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    """Names of bodies that no region shares: "Fars" is both."""
    names = (name for each in organisations() for name in (each.name, *each.aliases))
    return frozenset(name for name in names if region_named(name) is None)
