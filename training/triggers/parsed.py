"""Texts with the layers of the shipped model, from which labels of triggers are made."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.language import ReaderModel, annotate_text
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE


@dataclass(frozen=True, slots=True)
class Parsed:
    """The words of a text, no white space among them.

    Attributes:
        begins, ends: offsets of each word in the text.
        before: NO_SPACE, SPACE or NEWLINE.
        heads: index of the head word; a root is its own.
        named: whether the word is part of a name.
    """

    words: list[str]
    begins: list[int]
    ends: list[int]
    before: list[int]
    starts: list[bool]
    lemmas: list[str]
    pos: list[str]
    heads: list[int]
    rels: list[str]
    named: list[bool]

    def kids(self, word: int) -> list[int]:
        """The words that hang on a word."""
        return [i for i, head in enumerate(self.heads) if head == word and i != word]

    def path(self, word: int) -> list[int]:
        """A word and every word above it."""
        found = [word]
        while self.heads[found[-1]] != found[-1]:
            found.append(self.heads[found[-1]])
        return found

    def words_in(self, start: int, end: int) -> list[int]:
        """The words that the characters ``[start, end)`` touch."""
        return [
            i for i, (b, e) in enumerate(zip(self.begins, self.ends, strict=True)) if b < end and e > start
        ]

    def head_in(self, start: int, end: int) -> int | None:
        """The first word of a stretch of characters whose head lies outside it; None where there is none."""
        inside = set(self.words_in(start, end))
        for i in sorted(inside):
            if (self.heads[i] not in inside or self.heads[i] == i) and self.rels[i] != "punct":
                return i
        return None


def parse(text: str, model: ReaderModel | None = None) -> Parsed:
    """A text with sentence starts, lemmas, parts of speech, trees and names."""
    doc, _, _ = annotate_text(text, model=model)
    tokens = [t for t in doc if not t.is_space]
    number = {t.i: i for i, t in enumerate(tokens)}
    gaps = [
        text[a:b]
        for a, b in zip([0, *(t.idx + len(t) for t in tokens)], (t.idx for t in tokens), strict=False)
    ]
    before = [NEWLINE if "\n" in gap else SPACE if gap else NO_SPACE for gap in gaps]
    if before:
        before[0] = NEWLINE
    return Parsed(
        [t.text for t in tokens],
        [t.idx for t in tokens],
        [t.idx + len(t) for t in tokens],
        before,
        [bool(t.is_sent_start) for t in tokens],
        [t.lemma_.lower() for t in tokens],
        [t.pos_ for t in tokens],
        [number.get(t.head.i, i) for i, t in enumerate(tokens)],
        [t.dep_ for t in tokens],
        [t.ent_type_ != "" for t in tokens],
    )
