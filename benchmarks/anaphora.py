"""Links of pronouns and definite nouns: ``python -m benchmarks.anaphora ../shared/gold/gum_open/dev.conllu.gz``.

Raw text goes through the package; words are aligned by characters. Counted are links of third-person pronouns, and of nouns with
"the", "this", "that" or an owner, that have an earlier mention of their chain (gold), or that were linked (found). A link is right
when the innermost gold mention around its antecedent is of the anaphor's chain. ``given``: the gold mentions' head words go in,
else the model finds them. ``nearest`` is a rule: the nearest earlier noun or name that agrees, for nouns the nearest same noun.

``--speakers ../shared/gold``: who speaks where data/speakers.tsv says that a pronoun, a noun or a surname does. Right when the
words meant are among those that name the speaker: by the links alone, by the statements of the whole pipeline, and by both (the
pipeline's speaker where it is more than the words themselves, else the links'). ``--kept-out`` scores the tenth that was put aside.
"""

from __future__ import annotations

import argparse
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks._scores import Tally, read_rows
from benchmarks.syntax import Gold, read_conllu
from hearsay.language import Link, ReaderModel, load_model
from hearsay.language.agreement import agree, features, pronoun
from hearsay.language.links import find_links
from hearsay.language.model import FOLDER
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from hearsay.language.scores import read_words
from hearsay.language.words import tokenizer
from hearsay.records import Actor, Statement
from training.entities import Mention, entity_cells, mention_rows, mentions

SPEAKERS = Path(__file__).parent / "data" / "speakers.tsv"
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
NAMED_WITH = frozenset({"flat", "compound", "nmod:desc", "appos", "goeswith"})
REACH = 40
"""A saying's verb stands at most so many characters from a speaker's pronoun."""
Span = tuple[int, int]


@dataclass
class Read:
    """A text's words as the model reads them."""

    words: list[str]
    spans: list[Span]
    pos: list[str]
    heads: list[int]
    relations: list[str]
    kinds: list[str]
    scores: dict[str, NDArray[np.float32]]

    def at(self, place: int) -> int | None:
        """The word that a character stands in."""
        return next((i for i, (s, e) in enumerate(self.spans) if s <= place < e), None)

    def links(self, model: ReaderModel, kinds: Sequence[str] | None = None) -> tuple[Link, ...]:
        """The links, with these kinds of mention in place of the model's."""
        scores = dict(self.scores)
        if kinds is not None:
            labels = model.labels["kind"]
            scores["kind"] = np.eye(len(labels), dtype=np.float32)[[labels.index(k) for k in kinds]]
        return find_links(
            scores, model.constants, model.labels, self.words, self.pos, self.heads, self.relations
        )


def read(text: str, model: ReaderModel) -> Read:
    """A text through tokenizer and model."""
    tokens = [t for t in tokenizer().make_doc(text) if not t.is_space]
    spans = [(t.idx, t.idx + len(t)) for t in tokens]
    gaps = ["\n\n", *(text[a:b] for (_, a), (b, _) in itertools.pairwise(spans))]
    before = [NEWLINE if "\n" in g else SPACE if g else NO_SPACE for g in gaps]
    words = [t.text for t in tokens]
    scores = read_words(model, words, before, [g.count("\n") > 1 for g in gaps])
    pos = [model.labels["pos"][i] for i in scores.words["pos"].argmax(axis=1)]
    relations = [model.labels["parse"][i] for i in scores.relations]
    kinds = [""] * len(words)
    if "kind" in scores.words:
        kinds = [model.labels["kind"][i] for i in scores.words["kind"].argmax(axis=1)]
    return Read(words, spans, pos, scores.heads.tolist(), relations, kinds, scores.words)


def nearest(read: Read, kinds: Sequence[str]) -> list[Link]:
    """The rule to beat."""
    found: list[Link] = []
    nouns: list[int] = []
    told = [features(w, p, (), k) for w, p, k in zip(read.words, read.pos, kinds, strict=True)]
    for i, word in enumerate(read.words):
        if pronoun(word):
            before = next((j for j in reversed(nouns) if agree(told[i], told[j])), None)
        elif read.pos[i] == "NOUN":
            before = next((j for j in reversed(nouns) if read.words[j].lower() == word.lower()), None)
        else:
            before = None
        if before is not None:
            found.append(Link(i, before, 1.0))
        if read.pos[i] in ("NOUN", "PROPN") and read.relations[i] not in ("flat", "compound", "goeswith"):
            nouns.append(i)
    return found


@dataclass
class Answers:
    """The gold anaphors of a document by word, and the innermost mention around each word."""

    classes: list[str]
    chains: list[int]
    linked: list[bool]
    around: list[int]
    kinds: list[str]


def answers(gold: Gold, cells: Sequence[str]) -> Answers:
    """What the entity layer of a document says."""
    found = mentions(cells)
    kinds, chains = mention_rows(found, gold.heads, gold.rels)
    determined = {
        h
        for i, h in enumerate(gold.heads)
        if gold.words[i].lower() in DEFINITE or gold.rels[i] == "nmod:poss"
    }
    classes = [
        "pronoun" if pronoun(word) else "noun" if pos == "NOUN" and i in determined else ""
        for i, (word, pos) in enumerate(zip(gold.words, gold.pos, strict=True))
    ]
    around = [0] * len(gold.words)
    for start, end, _, chain in sorted(found, key=_width, reverse=True):
        around[start:end] = [chain] * (end - start)
    for i, chain in enumerate(chains):
        around[i] = abs(chain) or around[i]
    return Answers(
        classes, [abs(c) for c in chains], [c < 0 for c in chains], around, [k or "" for k in kinds]
    )


def _width(mention: Mention) -> int:
    return mention[1] - mention[0]


def score(tally: Tally, name: str, links: Sequence[Link], read: Read, gold: Gold, told: Answers) -> None:
    """Count the links of a document under ``name.pronoun`` and ``name.noun``."""
    word_at = {p: i for i, (s, e) in enumerate(gold.spans) for p in range(s, e)}
    right = {"pronoun": 0, "noun": 0}
    found = {"pronoun": 0, "noun": 0}
    for link in links:
        later, earlier = (word_at.get(read.spans[w][0]) for w in (link.anaphor, link.antecedent))
        if later is None or not told.classes[later]:
            continue
        kind = told.classes[later]
        found[kind] += 1
        if earlier is not None and told.linked[later]:
            right[kind] += told.around[earlier] == told.chains[later]
    for kind in right:
        there = sum(linked and c == kind for linked, c in zip(told.linked, told.classes, strict=True))
        tally.add(f"{name}.{kind}", right[kind], found[kind], there)


def score_links(path: Path, model: ReaderModel, every: int) -> dict[str, float]:
    """The table of a CoNLL-U file with an entity layer."""
    tally = Tally()
    cells = entity_cells(path)
    for number, gold in enumerate(read_conllu(path)):
        told = answers(gold, [entity for _, entity in itertools.islice(cells, len(gold.words))])
        if number % every:
            continue
        ours = read(gold.text, model)
        given = [""] * len(ours.words)
        for i, chain in enumerate(told.chains):
            at = ours.at(gold.spans[i][0]) if chain else None
            if at is not None:
                given[at] = told.kinds[i] or "event"
        runs: dict[str, Sequence[Link]] = {
            "nearest": nearest(ours, ours.kinds),
            "given.nearest": nearest(ours, given),
        }
        if "link_anaphor" in ours.scores:
            runs |= {"links": ours.links(model), "given.links": ours.links(model, given)}
        for name, links in runs.items():
            score(tally, f"{name}.all", links, ours, gold, told)
            if gold.id.strip().startswith(("GUM_news", "GUM_interview")):
                score(tally, f"{name}.news", links, ours, gold, told)
    return tally.scores()


@dataclass
class Case:
    """One line of speakers.tsv, in characters of the text as the pipeline takes it."""

    kind: str
    span: Span
    named: list[Span]
    kept_out: bool


def cases(folder: Path) -> dict[tuple[str, str], tuple[str, list[Case]]]:
    """By file and id: the text and its cases."""
    from hearsay.reading.pipeline import document_of
    from hearsay.records import Document

    lines = [line for line in SPEAKERS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    rows = [line.split("\t") for line in lines[1:]]
    found: dict[tuple[str, str], tuple[str, list[Case]]] = {}
    for name in dict.fromkeys(row[0] for row in rows):
        texts = {record["id"]: record["text"] for record in read_rows(folder / name)}
        for row in rows:
            if row[0] != name:
                continue
            raw = texts[row[1]]
            document = document_of(raw)
            assert isinstance(document, Document)
            move = _moved(raw, document.text)
            named = [(int(s), int(e)) for s, e in (span.split("-") for span in row[5].split())]
            case = Case(
                row[2],
                move((int(row[3]), int(row[4]))),
                [move(span) for span in named],
                row[6] == "1",
            )
            found.setdefault((name, row[1]), (document.text, []))[1].append(case)
    return found


def _moved(raw: str, text: str) -> Callable[[Span], Span]:
    """Spans of one text as spans of another that differs in white space alone."""
    places = [i for i, c in enumerate(text) if not c.isspace()]
    count = list(itertools.accumulate((not c.isspace() for c in raw), initial=0))
    return lambda span: (places[count[span[0]]], places[count[span[1]] - 1] + 1)


def touch(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def by_links(case: Case, ours: Read, links: Sequence[Link]) -> bool | None:
    """Whether the links lead from the anaphor to words that name the speaker; None when they lead nowhere."""
    before = {link.anaphor: link.antecedent for link in links}
    inside = [i for i, span in enumerate(ours.spans) if touch(span, case.span)]
    tops = [i for i in inside if ours.heads[i] not in inside or ours.heads[i] == i]
    at = next((i for i in tops if i in before), None)
    if at is None:
        return None
    while at in before:
        at = before[at]
        if any(touch(ours.spans[w], named) for w in naming(ours, at) for named in case.named):
            return True
    return False


def naming(ours: Read, head: int) -> list[int]:
    """The words of a mention that say who it is: its head, the rest of the name, titles, what stands beside it.

    A name that the tree hangs on the place before it counts too: "President of Chad Idriss Bello".
    """
    words, ahead = [head], [head]
    while ahead:
        above = ahead.pop()
        around = range(max(0, above - 20), min(len(ours.heads), above + 20))
        for i in around:
            if ours.heads[i] == above and i not in words:
                place = ours.relations[i] == "nmod" and ours.kinds[i] == "place" and above == head
                if ours.relations[i] in NAMED_WITH or place:
                    words.append(i)
                    ahead.append(i)
    return words


def by_statements(text: str, listed: Sequence[Case]) -> list[bool | None]:
    """Whether the pipeline's speaker is one who is named so; None where it finds no speaker but the words themselves."""
    from hearsay.reading import read_text as read_article

    reading = read_article(text)
    assert reading.document is not None and reading.document.text == text
    told: list[bool | None] = []
    for case in listed:
        names = {
            m.name
            for m in reading.mentions
            if m.layer == "actor" and m.name and any(touch((m.start, m.end), named) for named in case.named)
        }
        surfaces = {text[s:e].casefold() for s, e in case.named}
        answer: bool | None = None
        speaker = _speaker(reading.statements, case.span)
        if speaker is not None and speaker.span is not None:
            shown = (speaker.span.start, speaker.span.end)
            if (
                speaker.name in names
                or any(surface in speaker.name.casefold() for surface in surfaces)
                or any(touch(shown, named) for named in case.named)
            ):
                answer = True
            elif speaker.kind != "unnamed" and speaker.name.casefold() != text[slice(*case.span)].casefold():
                answer = False
        told.append(answer)
    return told


def _speaker(statements: Sequence[Statement], anaphor: Span) -> Actor | None:
    """The speaker of the statement whose saying stands at the anaphor."""
    best: tuple[int, Actor] | None = None
    for statement in statements:
        speaker, cue = statement.speaker, statement.cue
        if speaker is None:
            continue
        if speaker.span is not None and touch((speaker.span.start, speaker.span.end), anaphor):
            return speaker
        if cue is not None:
            apart = max(cue.start - anaphor[1], anaphor[0] - cue.end)
            if apart <= REACH and (best is None or apart < best[0]):
                best = (apart, speaker)
    return best[1] if best else None


def score_speakers(folder: Path, model: ReaderModel, kept_out: bool, show: bool) -> dict[str, float]:
    """Shares right, overall and by kind of words."""
    right: dict[str, list[bool]] = {}
    for (name, number), (text, listed) in cases(folder).items():
        wanted = [case for case in listed if case.kept_out == kept_out]
        if not wanted:
            continue
        ours = read(text, model)
        links = ours.links(model) if "link_anaphor" in ours.scores else ()
        for case, stated in zip(wanted, by_statements(text, wanted), strict=True):
            linked = by_links(case, ours, links)
            both = linked if stated is None else stated
            for way, answer in (("links", linked), ("statements", stated), ("both", both)):
                for kind in ("all", case.kind):
                    right.setdefault(f"{way}.{kind}", []).append(bool(answer))
                    right.setdefault(f"{way}.{kind}.answered", []).append(answer is not None)
            if show:
                print(name[:9], number[:24], case.kind, case.span, f"links={linked} statements={stated}")
    return {f"speakers.{k}": round(sum(v) / len(v), 4) for k, v in right.items()} | {
        "speakers.cases": len(right.get("links.all", []))
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=Path, nargs="?", help="a CoNLL-U file with an entity layer")
    parser.add_argument("--every", type=int, default=1, help="only every n-th document")
    parser.add_argument("--speakers", type=Path, help="the folder of the gold data")
    parser.add_argument("--kept-out", action="store_true")
    parser.add_argument("--show", action="store_true", help="a line a case")
    parser.add_argument("--model", type=Path, default=FOLDER)
    options = parser.parse_args()
    model = load_model(options.model)
    out: dict[str, float] = {}
    if options.path:
        out |= score_links(options.path, model, options.every)
        print(f"{options.path.name}, model {model.version}{'precision':>20}{'recall':>8}{'F1':>8}")
        for name in dict.fromkeys(key.rsplit(".", 1)[0] for key in out):
            row = [out[f"{name}.{k}"] for k in ("precision", "recall", "f1")]
            print(f"{name:40}" + "".join(f"{v:8.3f}" for v in row))
    if options.speakers:
        found = score_speakers(options.speakers, model, options.kept_out, options.show)
        for key, value in found.items():
            print(f"{key:40}{value:8.3f}")
        out |= found
    print(json.dumps(out))


if __name__ == "__main__":
    main()
