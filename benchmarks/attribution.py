"""Attribution on whole articles: ``python -m benchmarks.attribution ../shared/gold/polnear/dev.jsonl.gz``.

Raw text in, the shipped model through the package. Exact: over the distinct spans of a role in an article, both ends
equal to the gold character offsets. Token: over the words (white space apart) inside any span of the role. Links: over
pairs of a cue and a source or content of the same saying, counted right when both touch the two ends of a gold pair
(each gold pair once); exact links want all four ends equal.
"""

from __future__ import annotations

import argparse
import json
import time
from pathlib import Path
from typing import Any

from benchmarks._scores import Tally, read_text
from hearsay.language import ReaderModel, annotate_text, load_model
from hearsay.language.model import FOLDER

ROLES = ("source", "cue", "content")
Span = tuple[int, int]
Link = tuple[Span, str, Span]
Saying = dict[str, list[Span]]
"""The spans of each role."""


def touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def links(sayings: list[Saying]) -> set[Link]:
    return {
        (cue, role, span)
        for saying in sayings
        for cue in saying["cue"]
        for role in ("source", "content")
        for span in saying[role]
    }


def touching(found: set[Link], gold: set[Link]) -> int:
    """How many found links touch a gold link at both ends, each gold link used once, equal ones first."""
    left = gold - found
    right = len(found & gold)
    for cue, role, span in sorted(found - gold):
        hit = next((g for g in sorted(left) if g[1] == role and touch(g[0], cue) and touch(g[2], span)), None)
        if hit:
            left.discard(hit)
            right += 1
    return right


def found_sayings(text: str, model: ReaderModel) -> tuple[list[Span], list[Saying]]:
    """A text's words, white space apart, and its sayings, all by character."""
    layers = annotate_text(text, model=model)
    doc, attributions = layers.doc, layers.attributions
    ends = [(t.idx, t.idx + len(t)) for t in doc]
    found = [
        {
            role: [(ends[s][0], ends[e - 1][1]) for s, e in spans]
            for role, spans in (("source", a.sources), ("cue", a.cue), ("content", a.contents))
        }
        for a in attributions
    ]
    return [(t.idx, t.idx + len(t)) for t in doc if not t.is_space], found


def gold_sayings(record: dict[str, Any]) -> list[Saying]:
    """The sayings of a line of the data."""
    return [{role: [(s, e) for s, e in a[role]] for role in ROLES} for a in record["attributions"]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--every", type=int, default=1, help="only every n-th article")
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    annotate_text("Warm.", model=model)
    tally, words, spent = Tally(), 0, 0.0
    records = [json.loads(line) for line in read_text(options.path).split("\n")[:: options.every] if line]
    for record in records:
        began = time.process_time()
        tokens, found = found_sayings(record["text"], model)
        spent += time.process_time() - began
        words += len(tokens)
        gold = gold_sayings(record)
        for role in ROLES:
            ours, theirs = ({span for a in side for span in a[role]} for side in (found, gold))
            tally.add(f"{role}.exact", len(ours & theirs), len(ours), len(theirs))
            inside = [{t for t in tokens if any(touch(t, span) for span in side)} for side in (ours, theirs)]
            tally.add(f"{role}.token", len(inside[0] & inside[1]), len(inside[0]), len(inside[1]))
        ours_linked, gold_linked = links(found), links(gold)
        tally.add("links", touching(ours_linked, gold_linked), len(ours_linked), len(gold_linked))
        tally.add("links.exact", len(ours_linked & gold_linked), len(ours_linked), len(gold_linked))
    scores = tally.scores()
    print(f"{options.path.name}: {len(records)} articles, {words} words, model {model.version}")
    print(f"{'':16}{'precision':>10}{'recall':>8}{'F1':>8}")
    for name in dict.fromkeys(key.rsplit(".", 1)[0] for key in scores):
        print(
            f"{name:16}"
            + "".join(
                f"{scores[f'{name}.{k}']:>{w}.3f}" for k, w in (("precision", 10), ("recall", 8), ("f1", 8))
            )
        )
    print(f"{words / spent:,.0f} words a second of processor time, every layer")
    print(json.dumps(scores | {"words_per_s": round(words / spent), "articles": len(records)}))


if __name__ == "__main__":
    main()
