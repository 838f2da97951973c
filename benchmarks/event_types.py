"""Event types of passages: ``python -m benchmarks.event_types ../shared/gold/events/plv_train.tsv.gz [--misses N]``.

PATH: a PLV file (passages with two marked actors and PLOVER's root type between them, CONCEDE and RETREAT as YIELD), or a CASE 2021
task 2 file (snippets with an ACLED-like sub-type), known by its columns.

PLV. The codebook knows no passage; the typer is trained on nine tenths and asked about the tenth (by text, so that passages of one
text stay together). ``macro.f1``, ``accuracy`` and ``by`` are those of the typer on lemmas and the codebook's word.
- book.*: the codebook, with the marked actors for parties: the event that has them, else the nearest.
- head.*: the reader model's trigger head alone: the trigger nearest above the source. It was trained on these very passages: in-sample.
- typer.lemmas.*, typer.book.*, typer.vectors.*: ridge regression on the lemmas between and above the actors; with the codebook's
  type as well; with the words' vectors as well. The encoder saw the passages' types while it was trained: the last is optimistic.
- own.found: both actors overlap actors that we found. own.right: and that typer, given ours, says the right type.
  own.events: the package as it is, its typer by folds, has an event of the right type with both actors; own.events.type, .source and
  .target: of the right type, and with the source, the target. The trigger head has read the passages.
- book.says: the codebook has an event with one of the marked actors on its side.

``--train FILE`` trains the typer on another PLV file instead of by folds.
``--write FILE.npz`` trains the typer on lemmas on all passages and writes what a package would ship: the features' names and
weights, the offsets, the types.

CASE. The package's events through data/acled_types.tsv, a table that was made with this file in view.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks._acled import subtype
from benchmarks._documents import document_as_is
from benchmarks._passages import (
    Interval,
    Passage,
    Read,
    covers,
    linked_type,
    read_passage,
    read_passages,
    root,
)
from benchmarks._scores import read_text
from benchmarks._typer import Marked, Matrix, Vocabulary, contextual, fit, made_typer
from hearsay.config import Settings
from hearsay.events.typer import features
from hearsay.language import annotate_one
from hearsay.reading.pipeline import read_document
from hearsay.records import Event

FOLDS = 10
BOOK_WEIGHT = 0.7
MAIN = "typer.book"


@dataclass(slots=True)
class Answers:
    """Gold and answers of one system, in the order of the passages."""

    gold: list[str]
    said: list[str]

    def f1(self) -> dict[str, float]:
        """F1 of every type that the gold has."""
        scores = {}
        for kind in sorted(set(self.gold)):
            right = sum(g == s == kind for g, s in zip(self.gold, self.said, strict=True))
            scores[kind] = round(2 * right / (self.gold.count(kind) + self.said.count(kind)), 4)
        return scores

    def summary(self) -> dict[str, float]:
        """``macro.f1`` over the gold's types, and ``accuracy``."""
        scores = self.f1()
        right = sum(g == s for g, s in zip(self.gold, self.said, strict=True))
        return {
            "macro.f1": round(sum(scores.values()) / len(scores), 4),
            "accuracy": round(right / len(self.gold), 4),
        }


def fold_of(text: str) -> int:
    """The fold of a passage, the same for the same beginning."""
    return int(hashlib.md5(text[:60].encode(), usedforsecurity=False).hexdigest(), 16) % FOLDS


def head_type(read: Read) -> str:
    """The type of the trigger nearest above the source's words, else of the nearest; "" where there is none."""
    source = read.passage.source or (0, 0)
    inside = [i for i, start in enumerate(read.tree.starts) if source[0] <= start < source[1]]
    for token in inside[-1:]:
        for above in read.tree.path(token):
            if above in read.triggers and above not in inside:
                return root(read.triggers[above])
    outside = [token for token in read.triggers if token not in inside]
    nearest = min(outside, key=lambda token: abs(read.tree.starts[token] - source[1]), default=None)
    return root(read.triggers[nearest]) if nearest is not None else ""


def book_row(read: Read, types: Sequence[str]) -> list[float]:
    """What the codebook says of the pair, as columns: the tied event's type, other events' types, nothing."""
    source = read.passage.source or (0, 0)
    tied, tie = linked_type(read.given, source[1])
    row = [0.0] * (2 * len(types) + 1)
    if tied in types:
        row[types.index(tied)] = 1.0 if tie >= 2 else 0.4
    for event in read.given:
        if root(event.type) in types:
            row[len(types) + types.index(root(event.type))] = 0.5
    row[-1] = float(not tied)
    return row


Pair = tuple[Read, Interval | None, Interval | None]


def by_folds(
    reads: Sequence[Read],
    build: Callable[[Sequence[Read], Sequence[Pair]], Matrix],
    trained: Sequence[Read] = (),
) -> tuple[list[str], list[str | None]]:
    """The typer's word for every passage from the folds it is not in.

    Args:
        trained: Passages to train on instead; there are no folds then.

    Returns:
        With the marked actors, and with the actors that we found (None where one is not found).
    """
    base, everything = trained or reads, [*trained, *reads]
    types = sorted({read.passage.type for read in base})
    gold = np.array([types.index(read.passage.type) for read in base])
    folds = np.array([-1] * len(trained) + [0 if trained else fold_of(read.passage.text) for read in reads])
    own = [_own_pair(read) for read in everything]
    rows = build(base, [(read, read.passage.source, read.passage.target) for read in everything])
    own_rows = build(base, [pair or (everything[i], None, None) for i, pair in enumerate(own)])
    said, said_own = [""] * len(everything), [""] * len(everything)
    for fold in sorted(set(folds) - {-1}):
        train, test = np.flatnonzero(folds != fold), np.flatnonzero(folds == fold)
        weights, offset = fit(rows[train], gold[train], len(types))
        for i in test:
            said[i] = types[int((rows[i] @ weights + offset).argmax())]
            said_own[i] = types[int((own_rows[i] @ weights + offset).argmax())]
    told = [word if pair else None for word, pair in zip(said_own, own, strict=True)]
    return said[len(trained) :], told[len(trained) :]


def _own_pair(read: Read) -> Pair | None:
    """Our actors on the marked ones; None where one is not found. One that the text does not name needs no finding."""
    passage = read.passage
    source, target = covers(read.found, passage.source), covers(read.found, passage.target)
    if (passage.source and source is None) or (passage.target and target is None):
        return None
    return read, source, target


def events_by_folds(reads: Sequence[Read], trained: Sequence[Read] = ()) -> list[tuple[Event, ...]]:
    """The package's own events of every passage, its typer made of the folds the passage is not in."""
    folds = [fold_of(read.passage.text) for read in reads]
    if trained:
        typer = made_typer([_marked(read) for read in trained])
        return [read.code(typer) for read in reads]
    typers = {
        fold: made_typer([_marked(r) for r, own in zip(reads, folds, strict=True) if own != fold])
        for fold in sorted(set(folds))
    }
    return [read.code(typers[fold]) for read, fold in zip(reads, folds, strict=True)]


def parts_right(passage: Passage, events: Sequence[Event]) -> dict[str, bool]:
    """Whether one of the package's events has the right type, and one of that type its source, its target, and both."""
    right = {"type": False, "source": False, "target": False, "both": False}
    for event in events:
        if root(event.type) != passage.type:
            continue
        actors, recipients = (
            [(a.span.start, a.span.end) for a in side if a.span] for side in (event.actors, event.recipients)
        )
        does = passage.source is None or bool(covers(actors, passage.source))
        suffers = passage.target is None or bool(covers([*recipients, *actors], passage.target))
        right["type"] = True
        right["source"] |= does
        right["target"] |= suffers
        right["both"] |= does and suffers
    return right


def build_with(
    *, lemmas: bool = True, book: bool = False, vectors: bool = False
) -> Callable[[Sequence[Read], Sequence[Pair]], Matrix]:
    """How the rows of a typer are made; the vocabulary is that of the marked pairs."""

    def build(reads: Sequence[Read], pairs: Sequence[Pair]) -> Matrix:
        types = sorted({read.passage.type for read in reads})
        parts: list[Matrix] = []
        if lemmas:
            vocabulary = Vocabulary([features(r.tree, r.passage.source, r.passage.target) for r in reads])
            parts.append(vocabulary.matrix([features(r.tree, s, t) for r, s, t in pairs]))
        if book:
            told = np.array([book_row(r, types) for r, _, _ in pairs])
            parts.append(BOOK_WEIGHT * _even(told))
        if vectors:
            mean = np.mean(
                [contextual(r.tree, r.vectors, r.passage.source, r.passage.target) for r in reads], axis=0
            )
            parts.append(_even(np.array([contextual(r.tree, r.vectors, s, t) for r, s, t in pairs]) - mean))
        return np.concatenate(parts, axis=1)

    return build


def _even(rows: Matrix) -> Matrix:
    size = np.linalg.norm(rows, axis=1, keepdims=True)
    made: Matrix = rows / np.where(size == 0, 1, size)
    return made


def score_plv(
    passages: Sequence[Passage], misses: int, out: Path | None = None, train: Sequence[Passage] = ()
) -> dict[str, object]:
    """Print and give the table of a PLV file; write the typer where a file is named."""
    reads = [read_passage(passage) for passage in passages]
    trained = [read_passage(passage) for passage in train]
    if out is not None:
        write_typer(reads, out)
    gold = [read.passage.type for read in reads]
    said = {
        "book": [linked_type(read.given, (read.passage.source or (0, 0))[1])[0] for read in reads],
        "head": [head_type(read) for read in reads],
    }
    own: list[str | None] = []
    for name, options in (
        ("typer.lemmas", build_with()),
        ("typer.book", build_with(book=True)),
        ("typer.vectors", build_with(book=True, vectors=True)),
    ):
        said[name], found = by_folds(reads, options, trained)
        own = found if name == MAIN else own
    last: dict[str, object] = {}
    for name, words in said.items():
        answers = Answers(gold, words)
        print(f"{name:14} {answers.summary()}")
        last |= {f"{name}.{key}": value for key, value in answers.summary().items()}
    best = Answers(gold, said[MAIN])
    by = {kind: {"f1": f1, "of": gold.count(kind)} for kind, f1 in best.f1().items()}
    for kind, scores in by.items():
        print(f"  {kind:10} F1 {scores['f1']:.3f} of {scores['of']}")
    count = len(reads)
    tied = [linked_type(read.given, (read.passage.source or (0, 0))[1])[1] for read in reads]
    last |= {
        "own.found": round(sum(word is not None for word in own) / count, 4),
        "own.right": round(sum(word == g for word, g in zip(own, gold, strict=True)) / count, 4),
        "book.says": round(sum(tie >= 1.5 for tie in tied) / count, 4),
    }
    coded = events_by_folds(reads, trained)
    parts = [parts_right(read.passage, events) for read, events in zip(reads, coded, strict=True)]
    for part, name in (
        ("type", "events.type"), ("source", "events.source"), ("target", "events.target"), ("both", "events"),
    ):  # fmt: skip
        last[f"own.{name}"] = round(sum(each[part] for each in parts) / count, 4)
    for key in [key for key in last if key.startswith("own.") or key == "book.says"]:
        print(f"{key:14} {last[key]}")
    for name in ("book", MAIN):
        wrong = [
            (read, word) for read, word in zip(reads, said[name], strict=True) if word != read.passage.type
        ]
        step = max(1, len(wrong) // max(1, misses))
        for read, word in wrong[::step][:misses]:
            p = read.passage
            named = {role: p.text[slice(*span)] for role, span in p.actors.items()}
            print(f"{name} MISS {p.id} {p.type} read as {word or 'nothing'}: {named} | {p.text[:300]}")
    return best.summary() | {"by": by} | last | {"passages": count}


def write_typer(reads: Sequence[Read], out: Path) -> None:
    """The package's typer, made of all passages, as one file."""
    typer = made_typer([_marked(read) for read in reads])
    np.savez_compressed(
        out,
        types=np.array(typer.types),
        features=np.array(list(typer.columns)),
        rarity=typer.rarity.astype(np.float16),
        weights=typer.weights.astype(np.float16),
        offset=typer.offset.astype(np.float32),
    )
    print(f"{out}: {len(typer.columns)} features, {out.stat().st_size} bytes")


def _marked(read: Read) -> Marked:
    return read.tree, read.passage.source, read.passage.target, read.passage.type


def score_case(path: Path, misses: int) -> dict[str, object]:
    """Print and give the table of a CASE file."""
    settings = Settings(processes=1)
    gold, said, texts = [], [], []
    for row in csv.DictReader(io.StringIO(read_text(path)), delimiter="\t"):
        document = document_as_is(" ".join(row["EventSnippet"].split()))
        heads = {trigger.type for trigger in annotate_one(document).triggers}
        reading = read_document(document, settings)
        gold.append(row["SubType"])
        said.append(subtype(document.text, reading.events, heads))
        texts.append(document.text)
    answers = Answers(gold, said)
    for kind, f1 in answers.f1().items():
        print(f"  {kind:30} F1 {f1:.3f} of {gold.count(kind)}, said {said.count(kind)}")
    wrong = [i for i in range(len(gold)) if gold[i] != said[i]]
    for i in wrong[:: max(1, len(wrong) // max(1, misses))][:misses]:
        print(f"MISS {gold[i]} read as {said[i]}: {texts[i][:300]}")
    print(answers.summary())
    return answers.summary() | {"by": answers.f1(), "snippets": len(gold)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong ones")
    parser.add_argument("--every", type=int, default=1, help="read every so many-th passage only")
    parser.add_argument("--write", type=Path, help="write the typer, trained on all of a PLV file")
    parser.add_argument("--train", type=Path, help="a PLV file to train the typer on, instead of folds")
    options = parser.parse_args()
    header = read_text(options.path).split("\n", 1)[0]
    if "EventSnippet" in header:
        last = score_case(options.path, options.misses)
    else:
        train = read_passages(options.train) if options.train else []
        passages = read_passages(options.path)[:: options.every]
        last = score_plv(passages, options.misses, options.write, train)
    print(json.dumps(last))


if __name__ == "__main__":
    main()
