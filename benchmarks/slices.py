"""Where the reader model is worse than on plain text: ``python -m benchmarks.slices ../shared/gold``.

Sayings (PolNeAR dev, whole articles): direct speech (the saying's first content begins with a quotation mark), mixed (has
one inside), indirect; the first block against the rest; each outlet; sentences of more than 60 words; then the whole text
changed with its labels carried along: capitals, no quotation marks, straight ones, curly ones, other people's and places'
names, line breaks lost. Syntax (gum_open dev, raw text): capitals, lower case, line breaks lost. Names (UNER dev, sentence
by sentence): capitals, lower case, headline case, other names.

`content words` is F1 over the words inside any content. Without marks nothing says where a quotation of several sentences ends:
there contents are at best as sure as in indirect speech.

F1 as in `benchmarks.attribution`, `.syntax` and `.entities`. A slice collapses when it loses more than 15 % of the plain
score (names in capitals: 30 %) on at least 30 gold items. A found saying belongs to the way of speech of the gold saying
whose cue it touches, else to its own; a found span belongs to the place where it begins.
"""

from __future__ import annotations

import argparse
import bisect
import json
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks import _changes as changes
from benchmarks._scores import Tally, read_rows
from benchmarks.attribution import ROLES, Saying, found_sayings, gold_sayings, links, touch, touching
from benchmarks.entities import sentences
from benchmarks.syntax import Gold, raw, read_conllu
from hearsay.language import ReaderModel, annotate_text, load_model
from hearsay.language.model import FOLDER

LOSS, LOSS_OF_NAMES_IN_CAPITALS = 0.15, 0.30
FEWEST = 30
"""Slices with fewer gold items are shown but not judged."""
LONG_WORDS = 60
MARKS, CLOSING = '“"«„', '”"»'
CORENLP_TYPES = {"PERSON": "PER", "LOCATION": "LOC"}


@dataclass(frozen=True, slots=True)
class Score:
    """One figure of one layer on one slice, and over how many gold items."""

    f1: float
    gold: int


Table = dict[str, dict[str, Score]]
"""By slice, then by figure; the slice "plain" is what the others are held against."""


# Sayings


def way_of_speech(saying: Saying, text: str) -> str:
    """direct, mixed, indirect, or "" for a saying without content."""
    if not saying["content"]:
        return ""
    first = min(saying["content"])
    words = text[slice(*first)]
    return "direct" if words[:1] in MARKS else "mixed" if any(m in words for m in MARKS + "”") else "indirect"


def by_speech(found: list[Saying], gold: list[Saying], text: str) -> dict[str, list[list[Saying]]]:
    """Found and gold sayings of each way of speech."""
    sides: dict[str, list[list[Saying]]] = {k: [[], []] for k in ("direct", "mixed", "indirect")}
    ways = [way_of_speech(g, text) for g in gold]
    for saying, way in zip(gold, ways, strict=True):
        if way:
            sides[way][1].append(saying)
    for saying in found:
        met = (
            w for g, w in zip(gold, ways, strict=True) for a in g["cue"] for b in saying["cue"] if touch(a, b)
        )
        way = next(met, None) or way_of_speech(saying, text)
        if way:
            sides[way][0].append(saying)
    return sides


def places(record: dict[str, Any]) -> list[tuple[str, Callable[[int], bool]]]:
    """Slices of an article's characters."""
    text = record["text"]
    block = text.find("\n\n") if "\n\n" in text else 0
    long = [(s["start"], s["end"]) for s in record["sentences"] or () if len(s["tokens"]) > LONG_WORDS]
    return [
        ("headline", lambda at: at < block),
        ("body", lambda at: at >= block),
        ("outlet " + record["publisher"], lambda at: True),
        (f"over {LONG_WORDS} words", lambda at: any(s <= at < e for s, e in long)),
    ]


def count(
    tally: Tally, name: str, words: list[tuple[int, int]], found: list[Saying], gold: list[Saying]
) -> None:
    """Spans of each role, both ends equal; words that contents hold; links that touch."""
    for role in ROLES:
        ours, theirs = ({span for a in side for span in a[role]} for side in (found, gold))
        tally.add(f"{name}|{role}", len(ours & theirs), len(ours), len(theirs))
    held_by_ours, held_by_theirs = held(words, found), held(words, gold)
    both = len(held_by_ours & held_by_theirs)
    tally.add(f"{name}|content words", both, len(held_by_ours), len(held_by_theirs))
    ours_linked, theirs_linked = links(found), links(gold)
    tally.add(f"{name}|links", touching(ours_linked, theirs_linked), len(ours_linked), len(theirs_linked))


def held(words: list[tuple[int, int]], sayings: list[Saying]) -> set[int]:
    """The words that any content touches, by index."""
    starts, ends = [s for s, _ in words], [e for _, e in words]
    spans = [span for saying in sayings for span in saying["content"]]
    return {i for s, e in spans for i in range(bisect.bisect_right(ends, s), bisect.bisect_left(starts, e))}


def within(sayings: list[Saying], here: Callable[[int], bool]) -> list[Saying]:
    """Each saying's spans that begin in a place."""
    return [{role: [s for s in a[role] if here(s[0])] for role in ROLES} for a in sayings]


def weak_names(record: dict[str, Any]) -> list[tuple[int, int, str]]:
    """People and places as CoreNLP has them; with its mistakes, which do no harm here."""
    found: list[tuple[int, int, str]] = []
    for sentence in record["sentences"] or ():
        open_kind = ""
        for token in sentence["tokens"]:
            kind = CORENLP_TYPES.get(token["ner"], "")
            if kind and kind == open_kind:
                found[-1] = (found[-1][0], token["end"], kind)
            elif kind:
                found.append((token["start"], token["end"], kind))
            open_kind = kind
    return found


def sayings_changes(record: dict[str, Any], gold: list[Saying]) -> dict[str, changes.Changed]:
    """The article's text in every other form."""
    text, spans = record["text"], [s for a in gold for role in ROLES for s in a[role]]
    whole = len(text)
    edits = {
        "capitals": [(0, whole, changes.capitals(text))],
        "no quotation marks": changes.no_quotation_marks(text),
        "straight quotes": changes.straight_quotes(text),
        "curly quotes": changes.curly_quotes(text),
        "other names": changes.other_names(weak_names(record), text, random.Random(record["id"]), spans),
        "lines run together": changes.one_line(text),
    }
    return {name: changes.Changed(text, e) for name, e in edits.items()}


def moved_spans(
    changed: changes.Changed, spans: list[tuple[int, int]], *, bare: bool
) -> list[tuple[int, int]]:
    """Spans in the changed text, those without a word left out.

    Args:
        changed: the text.
        spans: in the old one.
        bare: quotation marks are gone: a span that ended in one gives up the comma or stop before it, as contents without
            marks end before theirs.
    """
    found = []
    for start, end in spans:
        words = changed.old[start:end]
        if bare and words[-1:] in CLOSING and words[-2:-1] in (",", "."):
            end -= 2
        moved = changed.span((start, end))
        if moved[0] < moved[1]:
            found.append(moved)
    return found


def sayings(path: Path, model: ReaderModel, every: int) -> Table:
    """Sayings on every slice."""
    tally = Tally()
    for record in read_rows(path)[::every]:
        text, gold = record["text"], gold_sayings(record)
        words, found = found_sayings(text, model)
        count(tally, "plain", words, found, gold)
        for way, (ours, theirs) in by_speech(found, gold, text).items():
            count(tally, way, words, ours, theirs)
        for name, here in places(record):
            count(tally, name, words, within(found, here), within(gold, here))
        for name, changed in sayings_changes(record, gold).items():
            moved = [
                {role: moved_spans(changed, a[role], bare=name == "no quotation marks") for role in ROLES}
                for a in gold
            ]
            count(tally, name, *found_sayings(changed.text, model), moved)
    return table(tally)


# Syntax


def syntax(path: Path, model: ReaderModel, every: int) -> Table:
    """Sentence bounds, parts of speech and relations of raw text on every slice."""
    tally = Tally()
    forms: dict[str, Callable[[str], str]] = {
        "plain": str,
        "capitals": changes.capitals,
        "lower case": changes.lower,
        "lines run together": lambda text: text,
    }
    for document in read_conllu(path)[::every]:
        for name, form in forms.items():
            changed = replace(document, text=form(document.text))
            if name == "lines run together":
                changed = joined(document)
            right, size = raw(changed, model)
            tally.add(f"{name}|sentences", right["sentences"], size["ours"], size["theirs"])
            for figure in ("upos", "uas", "las"):
                tally.add(f"{name}|{figure}", right[figure], size["found"], size["gold"])
    return table(tally)


def joined(document: Gold) -> Gold:
    """A document without line breaks."""
    changed = changes.Changed(document.text, changes.one_line(document.text))
    return replace(
        document, text=changed.text, spans=[(changed.moved(s), changed.moved(e)) for s, e in document.spans]
    )


# Names


def names(path: Path, model: ReaderModel, every: int) -> Table:
    """Names, both ends and the type equal, on every slice."""
    tally, rng = Tally(), random.Random(1)
    for text, gold in sentences(path)[::every]:
        renamed = changes.Changed(text, changes.other_names(gold, text, rng))
        forms = {
            "plain": (text, gold),
            "capitals": (changes.capitals(text), gold),
            "lower case": (changes.lower(text), gold),
            "headline case": (changes.title_case(text), gold),
            "other names": (renamed.text, {(*renamed.span((s, e)), kind) for s, e, kind in gold}),
        }
        for name, (form, wanted) in forms.items():
            doc = annotate_text(form, model=model).doc
            found = {(e.start_char, e.end_char, e.label_) for e in doc.ents}
            tally.add(f"{name}|names", len(found & wanted), len(found), len(wanted))
            for kind in ("PER", "ORG", "LOC"):
                ours, theirs = ({s for s in side if s[2] == kind} for side in (found, wanted))
                tally.add(f"{name}|{kind}", len(ours & theirs), len(ours), len(theirs))
    return table(tally)


# What comes out


def table(tally: Tally) -> Table:
    """A tally kept as "slice|figure" by slice and figure."""
    scores, found = tally.scores(), Table()
    for key in dict.fromkeys(k.rsplit("/", 1)[0] for k in tally.counts):
        name, figure = key.split("|")
        found.setdefault(name, {})[figure] = Score(scores[f"{key}.f1"], tally.counts[f"{key}/gold"])
    return found


def collapses(layer: str, scores: Table) -> list[str]:
    """Slices that lose more of a figure than they may, worst first."""
    found = []
    for name, figures in scores.items():
        allowed = LOSS_OF_NAMES_IN_CAPITALS if (layer, name) == ("names", "capitals") else LOSS
        for figure, score in figures.items():
            plain = scores["plain"][figure].f1
            if plain and score.gold >= FEWEST and score.f1 < (1 - allowed) * plain:
                found.append((score.f1 / plain, f"{layer}: {name}: {figure}"))
    return [text for _, text in sorted(found)]


def show(layer: str, scores: Table) -> None:
    """A table for people: F1, its share of the plain score, an exclamation mark where it collapses."""
    bad = set(collapses(layer, scores))
    print(f"\n{layer:24}" + "".join(f"{figure:>18}" for figure in scores["plain"]))
    for name, figures in scores.items():
        cells = []
        for figure, score in figures.items():
            plain = scores["plain"][figure].f1
            mark = "!" if f"{layer}: {name}: {figure}" in bad else "?" if score.gold < FEWEST else " "
            cells.append(f"{score.f1:>10.3f}{score.f1 / plain if plain else 0:>6.0%}{mark} ")
        print(f"{name:24}" + "".join(cells))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", type=Path, help="folder of the gold data")
    parser.add_argument("--layers", nargs="+", choices=("sayings", "syntax", "names"), default=["sayings", "syntax", "names"])  # fmt: skip
    parser.add_argument("--articles", type=int, default=4, help="only every n-th PolNeAR article")
    parser.add_argument("--documents", type=int, default=1, help="only every n-th GUM document")
    parser.add_argument("--sentences", type=int, default=2, help="only every n-th UNER sentence")
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    measures = {
        "sayings": lambda: sayings(options.gold / "polnear" / "dev.jsonl.gz", model, options.articles),
        "syntax": lambda: syntax(options.gold / "gum_open" / "dev.conllu.gz", model, options.documents),
        "names": lambda: names(options.gold / "uner_ewt" / "dev.iob2.gz", model, options.sentences),
    }
    print(
        f"model {model.version}; F1, its share of the plain score; ! collapses, ? fewer than {FEWEST} gold items"
    )
    out, bad = {}, []
    for layer in options.layers:
        scores = measures[layer]()
        show(layer, scores)
        bad += collapses(layer, scores)
        out[layer] = {n: {f: s.f1 for f, s in figures.items()} for n, figures in scores.items()}
    print("\ncollapses: " + ("; ".join(bad) or "none"))
    print(json.dumps({"model": model.version, "collapses": bad, **out}))


if __name__ == "__main__":
    main()
