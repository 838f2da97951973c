"""Learns whose people speakers are (`hearsay.statements.likely`): ``python -m training.homes [--gold FOLDER] [--write FILE]``.

Rows are the questions that the package itself asks (`hearsay.statements.likely.homes.ask`) about statements that somebody marked: news marked
at its words (our own and real) and our own pages, never what those sets keep out. Speakers without a land are few, so that those
whose land the words tell are asked about too, with all the words for them hidden; they weigh little. By five folds of whole texts,
mixed anew ten times, it prints, set by set, how many lands are given and how many of them are right; ``--write`` then learns from all of it.
The passages of statements.jsonl are left out: two or three sentences each, and who has no land there was written to have none.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks._marked_text import MarkedText, read_marked
from benchmarks._real_text import read_real
from benchmarks.marked_news import APART, GOLD
from hearsay.codebooks import load_codebook
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.config import Settings
from hearsay.language import annotate_one
from hearsay.mentions import find_mentions
from hearsay.packs import load_knowledge
from hearsay.pages import clean_page, find_pages
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Page, Statement
from hearsay.statements import find_statements
from hearsay.statements.likely.home_signs import HomeSigns
from hearsay.statements.likely.homes import SENTENCES, Question, choose, is_asked
from hearsay.statements.likely.page_signs import Numbers
from hearsay.statements.likely.voices import Voices, called
from training.forest import FOLDS, Columns, folds, learn, write

if TYPE_CHECKING:
    import lightgbm

    from hearsay.language import Annotated
    from hearsay.mentions import Mentions

DATA = Path(__file__).parents[1] / "benchmarks" / "data"
ROUNDS = 150
TRIES = 10
"""So many times the texts are mixed into folds."""
LIGHT = 0.05
"""What a question about a speaker whose land was hidden weighs."""
LONG = 25
"""What stands under a word of so many others is no name."""
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says one statement.

    Attributes:
        source, text: The set, and which text of it.
        statement, key: The statement, and what is the same for all that he says.
        wants: The lands marked, none where nobody can know; None where nobody marked it.
        is_hidden: The words do tell his land.
        signs: By land what speaks for it.
    """

    source: str
    text: str
    statement: str
    key: str
    wants: frozenset[str] | None
    is_hidden: bool
    signs: dict[str, tuple[Numbers, ...]]


class Told:
    """A document's statements by rules alone."""

    def __init__(self, document: Document) -> None:
        knowledge, codebook = load_knowledge(("all",)), load_codebook()
        self.annotated: Annotated = annotate_one(document, with_vectors=False)
        self.mentions: Mentions = find_mentions(self.annotated, knowledge)
        found = find_statements(self.annotated, self.mentions, codebook, knowledge)
        self.statements = tuple(each.as_told() for each in found)

    def speakers(self, source: str, text: str, wants: dict[str, frozenset[str]]) -> Iterator[Speaker]:
        """Whom to ask about; ``wants`` has the lands marked, by statement."""
        if len(Tree.of(self.annotated.doc).sentences) < SENTENCES:
            return
        plain: HomeSigns | None = None
        hidden: dict[str, HomeSigns] = {}
        for each in self.statements:
            if is_asked(each):
                signs = plain = plain or HomeSigns(self.annotated, self.mentions, self.statements)
            elif each.id in wants and _may_hide(each):
                name = called(each)
                if name not in hidden:
                    words = self._words(name)
                    hidden[name] = HomeSigns(self.annotated, self.mentions, self.statements, words, name)
                signs = hidden[name]
            else:
                continue
            voice = signs.voice(each)
            yield Speaker(
                source, text, each.id, voice.key, wants.get(each.id), not is_asked(each), signs.of(voice)
            )

    def _words(self, name: str) -> frozenset[int]:
        """All words for a speaker."""
        voices = Voices(self.annotated, self.mentions)
        tree, words, heads = voices.tree, set[int](), set[int]()
        for each in self.statements:
            if called(each) == name and each.speaker is not None:
                if each.speaker.span is not None:
                    heads.add(voices.head(each.speaker.span))
                    words.update(voices.tokens(each.speaker.span))
                if each.cue is not None:
                    heads.update(subjects(tree, voices.cue(each)))
        for found in self.mentions.actors:
            if found.actor.name.lower().removeprefix("the ") == name:
                words.update(range(found.start, found.end))
                if found.actor.span is not None:
                    heads.add(voices.head(found.actor.span))
        for token, meant in self.mentions.anaphors.items():
            if any(actor.name.lower().removeprefix("the ") == name for actor in meant):
                words.add(token)
        for head in heads:
            is_clause = tree.pos[head] in {"VERB", "AUX"} or tree.right[head] - tree.left[head] >= LONG
            words.update([head] if is_clause else range(tree.left[head], tree.right[head] + 1))
        return frozenset(words)


def _may_hide(statement: Statement) -> bool:
    speaker = statement.speaker
    return (
        speaker is not None
        and speaker.country is not None
        and speaker.kind != "country"
        and speaker.sector != "MED"
    )


def marked_speakers(source: str, texts: Iterable[MarkedText]) -> Iterator[Speaker]:
    """The speakers of news marked at its words, every fifth text left out."""
    for number, text in enumerate(texts, 1):
        document = document_of(text.text, published=text.published)
        if number % APART == 0 or not isinstance(document, Document):
            continue
        told, base = Told(document), document.text.index(text.text)
        wants: dict[str, frozenset[str]] = {}
        for each in told.statements:
            cue = each.cue
            marks = [m for m in text.statements if cue and m.place.touches(cue.start - base, cue.end - base)]
            if marks:
                wants[each.id] = frozenset[str]().union(*(mark.speakers for mark in marks))
        yield from told.speakers(source, text.id, wants)


def page_speakers(folder: Path) -> Iterator[Speaker]:
    """The speakers of our own pages."""
    gold, settings = json.loads((folder / "gold.json").read_text(encoding="utf-8")), Settings(processes=1)
    for page in find_pages([str(path) for path in sorted(folder.glob("*.txt"))], settings):
        document = clean_page(page, settings, load_knowledge(("all",))) if isinstance(page, Page) else None
        name = Path(page.uri).name
        if not isinstance(document, Document) or name not in gold:
            continue
        told, text = Told(document), document.text.translate(_QUOTES)
        wants: dict[str, frozenset[str]] = {}
        for saying in gold[name]["statements"]:
            words = saying["anchor"].translate(_QUOTES).split()
            spans = [found.span() for found in re.finditer(r"\s+".join(map(re.escape, words)), text)]
            land = (saying["speaker"] or "-").partition("/")[0]
            for each in told.statements if not saying["optional"] else ():
                at = each.cue or each.evidence
                if each.act in saying["act"] and any(a < at.end and at.start < b for a, b in spans):
                    wants[each.id] = wants.get(each.id, frozenset()) | ({land} - {"-"})
        yield from told.speakers("pages", name, wants)


def learn_speakers(columns: Columns, speakers: Sequence[Speaker]) -> lightgbm.Booster:
    """The trees that tell homes from other lands."""
    rows = [
        (signs, land in each.wants, LIGHT if each.is_hidden else 1.0)
        for each in speakers
        if each.wants is not None
        for land, signs in each.signs.items()
    ]
    return learn(
        columns,
        [signs for signs, *_ in rows],
        [wanted for _, wanted, _ in rows],
        ROUNDS,
        weights=[weight for *_, weight in rows],
    )


def give(columns: Columns, trees: lightgbm.Booster, speakers: Sequence[Speaker]) -> dict[str, str]:
    """What the package would write down for one text's speakers, by key."""
    questions = [Question(each.statement, each.key, land) for each in speakers for land in each.signs]
    if not questions:
        return {}
    rows = [signs for each in speakers for signs in each.signs.values()]
    return choose(questions, trees.predict(columns.table(rows)).tolist())


def try_folds(columns: Columns, speakers: Sequence[Speaker]) -> None:
    """Prints what trees give that have not seen the text, on average over several mixings: they are few, and one page has many of them."""
    counted = defaultdict[str, Counter[str]](Counter)
    for seed in range(TRIES):
        fold = folds((each.text for each in speakers), seed)
        for number in range(FOLDS):
            trees = learn_speakers(columns, [each for each in speakers if fold[each.text] != number])
            texts = defaultdict[str, list[Speaker]](list)
            for each in speakers:
                if fold[each.text] == number and not each.is_hidden:
                    texts[each.text].append(each)
            for text in texts.values():
                homes = give(columns, trees, text)
                for each in (each for each in text if each.wants is not None):
                    of, land = counted[each.source], homes.get(each.key)
                    of["asked"] += 1
                    of["nobody"] += not each.wants
                    of["given"] += land is not None
                    of["right"] += land in (each.wants or ())
    for source, of in counted.items():
        print(
            f"{source:6} {of['asked'] / TRIES:4.0f} speakers without a land, {of['nobody'] / TRIES:3.0f} of nobody knows which"
            f"  lands given {of['given'] / TRIES:4.1f}, right {of['right'] / max(of['given'], 1):.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="where the public sets are")
    parser.add_argument("--write", type=Path, help="learn from all of it, and write the trees here")
    options = parser.parse_args()
    speakers = [
        *(
            each
            for path in sorted((DATA / "marked").glob("*.txt"))
            for each in marked_speakers("own", read_marked(path))
        ),
        *marked_speakers("real", read_real(DATA / "real_news.jsonl", options.gold)),
        *page_speakers(DATA / "pages_text"),
    ]
    columns = Columns([signs for each in speakers for signs in each.signs.values()])
    print(
        f"{sum(not each.is_hidden for each in speakers)} speakers without a land, {len(speakers)} with those hidden,"
        f" {len(columns.names)} signs"
    )
    try_folds(columns, speakers)
    if options.write:
        write(columns, learn_speakers(columns, speakers), options.write)


if __name__ == "__main__":
    main()
