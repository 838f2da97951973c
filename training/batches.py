"""Passages cut to windows, windows to batches of tensors."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import torch
from tokenizers import Tokenizer
from torch import Tensor

from hearsay.language.pieces import NEWLINE, case_pattern, lay_out, shape, word_pieces
from training.augment import Quotes, recase, requote
from training.corpora import Passage, Span

NEIGHBOURS = 64
"""So many shuffled windows at a time are put in order of length."""
ROWS = ("starts", "pos", "rels", "names_known", "triggers", "kinds", "chains")
"""The layers of one label a word."""
WINDOW = 254
"""Pieces a window, without the two special ones around it."""


@dataclass(slots=True)
class Prepared:
    """A passage with its words' pieces and case patterns, made once."""

    passage: Passage
    pieces: list[list[int]]
    cases: list[int]
    sentence_starts: list[int]


@dataclass(slots=True)
class Window:
    """A run of words with every label moved to count from its first word."""

    pieces: list[list[int]]
    cases: list[int]
    before: list[int]
    words: list[str]
    starts: list[bool] | None = None
    pos: list[str | None] | None = None
    heads: list[int] | None = None
    rels: list[str | None] | None = None
    names: list[tuple[int, int, str]] | None = None
    names_known: list[bool] | None = None
    sayings: list[tuple[list[Span], list[Span], list[Span]]] | None = None
    triggers: list[str | None] | None = None
    kinds: list[str | None] | None = None
    chains: list[int] | None = None
    weak: frozenset[str] = field(default_factory=frozenset)


@dataclass(slots=True)
class Batch:
    """Windows side by side. B windows, L pieces, W words; padding is 0 with the masks False."""

    ids: Tensor
    shapes: Tensor
    piece_mask: Tensor
    first: Tensor
    word_mask: Tensor
    windows: list[Window]


def prepare(passage: Passage, tokenizer: Tokenizer) -> Prepared:
    """Cut a passage's words to pieces."""
    starts = [i for i, s in enumerate(passage.starts) if s] if passage.starts else []
    if not starts:
        starts = [i for i, b in enumerate(passage.before) if b == NEWLINE]
    pieces = word_pieces(tokenizer, passage.words)
    return Prepared(passage, pieces, [case_pattern(w) for w in passage.words], starts or [0])


def cut(prepared: Prepared, rng: random.Random | None) -> Iterator[Window]:
    """A passage as windows that begin at a sentence.

    Each takes as many words as fit; trees only come whole, so a passage with trees ends its windows at a sentence too.
    With a generator some windows are short by chance: every epoch cuts elsewhere, and a sentence that stands alone is nothing new.
    """
    sizes = [len(p) for p in prepared.pieces]
    at, total = 0, len(sizes)
    shorter = 0.0 if rng is None else 0.7 if prepared.passage.alone else 0.3
    budget = WINDOW if rng is None else rng.randint(24, WINDOW)
    starts = [*prepared.sentence_starts, total]
    whole = prepared.passage.heads is not None
    while at < total:
        past, used = at, 0
        while past < total and used + sizes[past] <= budget:
            used += sizes[past]
            past += 1
        past = max(past, at + 1)
        last = max((s for s in starts if at < s <= past), default=past)
        yield window(prepared, at, last if whole else past)
        at = last
        budget = rng.randint(16, WINDOW) if rng and rng.random() < shorter else WINDOW


def window(prepared: Prepared, start: int, end: int) -> Window:
    """Words ``[start, end)`` of a passage with their labels; spans that leave the window are cut to it."""
    passage = prepared.passage

    def inside(spans: list[Span]) -> list[Span]:
        return [(max(s, start) - start, min(e, end) - start) for s, e in spans if s < end and e > start]

    found = Window(
        prepared.pieces[start:end],
        prepared.cases[start:end],
        passage.before[start:end],
        passage.words[start:end],
    )
    found.weak = passage.weak
    for layer in ROWS:
        row = getattr(passage, layer)
        if row is not None:
            setattr(found, layer, row[start:end])
    if passage.heads is not None:
        found.heads = [h - start if start <= h < end else -1 for h in passage.heads[start:end]]
    if passage.names is not None:
        found.names = [
            (max(s, start) - start, min(e, end) - start, k)
            for s, e, k in passage.names
            if s < end and e > start
        ]
    if passage.sayings is not None:
        found.sayings = [
            (inside(cue), inside(sources), inside(contents))
            for cue, sources, contents in passage.sayings
            if any(s < end and e > start for spans in (cue, sources, contents) for s, e in spans)
        ]
    return found


def collate(windows: list[Window], tokenizer: Tokenizer) -> Batch:
    """Windows to tensors."""
    begin, end = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    rows = [lay_out(w.pieces, [shape(c, b) for c, b in zip(w.cases, w.before, strict=True)]) for w in windows]
    length, width = max(len(r.ids) for r in rows) + 2, max(len(r.first) for r in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    shapes = torch.zeros(len(rows), length, dtype=torch.long)
    mask = torch.zeros(len(rows), length, dtype=torch.bool)
    first = torch.zeros(len(rows), width, dtype=torch.long)
    word_mask = torch.zeros(len(rows), width, dtype=torch.bool)
    for i, row in enumerate(rows):
        n = len(row.ids) + 2
        ids[i, :n] = torch.tensor([begin, *row.ids, end])
        shapes[i, 1 : n - 1] = torch.tensor(row.shapes)
        mask[i, :n] = True
        first[i, : len(row.first)] = torch.tensor(row.first) + 1
        word_mask[i, : len(row.first)] = True
    return Batch(ids, shapes, mask, first, word_mask, windows)


def length(window: Window) -> int:
    """Pieces of a window."""
    return sum(map(len, window.pieces))


def endless(
    prepared: list[Prepared],
    tokenizer: Tokenizer,
    quotes: Quotes,
    rng: random.Random,
    pieces_a_batch: int,
    rename: Callable[[Window], None],
) -> Iterator[Batch]:
    """Batches for ever, in a new order with new cuts and new changes of case and quotation marks each time round."""
    while True:
        windows = [w for p in prepared for w in cut(p, rng)]
        rng.shuffle(windows)
        for first in range(0, len(windows), NEIGHBOURS):
            near = windows[first : first + NEIGHBOURS]
            for w in near:
                rename(w)
                requote(w, quotes, rng)
                recase(w, rng)
            yield from (collate(pool, tokenizer) for pool in alike(near, pieces_a_batch, rng))


def alike(windows: list[Window], pieces_a_batch: int, rng: random.Random) -> list[list[Window]]:
    """Windows of about one length together, in any order: padding cost a third of a step."""
    pools: list[list[Window]] = [[]]
    widest = 0
    for w in sorted(windows, key=length):
        widest = max(widest, length(w))
        if pools[-1] and widest * (len(pools[-1]) + 1) > pieces_a_batch:
            pools.append([])
            widest = length(w)
        pools[-1].append(w)
    rng.shuffle(pools)
    return pools
