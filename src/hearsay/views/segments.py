"""A text cut at the edges of its evidence, so that screens show marks without counting characters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from hearsay.records import Document, Span

MarkKind = Literal["cue", "content", "speaker", "trigger", "number", "flag"]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch of a document's text and what it is to a record; ``record`` is its id where a screen should lead there."""

    start: int
    end: int
    kind: MarkKind
    record: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text with the kinds and the records of the marks that cover it, sorted; empty when none does."""

    text: str
    marks: tuple[MarkKind, ...]
    records: tuple[str, ...] = ()


def segments(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """``text[start:end]`` cut at every edge of a mark; the pieces joined give the text back.

    >>> segments("Juba denied it.", 0, 15, [Mark(5, 11, "cue")])  # doctest: +NORMALIZE_WHITESPACE
    (Segment(text='Juba ', marks=(), records=()), Segment(text='denied', marks=('cue',), records=()),
     Segment(text=' it.', marks=(), records=()))
    """
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = sorted({start, end, *(min(max(edge, start), end) for m in inside for edge in (m.start, m.end))})
    pieces = []
    for a, b in pairwise(edges):
        covering = [mark for mark in inside if mark.start <= a and b <= mark.end]
        kinds = tuple(sorted({mark.kind for mark in covering}))
        pieces.append(
            Segment(text[a:b], kinds, tuple(sorted({mark.record for mark in covering if mark.record})))
        )
    return tuple(pieces)


_TITLES = frozenset(
    ["gen", "col", "maj", "sgt", "capt", "brig", "adm", "gov", "sen", "rep", "rev", "prof", "pres"]
)
_CLOSERS = "\"'”’)]»"


def sentence_around(document: Document, span: Span) -> Span:
    """The whole sentence or sentences a span stands in, never past its paragraph.

    Sentence ends are taken where a full stop, question or exclamation mark is followed by a space and a capital or an
    opening quotation mark, and the word before it is longer than two letters and no title ("U.S. troops", "Gen. Idris" go on). Too long
    a piece is no mistake here: the words stay verbatim.
    """
    part = next((p for p in document.parts if p.start <= span.start < p.end), None)
    low, high = (part.start, max(part.end, span.end)) if part else (0, len(document.text))
    text = document.text
    start, end = low, high
    for at in range(low, high):
        if _ends_sentence(text, at, high):
            after = at + 1
            while after < high and text[after] in _CLOSERS:
                after += 1
            if after <= span.start:
                start = after
            elif after >= span.end:
                end = after
                break
    while start < span.start and text[start].isspace():
        start += 1
    return document.span(start, end)


def _ends_sentence(text: str, at: int, high: int) -> bool:
    if text[at] not in ".!?":
        return False
    after = at + 1
    while after < high and text[after] in _CLOSERS:
        after += 1
    if after >= high:
        return True
    if not text[after].isspace():
        return False
    follows = text[after + 1] if after + 1 < high else ""
    if not (follows.isupper() or follows in "\"'“‘(«–-" or follows.isdigit()):
        return False
    word = at
    while word > 0 and (text[word - 1].isalnum() or text[word - 1] == "."):
        word -= 1
    before = text[word:at]
    return (
        text[at] != "."
        or (len(before) > 2 and "." not in before and before.lower() not in _TITLES)
        or before.isdigit()
    )
