"""How wide the words for deeds are: ``python -m benchmarks.event_words [PATH] [--misses] [--false] [--only TYPE]``.

Sentences of our own in which every word that names an event is marked with its type, each type in the many ways that news names it, a quarter of
them near misses ("a striker fired a shot"): those that train the reader model's triggers (``training/triggers/own.txt``), whoever is named in them.
They are read eight to a text, as they are for training.

- recall: of the marked words, those at which an event of the type, or of one that the codebook tells apart only by who speaks or by what follows
  (``ALIKE``), was recorded; other: where it was one of another type.
- false: events at no marked word; near: those of sentences without a mark.

Every tenth text is kept out: its misses are never printed, and it has figures of its own ("kept_out").
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hearsay.config import Settings
from hearsay.reading import read_text
from hearsay.records import Event
from training.triggers.texts import OWN, Text, own

ALIKE = {
    "CONCEDE": {"RETREAT", "AGREE"},
    "RETREAT": {"CONCEDE"},
    "AGREE": {"SUPPORT", "CONCEDE", "RETREAT"},
    "SUPPORT": {"AGREE"},
    "COERCE": {"ASSAULT", "SANCTION"},
    "SANCTION": {"COERCE"},
}
"""A withdrawal announced concedes, one made is a retreat, and a border closed coerces or sanctions; they are the same words."""
APART = 10
"""Every so manieth text is kept out."""


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="?", default=OWN, help="marked sentences, one a line")
    parser.add_argument("--misses", action="store_true", help="print every marked word without its event")
    parser.add_argument(
        "--false", action="store_true", help="print every event at no marked word", dest="wrong"
    )
    parser.add_argument("--only", metavar="TYPE", help="marks, or events, of this type alone")
    options = parser.parse_args()
    counts: Counter[str] = Counter()
    apart: Counter[str] = Counter()
    settings = Settings(processes=1)
    for text in own(options.path):
        is_apart = int(text.id) % APART == 0
        reading = read_text(text.text, uri="sentences.txt", settings=settings)
        for line in _told(text, reading.events, reading.document.text, apart if is_apart else counts):
            kind, _, rest = line.partition(" ")
            shown = options.misses if kind == "miss" else options.wrong
            if shown and not is_apart and (options.only is None or rest.startswith(options.only)):
                print(rest)
    types = sorted(key.removeprefix("all.") for key in counts if key.startswith("all."))
    for each in types:
        print(
            f"{each:10} {counts[f'right.{each}']:4} of {counts[f'all.{each}']:4}  other {counts[f'other.{each}']}"
        )
    out = {
        **_summed(counts),
        "kept_out": _summed(apart),
        "types": {each: round(counts[f"right.{each}"] / counts[f"all.{each}"], 3) for each in types},
    }
    print(json.dumps(out))


def _summed(counts: Counter[str]) -> dict[str, float]:
    marks, right = (
        sum(count for key, count in counts.items() if key.startswith(part)) for part in ("all.", "right.")
    )
    return {
        "recall": round(right / marks, 4),
        "marks": marks,
        "false": counts["false"],
        "near": counts["near"],
    }


def _told(text: Text, events: tuple[Event, ...], read: str, counts: Counter[str]) -> Iterator[str]:
    """What is missed or wrong in one text, "miss TYPE word | sentence" or "false TYPE word | sentence"; counts what is right."""
    met: set[str] = set()
    for line, begin in _lines(text.text):
        at = read.find(line)
        if at < 0:
            continue  # left out of the page as no sentence
        marks = [mark for mark in text.marks if begin <= mark.start < begin + len(line)]
        for mark in marks:
            start, end = mark.start - begin + at, mark.end - begin + at
            here = [each for each in events if _covers(each, start, end)]
            met |= {each.id for each in here}
            counts[f"all.{mark.label}"] += 1
            if {each.type for each in here} & {mark.label, *ALIKE.get(mark.label, ())}:
                counts[f"right.{mark.label}"] += 1
                continue
            counts[f"other.{mark.label}"] += bool(here)
            has = "/".join(sorted({each.type for each in here})) or "nothing"
            yield f"miss {mark.label} {read[start:end]!r} has {has} | {line}"
        for each in events:
            if at <= each.trigger.start < at + len(line) and each.id not in met:
                counts["false"] += 1
                counts["near"] += not marks
                yield f"false {each.type} {each.trigger.text!r} ({each.basis}){'' if marks else ' NEAR'} | {line}"


def _lines(text: str) -> Iterator[tuple[str, int]]:
    begin = 0
    for line in text.split("\n"):
        yield line, begin
        begin += len(line) + 1


def _covers(event: Event, start: int, end: int) -> bool:
    return event.trigger.start < end and event.trigger.end > start


if __name__ == "__main__":
    main()
