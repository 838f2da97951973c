"""What police did, sentence by sentence: ``python -m benchmarks.india_police ../shared/gold/events/india_police_events.dev.jsonl.gz``.

PATH: gzipped JSON Lines in the format of IndiaPoliceEvents: whole articles with ``date``, ``text`` and ``sents``, each with ``text``
and ``labels``; KILL, ARREST and FORCE are read, where police killed, arrested, or used force. Every other sentence is a negative, so
that recall and precision are both over whole documents.

The text goes through the whole pipeline. A sentence is read from its records, by these rules:

- ARREST: an event COERCE with the mode arrest, or a figure of detained people, unless only others than police or troops do it.
- FORCE: an event ASSAULT, or COERCE with a mode of force (crowd control, curfews and bans are none), that police or troops do; or
  what makes it KILL.
- KILL: FORCE in a sentence that tells of deaths in the codebook's words for them ("two persons were killed in police firing"),
  unless others are told to have done the killing.

Events that the clause negates, supposes or puts in the future do not count. ``documents.*``: the same labels once a document.
"""

from __future__ import annotations

import json
from typing import Any

from benchmarks._documents import document_as_is
from benchmarks._scores import Tally, read_rows, sampling
from hearsay.codebooks import Codebook, load_codebook
from hearsay.events import find_events
from hearsay.language import Annotated, annotate_one
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.records import Event, Figure
from hearsay.statements import find_statements

LABELS = ("KILL", "ARREST", "FORCE")
ARMED = frozenset({"COP", "MIL", "SPY"})
"""PLOVER's sectors of those who may use force for a state."""
UNREAL = frozenset({"negation", "hypothetical", "future"})
FORCE_MODES = frozenset({"repress", "riot-control", "crowd-control"})


def read_labels(
    annotated: Annotated, events: tuple[Event, ...], figures: tuple[Figure, ...], codebook: Codebook, start: int, end: int
) -> set[str]:  # fmt: skip
    """The labels of a sentence, by what starts in its characters."""
    here = [e for e in events if start <= e.trigger.start < end and not UNREAL & set(e.auxiliary)]
    counted = [f for f in figures if start <= f.evidence.start < end]
    deaths = death_words(annotated, codebook, start, end)
    labels: set[str] = set()
    if any(e.type == "COERCE" and "arrest" in e.modes and _may_be_police(e) for e in here) or any(
        f.what == "detained" for f in counted
    ):
        labels.add("ARREST")
    forced = [
        e
        for e in here
        if (e.type == "ASSAULT" or (e.type == "COERCE" and FORCE_MODES & set(e.modes))) and _is_police(e)
    ]
    if forced:
        labels.add("FORCE")
        killings = [e for e in here if e.type == "ASSAULT" and deaths & _tokens(annotated, e)]
        is_by_others = bool(killings) and not any(_is_police(e) or not e.actors for e in killings)
        if deaths and not is_by_others:
            labels.add("KILL")
    return labels


def _is_police(event: Event) -> bool:
    return any(actor.sector in ARMED for actor in event.actors)


def _may_be_police(event: Event) -> bool:
    return (
        not event.actors or _is_police(event) or any(actor.sector in {"GOV", "JUD"} for actor in event.actors)
    )


def _tokens(annotated: Annotated, event: Event) -> set[int]:
    span = annotated.doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
    return {token.i for token in span or ()}


def death_words(annotated: Annotated, codebook: Codebook, start: int, end: int) -> set[int]:
    """The words of death of a sentence; "no deaths", "not killed" tell of none."""
    words = codebook.figures.figures["killed"]
    span = annotated.doc.char_span(start, end, alignment_mode="contract")
    return {
        t.i
        for t in span or ()
        if (
            (t.pos_ == "VERB" and t.lemma_.lower() in words.verbs - {"bury", "lose", "fall"})
            or (t.pos_ == "NOUN" and t.lemma_.lower() in words.nouns - {"loss", "body", "murder"})
            or t.lower_ in words.adjectives
        )
        and not any(child.lower_ in {"no", "not", "never", "n't"} for child in t.children)
    }


def placed(text: str, sentences: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """The characters of each sentence in its document, white space aside; an empty range where it is not found."""
    at = [i for i, char in enumerate(text) if not char.isspace()]
    dense = "".join(text[i] for i in at)
    found, begin = [], 0
    for sentence in sentences:
        words = "".join(sentence["text"].split())
        start = dense.find(words, begin)
        if start < 0 or not words:
            found.append((0, 0))
            continue
        begin = start + len(words)
        found.append((at[start], at[begin - 1] + 1))
    return found


def main() -> None:
    parser = sampling(__doc__)
    options = parser.parse_args()
    knowledge, codebook = load_knowledge(()), load_codebook()
    tally, rows = Tally(), read_rows(options.path)[:: options.every]
    lost = total = 0
    for row in rows:
        annotated = annotate_one(document_as_is(row["text"], row.get("date")))
        mentions = find_mentions(annotated, knowledge)
        statements = find_statements(annotated, mentions, codebook, knowledge)
        events, figures = find_events(annotated, mentions, statements, codebook, knowledge)
        whole: tuple[set[str], set[str]] = (set(), set())
        for sentence, (start, end) in zip(row["sents"], placed(row["text"], row["sents"]), strict=True):
            total += 1
            lost += start == end
            gold = set(sentence["labels"]) & set(LABELS)
            found = read_labels(annotated, events, figures, codebook, start, end)
            whole[0].update(gold)
            whole[1].update(found)
            for label in LABELS:
                tally.add(label.lower(), label in gold & found, label in found, label in gold)
                if options.misses and (label in gold) != (label in found):
                    print(
                        "MISSED" if label in gold else "EXTRA",
                        label,
                        " ".join(sentence["text"].split())[:300],
                    )
        for label in LABELS:
            tally.add(
                f"documents.{label.lower()}",
                label in whole[0] & whole[1],
                label in whole[1],
                label in whole[0],
            )
    scores = tally.scores()
    print(f"{options.path.name}: {len(rows)} documents, {total} sentences, {lost} not found in their text")
    for name in dict.fromkeys(key.rsplit(".", 1)[0] for key in scores):
        counts = [tally.counts[f"{name}/{kind}"] for kind in ("right", "found", "gold")]
        shares = " ".join(
            f"{k[0].upper()} {scores[f'{name}.{k}']:.3f}" for k in ("precision", "recall", "f1")
        )
        print(f"{name:18} {shares}   right {counts[0]}, found {counts[1]}, gold {counts[2]}")
    print(json.dumps(scores | {"documents": len(rows), "sentences": total}))


if __name__ == "__main__":
    main()
