"""Named entities and actors: ``python -m benchmarks.entities ../shared/gold/uner_ewt/dev.iob2.gz``.

IOB2 files (number, word, tag a line; sentences with their ``# text``) and two-column files (word, tag): each sentence's text
goes through the package alone; F1 is micro, over spans with type, both character ends equal.

re3d (``.jsonl.gz``): whole documents; gold is what at least half of the readers marked (confidence >= .5) as Person,
Organisation or Location, names, common nouns and pronouns alike; found are the spans of ``hearsay.language.phrases``,
several people ("rebels", "they") as an organisation, as re3d has them. A found span is right when it overlaps a gold span of
its type, one to one, the longest overlap first. ``names`` is the same for the names alone. Four of five folds
are trained on, documents under a non-commercial licence apart (``training.entities_extra``): ``--left-out 0`` scores only
what a model trained without fold 0 has not seen.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from benchmarks._scores import Tally, read_rows, read_text
from hearsay.language import ReaderModel, annotate_text, load_model
from hearsay.language.model import FOLDER
from hearsay.language.phrases import actor_spans
from training.entities_extra import FOLDS, sure, trained_on
from training.entities_extra import TYPES as RE3D_TYPES

TYPES = ("PER", "ORG", "LOC")
APART = ("MilitaryPlatform", "Vehicle", "Weapon", "Nationality")
"""Types that the model has no name for: only whether anything was found there."""
Typed = tuple[int, int, str]


def sentences(path: Path) -> list[tuple[str, set[Typed]]]:
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


def overlapping(found: set[Typed], gold: set[Typed]) -> tuple[set[Typed], set[Typed]]:
    """The found and the gold spans that pair up: same type, each once, the longest overlap first."""
    pairs = sorted(
        (max(a[0], b[0]) - min(a[1], b[1]), a, b)
        for a in found
        for b in gold
        if a[2] == b[2] and a[0] < b[1] and b[0] < a[1]
    )
    ours: set[Typed] = set()
    theirs: set[Typed] = set()
    for _, a, b in pairs:
        if a not in ours and b not in theirs:
            ours.add(a)
            theirs.add(b)
    return ours, theirs


def count(tally: Tally, name: str, found: set[Typed], gold: set[Typed]) -> None:
    """Micro and by type, by overlap."""
    _, right = overlapping(found, gold)
    tally.add(name, len(right), len(found), len(gold))
    for kind in TYPES:
        sides = (sum(s[2] == kind for s in side) for side in (right, found, gold))
        tally.add(f"{name}.{kind}", *sides)


def actors(rows: list[dict[str, Any]], model: ReaderModel) -> dict[str, float]:
    """re3d: all actors and places, names alone, and what was touched of the other types."""
    tally = Tally()
    for row in rows:
        layers = annotate_text(row["text"], model=model)
        doc, kinds = layers.doc, layers.kinds
        marked = [e for e in row["entities"] if sure(e)]
        gold = {(e["start"], e["end"], RE3D_TYPES[e["type"]]) for e in marked if e["type"] in RE3D_TYPES}
        found = {
            (doc[s.start].idx, doc[s.end - 1].idx + len(doc[s.end - 1]), "ORG" if s.is_group else s.label)
            for s in actor_spans(doc, kinds)
        }
        count(tally, "all", found, gold)
        count(tally, "names", {(e.start_char, e.end_char, e.label_) for e in doc.ents}, gold)
        things = {t.idx for t in doc if kinds[t.i] == "object"} | {s for s, _, _ in found}
        for kind in APART:
            spans = [(e["start"], e["end"]) for e in marked if e["type"] == kind]
            touched = sum(any(s <= at < e for at in things) for s, e in spans)
            tally.add(f"touched.{kind}", touched, touched, len(spans))
    return tally.scores()


def exact(rows: list[tuple[str, set[Typed]]], model: ReaderModel) -> dict[str, float]:
    """Sentences: both ends and the type equal."""
    tally = Tally()
    for text, gold in rows:
        doc = annotate_text(text, model=model).doc
        found = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
        tally.add("all", len(found & gold), len(found), len(gold))
        for kind in TYPES:
            ours, theirs = ({s for s in side if s[2] == kind} for side in (found, gold))
            tally.add(kind, len(ours & theirs), len(ours), len(theirs))
    return tally.scores()


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th sentence or document")
    parser.add_argument(
        "--left-out",
        type=int,
        choices=range(FOLDS),
        help="re3d: only what training without this fold leaves unseen",
    )
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    if ".jsonl" in options.path.name:
        records = read_rows(options.path)[:: options.every]
        if options.left_out is not None:
            records = [r for r in records if not trained_on(r, options.left_out)]
        scores, size = actors(records, model), {"documents": len(records)}
    else:
        rows = sentences(options.path)[:: options.every]
        scores, size = exact(rows, model), {"sentences": len(rows)}
    print(f"{options.path.name}: {size}, model {model.version}")
    for name in dict.fromkeys(key.rsplit(".", 1)[0] for key in scores):
        print(
            f"{name:26}"
            + "".join(f" {k} {scores.get(f'{name}.{k}', 0.0):.3f}" for k in ("precision", "recall", "f1"))
        )
    print(json.dumps({k.removeprefix("all."): v for k, v in scores.items()} | size))


if __name__ == "__main__":
    main()
