"""Trains the line model of text dumps: ``python -m training.dump_lines [--data ../shared/gold] [--epochs 60] [--out FILE]``.

Learns which lines of a dump are the article's body, for src/hearsay/pages/dump/tagger.py. Two sources: raw HTML pages whose bodies people
marked (gold/news html_pages.dev, flattened to text in several ways: as a browser copies them, as a crawler's get_text leaves them; cropped
and shortened, since dumps are often only a part), and the invented dumps of tests/pages/dump/pages, less those kept out. Every fifth HTML
page is held out. Some weights may not go against sense (a photo credit never speaks for the body): their sign is fixed.
Needs nothing that hearsay does not; a few minutes on one core. No text of the pages is kept, only weights.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import tarfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import lxml.html
import msgspec
import numpy as np
from numpy.typing import NDArray

from hearsay.pages.dump.features import see_lines
from hearsay.pages.dump.lines import Line, split_lines
from hearsay.pages.dump.tagger import TaggerWeights, best_path

OUT = Path(__file__).parents[1] / "src/hearsay/pages/dump/weights.json"
DUMPS = Path(__file__).parents[1] / "tests/pages/dump/pages"
_WIDE = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol"])
_BLOCK = _WIDE.union(
    [
        "address",
        "article",
        "aside",
        "div",
        "dl",
        "dt",
        "dd",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hr",
        "li",
    ],
    [
        "main",
        "nav",
        "pre",
        "section",
        "table",
        "tr",
        "td",
        "th",
        "button",
        "option",
        "select",
        "label",
        "br",
        "body",
    ],
)
_SKIPPED = frozenset(["script", "style", "noscript", "template", "head", "svg", "iframe", "textarea"])
_AGAINST = [
    "glued",
    "linked",
    "capitals",
    "credit",
    "ago",
    "number",
    "foreign",
    "address",
    "marks",
    "digits",
    "repeated",
    "stamp",
    "outside",
]
_AGAINST += ["short", "titled", "furniture long"]
_AGAINST += [
    f"{how}{kind}"
    for how in ("whole", "opens", "holds")
    for kind in ("", " related", " page", " subscribe", " comment", " share")
]
_FOR = [
    "prose before",
    "prose after",
    "near prose",
    "own x near",
    "core",
    "core count",
    "ends",
    "ends long",
    "function",
    "function count",
    "reporting",
    "long",
]
_LEFT_OUT = frozenset(["gap", "quote", "colon"])


@dataclass(frozen=True, slots=True)
class Example:
    """A dump's lines, which of them are body, how much it counts, and whether it is held out."""

    lines: tuple[Line, ...]
    body: tuple[int, ...]
    weight: float
    is_held_out: bool
    kind: str


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--data", type=Path, default=Path("../shared/gold"))
    options.add_argument("--epochs", type=int, default=60)
    options.add_argument("--out", type=Path, default=OUT)
    given = options.parse_args()
    examples = [*_from_html(given.data / "news"), *_from_dumps()]
    features = [see_lines(example.lines).features for example in examples]
    names = sorted({name for rows in features for row in rows for name in row} - _LEFT_OUT)
    column = {name: number for number, name in enumerate(names)}
    matrices = []
    for rows in features:
        matrix = np.zeros((len(rows), len(names)))
        for number, row in enumerate(rows):
            for name, value in row.items():
                if name in column:
                    matrix[number, column[name]] = value
        matrices.append(matrix)
    training = [number for number, example in enumerate(examples) if not example.is_held_out]
    weights = _trained(
        [(matrices[n], np.array(examples[n].body), examples[n].weight) for n in training], names, given.epochs
    )
    given.out.write_bytes(msgspec.json.format(msgspec.json.encode(weights), indent=1) + b"\n")
    held = [n for n, example in enumerate(examples) if example.is_held_out and example.kind != "crop"]
    print(
        f"{len(training)} dumps; held out, mean line F1 over {len(held)}: {_mean_f1(examples, matrices, names, weights, held):.3f}"
    )


def _from_html(folder: Path) -> Iterator[Example]:
    chance = random.Random(1)
    with tarfile.open(folder / "html_pages.dev.tar.xz") as archive:
        pages = {Path(member.name).stem: archive.extractfile(member) for member in archive if member.isfile()}
        raw = {name: file.read() for name, file in pages.items() if file is not None}
    with gzip.open(folder / "html_pages.dev.jsonl.gz", "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            gold: str = row["text"]
            if sum(c > "\u024f" for c in gold) > 0.05 * len(gold):
                continue  # the words that tell furniture are English
            root = lxml.html.document_fromstring(
                re.sub(r"^\s*<\?xml[^>]*>", "", raw[row["id"]].decode("utf-8", "replace"))
            )
            body = root.find("body")
            held = int(row["id"][:6], 16) % 5 == 0
            copied = copied_text(root if body is None else body)
            dumps = [
                copied,
                re.sub(r"\n+", "\n", copied),
                re.sub(r"\n+", "\n\n", copied),
                crawled_text(root if body is None else body),
            ]
            for dump in dumps:
                yield from _examples(dump, gold, held, chance)
            if chance.random() < 0.5:
                lines = split_lines(gold)
                yield Example(lines, (1,) * len(lines), 1.0, held, "clean")


def _examples(dump: str, gold: str, held: bool, chance: random.Random) -> Iterator[Example]:
    lines = split_lines(dump)
    body = labels(lines, gold)
    prose = sum(len(line.text.split()) >= 12 for line, is_body in zip(lines, body, strict=True) if is_body)
    if sum(body) < 3 or prose < 0.5 * sum(body):
        return  # recipes, tables of results: no prose to learn from
    yield Example(lines, tuple(body), 1.0, held, "page")
    first, last = body.index(1), len(body) - 1 - body[::-1].index(1)
    for _ in range(2):
        low = max(0, first - chance.choice([1, 2, 4, 8, 15, 30]))
        high = min(len(body), last + 1 + chance.choice([0, 1, 3, 8, 20, 40]))
        most = chance.choice([3, 4, 5, 6, 8, 12, 99])
        seen = np.cumsum(body)
        kept = [n for n in range(low, high) if not body[n] or seen[n] <= most]
        yield Example(tuple(lines[n] for n in kept), tuple(body[n] for n in kept), 1.0, held, "crop")


def _from_dumps() -> Iterator[Example]:
    kept_out = set((DUMPS / "kept_out.txt").read_text(encoding="utf-8").split())
    for path in sorted(DUMPS.glob("*.dump")):
        if path.stem in kept_out:
            continue
        rows = [row for row in path.read_text(encoding="utf-8").splitlines() if not row.startswith("# ")]
        body = " \n".join(row.split("\t", 1)[1] for row in rows if row[:2] in ("P\t", "H\t"))
        plain = "".join(body.split())
        dump = "\n".join(row.split("\t", 1)[-1] for row in rows)
        for text in (dump, re.sub(r"\n+", "\n", dump), re.sub(r"\n+", "\n\n", dump)):
            lines = split_lines(text)
            yield Example(
                lines, tuple(int("".join(line.text.split()) in plain) for line in lines), 3.0, False, "dump"
            )


def labels(lines: Sequence[Line], gold: str) -> list[int]:
    """Whether each line is of the marked body: a short one as a whole line of it, a longer one by its four-word shingles."""
    whole = {" ".join(_words(line)) for line in gold.split("\n")}
    joined = f" {' '.join(_words(gold))} "
    shingles = set(_shingles(_words(gold)))
    found = []
    for line in lines:
        words = _words(line.text)
        if len(words) < 8:
            key = " ".join(words)
            found.append(int(bool(words) and (key in whole or (len(words) >= 4 and f" {key} " in joined))))
        else:
            own = _shingles(words)
            found.append(int(sum(shingle in shingles for shingle in own) > 0.7 * len(own)))
    return found


def copied_text(root: lxml.html.HtmlElement) -> str:
    """The text as select-all and copy gives it: a line a block, a blank line around paragraphs."""
    out: list[str] = []

    def walk(element: lxml.html.HtmlElement) -> None:
        if isinstance(element.tag, str) and element.tag not in _SKIPPED:
            edge = "\n\n" if element.tag in _WIDE else "\n" if element.tag in _BLOCK else ""
            out.append(edge + re.sub(r"\s+", " ", element.text or ""))
            for child in element:
                walk(child)
            out.append(edge)
        out.append(re.sub(r"\s+", " ", element.tail or ""))

    walk(root)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r" *\n *", "\n", "".join(out))).strip()


def crawled_text(root: lxml.html.HtmlElement) -> str:
    """The text as get_text gives it: a line a text node, so that links break paragraphs."""
    found: list[str] = []

    def walk(element: lxml.html.HtmlElement) -> None:
        if isinstance(element.tag, str) and element.tag not in _SKIPPED:
            found.append(element.text or "")
            for child in element:
                walk(child)
        found.append(element.tail or "")

    walk(root)
    return "\n".join(" ".join(piece.split()) for piece in found if piece.strip())


def _trained(
    pages: Sequence[tuple[NDArray[np.float64], NDArray[np.int64], float]], names: Sequence[str], epochs: int
) -> TaggerWeights:
    """A linear-chain CRF over two labels, full-batch Adam with an L2 prior and fixed signs."""
    count = len(names)
    w, m, v = np.zeros(count + 4), np.zeros(count + 4), np.zeros(count + 4)
    total = sum(len(body) * weight for _, body, weight in pages)
    against = [n for n, name in enumerate(names) if name in _AGAINST]
    speaking_for = [n for n, name in enumerate(names) if name in _FOR]
    for epoch in range(1, epochs + 1):
        gradient = np.zeros(count + 4)
        for matrix, body, weight in pages:
            gain, change = _gradient(matrix @ w[:count], body, w[count:].reshape(2, 2))
            gradient[:count] += weight * (matrix.T @ gain)
            gradient[count:] += weight * change.ravel()
        gradient = (gradient - 3.0 * w) / total
        m, v = 0.9 * m + 0.1 * gradient, 0.99 * v + 0.01 * gradient**2
        w += 0.08 * (m / (1 - 0.9**epoch)) / (np.sqrt(v / (1 - 0.99**epoch)) + 1e-8)
        w[against] = np.minimum(w[against], 0)
        w[speaking_for] = np.maximum(w[speaking_for], 0)
    changes = ("other other", "other body", "body other", "body body")
    return TaggerWeights(
        body={
            name: round(float(value), 4) for name, value in zip(names, w, strict=False) if abs(value) > 0.005
        },
        change={name: round(float(value), 4) for name, value in zip(changes, w[count:], strict=True)},
    )


def _gradient(
    scores: NDArray[np.float64], body: NDArray[np.int64], change: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """What is observed less what is expected: for being body at each line, and for each change of label."""
    local = np.stack([np.zeros(len(body)), scores], axis=1)
    ahead, behind = np.zeros_like(local), np.zeros_like(local)
    ahead[0] = local[0]
    for n in range(1, len(body)):
        ahead[n] = local[n] + np.logaddexp(ahead[n - 1, 0] + change[0], ahead[n - 1, 1] + change[1])
    for n in range(len(body) - 2, -1, -1):
        later = behind[n + 1] + local[n + 1]
        behind[n] = np.logaddexp(change[:, 0] + later[0], change[:, 1] + later[1])
    norm = np.logaddexp(ahead[-1, 0], ahead[-1, 1])
    expected = np.exp(ahead[:, 1] + behind[:, 1] - norm)
    pairs = np.exp(ahead[:-1, :, None] + change + (local[1:] + behind[1:])[:, None, :] - norm).sum(axis=0)
    observed = np.zeros((2, 2))
    np.add.at(observed, (body[:-1], body[1:]), 1)
    return body - expected, observed - pairs


def _mean_f1(
    examples: Sequence[Example],
    matrices: Sequence[NDArray[np.float64]],
    names: Sequence[str],
    weights: TaggerWeights,
    which: Sequence[int],
) -> float:
    w = np.array([weights.body.get(name, 0.0) for name in names])
    found = []
    for n in which:
        body, path = np.array(examples[n].body, bool), np.array(best_path(list(matrices[n] @ w), weights))
        found.append(2 * (body & path).sum() / max(1, body.sum() + path.sum()))
    return float(np.mean(found))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _shingles(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[n : n + 4]) for n in range(max(1, len(words) - 3))]


if __name__ == "__main__":
    main()
