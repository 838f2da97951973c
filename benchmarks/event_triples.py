"""Who did what to whom, sentence by sentence: ``python -m benchmarks.event_triples [PATH] [--kept-out] [--from ID] [--misses]``.

PATH: JSON Lines in the format of data/event_triples.jsonl (`benchmarks._event_gold`), that file when left out. Each text goes
through the whole package with its date.

- type: of the gold events, those with an event of an acceptable type at the anchor. type_source: and the actors' countries right
  (all of them, no other). triple: and the recipients'; of two-sided events the parties together.
- precision: of the recorded events, those that are one of the gold's (optional ones too), by type and place.
- sector, mode, auxiliary, when, where, claimed_by, denied_by: of the events found with the right type, those where it is right; each
  is counted where the gold asks for it, auxiliary always. claimed_by and denied_by count holders.
- figures: kind, bounds and whose right, of the gold's figures; figures.count leaves out whose; figures.precision of those recorded.
- by: triples right and all, by what the sentence is about and by type; "no-event" counts texts left without an event.

``--kept-out`` adds what was put aside (``NAME.kept_out.jsonl``), as figures alone. ``--from`` takes texts of that id and later ones, of
both files. ``--loaded-words`` instead swaps loaded words for their plain or opposite fellows and says in how many texts a code changes.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks._event_gold import (
    Case,
    GoldEvent,
    Side,
    actors_right,
    auxiliary_right,
    figure_right,
    holders,
    match,
    read_cases,
    roles_right,
    sectors,
    when_right,
    where_right,
    whose_right,
)
from benchmarks._loaded_words import report_swaps
from benchmarks._scores import is_from
from hearsay.config import Settings
from hearsay.reading import Reading, read_text
from hearsay.records import Event, Figure

OWN = Path(__file__).parent / "data" / "event_triples.jsonl"
KEYS = (
    "type", "type_source", "triple", "sector", "mode", "auxiliary", "when", "where",
    "claimed_by", "denied_by", "figures", "figures.count", "figures.precision", "precision",
)  # fmt: skip


class Score:
    """Right and all, by key and by class, and what to read of the rest."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.by: dict[str, list[int]] = {}
        self.misses: list[str] = []

    def add(self, key: str, is_right: bool, told: str = "") -> None:
        """Count one; ``told`` is kept when it is wrong."""
        self.of[key] += 1
        self.right[key] += is_right
        if not is_right and told:
            self.misses.append(f"{key}: {told}")

    def add_class(self, names: Iterable[str], is_right: bool) -> None:
        """Count a triple, or a text without events, under its classes."""
        for name in names:
            counts = self.by.setdefault(name, [0, 0])
            counts[0] += is_right
            counts[1] += 1

    def shares(self) -> dict[str, float | None]:
        """Each key's share; None where nothing was asked."""
        return {k: round(self.right[k] / self.of[k], 4) if self.of[k] else None for k in KEYS}


def score_case(score: Score, case: Case, events: Sequence[Event], figures: Sequence[Figure]) -> None:
    """Count one text."""
    matched, accounted = match(case, events)
    for number, gold in enumerate(case.events):
        if not gold.optional:
            _score_event(score, case, gold, matched.get(number), events)
    extra = [event for event in events if event.id not in accounted]
    for event in events:
        score.add("precision", event.id in accounted, f"{case.id} {shown(event)} | {case.text}")
    if "no-event" in case.about:
        score.add_class(["no-event"], not extra)
    _score_figures(score, case, figures)


def _score_event(
    score: Score, case: Case, gold: GoldEvent, event: Event | None, events: Sequence[Event]
) -> None:
    typed = event is not None
    triple = event is not None and roles_right(event, gold)
    near = "; ".join(map(shown, events)) or "nothing"
    told = f"{case.id} wants {wanted(gold)} | has {near} | {case.text}"
    score.add("type", typed, told)
    source = event is not None and actors_right(event, gold)
    score.add("type_source", source, told if typed else "")
    score.add("triple", triple, told if source else "")
    score.add_class([*(t for t in case.about if t != "no-event"), gold.type[0]], triple)
    if event is None:
        return
    mark = f"{case.id} {shown(event)}"
    for is_right, sector in sectors(event, gold):
        score.add("sector", is_right, f"{mark} {sector} | {case.text}")
    if gold.mode:
        score.add(
            "mode", not set(gold.mode).isdisjoint(event.modes), f"{mark} wants {gold.mode} | {case.text}"
        )
    score.add(
        "auxiliary",
        auxiliary_right(event, gold),
        f"{mark} {event.auxiliary} wants {gold.auxiliary} | {case.text}",
    )
    if gold.when:
        day = f"{event.when.start}..{event.when.end}" if event.when else "none"
        score.add(
            "when",
            when_right(event.when, gold.when),
            f"{mark} {day} wants {gold.when[0]}..{gold.when[1]} | {case.text}",
        )
    if gold.where:
        place = event.where.name or event.where.text if event.where else None
        score.add("where", where_right(event, gold.where), f"{mark} {place} wants {gold.where} | {case.text}")
    for key, stance, asked in (
        ("claimed_by", "affirms", gold.claimed_by),
        ("denied_by", "denies", gold.denied_by),
    ):
        for holder in asked:
            have = holders(event, stance)
            score.add(key, holder in have, f"{mark} {sorted(have)} wants {holder} | {case.text}")


def _score_figures(score: Score, case: Case, figures: Sequence[Figure]) -> None:
    used: set[str] = set()
    for gold in case.figures:
        near = [f for f in figures if figure_right(f, gold, case.text)]
        near.sort(key=lambda f: (f.id not in used, whose_right(f, gold)), reverse=True)
        used.update(f.id for f in near[:1])
        if gold.optional:
            continue
        told = f"{case.id} wants {gold.what} {gold.low} of {gold.whose} | has " + "; ".join(
            f"{f.what} {f.low}-{f.high} of {f.whose.country if f.whose else None}" for f in figures
        )
        score.add("figures.count", bool(near))
        score.add("figures", bool(near) and whose_right(near[0], gold), f"{told} | {case.text}")
    for figure in figures:
        told = f"{case.id} {figure.what} {figure.low}-{figure.high} {figure.text!r} | {case.text}"
        score.add("figures.precision", figure.id in used, told)


def shown(event: Event) -> str:
    """An event on one line."""
    sides = ["+".join(f"{a.country}/{a.sector}" for a in s) for s in (event.actors, event.recipients)]
    return f"{event.type} {sides[0] or '-'} > {sides[1] or '-'} at {event.trigger.text!r} ({event.basis})"


def wanted(gold: GoldEvent) -> str:
    """A gold event on one line."""

    def side(parties: list[Side] | None) -> str:
        if parties is None:
            return "*"
        return "+".join(f"{p.country}{'?' if p.optional else ''}" for p in parties) or "-"

    return f"{'/'.join(gold.type)} {side(gold.actors)} > {side(gold.recipients)} at {gold.anchor[0]!r}"


def reading_of(text: str, published: str, settings: Settings) -> Reading:
    """A text through the package.

    Raises:
        ValueError: It was rejected.
    """
    reading = read_text(text, published=published, settings=settings)
    if reading.reject is not None:
        raise ValueError(f"{reading.reject.code}: {reading.reject.reason}")
    return reading


def measure(cases: Iterable[Case], settings: Settings) -> Score:
    """Every text read and counted."""
    score = Score()
    for case in cases:
        reading = reading_of(case.text, case.published, settings)
        assert reading.document is not None and reading.document.text == case.text, case.id
        score_case(score, case, reading.events, reading.figures)
    return score


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="?", default=OWN)
    parser.add_argument("--kept-out", action="store_true", help="also the figures of what was put aside")
    parser.add_argument("--misses", action="store_true", help="print what is wrong, key by key")
    parser.add_argument("--only", help="only texts of this class, or with an event of this type")
    parser.add_argument("--id", help="only the text of this id")
    parser.add_argument("--from", dest="first", metavar="ID", default="", help="this text and later ones")
    parser.add_argument("--loaded-words", action="store_true", help="swap loaded words: no code may change")
    options = parser.parse_args()
    settings = Settings(processes=1)
    cases = [
        case
        for case in read_cases(options.path)
        if is_from(case.id, options.first) and _is_chosen(case, options.only, options.id)
    ]
    if options.loaded_words:
        print(json.dumps(report_swaps(cases, lambda t, day: reading_of(t, day, settings))))
        return
    score = measure(cases, settings)
    if options.misses or options.id:
        print(*sorted(score.misses), sep="\n")
    last: dict[str, object] = {**score.shares(), "texts": len(cases)}
    for key in KEYS:
        print(f"{key:18} {score.right[key]:4} of {score.of[key]:4}")
    for name, (right, of) in sorted(score.by.items(), key=lambda item: (item[0].isupper(), -item[1][1])):
        print(f"  {name:20} {right:4} of {of:4}")
    last["by"] = score.by
    if options.kept_out:
        apart = read_cases(options.path.with_suffix(".kept_out.jsonl"))
        kept = measure((case for case in apart if is_from(case.id, options.first)), settings)
        last |= {f"kept_out.{key}": share for key, share in kept.shares().items()}
        print("kept out: " + ", ".join(f"{key} {share}" for key, share in kept.shares().items()))
    print(json.dumps(last))


def _is_chosen(case: Case, name: str | None, one: str | None) -> bool:
    types = {t for gold in case.events if not gold.optional for t in gold.type[:1]}
    return (name is None or name in case.about or name in types) and (one is None or one == case.id)


if __name__ == "__main__":
    main()
