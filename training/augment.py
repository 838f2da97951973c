"""Changes to a window that pages make too: capitals throughout, headline case, other quotation marks or none."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.language.pieces import SPACE

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from training.batches import Window

OPENING, CLOSING, STRAIGHT = {"“", "``"}, {"”", "''"}, {'"'}
MARKS = OPENING | CLOSING | STRAIGHT
CURLY_APOSTROPHES = {"’": "'", "‘": "'"}
SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "at",
        "for",
        "and",
        "or",
        "by",
        "as",
        "with",
        "from",
        "but",
        "is",
        "not",
    ]
)
"""Words that headline case leaves small."""
_UPPER = {1: 3, 2: 3, 5: 3}
_LOWER = {2: 1, 3: 1, 4: 1, 5: 1}


@dataclass(frozen=True, slots=True)
class Quotes:
    """Pieces of the quotation marks."""

    opening: list[int]
    closing: list[int]
    straight: list[int]
    apostrophe: int
    curly_apostrophe: int

    @classmethod
    def of(cls, tokenizer: Tokenizer) -> Quotes:
        """Look them up."""
        ids = [tokenizer.token_to_id(mark) for mark in ("“", "”", '"', "'", "’")]
        return cls([ids[0]], [ids[1]], [ids[2]], ids[3], ids[4])


def recase(window: Window, rng: random.Random) -> None:
    """Now and then capitals, lower case or headline case for a whole window; the labels stay."""
    chance = rng.random()
    if chance < 0.05:
        window.cases = [_UPPER.get(c, c) for c in window.cases]
    elif chance < 0.08:
        window.cases = [_LOWER.get(c, c) for c in window.cases]
    elif chance < 0.12:
        window.cases = [
            2 if c == 1 and w.lower() not in SMALL else c
            for c, w in zip(window.cases, window.words, strict=True)
        ]
    if rng.random() < 0.1:
        window.before = [min(b, SPACE) for b in window.before]


def requote(window: Window, quotes: Quotes, rng: random.Random) -> None:
    """Now and then straight marks for curly, curly for straight, or none at all."""
    chance = rng.random()
    if chance < 0.12:
        for i, word in enumerate(window.words):
            if word in MARKS:
                window.pieces[i] = quotes.straight
            elif quotes.curly_apostrophe in window.pieces[i]:
                window.pieces[i] = [
                    quotes.apostrophe if p == quotes.curly_apostrophe else p for p in window.pieces[i]
                ]
    elif chance < 0.24:
        inside = False
        for i, word in enumerate(window.words):
            if word in STRAIGHT:
                window.pieces[i] = quotes.closing if inside else quotes.opening
                inside = not inside
    elif chance < 0.36:
        gone = {i for i, word in enumerate(window.words) if word in MARKS}
        if window.sayings is not None:
            window.sayings = [
                (cue, sources, [without_mark(span, window.words, gone) for span in contents])
                for cue, sources, contents in window.sayings
            ]
        drop(window, gone)


def without_mark(span: tuple[int, int], words: list[str], gone: set[int]) -> tuple[int, int]:
    """A content that ends in a mark about to go gives up the comma or stop before it too: contents without marks end before it."""
    start, end = span
    if end - 1 in gone and end - start > 2 and words[end - 2] in (",", "."):
        return start, end - 2
    return span


def drop(window: Window, gone: set[int]) -> None:
    """Take words out of a window; nothing may depend on them in a tree."""
    if window.heads is not None:
        gone -= {h for i, h in enumerate(window.heads) if h != i} | {
            i for i, h in enumerate(window.heads) if h == i
        }
    if not gone or len(gone) == len(window.words):
        return
    kept = [i for i in range(len(window.words)) if i not in gone]
    moved = [0]
    for i in range(len(window.words)):
        moved.append(moved[-1] + (i not in gone))

    def spans(old: list[tuple[int, int]]) -> list[tuple[int, int]]:
        return [(moved[s], moved[e]) for s, e in old if moved[e] > moved[s]]

    if window.starts is not None:
        carried = list(window.starts)
        for i in sorted(gone, reverse=True):
            if carried[i] and i + 1 < len(carried):
                carried[i + 1] = True
        window.starts = [carried[i] for i in kept]
    for i in sorted(gone, reverse=True):
        if i + 1 < len(window.before):
            window.before[i + 1] = max(window.before[i], window.before[i + 1])
    if window.pos is not None:
        window.pos = [window.pos[i] for i in kept]
    if window.heads is not None and window.rels is not None:
        window.heads = [moved[window.heads[i]] if window.heads[i] >= 0 else -1 for i in kept]
        window.rels = [window.rels[i] for i in kept]
    if window.names_known is not None:
        window.names_known = [window.names_known[i] for i in kept]
    if window.triggers is not None:
        window.triggers = [window.triggers[i] for i in kept]
    if window.kinds is not None:
        window.kinds = [window.kinds[i] for i in kept]
    if window.chains is not None:
        window.chains = [window.chains[i] for i in kept]
    if window.names is not None:
        window.names = [(moved[s], moved[e], k) for s, e, k in window.names if moved[e] > moved[s]]
    if window.sayings is not None:
        window.sayings = [(spans(a), spans(b), spans(c)) for a, b, c in window.sayings]
    window.pieces = [window.pieces[i] for i in kept]
    window.cases = [window.cases[i] for i in kept]
    window.before = [window.before[i] for i in kept]
    window.words = [window.words[i] for i in kept]
