"""Marks on passages of real news whose text may not stand here: offsets into the public sets beside the project (``../shared/gold``).

A line of ``data/real_news.jsonl`` names a set, the key of a text in it, where the passage stands in that text, the page's day, a
fingerprint of the passage, and the marks as ``[start, end, note]``, the notes being those of `benchmarks._marked_text`.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from benchmarks._marked_text import MarkedText, mark_text


class Passage(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A passage: characters ``[start, end)`` of text ``key`` of set ``source``, published on ``day``."""

    source: str
    key: str
    end: int
    day: str
    sha: str
    marks: list[tuple[int, int, str]]
    start: int = 0


def passage_text(text: str, start: int, end: int) -> str:
    """The passage as it is read: paragraphs parted by one empty line, words by one space."""
    return re.sub(r"[^\S\n]+", " ", re.sub(r"\s*\n\s*", "\n\n", text[start:end].strip()))


def fingerprint(passage: str) -> str:
    """Tells whether a set is the one that was marked."""
    return hashlib.sha256(passage.encode()).hexdigest()[:12]


def read_real(path: Path, gold: Path) -> Iterator[MarkedText]:
    """The passages of a file of marks, with their words from the sets in ``gold``.

    Raises:
        ValueError: A set does not hold the passage that was marked.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        passage = msgspec.json.decode(line, type=Passage)
        text = passage_text(_texts(passage.source, gold)[passage.key], passage.start, passage.end)
        if fingerprint(text) != passage.sha:
            raise ValueError(
                f"{passage.source} {passage.key}: expected the passage {passage.sha} that was marked, found {fingerprint(text)}: "
                f"another version of the set"
            )
        yield mark_text(f"{passage.source}{number:03}", passage.day, text, passage.marks)


@cache
def _texts(source: str, gold: Path) -> dict[str, str]:
    """The texts of a set by key."""
    file, key, text = _SETS[source]
    with gzip.open(gold / file, "rt", encoding="utf-8") as lines:
        rows = [msgspec.json.decode(line) for line in lines]
    return {row[key]: text(row) for row in rows}


def _plain(row: dict[str, Any]) -> str:
    return str(row["text"])


def _joined(row: dict[str, Any]) -> str:
    """A text that is kept as words, written as a newspaper would."""
    text = " ".join(word for sentence in row["sentences"] for word in sentence)
    text = re.sub(r" ([.,;:!?%)\]”])", r"\1", text)
    text = re.sub(r"([(\[$“‘]) ", r"\1", text)
    text = re.sub(r" (n['’]t|['’](?:s|re|ve|ll|d|m))\b", r"\1", text)
    text = re.sub(r"(\w) ([-–/]) (\w)", r"\1\2\3", text)
    return re.sub(r'" ([^"]*?) ?"', r'"\1"', text)


def _plain_quotes(row: dict[str, Any]) -> str:
    return re.sub(r"`` ?|''", '"', _joined(row))


_SETS: dict[str, tuple[str, str, Callable[[dict[str, Any]], str]]] = {
    "rams": ("events/rams.dev.jsonlines.gz", "doc_key", _joined),
    "wikievents": ("events/wikievents.dev.jsonl.gz", "doc_id", _plain),
    "news_clusters": ("crossdoc/news_clusters.dev.jsonl.gz", "id", _plain),
    "re3d": ("re3d/dev.jsonl.gz", "id", _plain),
    "official_releases": ("news/official_releases_uk_ru.jsonl.gz", "id", _plain),
    "timex": ("timex/train.jsonl.gz", "id", _plain),
    "ecbplus": ("crossdoc/ecbplus.train.jsonl.gz", "id", _plain_quotes),
    "geowebnews": ("geoparsing/geowebnews.jsonl.gz", "id", _plain),
    "html_pages": ("news/html_pages.dev.jsonl.gz", "id", _plain),
}
