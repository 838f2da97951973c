"""What a line shows of its role: its words, its shape, its place on the page, its neighbours."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.pages.dates.stamp import find_stamps
from hearsay.pages.dump.furniture import (
    PAGE_LINES,
    FurnitureMark,
    bare_words,
    furniture_words,
    mark_of,
    plain_words,
)
from hearsay.pages.dump.lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,:]\d+)*")
_END = re.compile(r"[.!?…][\"”'’)\]]*$")
_CREDIT = re.compile(
    r"\b(?:photo|photograph|image|picture|credit|file photo|getty|handout|courtesy|illustration|pool photo)\b|\[[^\]]{2,40}/[^\]]{2,30}\]|\([^()]{0,40}(?:reuters|afp|ap|epa)[^()]{0,40}\)\s*$",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:\d+|an?|one|two|few)\s+(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b|\bmin(?:ute)?s?\s+read\b",
    re.IGNORECASE,
)
_LINKED = re.compile(r"https?://|www\.|\S+@\S+\.\w|\+?\d[\d\s()-]{8,}\d")
_GLUED = re.compile(r"[a-z]{3}[A-Z][a-z]+\s")
_MARKS = re.compile(r"[|»›>•·/→▶►]")
_RELATED = frozenset({"related", "subscribe", "comment", "share"})

Features = dict[str, float]
"""Named feature values of one line; a name that is missing is 0."""


@dataclass(frozen=True, slots=True)
class SeenLines:
    """What the lines of a dump show, seen once for every step that asks.

    Attributes:
        features: One dictionary a line, its neighbours' shape among it. Names start with the line they are about: none for itself,
            "-1 " and "+1 " for its neighbours, "near " for the five lines each side.
        prose: How much each line looks like a paragraph of prose, 0 to 2.
        words: How many words each line has.
    """

    features: tuple[Features, ...]
    prose: tuple[float, ...]
    words: tuple[int, ...]


def see_lines(lines: Sequence[Line]) -> SeenLines:
    """The features of every line.

    Args:
        lines: All lines of one dump, in order.
    """
    tokens = [words_of(line.text) for line in lines]
    own = [_own(line, words) for line, words in zip(lines, tokens, strict=True)]
    prose = [_prose(len(words), features) for words, features in zip(tokens, own, strict=True)]
    return SeenLines(tuple(_in_place(lines, own, prose)), tuple(prose), tuple(len(words) for words in tokens))


def _in_place(lines: Sequence[Line], own: list[Features], prose: Sequence[float]) -> list[Features]:
    """Each line's own features with what its place on the page adds."""
    _add_core(lines, own, prose)
    _add_repeats(lines, own)
    result: list[Features] = []
    total = max(1, len(lines))
    first = next((n for n, value in enumerate(prose) if value >= 1), 0)
    last = next((n for n in range(len(prose) - 1, -1, -1) if prose[n] >= 1), total - 1)
    for n in range(len(lines)):
        features = dict(own[n])
        for step in (-2, -1, 1, 2):
            at = n + step
            name = f"{step:+d} "
            if not 0 <= at < len(lines):
                features[name + "edge"] = 1.0
                continue
            features[name + "prose"] = prose[at]
            features[name + "short"] = own[at].get("short", 0.0)
            features[name + "furniture"] = max(
                own[at].get("whole", 0.0), own[at].get("opens", 0.0), own[at].get("holds", 0.0)
            )
            features[name + "stamp"] = own[at].get("stamp", 0.0)
            features[name + "ends"] = own[at].get("ends", 0.0)
        near = [prose[at] for at in range(max(0, n - 5), min(total, n + 6)) if at != n]
        features["near prose"] = sum(near) / max(1, len(near))
        before = [prose[at] for at in range(max(0, n - 8), n)]
        after = [prose[at] for at in range(n + 1, min(total, n + 9))]
        features["prose before"] = sum(before) / 8
        features["prose after"] = sum(after) / 8
        features["own x near"] = prose[n] * features["near prose"]
        features["outside"] = 1.0 if n < first or n > last else 0.0
        features["bias"] = 1.0
        result.append(features)
    return result


@lru_cache(
    maxsize=16
)  # a page that is one long line is asked again and again; many long lines would fill the memory
def words_of(text: str) -> tuple[str, ...]:
    """Words and numbers, as written."""
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=PAGE_LINES)
def content_words(text: str) -> frozenset[str]:
    """Lower-cased words that are no function words, three letters or more."""
    functions = furniture_words().function_words
    return frozenset([word.lower() for word in set(words_of(text)) if len(word) > 2]) - functions


def _own(line: Line, words: Sequence[str]) -> Features:
    text = line.text
    count = max(1, len(words))
    tables = furniture_words()
    lower = [word.lower() for word in words]
    start = text[:200]  # script and capitals show in a line's first words
    letters = [c for c in start if c.isalpha()]
    later = [word for word in words[1:] if word[0].isalpha()]
    ends = bool(_END.search(text))
    functions, reporting, address = (
        sum(map(held.__contains__, lower))
        for held in (tables.function_words, tables.reporting_words, tables.address_words)
    )
    features: Features = {
        "length": math.log1p(len(words)) / 4,
        "short": float(len(words) <= 4),
        "medium": float(5 <= len(words) <= 12),
        "long": float(len(words) >= 25),
        "ends": float(ends),
        "ends long": float(ends and len(words) >= 10),
        "colon": float(text.endswith(":")),
        "function": functions / count,
        "function count": min(1.0, functions / 8),
        "reporting": min(1.0, reporting / 3),
        "address": address / count,
        "titled": sum(word[0].isupper() for word in later) / max(1, len(later)) if later else 0.0,
        "capitals": float(len(letters) > 3 and sum(c.isupper() for c in letters) > 0.8 * len(letters)),
        "small start": float(text[:1].islower()),
        "quote": float(text[:1] in "\"“'‘"),
        "digits": sum(c.isdigit() for c in start) / max(1, len(start)),
        "number": float(bool(re.fullmatch(r"[\W\d]+", text))),
        "marks": min(1.0, len(_MARKS.findall(text)) / 3),
        "linked": float(bool(_LINKED.search(start))),
        "credit": float(bool(_CREDIT.search(text[-160:]))),
        "ago": float(bool(_AGO.search(start))),
        "foreign": float(
            bool(letters) and sum(c > "\u024f" and c not in "’‘“”–—" for c in letters) > 0.4 * len(letters)
        ),
        "gap": min(2, line.gap) / 2,
        "glued": float(bool(_GLUED.search(text))),
        "commas": min(1.0, text.count(",") / 3),
    }
    if (
        len(words) <= 16
        and (stamps := find_stamps(text))
        and any(stamp.day or len(words) <= 3 for stamp in stamps)
    ):
        features["stamp"] = 1.0
    mark = mark_of(text)
    if mark:
        features[mark.how] = 1.0
        features[f"{mark.how} {_group(mark)}"] = 1.0
        features["furniture long"] = float(len(words) >= 18)
    return features


def _group(mark: FurnitureMark) -> str:
    return mark.kind if mark.kind in _RELATED else "page"


def _prose(words: int, features: Features) -> float:
    """A paragraph is long, ends on a stop, and has the small words of sentences."""
    if words < 8 or features["function"] < 0.12 or features["foreign"]:
        return 0.0
    value = min(1.0, words / 20) + 0.5 * features["ends"] + 0.5 * min(1.0, features["function"] / 0.35)
    if "holds" in features or ("opens" in features and words < 25):
        value *= 0.4
    return value


def _add_core(lines: Sequence[Line], own: list[Features], prose: Sequence[float]) -> None:
    """How much of a line's vocabulary the rest of the page's prose shares, rarer words counting more.

    A related headline shares few words with an article of another story; the article's paragraphs share names.
    """
    vocabularies = [content_words(line.text) for line in lines]
    counts: Counter[str] = Counter()
    for words, value in zip(vocabularies, prose, strict=True):
        if value >= 1:
            counts.update(words)
    dense = sum(value >= 1 for value in prose)
    for n, words in enumerate(vocabularies):
        self_count = 1 if prose[n] >= 1 else 0
        shared = sum(min(3, counts[word] - self_count) for word in words if counts[word] > self_count)
        own[n]["core"] = min(1.0, shared / (2 * max(1, len(words)))) if dense > 1 else 0.5
        own[n]["core count"] = min(1.0, shared / 20)


def _add_repeats(lines: Sequence[Line], own: list[Features]) -> None:
    """A line told twice, or wholly inside another: captions, pull quotes, menus."""
    plain = [bare_words(plain_words(line.text)) for line in lines]
    counts = Counter(plain)
    for n, text in enumerate(plain):
        if counts[text] > 1:
            own[n]["repeated"] = 1.0
