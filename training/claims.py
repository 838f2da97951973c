"""Learns who claims a deed (`hearsay.events.likely.claims`): ``python -m training.claims [--gold FOLDER] [--write FILE]``.

Rows are the questions that the package itself asks (`hearsay.events.likely.claims.ask`) about deeds that somebody marked: news marked at its
words (our own and real), our own triples and our own pages, never what those sets keep out. Claims that rules give are learnt from too (what
rules say of that land and deed is no sign); those they leave open count `OPEN` times. By five folds of whole texts it prints, set by set,
the share of the wanted claims that are there before and after, how many are given and how many of these are right, and the share of all
recorded claims that are wanted; ``--write`` then learns from all of it.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks._event_gold import holders, match, read_cases
from benchmarks._marked_text import MarkedText, read_marked
from benchmarks._real_text import read_real
from benchmarks._stances import DEEDS
from benchmarks.marked_news import APART, GOLD, MarkedReading, Score, has_roles
from hearsay.config import Settings
from hearsay.events.likely.claims import SURE, ask
from hearsay.events.likely.party_signs import Numbers
from hearsay.events.scene import lands_of
from hearsay.events.telling.record import record_of
from hearsay.pages import clean_page, find_pages
from hearsay.reading import Reading
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Event, Page
from training.forest import FOLDS, Columns, folds, learn, write
from training.parties import DATA, page_of, reading_of, rules, told_at

if TYPE_CHECKING:
    import lightgbm

OPEN = 5.0
"""How much more a claim counts that the rules leave open: it is what is asked for."""
WHOLE = frozenset({"own", "real"})
"""Sets that mark the claims of every deed; the others mark those of `DEEDS` alone."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A land that may claim an event, whether the rules leave it open, and what speaks for it."""

    land: str
    is_open: bool
    signs: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """A marked deed that is on record.

    Attributes:
        source, text, type: The set, which text of it, and what is done.
        has: The lands that rules have claiming it as it is marked. recorded: those they have claiming any record of it.
        wants: Those marked.
        asked: What the package would weigh.
    """

    source: str
    text: str
    type: str
    has: frozenset[str]
    recorded: frozenset[str]
    wants: frozenset[str]
    asked: tuple[Asked, ...]

    @property
    def is_learnt(self) -> bool:
        """Whether its set marks the claims of such deeds."""
        return self.source in WHOLE or self.type in DEEDS


def read(document: Document) -> tuple[Reading, Mapping[str, Sequence[Asked]]]:
    """A document's statements and events by rules alone, and by event who may claim it."""
    page, statements = page_of(document)
    records = {id(each): record_of(page.scene, each) for each in page.tellings}
    asked = defaultdict[str, list[Asked]](list)
    for question, signs in zip(*ask(page), strict=True):
        asked[records[id(question.telling)].id].append(Asked(question.land, question.is_open, signs))
    return reading_of(document, statements, records.values()), asked


def deed_of(
    source: str,
    text: str,
    events: tuple[Sequence[Event], Sequence[Event]],
    wants: Iterable[str],
    asked: Mapping[str, Sequence[Asked]],
) -> Deed:
    """A deed of its best records, and of all of its type at its words."""
    best, typed = events
    return Deed(
        source,
        text,
        best[0].type,
        has=frozenset(land for each in best for land in holders(each, "affirms")),
        recorded=frozenset(land for each in typed for land in holders(each, "affirms")),
        wants=frozenset(wants),
        asked=tuple(question for each in best for question in asked.get(each.id, ())),
    )


def marked_deeds(source: str, texts: Iterable[MarkedText]) -> Iterator[Deed]:
    """The deeds of news marked at its words, every fifth text left out."""
    for number, text in enumerate(texts, 1):
        document = document_of(text.text, published=text.published)
        if number % APART == 0 or not isinstance(document, Document):
            continue
        reading, asked = read(document)
        found = MarkedReading(Score(), text, reading)
        for gold in text.events:
            typed = found.typed(gold)
            best = [each for each in typed if has_roles(each, gold)] or typed
            if best:
                yield deed_of(source, text.id, (best, typed), gold.claimed, asked)


def triple_deeds(path: Path) -> Iterator[Deed]:
    """The deeds of our own sentences."""
    for case in read_cases(path):
        document = document_of(case.text, published=case.published)
        if not isinstance(document, Document):
            continue
        reading, asked = read(document)
        for number, event in match(case, reading.events)[0].items():
            gold = case.events[number]
            if not gold.optional:
                yield deed_of("triples", case.id, ([event], [event]), gold.claimed_by, asked)


def page_deeds(folder: Path) -> Iterator[Deed]:
    """The deeds of our own pages."""
    gold, settings = json.loads((folder / "gold.json").read_text(encoding="utf-8")), Settings(processes=1)
    for page in find_pages([str(path) for path in sorted(folder.glob("*.txt"))], settings):
        document = clean_page(page, settings, rules()[0]) if isinstance(page, Page) else None
        name = Path(page.uri).name
        if not isinstance(document, Document) or name not in gold:
            continue
        reading, asked = read(document)
        for deed in gold[name]["events"]:
            typed = [] if deed["optional"] else list(told_at(document, reading.events, deed))
            best = [each for each in typed if _fits(each, deed)]
            if best:
                yield deed_of("pages", name, (best, typed), deed["claimed_by"], asked)


def _fits(event: Event, deed: Mapping[str, Any]) -> bool:
    """Whether the parties that gold needs stand on their sides."""
    actors, recipients = lands_of(event.actors), lands_of(event.recipients)
    needed = set(deed["actor"]), set(deed["recipient"])
    return needed[0] <= (actors if needed[1] else actors | recipients) and needed[1] <= recipients


def learn_deeds(columns: Columns, deeds: Sequence[Deed]) -> lightgbm.Booster:
    """The trees that tell claims that are wanted from others."""
    pairs = [(deed, each) for deed in deeds if deed.is_learnt for each in deed.asked]
    return learn(
        columns,
        [each.signs for _, each in pairs],
        [each.land in deed.wants for deed, each in pairs],
        weights=[1.0 if each.land in deed.has else OPEN for deed, each in pairs],
    )


def give(columns: Columns, trees: lightgbm.Booster, deed: Deed) -> set[str]:
    """What the package would write down."""
    if not deed.asked:
        return set()
    weights = trees.predict(columns.table([each.signs for each in deed.asked]))
    return {
        each.land
        for each, weight in zip(deed.asked, weights, strict=True)
        if each.is_open and weight >= SURE and each.land not in deed.has
    }


def try_folds(columns: Columns, deeds: Sequence[Deed]) -> None:
    """Prints what trees give that have not seen the text."""
    fold = folds(deed.text for deed in deeds)
    counted = defaultdict[str, Counter[str]](Counter)
    for number in range(FOLDS):
        trees = learn_deeds(columns, [deed for deed in deeds if fold[deed.text] != number])
        for deed in (each for each in deeds if fold[each.text] == number):
            given, of = give(columns, trees, deed), counted[deed.source]
            of["wanted"] += len(deed.wants)
            of["before"] += len(deed.wants & deed.has)
            of["given"] += len(given)
            of["right"] += len(deed.wants & given)
            of["recorded"] += len(deed.recorded)
            of["called for"] += len(deed.wants & deed.recorded)
    for source, of in counted.items():
        after, recorded = of["before"] + of["right"], of["recorded"] + of["given"]
        print(
            f"{source:10} {of['wanted']:4} wanted  there {of['before'] / of['wanted']:.3f} -> {after / of['wanted']:.3f}"
            f"  given {of['given']:4}, right {of['right'] / max(of['given'], 1):.3f}"
            f"  precision {of['called for'] / of['recorded']:.3f} -> {(of['called for'] + of['right']) / recorded:.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="where the public sets are")
    parser.add_argument("--write", type=Path, help="learn from all of it, and write the trees here")
    options = parser.parse_args()
    deeds = [
        *(
            each
            for path in sorted((DATA / "marked").glob("*.txt"))
            for each in marked_deeds("own", read_marked(path))
        ),
        *marked_deeds("real", read_real(DATA / "real_news.jsonl", options.gold)),
        *triple_deeds(DATA / "event_triples.jsonl"),
        *page_deeds(DATA / "pages_text"),
    ]
    columns = Columns([each.signs for deed in deeds for each in deed.asked])
    print(
        f"{len(deeds)} deeds, {sum(len(deed.asked) for deed in deeds)} questions, {len(columns.names)} signs"
    )
    try_folds(columns, deeds)
    if options.write:
        write(columns, learn_deeds(columns, deeds), options.write)


if __name__ == "__main__":
    main()
