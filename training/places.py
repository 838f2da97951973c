"""Learns where a deed without a place was done (`hearsay.events.likely`): ``python -m training.places [--gold FOLDER] [--write FILE]``.

Rows are the questions that the package itself asks (`hearsay.events.likely.places.ask`) about deeds of news marked at its words, our own and
real, never what those sets keep out. A mark without a place says that the text does not tell it, or that nobody asked: its rows are wrong
ones that count half. By five folds of whole texts it prints, set by set, the share of deeds with the right place before and after, how many
places are given and how many of them are right, and how many are given to deeds whose marks tell none. Our own pages, which are not learnt from,
come last. ``--write`` keeps what all marked news teaches.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from benchmarks._event_gold import where_right
from benchmarks._marked_text import MarkedText, read_marked
from benchmarks._real_text import read_real
from benchmarks.marked_news import APART, GOLD, MarkedReading, Score, has_roles
from hearsay.config import Settings
from hearsay.events.likely.places import SURE, ask
from hearsay.events.telling.record import record_of
from hearsay.language.forest import Signs
from hearsay.pages import clean_page, find_pages
from hearsay.reading import Reading
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Event, Page, Where
from training.forest import FOLDS, Columns, folds, learn, write
from training.parties import DATA, page_of, reading_of, rules, told_at

if TYPE_CHECKING:
    import lightgbm

UNASKED = 0.5
"""What rows of a deed count whose mark tells no place."""
Question = tuple[Where, tuple[Signs, ...]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A place where an event may have been, whether it is the marked one, and what speaks for it."""

    is_right: bool
    signs: tuple[Signs, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that somebody marked.

    Attributes:
        source, text: The set, and which text of it.
        is_asked: The mark tells where.
        is_right: Words or rules give that place.
        open: By event that tells the deed and has no place, the places that the package would weigh.
    """

    source: str
    text: str
    is_asked: bool
    is_right: bool
    open: tuple[tuple[Asked, ...], ...]


def deed_of(
    source: str, text: str, wanted: str | None, events: Iterable[Event], asked: dict[str, list[Question]]
) -> Deed:
    """A mark with the events that tell it."""
    told, names = list(events), [wanted] if wanted else []
    questions = [(event, asked[event.id]) for event in told if event.where is None and event.id in asked]
    return Deed(
        source,
        text,
        is_asked=bool(names),
        is_right=any(where_right(event, names) for event in told),
        open=tuple(
            tuple(Asked(where_right(replace(event, where=where), names), signs) for where, signs in weighed)
            for event, weighed in questions
        ),
    )


def read(document: Document) -> tuple[Reading, dict[str, list[Question]]]:
    """A document's statements and events by rules alone, and by event where it may have been."""
    page, statements = page_of(document)
    records = {id(each): record_of(page.scene, each) for each in page.tellings}
    asked = defaultdict[str, list[Question]](list)
    for (telling, ground), signs in zip(*ask(page), strict=True):
        asked[records[id(telling)].id].append((ground.where, signs))
    return reading_of(document, statements, records.values()), dict(asked)


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
                yield deed_of(source, text.id, gold.where, best, asked)


def page_deeds(folder: Path) -> Iterator[Deed]:
    """The deeds of our own pages; few of them were asked where."""
    gold, settings = json.loads((folder / "gold.json").read_text(encoding="utf-8")), Settings(processes=1)
    for page in find_pages([str(path) for path in sorted(folder.glob("*.txt"))], settings):
        document = clean_page(page, settings, rules()[0]) if isinstance(page, Page) else None
        name = Path(page.uri).name
        if not isinstance(document, Document) or name not in gold:
            continue
        reading, asked = read(document)
        for deed in gold[name]["events"]:
            events = [] if deed["optional"] else list(told_at(document, reading.events, deed))
            if events:
                yield deed_of("pages", name, deed["place"], events, asked)


def learn_deeds(columns: Columns, deeds: Sequence[Deed]) -> lightgbm.Booster:
    """The trees that tell right places from others."""
    pairs = [(deed, each) for deed in deeds for weighed in deed.open for each in weighed]
    return learn(
        columns,
        [each.signs for _, each in pairs],
        [each.is_right for _, each in pairs],
        weights=[1.0 if deed.is_asked else UNASKED for deed, _ in pairs],
    )


def give(columns: Columns, trees: lightgbm.Booster, deed: Deed) -> list[Asked]:
    """What the package would write down, one of an event at most."""
    given = []
    for weighed in deed.open:
        weights = trees.predict(columns.table([each.signs for each in weighed])).tolist()
        if max(weights) >= SURE:
            given.append(weighed[weights.index(max(weights))])
    return given


def count(of: Counter[str], deed: Deed, given: Sequence[Asked]) -> None:
    """Adds a deed to the figures of its set."""
    right = sum(each.is_right for each in given)
    if deed.is_asked:
        of.update({"deeds": 1, "before": deed.is_right, "after": deed.is_right or right > 0})
        of.update({"given": len(given), "right": right})
    else:
        of.update({"others": len(deed.open), "given to others": len(given)})


def show(source: str, of: Counter[str]) -> None:
    """Prints one set's line."""
    deeds = max(of["deeds"], 1)
    print(
        f"{source:8} {of['deeds']:4} deeds  place right {of['before'] / deeds:.3f} -> {of['after'] / deeds:.3f}"
        f"  given {of['given']:3}, right {of['right'] / max(of['given'], 1):.3f}"
        f"  given where no mark tells {of['given to others']:3} of {of['others']}"
    )


def try_folds(columns: Columns, deeds: Sequence[Deed]) -> None:
    """Prints what trees give that have not seen the text."""
    fold, counts = folds(deed.text for deed in deeds), defaultdict[str, Counter[str]](Counter)
    for number in range(FOLDS):
        trees = learn_deeds(columns, [deed for deed in deeds if fold[deed.text] != number])
        for deed in (each for each in deeds if fold[each.text] == number):
            count(counts[deed.source], deed, give(columns, trees, deed))
    for source, of in counts.items():
        show(source, of)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="where the public sets are")
    parser.add_argument("--write", type=Path, help="keep what all marked news teaches here")
    options = parser.parse_args()
    deeds = [
        *(
            each
            for path in sorted((DATA / "marked").glob("*.txt"))
            for each in marked_deeds("own", read_marked(path))
        ),
        *marked_deeds("real", read_real(DATA / "real_news.jsonl", options.gold)),
    ]
    rows = [each.signs for deed in deeds for weighed in deed.open for each in weighed]
    columns = Columns(rows)
    print(f"{len(deeds)} deeds, {len(rows)} questions, {len(columns.names)} signs")
    try_folds(columns, deeds)
    trees, apart = learn_deeds(columns, deeds), Counter[str]()
    for deed in page_deeds(DATA / "pages_text"):
        count(apart, deed, give(columns, trees, deed))
    show("pages", apart)
    if options.write:
        write(columns, trees, options.write)


if __name__ == "__main__":
    main()
