"""Learns which party a deed lacks (`hearsay.events.likely`): ``python -m training.parties [--gold FOLDER] [--write FILE]``.

Rows are the questions that the package itself asks (`hearsay.events.likely.parties.ask`) about deeds that somebody marked: news marked at its
words (our own and real), our own triples and our own pages, never what those sets keep out. By five folds of whole texts it prints, set by
set, the share of deeds with the right parties before and after, and how many of the lands given are right; ``--write`` then learns from all
of it.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks._event_gold import match, read_cases
from benchmarks._marked_text import MarkedText, read_marked
from benchmarks._real_text import read_real
from benchmarks.marked_news import APART, GOLD, MarkedReading, Score, has_roles
from hearsay.codebooks import Codebook, load_codebook
from hearsay.config import Settings
from hearsay.events.find import find_tellings
from hearsay.events.likely.parties import SURE, ask
from hearsay.events.likely.party_signs import Numbers
from hearsay.events.page import Page as EventPage
from hearsay.events.scene import lands_of
from hearsay.events.telling.record import record_of
from hearsay.language import annotate_one
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge, load_knowledge
from hearsay.pages import clean_page, find_pages
from hearsay.reading import Reading
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Event, Page, Statement
from hearsay.records.event import Side
from hearsay.statements import find_statements
from training.forest import FOLDS, Columns, folds, learn, write

if TYPE_CHECKING:
    import lightgbm

DATA = Path(__file__).parents[1] / "benchmarks" / "data"
Sides = dict[Side, set[str]]
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Asked:
    """A land that may stand on a side of an event, whether others may stand beside it, and what speaks for it."""

    side: Side
    land: str
    is_mutual: bool
    signs: tuple[Numbers, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """A recorded event that somebody marked.

    Attributes:
        source, text: The set, and which text of it.
        has: The lands the rules gave. wants: those marked; a side that is left out was not asked.
        allowed: Those that may stand there or be left out.
        is_mutual: All parties may stand on either side.
        asked: What the package would weigh.
    """

    source: str
    text: str
    has: Sides
    wants: Sides
    allowed: frozenset[str]
    is_mutual: bool
    asked: tuple[Asked, ...]

    def is_right(self, given: Sides) -> bool:
        """Whether all that are wanted stand on their sides with what is given."""
        have = {side: self.has[side] | given.get(side, set()) for side in self.has}
        if self.is_mutual:
            return self.wants["actors"] <= have["actors"] | have["recipients"]
        return all(wanted <= have[side] for side, wanted in self.wants.items())

    def is_wanted(self, asked: Asked) -> bool:
        """Whether the land is marked on that side."""
        return asked.land in self.wants["actors" if self.is_mutual else asked.side]

    def is_question(self, asked: Asked) -> bool:
        """Whether a mark answers it: the side was asked, and the land is not one that may be left out."""
        if self.is_mutual and asked.land in self.has["actors"] | self.has["recipients"]:
            return False
        needed = set[str]().union(*self.wants.values())
        is_asked = self.is_mutual or asked.side in self.wants
        return is_asked and (asked.land in needed or asked.land not in self.allowed)


@cache
def rules() -> tuple[Knowledge, Codebook]:
    """All packs and the codebook."""
    return load_knowledge(("all",)), load_codebook()


def page_of(document: Document) -> tuple[EventPage, tuple[Statement, ...]]:
    """What a document tells by words and rules alone, and its statements."""
    knowledge, codebook = rules()
    annotated = annotate_one(document, with_vectors=False)
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, codebook, knowledge)
    return find_tellings(annotated, mentions, statements, codebook, knowledge), statements


def read(document: Document) -> tuple[Reading, dict[str, tuple[Asked, ...]]]:
    """A document's statements and events by rules alone, and by event what may be lacking."""
    page, statements = page_of(document)
    records = {id(each): record_of(page.scene, each) for each in page.tellings}
    asked = defaultdict[str, list[Asked]](list)
    for (telling, *question), signs in zip(*ask(page), strict=True):
        asked[records[id(telling)].id].append(Asked(*question, signs))
    reading = reading_of(document, statements, records.values())
    return reading, {key: tuple(questions) for key, questions in asked.items()}


def reading_of(document: Document, statements: tuple[Statement, ...], events: Iterable[Event]) -> Reading:
    """What marks are held against; an event told twice counts once."""
    once = tuple({each.id: each for each in events}.values())
    return Reading(document=document, mentions=(), statements=statements, events=once, figures=())


def _has(event: Event) -> Sides:
    return {"actors": set(lands_of(event.actors)), "recipients": set(lands_of(event.recipients))}


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
            for event in [each for each in typed if has_roles(each, gold)][:1] or typed[:1]:
                wants: Sides = {"actors": gold.actors, "recipients": gold.recipients or set()}
                yield Deed(
                    source,
                    text.id,
                    _has(event),
                    wants,
                    frozenset(gold.allowed),
                    gold.recipients is None,
                    asked.get(event.id, ()),
                )


def triple_deeds(path: Path) -> Iterator[Deed]:
    """The deeds of our own sentences, but for those with several acceptable lands on a side."""
    for case in read_cases(path):
        document = document_of(case.text, published=case.published)
        if not isinstance(document, Document):
            continue
        reading, asked = read(document)
        for number, event in match(case, reading.events)[0].items():
            gold = case.events[number]
            sides = [*(gold.actors or ()), *(gold.recipients or ())]
            if gold.optional or gold.actors is None or any(len(each.countries) > 1 for each in sides):
                continue
            wants: Sides = {
                "actors": {land for each in gold.actors if not each.optional for land in each.countries}
            }
            if gold.recipients:
                wants["recipients"] = {
                    land for each in gold.recipients if not each.optional for land in each.countries
                }
            allowed = frozenset(land for each in sides for land in each.countries)
            yield Deed(
                "triples",
                case.id,
                _has(event),
                wants,
                allowed,
                gold.recipients == [],
                asked.get(event.id, ()),
            )


def page_deeds(folder: Path) -> Iterator[Deed]:
    """The deeds of our own pages; a side without a land was not asked."""
    gold, settings = json.loads((folder / "gold.json").read_text(encoding="utf-8")), Settings(processes=1)
    for page in find_pages([str(path) for path in sorted(folder.glob("*.txt"))], settings):
        document = clean_page(page, settings, rules()[0]) if isinstance(page, Page) else None
        name = Path(page.uri).name
        if not isinstance(document, Document) or name not in gold:
            continue
        reading, asked = read(document)
        for deed in gold[name]["events"]:
            if deed["optional"] or not deed["actor"]:
                continue
            for event in told_at(document, reading.events, deed):
                wants: Sides = {"actors": set(deed["actor"])}
                if deed["recipient"]:
                    wants["recipients"] = set(deed["recipient"])
                allowed = frozenset(land for side in wants.values() for land in side)
                is_mutual = not deed["recipient"] and len(deed["actor"]) > 1
                yield Deed("pages", name, _has(event), wants, allowed, is_mutual, asked.get(event.id, ()))


def told_at(document: Document, events: Sequence[Event], deed: dict[str, Any]) -> Iterator[Event]:
    """The events of an acceptable type at the words that gold names."""
    text = document.text.translate(_MARKS)
    patterns = [r"\s+".join(map(re.escape, anchor.translate(_MARKS).split())) for anchor in deed["anchor"]]
    spans = [found.span() for pattern in patterns for found in re.finditer(pattern, text)]
    for event in events:
        start, end = event.trigger.start, event.trigger.end
        if event.type in deed["types"] and any(a < end and start < b for a, b in spans):
            yield event


def learn_deeds(columns: Columns, deeds: Sequence[Deed]) -> lightgbm.Booster:
    """The trees that tell wanted lands from others."""
    pairs = [(deed, each) for deed in deeds for each in deed.asked if deed.is_question(each)]
    return learn(columns, [each.signs for _, each in pairs], [deed.is_wanted(each) for deed, each in pairs])


def give(columns: Columns, trees: lightgbm.Booster, deed: Deed) -> Sides:
    """What the package would write down."""
    if not deed.asked:
        return {}
    weights = trees.predict(columns.table([each.signs for each in deed.asked]))
    given = defaultdict[Side, set[str]](set)
    for each, weight in sorted(zip(deed.asked, weights, strict=True), key=lambda pair: -pair[1]):
        if weight >= SURE and (each.is_mutual or not given[each.side]):
            given[each.side].add(each.land)
    return given


def try_folds(columns: Columns, deeds: Sequence[Deed]) -> None:
    """Prints what trees give that have not seen the text."""
    fold = folds(deed.text for deed in deeds)
    right, counted = defaultdict[str, Counter[str]](Counter), Counter[str]()
    for number in range(FOLDS):
        trees = learn_deeds(columns, [deed for deed in deeds if fold[deed.text] != number])
        for deed in (each for each in deeds if fold[each.text] == number):
            given, of = give(columns, trees, deed), right[deed.source]
            counted[deed.source] += 1
            of["before"] += deed.is_right({})
            of["after"] += deed.is_right(given)
            for side, lands in given.items():
                for each in (e for e in deed.asked if e.side == side and e.land in lands):
                    of["given"] += deed.is_question(each)
                    of["wanted"] += deed.is_question(each) and deed.is_wanted(each)
    for source, of in right.items():
        count = counted[source]
        print(
            f"{source:10} {count:5} deeds  parties right {of['before'] / count:.3f} -> {of['after'] / count:.3f}"
            f"  lands given {of['given']:4}, right {of['wanted'] / max(of['given'], 1):.3f}"
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
