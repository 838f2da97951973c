"""Named entities: ``python -m benchmarks.entities ../shared/gold/uner_ewt/dev.iob2.gz``.

Each sentence's text goes through the package alone. F1 is micro, over spans with type, both character ends equal.
Reads IOB2 files (number, word, tag a line; sentences with their ``# text``) and two-column files (word, tag).
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks._scores import Tally, read_text
from hearsay.language import annotate_text, load_model
from hearsay.language.model import FOLDER

TYPES = ("PER", "ORG", "LOC")


def sentences(path: Path) -> list[tuple[str, set[tuple[int, int, str]]]]:
    """Each sentence's text and its names by character."""
    found = []
    for block in read_text(path).split("\n\n"):
        lines = block.strip("\n").split("\n")
        text = next((line[9:] for line in lines if line.startswith("# text = ")), None)
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if not rows:
            continue
        words, tags = (
            ([row[1] for row in rows], [row[2] for row in rows])
            if len(rows[0]) > 2
            else zip(*rows, strict=True)
        )
        if text is None:
            text = " ".join(words)
        spans, at, open_at, kind, last = set(), 0, -1, "", 0
        for word, tag in [*zip(words, tags, strict=True), ("", "O")]:
            begin = text.find(word, at) if word else at
            if kind and tag != f"I-{kind}":
                spans.add((open_at, last, kind))
                kind = ""
            if tag[:1] in "BI" and tag[2:] in TYPES and not kind:
                open_at, kind = begin, tag[2:]
            if begin >= 0 and word:
                at = last = begin + len(word)
        found.append((text, spans))
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th sentence")
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    tally = Tally()
    rows = sentences(options.path)[:: options.every]
    for text, gold in rows:
        doc, _, _ = annotate_text(text, model=model)
        found = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        tally.add("all", len(found & gold), len(found), len(gold))
        for kind in TYPES:
            ours, theirs = ({s for s in side if s[2] == kind} for side in (found, gold))
            tally.add(kind, len(ours & theirs), len(ours), len(theirs))
    scores = tally.scores()
    print(f"{options.path.name}: {len(rows)} sentences, model {model.version}")
    for name in ("all", *TYPES):
        print(
            f"{name:6}"
            + "".join(f" {k} {scores.get(f'{name}.{k}', 0.0):.3f}" for k in ("precision", "recall", "f1"))
        )
    last = {k.removeprefix("all."): v for k, v in scores.items()}
    print(json.dumps(last | {"sentences": len(rows)}))


if __name__ == "__main__":
    main()
