"""Texts with the layers of the shipped model, from which labels of triggers are made."""

from __future__ import annotations

import bisect
import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hearsay.language import ReaderModel, annotate_text
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE

if TYPE_CHECKING:
    from spacy.language import Language

_UPOS = {"NN": "NOUN", "NNP": "PROPN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "RB": "ADV"}


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

    def sentence(self, word: int) -> range:
        """The words of a word's sentence."""
        first, past = word, word + 1
        while first and not self.starts[first]:
            first -= 1
        while past < len(self.words) and not self.starts[past]:
            past += 1
        return range(first, past)

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
    doc = annotate_text(text, model=model).doc
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


def from_corenlp(text: str, sentences: list[dict[str, Any]]) -> Parsed:
    """PolNeAR's own layers (CoreNLP's) over the words that the reader model will see; nothing is parsed.

    Args:
        text: the text, perhaps cut short.
        sentences: the record's, with tokens ``start, end, lemma, pos, ner, head, deprel``.
    """
    tokens = [t for t in _words().make_doc(text) if not t.is_space]
    count = len(tokens)
    begins, ends = [t.idx for t in tokens], [t.idx + len(t) for t in tokens]
    gaps = [text[a:b] for a, b in zip([0, *ends], begins, strict=False)]
    before = [NEWLINE if "\n" in gap else SPACE if gap else NO_SPACE for gap in gaps]
    parsed = Parsed(
        [t.text for t in tokens],
        begins,
        ends,
        before,
        [not i for i in range(count)],
        [t.text.lower() for t in tokens],
        ["X"] * count,
        list(range(count)),
        ["dep"] * count,
        [False] * count,
    )
    for sentence in sentences:
        places = [bisect.bisect_right(ends, t["start"]) for t in sentence["tokens"]]
        if places and places[0] < count:
            parsed.starts[places[0]] = True
        for t, i in zip(sentence["tokens"], places, strict=True):
            if i >= count or begins[i] != t["start"]:
                continue
            pos: str = t["pos"]
            parsed.lemmas[i] = t["lemma"].lower()
            parsed.pos[i] = _UPOS.get(pos[:3], _UPOS.get(pos[:2], "X"))
            if pos.startswith("VB") and t["lemma"] in {"be", "have"}:
                parsed.pos[i] = "AUX"
            head = places[t["head"] - 1] if t["head"] else i
            parsed.heads[i] = head if head < count else i
            parsed.rels[i] = {"dobj": "obj", "nsubjpass": "nsubj:pass"}.get(t["deprel"], t["deprel"] or "dep")
            parsed.named[i] = t["ner"] in {"PERSON", "LOCATION", "ORGANIZATION", "MISC"}
    return parsed


@functools.cache
def _words() -> Language:
    import spacy

    return spacy.blank("en")
