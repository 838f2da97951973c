"""Copies of one report found among other reports: ``python -m benchmarks.copies PATH [EVERY]``.

Each report of PATH (JSON Lines with ``id``, ``date``, ``url``, ``title``, ``text``) gets one copy by each edit of
`benchmarks._edits`, dated up to two days later or, one in five, undated, by
another outlet. For every kind of edit the reports and their copies
go through ``find_origins`` together. A pair is two documents of one origin; it is right when both come from one
report. Precision is over the pairs of all kinds, recall over the pairs of a report and its copy.
The reports in benchmarks/data/copies.jsonl were written for this: what they tell is invented.
"""

from __future__ import annotations

import gzip
import json
import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from benchmarks._edits import EDITS
from hearsay.incidents.copies import find_origins
from hearsay.reading.pipeline import document_of
from hearsay.records import Document


def main(path: str, every: int = 1) -> None:
    reports = _reports(Path(path))[::every]
    words = sorted({word for _, _, text in reports[:300] for word in text.split()})
    right = found = 0
    recalls: dict[str, float] = {}
    seconds = 0.0
    examples: set[tuple[str, str]] = set()
    for kind, edit in EDITS.items():
        chance = random.Random(f"copies {kind}")
        source: dict[str, int] = {}
        documents: list[Document] = []
        for number, (title, day, text) in enumerate(reports):
            copy_day = None
            if day and chance.random() < 0.8:
                copy_day = (date.fromisoformat(day) + timedelta(days=chance.randrange(3))).isoformat()
            for which, at, body in (("report", day, text), ("copy", copy_day, edit(text, chance, words))):
                made = document_of(body, published=at, title=title, uri=f"https://{which}.example/{number}")
                assert isinstance(made, Document)
                documents.append(msgspec.structs.replace(made, outlet=which))
                source[made.id] = number
        chance.shuffle(documents)
        began = time.perf_counter()
        origins = find_origins(documents)
        seconds += time.perf_counter() - began
        pairs = _pairs([[source[id_] for id_ in origin.documents] for origin in origins])
        same = sum(one == other for one, other in pairs)
        right, found = right + same, found + len(pairs)
        recalls[kind] = same / len(reports)
        examples.update((reports[one][0], reports[other][0]) for one, other in pairs if one < other)
        print(f"{kind:16} recall {same / len(reports):.3f}  wrong pairs {len(pairs) - same}", flush=True)
    for one, other in sorted(examples)[:10]:
        print(f"folded: {one[:60]!r} with {other[:60]!r}")
    scores: dict[str, float] = {
        "precision": right / found if found else 0.0,
        "recall": sum(recalls.values()) / len(recalls),
        **{f"recall.{kind}": recall for kind, recall in recalls.items()},
        "documents_per_s": 2 * len(reports) * len(EDITS) / seconds,
    }
    print(json.dumps({key: round(value, 4) for key, value in scores.items()}))


def _reports(path: Path) -> list[tuple[str, str | None, str]]:
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in text.decode("utf-8").splitlines() if line.strip()]
    return [
        (row.get("title") or row["id"], (row.get("date") or "")[:10] or None, row["text"]) for row in rows
    ]


def _pairs(groups: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Pairs within the groups; of two copies of different reports too, so one wrong fold counts for all it draws in."""
    return [
        (one, other) for group in groups for place, one in enumerate(group) for other in group[place + 1 :]
    ]


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1)
