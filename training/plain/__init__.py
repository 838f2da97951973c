"""Plain news sentences with their trees, made by a small grammar of our own: ``python -m training.plain`` shows some.

Treebanks hold few short news sentences; a model that learnt from them alone reads "Poland expelled 12 Russian diplomats." as one noun.
``grammar.txt`` says how sentences are built, ``words.txt`` and ``../names.tsv`` what they are made of. The trees are right by
construction, the sense is not asked for.
"""

from __future__ import annotations

import functools
import random
import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from lemminflect import getInflection

from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from training.corpora import Passage
from training.names import names

HERE = Path(__file__).parent
ROOT, UNKNOWN = "root", "?"
_ITEM = re.compile(r"(?P<relation>root|[a-z:]+(?=@)|\?)(@(?P<head>\d+))?:(?P<what>\S+)")
_TAGS = {"past": "VBD", "part": "VBN", "ing": "VBG", "s": "VBZ", "pl": "NNS"}
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class Piece:
    """One item of a line: its relation, the place in the line of its head (itself for the line's head), and what stands there."""

    relation: str
    head: int
    what: str


@dataclass(slots=True)
class Phrase:
    """Words with their tree; ``top`` is the word that the others hang on, directly or not."""

    words: list[str] = field(default_factory=list)
    glued: list[bool] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    names: list[tuple[int, int, str]] = field(default_factory=list)
    top: int = 0


@functools.cache
def grammar() -> dict[str, list[list[Piece]]]:
    """Each name with the ways to say it.

    Raises:
        ValueError: a line has no head, or two.
    """
    rules: dict[str, list[list[Piece]]] = defaultdict(list)
    for line in (HERE / "grammar.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, _, said = line.partition(" = ")
        pieces = []
        for at, item in enumerate(said.split()):
            found = _ITEM.fullmatch(item)
            if found is None:
                raise ValueError(f"{name}: found {item}, expected relation@head:what")
            pieces.append(Piece(found["relation"], int(found["head"] or at + 1) - 1, found["what"]))
        if sum(p.relation == ROOT for p in pieces) != 1 or any(p.head >= len(pieces) for p in pieces):
            raise ValueError(f"a line of {name} has not one head, or one that is not there: {said}")
        rules[name].append(pieces)
    return dict(rules)


@functools.cache
def lists() -> dict[str, list[str]]:
    """The word lists."""
    lines = (HERE / "words.txt").read_text("utf-8").splitlines()
    return {line.split()[0]: line.split()[1:] for line in lines if line and not line.startswith("#")}


def say(name: str, rng: random.Random) -> Phrase:
    """One phrase of a name of the grammar."""
    pieces = rng.choice(grammar()[name])
    parts = [_part(p.what, rng) for p in pieces]
    offsets, phrase = [], Phrase()
    for part in parts:
        base = len(phrase.words)
        offsets.append(base)
        phrase.words += part.words
        phrase.glued += part.glued
        phrase.pos += part.pos
        phrase.heads += [h + base if h >= 0 else -1 for h in part.heads]
        phrase.rels += part.rels
        phrase.names += [(s + base, e + base, kind) for s, e, kind in part.names]
    for piece, part, base in zip(pieces, parts, offsets, strict=True):
        if piece.relation == ROOT:
            phrase.top = base + part.top
        else:
            known = piece.relation != UNKNOWN
            phrase.heads[base + part.top] = offsets[piece.head] + parts[piece.head].top if known else -1
            phrase.rels[base + part.top] = piece.relation
    return _joined(phrase)


def _part(what: str, rng: random.Random) -> Phrase:
    """What stands at one place: another phrase, a proper name, a word of a list in some form, or the word itself."""
    if what in grammar():
        return say(what, rng)
    if "~" in what:
        kind, _, label = what.partition("~")
        words = rng.choice(names()[kind])
        found = _flat(words, "PROPN")
        found.names = [(0, len(words), label)]
        return found
    word, _, pos = what.rpartition("/")
    glued = word.startswith("^")
    listed, _, form = word.removeprefix("^").partition(".")
    if listed in lists():
        word = _form(rng.choice(lists()[listed]), form)
    found = _flat(word.removeprefix("^").split("-") if listed in lists() else [word.removeprefix("^")], pos)
    found.glued[0] = glued
    return found


def _flat(words: list[str], pos: str) -> Phrase:
    """Several words of one name or compound; a name's first word is its head, a compound's last."""
    last = len(words) - 1
    proper = pos == "PROPN"
    top = 0 if proper else last
    rel = "flat" if proper else "compound"
    rels = ["" if i == top else rel for i in range(len(words))]
    return Phrase(list(words), [False] * len(words), [pos] * len(words), [top] * len(words), rels, [], top)


def _form(word: str, form: str) -> str:
    """A listed word in one of the grammar's forms."""
    if form not in _TAGS:
        return word
    first, _, last = word.rpartition("-")
    found = getInflection(last, _TAGS[form])
    inflected = found[0] if found else last
    return f"{first}-{inflected}" if first else inflected


def _joined(phrase: Phrase) -> Phrase:
    """A name marked "+" goes on from the one before (a person's two); "a" before a vowel is "an"."""
    spans: list[tuple[int, int, str]] = []
    for s, e, kind in phrase.names:
        if kind.endswith("+") and spans and spans[-1][1] == s:
            spans[-1] = (spans[-1][0], e, spans[-1][2])
        else:
            spans.append((s, e, kind))
    phrase.names = spans
    for i, word in enumerate(phrase.words[:-1]):
        if word == "a" and phrase.words[i + 1][0].lower() in _VOWELS:
            phrase.words[i] = "an"
    return phrase


def sentence(rng: random.Random) -> Phrase:
    """A whole sentence with a capital at its beginning."""
    found = say("S", rng)
    found.heads[found.top] = found.top
    found.rels[found.top] = ROOT
    first = next(i for i, w in enumerate(found.words) if w[0].isalnum())
    found.words[first] = found.words[first][0].upper() + found.words[first][1:]
    return found


def plain_passages(count: int, rng: random.Random) -> list[Passage]:
    """Passages of one to three sentences, parted by spaces, each beginning on a line of its own."""
    passages = []
    for n in range(count):
        passage = Passage(f"plain_{n}", [], [], [], [], [], [], [], alone=True)
        for at in range(rng.choice((1, 1, 2, 3))):
            _add(passage, sentence(rng), NEWLINE if at == 0 else SPACE)
        passages.append(passage)
    return passages


def _add(passage: Passage, said: Phrase, before: int) -> None:
    assert passage.starts is not None and passage.pos is not None and passage.heads is not None
    assert passage.rels is not None and passage.names is not None
    base = len(passage.words)
    glue = [NO_SPACE if g else SPACE for g in said.glued]
    # A mark that opens a quotation has no space after it.
    for i, word in enumerate(said.words[:-1]):
        if word == '"' and not said.glued[i]:
            glue[i + 1] = NO_SPACE
    glue[0] = before
    passage.words += said.words
    passage.before += glue
    passage.starts += [True] + [False] * (len(said.words) - 1)
    passage.pos += said.pos
    passage.heads += [h + base if h >= 0 else -1 for h in said.heads]
    passage.rels += [r if r != UNKNOWN else None for r in said.rels]
    passage.names += [(s + base, e + base, kind) for s, e, kind in said.names]
