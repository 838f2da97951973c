"""The words by which a claim and a denial of different pages are known to be about one thing."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.gazetteer import country_names
from hearsay.records import Statement

_STEM, _SHORTEST = 6, 4
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d{2,}")
_COMMON = frozenset(
    ["about", "after", "again", "against", "all", "also", "always", "and", "any", "been", "before", "being", "both", "claim", "could",
     "dismissed", "false", "from", "have", "having", "into", "its", "itself", "lie", "made", "make", "more", "most", "nor", "not",
     "nothing", "only", "other", "our", "out", "over", "part", "report", "reports", "said", "same", "should", "some", "such", "than",
     "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "was", "were", "what", "when", "where",
     "which", "while", "who", "will", "with", "would", "yesterday", "accusation", "accusations", "allegation", "allegations",
     "baseless", "called", "denied", "denial", "true", "untrue", "country", "countries", "government", "ministry", "military", "army",
     "forces", "troops"]
)  # fmt: skip
"""Words that any two claims may share."""


def words_said(statement: Statement) -> set[str]:
    """The stems of the telling words of what is said, and its numbers of two digits and more."""
    text = " ".join(span.text for span in statement.content).lower()
    words = {_stem(word) for word in _WORD.findall(text) if len(word) >= _SHORTEST and word not in _COMMON}
    return words | set(_NUMBER.findall(text))


def _stem(word: str) -> str:
    """The letters by which two forms of a word are alike: "drone", "drones"."""
    is_plural = len(word) > _SHORTEST and word.endswith("s") and not word.endswith("ss")
    return (word[:-1] if is_plural else word)[:_STEM]


def name_stems(party: str) -> frozenset[str]:
    """The stems of what a party is called."""
    return frozenset(_stem(w) for w in _WORD.findall(country_names().get(party, party).lower()))


@lru_cache(maxsize=1)
def lands_by_stem() -> dict[str, str]:
    """States by the stem of a name of one word: "russia" is in "Russian" too."""
    return {_stem(name.lower()): code for code, name in country_names().items() if " " not in name}
