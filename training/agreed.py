"""Trees that two models agree on, over texts of the field: ``python -m training.agreed --data ../shared/gold --models DIR DIR``.

GUM has few sentences of agencies and ministries. Where two models trained apart give a word the same head and relation, that is taken
for a tree of another program (weak, as CoreNLP's); where they differ nothing is learnt.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from hearsay.language.model import load_model
from training.corpora import Passage
from training.triggers.parsed import Parsed, parse
from training.triggers.texts import plv

MADE = Path(__file__).parent / "work" / "agreed.jsonl.gz"
RELEASES, SENTENCES, CHARACTERS = 450, 2500, 2500
"""So many releases of gold/news and sentences of plv_train; of a release its beginning."""


def read_agreed(made: Path = MADE) -> list[Passage]:
    """What the command wrote, as passages; none where it has not been run, for it needs two models and the first has none beside it."""
    if not made.exists():
        return []
    passages = []
    with gzip.open(made, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            weak = frozenset({"starts", "pos", "trees"})
            passages.append(Passage(**record, weak=weak, alone=record["id"].startswith("plv")))
    return passages


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Ids and texts: releases' beginnings, and sentences marked for PLOVER."""
    with gzip.open(
        next((data / "news").glob("official_releases*.jsonl.gz")), "rt", encoding="utf-8"
    ) as lines:
        for line in islice(lines, 0, None, 1766 // RELEASES):
            record = json.loads(line)
            yield record["id"], record["text"][:CHARACTERS].rsplit("\n", 1)[0]
    for text in islice(plv(data), SENTENCES):
        yield text.id, text.text


def agree(first: Parsed, second: Parsed) -> dict[str, object]:
    """The words with what both say of them; a head counts where both also see the sentence's bounds alike."""
    bounds = [a == b for a, b in zip(first.starts, second.starts, strict=True)]
    alike = [
        h == g and r == s
        for h, g, r, s in zip(first.heads, second.heads, first.rels, second.rels, strict=True)
    ]
    known = [alike[i] and all(bounds[j] for j in first.sentence(i)) for i in range(len(alike))]
    return {
        "words": first.words,
        "before": first.before,
        "starts": first.starts,
        "pos": [p if p == q else None for p, q in zip(first.pos, second.pos, strict=True)],
        "heads": [h if k else -1 for h, k in zip(first.heads, known, strict=True)],
        "rels": [r if k else None for r, k in zip(first.rels, known, strict=True)],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data")
    parser.add_argument("--models", type=Path, nargs=2, required=True, help="two exported models")
    options = parser.parse_args()
    models = [load_model(folder) for folder in options.models]
    MADE.parent.mkdir(exist_ok=True)
    words = heads = 0
    with gzip.open(MADE, "wt", encoding="utf-8") as out:
        for name, text in texts(options.data):
            first, second = (parse(text, model) for model in models)
            record = agree(first, second)
            words += len(first.words)
            heads += sum(h >= 0 for h in record["heads"])  # type: ignore[attr-defined]
            out.write(json.dumps({"id": name, **record}) + "\n")
    print(f"{words} words, {heads / max(1, words):.3f} with a head")


if __name__ == "__main__":
    main()
