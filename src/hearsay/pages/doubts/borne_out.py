"""Titles that the body does not bear out: its words or its count are not in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.records import Flag, Part

_SMALL = frozenset(
    [
        "about",
        "after",
        "against",
        "amid",
        "and",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "could",
        "for",
        "from",
        "had",
        "has",
        "have",
        "her",
        "his",
        "how",
        "in",
        "into",
        "is",
        "it",
        "its",
        "live",
        "may",
        "more",
        "new",
        "news",
        "not",
        "of",
        "off",
        "on",
        "or",
        "out",
        "over",
        "says",
        "said",
        "say",
        "than",
        "that",
        "the",
        "their",
        "they",
        "this",
        "to",
        "update",
        "updates",
        "video",
        "was",
        "were",
        "what",
        "when",
        "where",
        "who",
        "why",
        "will",
        "with",
        "you",
        "your",
    ]
)
_PEOPLE = r"(?:people|soldiers|civilians|troops|dead|killed|wounded|injured|missing|captured|prisoners|fighters|militants|rebels|children|policemen|officers|servicemen|hostages)"
_NUMBERS = (
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
_LEAST_WORDS = 5
_LONG_TITLE = 8


def title_unborne(title: str | None, text: str, parts: Sequence[Part]) -> tuple[Flag, ...]:
    """A flag on the title where none of its words (one of eight or more), or not its number of people, is anywhere in the body.

    Args:
        title: The document's title; None gives no flag.
        text: The document's text, which starts with the title where it has one.
        parts: Its parts.
    """
    head = next((part for part in parts if part.kind == "title"), None)
    body = " ".join(text[part.start : part.end] for part in parts if part.kind not in ("title", "caption"))
    if not title or head is None or len(body.split()) < 60:
        return ()
    words = {_stem(word) for word in re.findall(r"[^\W\d_]{3,}", title.lower()) if word not in _SMALL}
    held = {_stem(word) for word in set(re.findall(r"[^\W\d_]{3,}", body.lower()))}
    if len(words) >= _LEAST_WORDS and len(words & held) <= (1 if len(words) >= _LONG_TITLE else 0):
        return (
            Flag(
                "title-unborne",
                head.start,
                head.end,
                f"{len(words & held)} of the title's {len(words)} words are in the body",
            ),
        )
    for match in re.finditer(
        rf"(?<![\d.,-])(\d{{1,3}}(?:,\d{{3}})*|\d+)\+?\s+(?:[a-z]+\s+){{0,2}}{_PEOPLE}\b",
        title,
        re.IGNORECASE,
    ):
        count = int(match[1].replace(",", ""))
        if count >= 2 and not _is_told(count, body):
            start = head.start + match.start(1)
            return (
                Flag(
                    "title-unborne",
                    start,
                    start + len(match[1]),
                    f"the title's {match[1]} is nowhere in the body",
                ),
            )
    return ()


def _is_told(count: int, body: str) -> bool:
    """Whether a number near the title's is in the body, in digits or words, or two that add up to it."""
    told = {
        int(found.replace(",", ""))
        for found in re.findall(r"(?<![\d.])\d{1,3}(?:,\d{3})+|(?<![\d.,])\d{1,7}(?![\d])", body)
    }
    lower = body.lower()
    told |= {value for value, word in enumerate(_NUMBERS) if re.search(rf"\b{word}\b", lower)}
    if re.search(
        r"\b(?:thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|million)\b", lower
    ):
        return True
    near = any(abs(value - count) <= 0.1 * count for value in told)
    small = sorted(value for value in told if 0 < value < count)
    return near or any(count - value in told for value in small)


def _stem(word: str) -> str:
    return word[:5]
