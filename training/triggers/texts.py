"""The gold data as texts with marks: which words are known to be triggers, events, actors."""

from __future__ import annotations

import csv
import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_TIGHT_BEFORE = frozenset([",", ".", ":", ";", "!", "?", ")", "]", "%", "”", "''", "n't", "n’t", "...", "…"])
_TIGHT_AFTER = frozenset(["(", "[", "“", "``", "$", "£", "€", "#"])
_CLITIC = re.compile(r"['’](s|re|ve|ll|d|m|S|RE|VE|LL|D|M)?$")
_MARKED = re.compile(r"</?[st]>")


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters ``[start, end)`` and what the data set says of them."""

    start: int
    end: int
    label: str


@dataclass(slots=True)
class Text:
    """A text of one data set.

    Attributes:
        source: the data set's name.
        marks: RAMS: the trigger with its RAMS type. plv: the actors, "source" and "target", and one mark over all with the
            root type. ecb: every event with its class.
        whole: stretches in which every event is marked; empty where the marks are a choice.
        sentences: the data set's own parse (PolNeAR's), empty where there is none.
    """

    id: str
    source: str
    text: str
    marks: list[Mark] = field(default_factory=list)
    whole: list[tuple[int, int]] = field(default_factory=list)
    sentences: list[dict[str, Any]] = field(default_factory=list)


def rams(data: Path) -> Iterator[Text]:
    """RAMS dev: five sentences with one trigger."""
    for record in _lines(data / "events" / "rams.dev.jsonlines.gz"):
        text, spans = _join([w for s in record["sentences"] for w in s])
        marks = [Mark(spans[s][0], spans[e][1], kind[0][0]) for s, e, kind in record["evt_triggers"]]
        yield Text(record["doc_key"], "rams", text, marks)


def plv(data: Path) -> Iterator[Text]:
    """Sentences with a source, a target and the PLOVER type between them."""
    with gzip.open(data / "events" / "plv_train.tsv.gz", "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            text, at = "", 0
            marks: list[Mark] = []
            opened: dict[str, int] = {}
            for tag in _MARKED.finditer(row["marked_sentence"]):
                text += row["marked_sentence"][at : tag.start()]
                at = tag.end()
                role = "source" if "s" in tag[0] else "target"
                if "/" in tag[0]:
                    marks.append(Mark(opened.pop(role, len(text)), len(text), role))
                else:
                    opened[role] = len(text)
            text += row["marked_sentence"][at:]
            yield Text(
                f"plv_{row['sentence_id']}", "plv", text, [*marks, Mark(0, len(text), row["gold_root"])]
            )


def ecb(data: Path) -> Iterator[Text]:
    """ECB+ train: every event of the sentences that were checked."""
    for record in _lines(data / "crossdoc" / "ecbplus.train.jsonl.gz"):
        parts, marks, whole, base = [], [], [], 0
        places: dict[int, list[tuple[int, int]]] = {}
        checked = {m["sent"] for m in record["mentions"] if m["scored"]}
        for number, words in enumerate(record["sentences"]):
            if number not in checked:
                continue
            text, spans = _join(words)
            places[number] = [(base + s, base + e) for s, e in spans]
            whole.append((base, base + len(text)))
            parts.append(text)
            base += len(text) + 1
        for m in record["mentions"]:
            if m["sent"] in places and m["type"].startswith(("ACTION", "NEG_ACTION")):
                for token in m["tokens"]:
                    start, end = places[m["sent"]][token]
                    marks.append(Mark(start, end, m["type"]))
        if parts:
            yield Text(record["id"], "ecb", "\n".join(parts), marks, whole)


def polnear(data: Path, every: int) -> Iterator[Text]:
    """Every so manieth PolNeAR training article, bare, cut short."""
    for i, record in enumerate(_lines(data / "polnear" / "train.jsonl.gz")):
        if i % every == 0 and record["sentences"]:
            yield Text(record["id"], "polnear", record["text"][:5000], sentences=record["sentences"])


def releases(data: Path, every: int) -> Iterator[Text]:
    """Every so manieth official release, bare, cut short."""
    for i, record in enumerate(_lines(data / "news" / "official_releases_uk_ru.jsonl.gz")):
        if i % every == 0:
            yield Text(record["id"], "release", record["title"] + "\n\n" + record["text"][:2500])


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _join(words: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """Words to running text, with the place of each; straight double quotes open and close in turn."""
    text, spans, inside, tight = "", [], False, True
    for word in words:
        closes = word == '"' and inside
        glued = tight or closes or word in _TIGHT_BEFORE or bool(_CLITIC.match(word)) or not text
        hyphen = word == "-"
        if not glued and not hyphen:
            text += " "
        spans.append((len(text), len(text) + len(word)))
        text += word
        tight = word in _TIGHT_AFTER or (word == '"' and not inside) or hyphen
        if word == '"':
            inside = not inside
    return text, spans


_OWN = re.compile(r"\[([^|\]]+)\|([A-Z]+)\]")


OWN = Path(__file__).parent / "own.txt"


def own(path: Path = OWN) -> Iterator[Text]:
    """Sentences of our own, eight to a text; every trigger is marked with its PLOVER type."""
    lines = path.read_text(encoding="utf-8").split("\n")
    sentences = [line for line in lines if line and line[0] != "#"]
    # Sentences of one type stand together in the file: dealt out, no text tells its type by its neighbours.
    texts = -(-len(sentences) // 8)
    for number in range(texts):
        text, marks, at = "", [], 0
        for line in sentences[number::texts]:
            text, at = text + ("\n" if text else ""), 0
            for found in _OWN.finditer(line):
                text += line[at : found.start()]
                marks.append(Mark(len(text), len(text) + len(found[1]), found[2]))
                text, at = text + found[1], found.end()
            text += line[at:]
        yield Text(str(number), "own", text, marks, [(0, len(text))])
