"""How many were killed and hurt, and whose they were: ``python -m benchmarks.figures ../shared/gold/casualties/gvdb.dev.jsonl.gz``.

PATH: gzipped JSON Lines in one of two formats of ../shared/gold/casualties.

- Articles with the counts ``killed`` and ``injured`` (GVDB; victims listed by people who read the article, "group" victims one by
  one). The text goes through the package; found is the report's toll (``hearsay.events.toll``). ``exact``: both counts right.
  ``killed``, ``wounded``: each alone; ``*.error``: mean absolute difference. By kind of article: nobody hurt, one person, several.
  ``figures.*`` is the same by figure records alone, which count only what the text counts in numbers.
- Sentences with ``victims``: israel, palestine or both (gaza_death_mentions), the sides of a war of two. ``whose`` is the share of
  sentences where the package gives exactly these sides: by its words of death (``hearsay.events.deaths``) whose people died, else
  the enemy of who killed them, else who lives where they died; then by figures, assaults, places and names of the sentence
  (`_sides.py`), else as in the sentence before. Sentences of one article are read as one document under its title.
  ``told`` is the share of sentences for which anything tells a side.
"""

from __future__ import annotations

import itertools
import json
from collections import Counter
from typing import Any

from benchmarks._documents import document_as_is
from benchmarks._scores import read_rows, sampling
from benchmarks._sides import sides_of_deaths
from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.events.deaths import find_deaths
from hearsay.events.scene import Scene
from hearsay.events.toll.find import Toll, find_toll
from hearsay.language import annotate_one
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.records import Figure
from hearsay.statements import find_statements

SIDES = {"israel": frozenset({"ISR"}), "palestine": frozenset({"PSE"}), "both": frozenset({"ISR", "PSE"})}


class Counts:
    """Articles whose counts came out right, by kind of article."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.of: Counter[str] = Counter()
        self.error: Counter[str] = Counter()

    def add(self, gold: Toll, toll: Toll, by_figures: Toll) -> None:
        """Count one article."""
        total = gold.killed + gold.wounded
        kind = (
            "nobody" if not total else "several" if total > 1 else "one killed" if gold.killed else "one hurt"
        )
        hits = {
            "exact": gold == toll,
            "killed": gold.killed == toll.killed,
            "wounded": gold.wounded == toll.wounded,
            f"kind.{kind}": gold == toll,
            "figures.exact": gold == by_figures,
            "figures.killed": gold.killed == by_figures.killed,
            "figures.wounded": gold.wounded == by_figures.wounded,
        }
        for key, is_right in hits.items():
            self.of[key] += 1
            self.right[key] += is_right
        self.error["killed.error"] += abs(gold.killed - toll.killed)
        self.error["wounded.error"] += abs(gold.wounded - toll.wounded)

    def scores(self) -> dict[str, float]:
        """Shares of articles, and mean absolute errors in people."""
        shares = {key: round(self.right[key] / self.of[key], 4) for key in self.of}
        return shares | {key: round(value / self.of["exact"], 3) for key, value in self.error.items()}


def by_figures(figures: tuple[Figure, ...]) -> Toll:
    """The highest count of each kind."""
    told = {
        what: max((f.low or f.high or 0 for f in figures if f.what == what), default=0)
        for what in ("killed", "wounded")
    }
    return Toll(told["killed"], told["wounded"])


def main() -> None:
    parser = sampling(__doc__)
    options = parser.parse_args()
    rows: list[dict[str, Any]] = read_rows(options.path)[:: options.every]
    scores = whose(rows, options.misses) if "victims" in rows[0] else counts(rows, options.misses)
    print(json.dumps(scores))


def counts(rows: list[dict[str, Any]], shows: bool) -> dict[str, float]:
    """Articles with counts of victims."""
    knowledge, codebook, found = load_knowledge(()), load_codebook(), Counts()
    for row in rows:
        annotated = annotate_one(document_as_is(row["text"]))
        mentions = find_mentions(annotated, knowledge)
        statements = find_statements(annotated, mentions, codebook, knowledge)
        _, figures = find_events(annotated, mentions, statements, codebook, knowledge)
        gold = Toll(int(row["killed"]), int(row["injured"]))
        toll = find_toll(annotated, mentions, codebook, knowledge)
        found.add(gold, toll, by_figures(figures))
        if shows and gold != toll:
            print(f"{gold} found {toll}: {' '.join(row['text'].split())[:400]}")
    scores = found.scores()
    print(f"{len(rows)} articles")
    for key in scores:
        print(f"  {key:18} {scores[key]:.3f}" + (f" of {found.of[key]}" if key in found.of else " people"))
    return scores | {"articles": len(rows)}


def whose(rows: list[dict[str, Any]], shows: bool) -> dict[str, float]:
    """Sentences with the side of the dead, read as the articles they come from: title and sentences in order."""
    knowledge, codebook = load_knowledge(("gaza-israel",)), load_codebook()
    both = SIDES["both"]
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    told = alone = 0
    for (_, _, title), group in itertools.groupby(
        rows, key=lambda r: (r["outlet"], r["article"], r["title"])
    ):
        own = list(group)
        text, spans = joined([title, *(row["sentence"] for row in own)])
        annotated = annotate_one(document_as_is(text, _iso(own[0]["date"])))
        mentions = find_mentions(annotated, knowledge)
        statements = find_statements(annotated, mentions, codebook, knowledge)
        found_events, figures = find_events(annotated, mentions, statements, codebook, knowledge)
        events = [each.as_told() for each in found_events]  # as figures are counted: a guess tells no victim
        scene = Scene(annotated, mentions, statements, codebook, knowledge)
        deaths = find_deaths(scene, events)
        found = [sides_of_deaths(scene, deaths, events, figures, both, start, end) for start, end in spans]
        for number, row in enumerate(own, start=1):
            sides = found[number] or next((each for each in reversed(found[:number]) if each), frozenset())
            told += bool(sides)
            alone += bool(found[number])
            of[row["victims"]] += 1
            right[row["victims"]] += sides == SIDES[row["victims"]]
            if shows and sides != SIDES[row["victims"]]:
                print(f"{row['victims']}, found {sorted(sides)}: {' '.join(row['sentence'].split())[:300]}")
    scores = {f"whose.{side}": round(right[side] / of[side], 4) for side in of}
    scores["whose"] = round(right.total() / of.total(), 4)
    scores["told"] = round(told / of.total(), 4)
    print(
        f"{len(rows)} sentences: {dict(of)}; right {right.total()}; told {told}, {alone} of them by the sentence itself"
    )
    return scores | {"sentences": len(rows)}


def joined(pieces: list[str]) -> tuple[str, list[tuple[int, int]]]:
    """A text with a piece a line, and the characters of each piece."""
    text, spans = "", []
    for piece in pieces:
        words = " ".join(piece.split())
        spans.append((len(text), len(text) + len(words)))
        text += words + "\n"
    return text, spans


def _iso(day: str | None) -> str | None:
    """ "10/13/2023" as ISO."""
    month, _, rest = (day or "").partition("/")
    date, _, year = rest.partition("/")
    return f"{year}-{int(month):02}-{int(date):02}" if year else None


if __name__ == "__main__":
    main()
