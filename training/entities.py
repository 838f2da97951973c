"""GUM's entity layer as two rows over words: what kind of entity a word's mention is, and its coreference chain.

A mention stands at its head word: the word of its span whose tree head lies outside the span. Where two mentions would
stand at one word, as "Hamdan" and "Hamdan and Daglo" do, the one that joins several stands at its conjunction, so that "he"
can mean the one and "they" both; among the rest the mention whose chain is longer keeps the word, then the longer mention.

Chains: a word's number is 0 when it heads no mention, ``+n`` at the first mention of chain n in the passage and ``-n`` at every
later one. A window that lost the first mention can so tell "has no antecedent" from "had one". A mention that nothing refers
to again has a number too.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.corpora import Passage

ENTITY_KINDS = (
    "abstract",
    "animal",
    "event",
    "object",
    "organization",
    "person",
    "place",
    "plant",
    "substance",
    "time",
)
"""GUM's kinds of entities."""
_BRACKET = re.compile(r"\((\d+)-([a-z]+)[^()]*(\)?)|(\d+)\)")
"""``(7-person-giv:act-...`` opens a mention, with ``)`` at its end a mention of one word; ``7)`` closes the innermost open 7."""
_CLAUSE = frozenset({"VERB", "AUX"})

Mention = tuple[int, int, str, int]
"""First word, past the last, kind, chain."""


def add_mentions(passages: list[Passage], path: Path) -> None:
    """Give the passages of ``training.corpora.read_gum`` their ``kinds`` and ``chains``.

    A clause counts as a mention only where something refers to it ("... This was denied"), so that its verb's kind is None
    (unknown) rather than its label; it has its chain.

    Args:
        passages: with words, parts of speech and trees, in the order of the file.
        path: the gzipped CoNLL-U file they come from.

    Raises:
        ValueError: the file's words are not the passages' words.
    """
    cells = entity_cells(path)
    for passage in passages:
        rows = [next(cells) for _ in passage.words]
        if [word for word, _ in rows] != passage.words:
            raise ValueError(f"{passage.id}: the words of {path} are others")
        assert passage.heads is not None and passage.rels is not None and passage.pos is not None
        found = mentions([entity for _, entity in rows])
        passage.kinds, passage.chains = mention_rows(found, passage.heads, passage.rels)
        for i, pos in enumerate(passage.pos):
            if pos in _CLAUSE and passage.kinds[i]:
                passage.kinds[i] = None
    if next(cells, None) is not None:
        raise ValueError(f"{path} has words after the last passage")


def entity_cells(path: Path) -> Iterator[tuple[str, str]]:
    """Each word of a CoNLL-U file with its ``Entity=`` value, "" for none; multi-word ranges and empty words are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdecimal():
                values = [v for v in cells[9].split("|") if v.startswith("Entity=")]
                yield cells[1], values[0].removeprefix("Entity=") if values else ""


def mentions(cells: Sequence[str]) -> list[Mention]:
    """The mentions that a document's ``Entity=`` values open and close, in order of their ends."""
    found: list[Mention] = []
    opened: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for i, cell in enumerate(cells):
        for bracket in _BRACKET.finditer(cell):
            if bracket[4]:
                start, kind = opened[int(bracket[4])].pop()
                found.append((start, i + 1, kind, int(bracket[4])))
            elif bracket[3]:
                found.append((i, i + 1, bracket[2], int(bracket[1])))
            else:
                opened[int(bracket[1])].append((i, bracket[2]))
    if any(opened.values()):
        raise ValueError(f"mentions left open: {[n for n, stack in opened.items() if stack]}")
    return found


def mention_rows(
    found: Sequence[Mention], heads: Sequence[int], rels: Sequence[str]
) -> tuple[list[str | None], list[int]]:
    """The rows ``kinds`` and ``chains`` of a passage.

    Args:
        found: its mentions.
        heads: each word's head word; a root is its own.
        rels: each word's relation to its head.
    """
    sizes = Counter(chain for *_, chain in found)
    placed: dict[int, Mention] = {}
    at_word: dict[int, list[Mention]] = defaultdict(list)
    for mention in found:
        at_word[_head(mention, heads)].append(mention)
    for head, candidates in sorted(at_word.items()):
        rest = list(candidates)
        if len(candidates) > 1:
            for joined in sorted(candidates, key=lambda m: m[0] - m[1]):
                joint = _conjunction(joined, head, heads, rels)
                if joint is not None and len(rest) > 1 and joint not in at_word and joint not in placed:
                    placed[joint] = joined
                    rest.remove(joined)
        placed[head] = max(rest, key=lambda m: (sizes[m[3]], m[1] - m[0]))
    kinds: list[str | None] = [""] * len(heads)
    chains = [0] * len(heads)
    seen: set[int] = set()
    for word, (_, _, kind, chain) in sorted(placed.items()):
        kinds[word] = kind
        chains[word] = -chain if chain in seen else chain
        seen.add(chain)
    return kinds, chains


def _head(mention: Mention, heads: Sequence[int]) -> int:
    """The first word of the span that hangs outside it, or on nothing."""
    start, end = mention[:2]
    return next((i for i in range(start, end) if heads[i] == i or not start <= heads[i] < end), start)


def _conjunction(mention: Mention, head: int, heads: Sequence[int], rels: Sequence[str]) -> int | None:
    """The word that joins the mention's parts: the first "and" of a word that stands beside its head word; None for no such."""
    start, end = mention[:2]
    beside = {i for i in range(start, end) if rels[i] == "conj" and heads[i] == head}
    return next((i for i in range(start, end) if rels[i] == "cc" and heads[i] in beside), None)
