"""Event triggers: ``python -m benchmarks.event_triggers ../shared/gold/events/wikievents.dev.jsonl.gz [--peer codebook]``.

Each document's text goes through the package alone. A gold trigger is found when a predicted word lies in its words; it is right
when the PLOVER root type is its own by ``data/event_triggers_wikievents.tsv``. Gold triggers whose type maps to none ("-") or to
nothing sure ("?") are left out of the gold, and what is predicted on their words is left out too; ``strict`` counts a prediction
on a "-" as wrong. Types that no line of the table gives (AID, SUPPORT ...) are not annotated in WikiEvents: predicted
where there is no gold trigger they are told as ``beyond`` and not counted.

Reads WikiEvents documents, or rows of our own: ``text`` and ``triggers``, a list of [start, end, type] with every trigger.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from benchmarks._scores import Tally, read_rows
from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.language import Annotated, annotate_one, load_model
from hearsay.language.model import FOLDER
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.reading.pipeline import document_of
from hearsay.records import Document
from hearsay.records.event import EventType
from hearsay.statements import find_statements

TABLE = Path(__file__).parent / "data" / "event_triggers_wikievents.tsv"
TYPES: tuple[str, ...] = get_args(EventType)
NONE, UNSURE = "-", "?"
Found = dict[tuple[int, int], set[str]]
"""The types predicted for a word, by its characters."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A trigger by characters; ``types`` are PLOVER's, or NONE or UNSURE."""

    start: int
    end: int
    types: frozenset[str]


@dataclass(slots=True)
class Case:
    """A document with its gold triggers."""

    id: str
    text: str
    gold: list[Gold]


def table() -> list[tuple[str, frozenset[str], str]]:
    """Lines of the table of types: pattern, words (none: any), PLOVER type. The first that fits holds."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").split("\n") if line and line[0] != "#"]
    rows = [line.split("\t") for line in lines[1:]]
    return [(kind, frozenset(words.split()), plover) for kind, words, plover, *_ in rows]


def running_text(record: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    """A WikiEvents document's text, with the characters of each of its tokens.

    The file's own text runs on without a break where a paragraph ended ("in SyriaThe desert"): there one begins.
    """
    text, spans, at = "", [], 0
    for tokens, sentence in record["sentences"]:
        begin = record["text"].find(sentence, at)
        gap = "" if not text else " " if begin > at else "\n\n"
        at, last = begin + len(sentence), tokens[0][1]
        for word, start, end in tokens:
            text += gap or " " * (start > last)
            spans.append((len(text), len(text) + len(word)))
            text += word
            gap, last = "", end
    return text, spans


def cases(path: Path) -> list[Case]:
    """The documents of a file."""
    found = []
    for number, record in enumerate(read_rows(path)):
        if "event_mentions" not in record:
            own = [Gold(s, e, frozenset({kind})) for s, e, kind in record["triggers"]]
            found.append(Case(str(number), record["text"], own))
            continue
        text, spans = running_text(record)
        attacked = any(m["event_type"].startswith("Conflict.Attack") for m in record["event_mentions"])
        types: dict[tuple[int, int], set[str]] = {}
        for m in record["event_mentions"]:
            first, last = m["trigger"]["start"], m["trigger"]["end"] - 1
            words = {w.lower() for w in record["tokens"][first : last + 1]}
            place = (spans[first][0], spans[last][1])
            types.setdefault(place, set()).add(plover_type(m["event_type"], words, attacked))
        gold = []
        for (start, end), kinds in sorted(types.items()):
            sure = kinds - {NONE, UNSURE}
            gold.append(Gold(start, end, frozenset(sure or ({UNSURE} if UNSURE in kinds else {NONE}))))
        found.append(Case(record["doc_id"], text, gold))
    return found


def plover_type(kind: str, words: set[str], attacked: bool) -> str:
    """PLOVER's type of a WikiEvents type and the words of its trigger, NONE or UNSURE.

    Args:
        words: in lower case; the table's lemmas fit the words that begin with them.
        attacked: whether the document tells of an attack.
    """
    for pattern, lemmas, plover in table():
        if fnmatch.fnmatchcase(kind, pattern) and (
            not lemmas or any(w.startswith(stem.removesuffix("e")) for stem in lemmas for w in words)
        ):
            name, _, condition = plover.partition("@")
            return name if not condition or attacked else UNSURE
    raise LookupError(kind)


@dataclass(slots=True)
class Score:
    """Counts of one system.

    Attributes:
        confusion: (gold type, predicted type), "none" for a trigger not found, "(no trigger)" for a word that is none.
        beyond: predicted types that the gold does not annotate, on words that are no gold trigger.
        misses: lines to read.
    """

    covered: frozenset[str]
    typed: Tally = field(default_factory=Tally)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    beyond: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    def add(self, case: Case, found: Found) -> None:
        """Count one document."""
        wanted = [g for g in case.gold if g.types.isdisjoint({NONE, UNSURE})]
        hits: dict[int, set[str]] = {}
        for (start, end), types in sorted(found.items()):
            inside = [i for i, g in enumerate(case.gold) if start < g.end and end > g.start]
            if not inside:
                self._wrong(case, start, end, types)
            for i in inside:
                gold = case.gold[i]
                if gold in wanted:
                    hits.setdefault(i, set()).update(types)
                elif NONE in gold.types:
                    self.typed.add("strict", 0, 1, 0)
        for i, gold in enumerate(case.gold):
            if gold not in wanted:
                continue
            types = hits.get(i, set())
            right = types & gold.types
            own = sorted(right or gold.types)[0]
            said = own if right else sorted(types)[0] if types else "none"
            self.confusion[own, said] += 1
            for name in ("micro", "strict"):
                self.typed.add(name, bool(right), bool(types), 1)
            self.typed.add(own, bool(right), bool(right), 1)
            if types and not right:
                self.typed.add(said, 0, 1, 0)
            self.typed.add("identified", bool(types), bool(types), 1)
            if not right:
                self.misses.append(_line(case, gold.start, gold.end, f"{own} read as {said}"))

    def _wrong(self, case: Case, start: int, end: int, types: set[str]) -> None:
        counted = sorted(types & self.covered)
        if not counted:
            self.beyond.update(types)
            return
        self.confusion["(no trigger)", counted[0]] += 1
        for name in ("micro", "strict", "identified", counted[0]):
            self.typed.add(name, 0, 1, 0)
        self.misses.append(_line(case, start, end, f"no trigger read as {counted[0]}"))

    def summary(self) -> dict[str, float]:
        """Micro and macro scores; macro is the mean F1 of the types that the gold has."""
        scores = self.typed.scores()
        has = [t for t in TYPES if self.typed.counts[f"{t}/gold"]]
        macro = sum(scores[f"{t}.f1"] for t in has) / len(has) if has else 0.0
        return {
            **{k: scores.get(f"micro.{k}", 0.0) for k in ("precision", "recall", "f1")},
            "macro_f1": round(macro, 4),
            "identified_f1": scores.get("identified.f1", 0.0),
            "strict_precision": scores.get("strict.precision", 0.0),
            "strict_f1": scores.get("strict.f1", 0.0),
        }


def _line(case: Case, start: int, end: int, what: str) -> str:
    left, right = case.text[max(0, start - 70) : start], case.text[end : end + 50]
    return f"{what}: {left}[{case.text[start:end]}]{right}".replace("\n", " ")


def of_model(annotated: Annotated) -> Found:
    """What the reader model's trigger head says."""
    found: Found = {}
    for trigger in annotated.triggers:
        token = annotated.doc[trigger.token]
        found.setdefault((token.idx, token.idx + len(token)), set()).add(trigger.type)
    return found


def of_codebook(annotated: Annotated) -> Found:
    """What the pipeline's events have for triggers; of several words the one that governs the others."""
    knowledge, codebook = load_knowledge(()), load_codebook()
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, codebook, knowledge)
    events, _ = find_events(annotated, mentions, statements, codebook, knowledge)
    found: Found = {}
    for event in events:
        span = annotated.doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
        if span is None:
            continue
        token = span.root
        found.setdefault((token.idx, token.idx + len(token)), set()).add(event.type)
    return found


def joined(one: Found, other: Found) -> Found:
    """Words that either names, with the types of both."""
    return {word: one.get(word, set()) | other.get(word, set()) for word in {*one, *other}}


def shared(one: Found, other: Found) -> Found:
    """Words that both name with the same type."""
    return {word: one[word] & other[word] for word in one if one[word] & other.get(word, set())}


def report(name: str, score: Score, lines: int) -> None:
    """Print one system's scores by type and its confusion matrix."""
    scores = score.typed.scores()
    print(f"\n{name}: {json.dumps(score.summary())}")
    for kind in TYPES:
        counts = [score.typed.counts[f"{kind}/{n}"] for n in ("right", "found", "gold")]
        if any(counts):
            figures = " ".join(f"{scores[f'{kind}.{k}']:.3f}" for k in ("precision", "recall", "f1"))
            print(f"  {kind:10} P R F1 {figures}   right {counts[0]}, found {counts[1]}, gold {counts[2]}")
    columns = [t for t in (*TYPES, "none") if any(said == t for _, said in score.confusion)]
    rows = [t for t in (*TYPES, "(no trigger)") if any(gold == t for gold, _ in score.confusion)]
    print("  gold \\ read  " + " ".join(f"{c[:9]:>9}" for c in columns))
    for row in rows:
        print(f"  {row:12} " + " ".join(f"{score.confusion[row, c] or '.':>9}" for c in columns))
    if score.beyond:
        print(f"  beyond the gold's types: {dict(score.beyond.most_common())}")
    for line in score.misses[:lines]:
        print("   ", line)


def measure(given: Iterable[Case], model_folder: Path, with_codebook: bool) -> tuple[dict[str, Score], str]:
    """Every system's counts, and the model's version."""
    model = load_model(model_folder)
    given = list(given)
    own = all(g.types <= set(TYPES) for case in given for g in case.gold)
    mapped = frozenset(line[2].partition("@")[0] for line in table()) & frozenset(TYPES)
    covered = frozenset(TYPES) if own else mapped
    names = ["model", *(["codebook", "either", "both"] if with_codebook else [])]
    scores = {name: Score(covered) for name in names}
    for case in given:
        document = document_of(case.text)
        assert isinstance(document, Document) and document.text == case.text, case.id
        annotated = annotate_one(document, model=model)
        found = {"model": of_model(annotated)}
        if with_codebook:
            found["codebook"] = of_codebook(annotated)
            found["either"] = joined(found["model"], found["codebook"])
            found["both"] = shared(found["model"], found["codebook"])
        for name in names:
            scores[name].add(case, found[name])
    return scores, model.version


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path)
    parser.add_argument("--model", type=Path, default=FOLDER, help="folder of a reader model")
    parser.add_argument(
        "--peer", choices=["codebook"], help="also what the codebook's rules find, in the same run"
    )
    parser.add_argument("--misses", type=int, default=0, help="print so many wrong ones of each system")
    options = parser.parse_args()
    given = cases(options.path)
    scores, version = measure(given, options.model, options.peer == "codebook")
    wanted = sum(g.types.isdisjoint({NONE, UNSURE}) for case in given for g in case.gold)
    left_out = sum(len(case.gold) for case in given) - wanted
    print(
        f"{options.path.name}: {len(given)} documents, {wanted} triggers, {left_out} left out, model {version}"
    )
    for name, score in scores.items():
        report(name, score, options.misses)
    summary = scores["model"].summary() | {
        f"{name}.{key}": value
        for name, score in scores.items()
        if name != "model"
        for key, value in score.summary().items()
    }
    print(json.dumps(summary | {"documents": len(given), "triggers": wanted}))


if __name__ == "__main__":
    main()
