"""Write the passages: ``python -m training.triggers.make --data ../shared/gold --out training/work/triggers.jsonl.gz``."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from training.triggers import texts
from training.triggers.labels import label
from training.triggers.lexicon import POS, TABLES, Lexicon, read_types
from training.triggers.parsed import Parsed, parse
from training.triggers.texts import Text


def sources(data: Path) -> Iterator[Text]:
    """Every text that labels are made for."""
    yield from texts.rams(data)
    yield from texts.plv(data)
    yield from texts.ecb(data)
    yield from texts.timex(data)
    yield from texts.polnear(data, 5)
    yield from texts.releases(data, 12)


def counted(read: list[tuple[Text, Parsed]]) -> tuple[Counter[tuple[str, str]], set[tuple[str, str]]]:
    """How often each lemma stands in the texts as verb and as noun, and which are marked as RAMS triggers."""
    counts: Counter[tuple[str, str]] = Counter()
    triggers: set[tuple[str, str]] = set()
    for text, parsed in read:
        counts.update((w, POS[p]) for w, p in zip(parsed.lemmas, parsed.pos, strict=True) if p in POS)
        if text.source == "rams":
            for mark in text.marks:
                head = parsed.head_in(mark.start, mark.end)
                if head is not None and parsed.pos[head] in POS:
                    triggers.add((parsed.lemmas[head], POS[parsed.pos[head]]))
    return counts, triggers


def write(read: list[tuple[Text, Parsed]], out: Path) -> None:
    """Labels for texts that are parsed; counts by source and type go to standard error."""
    counts, triggers = counted(read)
    lexicon, rams_types = Lexicon(counts, triggers), read_types(TABLES / "event_triggers_rams.tsv")
    tally: dict[str, Counter[str]] = {}
    out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(out, "wt", encoding="utf-8") as file:
        for text, parsed in read:
            row = label(text, parsed, lexicon, rams_types)
            tally.setdefault(text.source, Counter())["texts" if row else "left out"] += 1
            if not row:
                continue
            tally[text.source].update("none" if t == "" else t or "unknown" for t in row)
            record = {
                "id": f"{text.source}:{text.id}",
                "words": parsed.words,
                "before": parsed.before,
                "starts": [int(s) for s in parsed.starts],
                "triggers": row,
            }
            file.write(json.dumps(record, ensure_ascii=False) + "\n")
    for source, found in tally.items():
        print(source, json.dumps(dict(found.most_common())), file=sys.stderr)
    print("all", json.dumps(dict(sum(tally.values(), Counter()).most_common())), file=sys.stderr)


def make(data: Path, out: Path) -> None:
    """Parse every text and write its labels."""
    write([(text, parse(text.text)) for text in sources(data)], out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--out", type=Path, required=True, help="file to write, .jsonl.gz")
    options = parser.parse_args()
    make(options.data, options.out)


if __name__ == "__main__":
    main()
