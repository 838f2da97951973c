"""Write the passages: ``python -m training.triggers.make --data ../shared/gold --out training/work/triggers.jsonl.gz``."""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from hearsay.language.pieces import NEWLINE
from training.triggers import silver, texts
from training.triggers.labels import Row, label
from training.triggers.lexicon import POS, TABLES, Lexicon, read_types
from training.triggers.parsed import Parsed, from_corenlp, parse
from training.triggers.silver import Coded
from training.triggers.texts import Text

OWN_TIMES = 3
"""Sentences of our own are read so many times over: in them alone every type stands in many words, with every trigger marked."""
EVERY = 8
"""Of sentences far from any trigger every eighth is kept."""


def sources(data: Path) -> Iterator[Text]:
    """Every text that labels are made for."""
    yield from texts.rams(data)
    yield from texts.plv(data)
    yield from texts.ecb(data)
    yield from texts.polnear(data, 4)
    yield from texts.releases(data, 12)
    for _ in range(OWN_TIMES):
        yield from texts.own()


def counted(texts_read: list[tuple[Text, Parsed]]) -> tuple[Counter[tuple[str, str]], set[tuple[str, str]]]:
    """How often each lemma stands in the texts as verb and as noun, and which are marked as RAMS triggers."""
    counts: Counter[tuple[str, str]] = Counter()
    triggers: set[tuple[str, str]] = set()
    for text, parsed in texts_read:
        counts.update((w, POS[p]) for w, p in zip(parsed.lemmas, parsed.pos, strict=True) if p in POS)
        if text.source == "rams":
            for mark in text.marks:
                head = parsed.head_in(mark.start, mark.end)
                if head is not None and parsed.pos[head] in POS:
                    triggers.add((parsed.lemmas[head], POS[parsed.pos[head]]))
    return counts, triggers


def write(parsed_texts: list[tuple[Text, Parsed]], out: Path, coded: dict[str, list[Coded]]) -> None:
    """Labels for texts that are parsed; counts by source and type go to standard error."""
    counts, triggers = counted(parsed_texts)
    lexicon, rams_types = Lexicon(counts, triggers), read_types(TABLES / "event_triggers_rams.tsv")
    tally: dict[str, Counter[str]] = {}
    out.parent.mkdir(parents=True, exist_ok=True)
    with gzip.open(out, "wt", encoding="utf-8") as file:
        for text, parsed in parsed_texts:
            row = label(text, parsed, lexicon, rams_types, coded.get(f"{text.source}:{text.id}"))
            tally.setdefault(text.source, Counter())["texts" if row else "left out"] += 1
            if not row:
                continue
            for number, (first, past) in enumerate(telling(row, parsed.starts)):
                tally[text.source].update("none" if t == "" else t or "unknown" for t in row[first:past])
                record = {
                    "id": f"{text.source}:{text.id}:{number}",
                    "words": parsed.words[first:past],
                    "before": [NEWLINE, *parsed.before[first + 1 : past]],
                    "starts": [1, *(int(s) for s in parsed.starts[first + 1 : past])],
                    "triggers": row[first:past],
                }
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
    for source, found in tally.items():
        print(source, json.dumps(dict(found.most_common())), file=sys.stderr)
    print("all", json.dumps(dict(sum(tally.values(), Counter()).most_common())), file=sys.stderr)


def telling(row: Row, starts: list[bool]) -> Iterator[tuple[int, int]]:
    """The runs of sentences worth learning from: with a trigger, or beside one, and every so manieth of the others.

    Whole texts are a trigger in eighty words; what the head learns from the other seventy-nine it has soon learnt.
    """
    bounds = [0, *(i for i, s in enumerate(starts) if s and i), len(row)]
    sentences = [(a, b) for a, b in itertools.pairwise(bounds) if b > a]
    told = [any(row[a:b]) for a, b in sentences]
    kept = [any(told[max(0, i - 1) : i + 2]) or i % EVERY == EVERY - 1 for i in range(len(sentences))]
    for keep, run in itertools.groupby(range(len(sentences)), key=lambda i: kept[i]):
        numbers = list(run)
        if keep:
            yield sentences[numbers[0]][0], sentences[numbers[-1]][1]


def make(data: Path, out: Path, silver_file: Path | None = None) -> None:
    """Parse every text and write its labels.

    Args:
        silver_file: what ``python -m training.triggers.silver`` wrote; None: no silver labels.
    """
    coded = silver.read(silver_file) if silver_file else {}
    write([(text, read(text)) for text in sources(data)], out, coded)


def read(text: Text) -> Parsed:
    """A text's layers: its own where the data set has them, else the shipped model's."""
    return from_corenlp(text.text, text.sentences) if text.sentences else parse(text.text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--out", type=Path, required=True, help="file to write, .jsonl.gz")
    parser.add_argument("--silver", type=Path, help="what training.triggers.silver wrote")
    options = parser.parse_args()
    make(options.data, options.out, options.silver)


if __name__ == "__main__":
    main()
