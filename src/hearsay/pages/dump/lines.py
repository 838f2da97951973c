"""The lines of a text dump: wrapped paragraphs put together again, blank lines counted instead of kept."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from hearsay.pages.assemble import one_line
from hearsay.pages.dump.bylines import is_agency_line

_SENTENCE_END = re.compile(r"[.!?…:;][\"”'’)\]]*$")
_WRAP_MIN, _WRAP_MAX = 50, 130
_ADDRESS = re.compile(r"(?:https?://|www\.)\S|\S+@\S+\.\w", re.IGNORECASE)
_OPEN_ENDS = (
    "a|an|the|of|to|by|in|on|at|for|with|from|and|or|that|its|his|her|their|as|is|was|were|are|near|over|under|between|against|into|about|after|during|around|across"
    "|towards?|within|outside|inside|including|than|who|whom|which|whose|where|while|because|told|according to|called|has|had|have|will|would"
)
_OPEN_STARTS = "that|who|which|whose|was|were|has|had|have|said|says|told|and|of"
_ONE_LINE = 400
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ONE_LINE_HEAD = re.compile(
    r"(?P<title>[^.!?]{25,220}?)\s+(?P<byline>By\s+(?:[A-Z][\w.’'-]+\s+){1,5})?"
    r"(?P<stamp>(?:(?:Published|Updated|Posted)(?:\s+on)?:?\s+)?"
    rf"(?:{_MONTHS}\s+\d{{1,2}},?\s+20\d\d|\d{{1,2}}\s+{_MONTHS}\s+20\d\d)(?:,?\s+\d\d?:\d\d(?:\s?[ap]m)?)?)"
    r"\s+(?=[(“\"A-Z])"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the dump with words in it.

    Attributes:
        text: In one piece, white space folded.
        gap: Blank lines before it.
        number: Its place among the dump's lines, from 0.
    """

    text: str
    gap: int
    number: int


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of a dump, hard-wrapped ones put together again.

    A dump wrapped at 72 columns has paragraphs of many lines that are all about equally long; a crawler's dump breaks paragraphs
    where links stood ("According to" / "the ministry" / ", the shelling went on"). Both are mended; a list of headlines is not.
    """
    raw: list[Line] = []
    gap = 0
    for number, piece in enumerate(re.split(r"\r\n|[\r\n\v\f\u2028\u2029]", text)):
        line = one_line(piece)
        if line:
            raw.append(Line(line, gap, number))
            gap = 0
        else:
            gap += 1
    return _unbroken(_unwrapped([piece for line in raw for piece in _headed_pieces(line)]))


def _headed_pieces(line: Line) -> tuple[Line, ...]:
    """A whole article on one line, cut at the byline and date that follow its title; other lines as they are.

    "Army denies shelling camp By A. Reporter June 2, 2024 (EL FASHER) – The army ...": crawlers join all text with spaces.
    """
    if len(line.text) < _ONE_LINE or (match := _ONE_LINE_HEAD.match(line.text)) is None:
        return (line,)
    pieces = [match["title"], match["byline"], match["stamp"], line.text[match.end() :]]
    return tuple(Line(piece.strip(), line.gap, line.number) for piece in pieces if piece and piece.strip())


def _unwrapped(lines: Sequence[Line]) -> Sequence[Line]:
    """Joins lines wrapped at a column, where the dump as a whole is wrapped."""
    runs: list[list[Line]] = []
    for line in lines:
        if runs and line.gap == 0:
            runs[-1].append(line)
        else:
            runs.append([line])
    width = _wrap_width(runs)
    if width is None:
        return lines
    joined: list[Line] = []
    for run in runs:
        start = run[0]
        words, last = start.text, start
        for line in run[1:]:
            if _runs_on(last.text, line.text, width) and not _stands_alone(line.text):
                words = f"{words} {line.text}"
            else:
                joined.append(Line(words, start.gap, start.number))
                start, words = line, line.text
            last = line
        joined.append(Line(words, start.gap, start.number))
    return joined


def _wrap_width(runs: Sequence[Sequence[Line]]) -> int | None:
    """The column at which the dump was wrapped; None when it was not.

    Wrapped text: most lines that are followed by another in their run stop mid-sentence, and would not have had room for the next line's first word.
    """
    inner = [(a.text, b.text) for run in runs for a, b in pairwise(run) if len(a.text) >= _WRAP_MIN]
    long = [a for a, _ in inner]
    if len(long) < 5:
        return None
    width = sorted(len(text) for text in long)[int(len(long) * 0.98)]
    if width > _WRAP_MAX:
        return None
    everything = [line.text for run in runs for line in run]
    if sum(len(text) > width + 8 for text in everything) > 0.05 * len(long):
        return None
    full = sum(len(a) + 1 + len(b.split()[0]) > width - 1 for a, b in inner)
    midway = sum(not _SENTENCE_END.search(a) for a in long)
    return width if full >= 0.6 * len(inner) and midway >= 0.6 * len(long) else None


def _stands_alone(text: str) -> bool:
    """Whether a line carries no sentence on, however full the line above: a page's number, an address."""
    return (
        _ADDRESS.match(text) is not None
        or re.fullmatch(r"(?i:page\s+)?\d{1,4}(?:\s+of\s+\d{1,4})?", text) is not None
    )


def _runs_on(line: str, following: str, width: int) -> bool:
    """Whether a line was broken only for want of room."""
    return len(line) + 1 + len(following.split()[0]) > width - 2 or (
        len(line) > 0.8 * width and following[:1].islower()
    )


def _unbroken(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Joins pieces of a sentence that was broken where a link or an emphasis stood."""
    joined: list[Line] = []
    for line in lines:
        if joined and line.gap <= 1 and _continues(joined[-1].text, line.text):
            before = joined[-1]
            space = "" if re.match(r"[,.;:!?)\]’'”](?:\s|$|s\b)", line.text) else " "
            joined[-1] = Line(before.text + space + line.text, before.gap, before.number)
        else:
            joined.append(line)
    return tuple(joined)


def _continues(before: str, line: str) -> bool:
    """Whether a line carries on the sentence of the one before.

    Sure signs only: it starts with a comma or stop; or it starts in small letters after a line that ends on a comma or a word that
    cannot end one ("according to", "the"); a long unfinished line followed by small letters.
    """
    if re.match(r"[,.;!?)](?:\s|$|[\"”’])", line) or re.match(r"[’']s\s", line):
        return not _SENTENCE_END.search(before) or line[0] == ")"
    if (
        re.match(r"(?:by|By|BY)\s+(?:[A-Z]|(?:admin|staff|editor|our|agencies|web)\b)", line)
        or _ADDRESS.match(line)
        or is_agency_line(line)
    ):
        return False  # a byline
    if _SENTENCE_END.search(before) or re.search(r"[\"”)\]]$", before):
        return False
    if re.search(r"[a-z] told$", before) and before[:1].isupper():
        return len(line.split()) <= 4  # "Residents told" / "Addis Ledger"
    if re.search(rf"(?:,|\b(?:{_OPEN_ENDS}))$", before):
        return len(before.split()) >= 3 and (line[:1].islower() or len(line.split()) <= 5)
    if re.match(rf"(?:{_OPEN_STARTS})\s", line) and len(line.split()) >= 6:
        return len(before.split()) >= 3 and before[:1].isupper()
    return len(before) > 60 and line[:1].islower()
