"""Changes to a text that pages make too, with every offset carried along: for `benchmarks.slices`."""

from __future__ import annotations

import bisect
import random
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from training.augment import SMALL

Span = tuple[int, int]
Edit = tuple[int, int, str]
"""Start, end, and what stands there afterwards."""
NAMES = Path(__file__).parent / "data" / "slice_names.tsv"


@dataclass
class Changed:
    """A text after its edits, and where each old offset went.

    Args:
        old: the text before.
        edits: what to replace, apart from one another, in any order.
    """

    old: str
    edits: list[Edit]
    text: str = field(init=False)

    def __post_init__(self) -> None:
        self.edits = sorted(self.edits)
        self._ends = [end for _, end, _ in self.edits]
        self._grown = [0]
        pieces, at = [], 0
        for start, end, new in self.edits:
            pieces += [self.old[at:start], new]
            at = end
            self._grown.append(self._grown[-1] + len(new) - (end - start))
        self.text = "".join([*pieces, self.old[at:]])

    def moved(self, offset: int) -> int:
        """Where an offset went; one inside an edit goes to what the edit left, as far in as fits."""
        before = bisect.bisect_right(self._ends, offset)
        if before < len(self.edits):
            start, _, new = self.edits[before]
            if start < offset:
                return start + self._grown[before] + min(offset - start, len(new))
        return offset + self._grown[before]

    def span(self, span: Span) -> Span:
        """A span's new place, without white space at its ends; empty when nothing of it is left."""
        start, end = self.moved(span[0]), self.moved(span[1])
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return start, end


def same_length(text: str, letter: Callable[[str], str]) -> str:
    """Each character by another; one that would become several stays ("ß")."""
    return "".join(new if len(new := letter(c)) == 1 else c for c in text)


def capitals(text: str) -> str:
    """ALL CAPITALS."""
    return same_length(text, str.upper)


def lower(text: str) -> str:
    """no capitals."""
    return same_length(text, str.lower)


def title_case(text: str) -> str:
    """Headline Case Throughout."""

    def word(found: re.Match[str]) -> str:
        one = found.group()
        return one if one in SMALL else same_length(one[0], str.upper) + one[1:]

    return re.sub(r"[^\W\d_][^\s]*", word, text)


def no_quotation_marks(text: str) -> list[Edit]:
    """Double marks go; the white space that two of them leave stays."""
    return [(m.start(), m.end(), "") for m in re.finditer(r"[“”„«»\"]", text)]


def straight_quotes(text: str) -> list[Edit]:
    """Typewriter marks and apostrophes."""
    return [(m.start(), m.end(), '"' if m.group() in "“”" else "'") for m in re.finditer("[“”‘’]", text)]


def curly_quotes(text: str) -> list[Edit]:
    """Typographer's marks and apostrophes; a straight mark opens after white space, a bracket or a dash."""
    edits = []
    for m in re.finditer("[\"']", text):
        opens = not m.start() or text[m.start() - 1] in " \n\t\xa0([{—–-“‘"
        marks = "“”" if m.group() == '"' else "‘’"
        edits.append((m.start(), m.end(), marks[not opens]))
    return edits


def one_line(text: str) -> list[Edit]:
    """Line breaks become single spaces."""
    return [(m.start(), m.end(), " ") for m in re.finditer(r"\s*\n\s*", text) if m.end() < len(text)]


def other_names(
    names: Iterable[tuple[int, int, str]], text: str, rng: random.Random, kept: Iterable[Span] = ()
) -> list[Edit]:
    """People and places under other names, each name's words always the same ones.

    Args:
        names: (start, end, type), apart from one another; types PER and LOC are replaced.
        text: which they are in.
        rng: where chance comes from.
        kept: spans that labels hang on: a name that one of their ends lies inside of stays.
    """
    pool: dict[str, list[str]] = {}
    for line in NAMES.read_text("utf-8").splitlines():
        if not line.startswith("#"):
            kind, *words = line.split("\t")
            pool[kind] = words
    ends = {offset for span in kept for offset in span}
    families: dict[str, str] = {}
    places: dict[str, str] = {}
    people: dict[str, str] = {}
    edits: list[Edit] = []
    for start, end, kind in sorted(names):
        old = text[start:end]
        if any(start < offset < end for offset in ends):
            continue
        if kind == "LOC":
            edits.append((start, end, places.setdefault(old, rng.choice(pool["place"]))))
        elif kind == "PER":
            family = families.setdefault(old.split()[-1], rng.choice(pool["family"]))
            given = f"{rng.choice(pool['given'])} {family}"
            edits.append((start, end, people.setdefault(old, given) if " " in old else family))
    return edits
