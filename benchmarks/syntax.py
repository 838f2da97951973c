"""Sentence bounds, parts of speech and trees: ``python -m benchmarks.syntax ../shared/gold/gum_open/dev.conllu.gz``.

Raw: each document's text goes through the package whole (paragraphs where the file marks them), words are aligned by
characters, and a word counts when both ends are equal: ``sentences.f1`` over sentence spans (first and last character),
``upos``, ``uas`` and ``las`` are F1 over words, as in the CoNLL 2018 shared task, relation subtypes counted.
Given: gold words and gold sentences go in (``given.*``): plain accuracy over all words.
"""

from __future__ import annotations

import argparse
import itertools
import json
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from benchmarks._scores import read_text
from hearsay.language import ReaderModel, annotate_text, load_model
from hearsay.language.lemmas import lemma
from hearsay.language.model import FOLDER
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from hearsay.language.scores import read_words


@dataclass
class Gold:
    """A document: words with character spans, trees over the document (a root heads itself)."""

    id: str
    text: str = ""
    spans: list[tuple[int, int]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    starts: list[bool] = field(default_factory=list)


def read_conllu(path: Path) -> list[Gold]:
    """Documents of a CoNLL-U file; sentences stand after a space, new paragraphs after a blank line."""
    documents: list[Gold] = []
    for block in filter(str.strip, read_text(path).split("\n\n")):
        lines = block.strip("\n").split("\n")
        text = next(line[9:] for line in lines if line.startswith("# text = "))
        new = next((line[13:] for line in lines if line.startswith("# newdoc id = ")), None)
        if new is not None:
            documents.append(Gold(new))
        doc = documents[-1]
        paragraph = any(line.startswith("# newpar") and "block" not in line for line in lines)
        if doc.text:
            doc.text += "\n\n" if paragraph else " "
        offset, at, base, until = len(doc.text), 0, len(doc.words), 0
        doc.text += text
        for line in lines:
            cells = line.split("\t")
            if line.startswith("#") or "." in cells[0]:
                continue
            if "-" in cells[0]:
                until = int(cells[0].split("-")[1])
                glued_end = text.find(cells[1], at) + len(cells[1])
                continue
            number, head = int(cells[0]), int(cells[6])
            begin = text.find(cells[1], at)
            inside = until and number <= until
            if begin < 0 or (inside and begin + len(cells[1]) > glued_end):
                begin, end = at, at
            else:
                end = begin + len(cells[1])
            at = end
            doc.spans.append((offset + begin, offset + end))
            doc.words.append(cells[1])
            doc.lemmas.append(cells[2])
            doc.pos.append(cells[3])
            doc.heads.append(base + (head - 1 if head else number - 1))
            doc.rels.append(cells[7])
            doc.starts.append(number == 1)
    return documents


def given(gold: Gold, model: ReaderModel) -> dict[str, int]:
    """Right counts with gold words and sentences."""
    ends = [e for _, e in gold.spans]
    gaps = ["\n", *(gold.text[a:b] for a, (b, _) in zip(ends, gold.spans[1:], strict=False))]
    before = [NEWLINE if "\n" in g else SPACE if g else NO_SPACE for g in gaps]
    scores = read_words(model, gold.words, before, gold.starts, only_forced=True)
    rels = [model.labels["parse"][i] for i in scores.relations]
    pos = [model.labels["pos"][i] for i in scores.words["pos"].argmax(axis=1)]
    right = np.array(gold.heads) == scores.heads
    labelled = right & (np.array(gold.rels) == np.array(rels))
    lemmas = sum(lemma(w, p) == g for w, p, g in zip(gold.words, pos, gold.lemmas, strict=True))
    return {
        "words": len(gold.words),
        "upos": sum(a == b for a, b in zip(pos, gold.pos, strict=True)),
        "uas": int(right.sum()),
        "las": int(labelled.sum()),
        "lemma": lemmas,
        "lemmas": sum(g != "_" for g in gold.lemmas),
    }


def raw(gold: Gold, model: ReaderModel) -> tuple[dict[str, int], dict[str, int]]:
    """Right counts and (found, gold) sizes from raw text."""
    doc = annotate_text(gold.text, model=model).doc
    tokens = [t for t in doc if not t.is_space]
    index = {(t.idx, t.idx + len(t)): t for t in tokens}
    place = {(t.idx, t.idx + len(t)): i for i, t in enumerate(tokens)}
    right = {"upos": 0, "uas": 0, "las": 0, "words": 0, "sentences": 0}
    for i, span in enumerate(gold.spans):
        token = index.get(span)
        if token is None:
            continue
        right["words"] += 1
        right["upos"] += token.pos_ == gold.pos[i]
        head = gold.spans[gold.heads[i]]
        if place.get(head) == place[(token.head.idx, token.head.idx + len(token.head))]:
            right["uas"] += 1
            right["las"] += token.dep_.replace("ROOT", "root") == gold.rels[i]
    bounds = [*(i for i, s in enumerate(gold.starts) if s), len(gold.starts)]
    theirs = {(gold.spans[a][0], gold.spans[b - 1][1]) for a, b in itertools.pairwise(bounds)}
    ours = set()
    for sentence in doc.sents:
        inner = [t for t in sentence if not t.is_space]
        if inner:
            ours.add((inner[0].idx, inner[-1].idx + len(inner[-1])))
    right["sentences"] = len(ours & theirs)
    return right, {"found": len(tokens), "gold": len(gold.spans), "ours": len(ours), "theirs": len(theirs)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th document")
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    annotate_text("Warm.", model=model)
    documents = read_conllu(options.path)[:: options.every]
    known: dict[str, int] = {}
    right: dict[str, int] = {}
    size: dict[str, int] = {}
    spent = 0.0
    for gold in documents:
        for key, n in given(gold, model).items():
            known[key] = known.get(key, 0) + n
        began = time.process_time()
        one, sizes = raw(gold, model)
        spent += time.process_time() - began
        for key, n in one.items():
            right[key] = right.get(key, 0) + n
        for key, n in sizes.items():
            size[key] = size.get(key, 0) + n
    out = {"sentences.f1": 2 * right["sentences"] / (size["ours"] + size["theirs"])}
    out |= {k: 2 * right[k] / (size["found"] + size["gold"]) for k in ("words", "upos", "uas", "las")}
    out |= {f"given.{k}": known[k] / known["words"] for k in ("upos", "uas", "las")}
    if known["lemmas"]:
        out["given.lemma"] = known["lemma"] / known["lemmas"]
    out = {k: round(v, 4) for k, v in out.items()}
    print(f"{options.path.name}: {len(documents)} documents, {known['words']} words, model {model.version}")
    for key, value in out.items():
        print(f"{key:14}{value:.4f}")
    print(json.dumps(out | {"words_per_s": round(size["gold"] / spent)}))


if __name__ == "__main__":
    main()
