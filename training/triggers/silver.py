"""What the project's own codebook codes: ``python -m training.triggers.silver --data ../shared/gold --out silver.jsonl``."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from hearsay.reading import read_text
from training.triggers import texts
from training.triggers.texts import Text

Coded = tuple[int, int, str, str]
"""Start and end of the trigger in the text, type, rule."""


def coded(text: Text) -> list[Coded]:
    """The events that the pipeline finds in a text."""
    reading = read_text(text.text)
    if reading.document is None:
        return []
    own = reading.document.text
    return [
        (e.trigger.start, e.trigger.end, e.type, e.basis)
        for e in reading.events
        if text.text[e.trigger.start : e.trigger.end] == own[e.trigger.start : e.trigger.end]
    ]


def sources(data: Path) -> Iterator[Text]:
    """Texts in which deeds are likely, and official releases."""
    yield from texts.ecb(data)
    yield from texts.rams(data)
    yield from texts.releases(data, 12)
    yield from texts.plv(data)


def read(path: Path) -> dict[str, list[Coded]]:
    """What was written, by source and id of the text."""
    with path.open(encoding="utf-8") as lines:
        return {r["id"]: [tuple(c) for c in r["coded"]] for r in map(json.loads, lines)}


def write(found: Iterable[Text], out: Path) -> None:
    """One line a text."""
    with out.open("w", encoding="utf-8") as file:
        for text in found:
            file.write(json.dumps({"id": f"{text.source}:{text.id}", "coded": coded(text)}) + "\n")
            file.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--out", type=Path, required=True, help="file to write, .jsonl")
    options = parser.parse_args()
    write(sources(options.data), options.out)


if __name__ == "__main__":
    main()
