"""Words in quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from hearsay.codebooks.tree import Tree
from hearsay.records import Part

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''", "``"})
_MARKS = OPENING | CLOSING | STRAIGHT


def find_quotations(tree: Tree, parts: Sequence[Part]) -> tuple[tuple[int, int], ...]:
    """Token ranges inside double quotation marks, marks left out, part by part.

    A quotation that is still open at the end of its paragraph ends there: news opens each further paragraph of a long
    quotation anew and closes only the last. Straight marks take turns; single ones are left alone, as they are
    apostrophes too.
    """
    found: list[tuple[int, int]] = []
    open_at: int | None = None
    is_straight, inner = False, 0
    pasts = [bisect_left(tree.starts, part.end) for part in parts]
    marks = [(index, word) for index, word in enumerate(tree.words) if word in _MARKS]
    for index, word in marks:
        if open_at is not None and (past := _past(pasts, open_at - 1, len(tree.words))) <= index:
            _close(found, open_at, past, tree)
            open_at = None
        if open_at is None:
            if word in OPENING or word in STRAIGHT:
                open_at, is_straight, inner = index + 1, word in STRAIGHT, 0
        elif is_straight and word in OPENING:
            inner += 1  # curly marks inside straight ones are a quotation inside a quotation
        elif is_straight and word in CLOSING and inner:
            inner -= 1
        elif word in OPENING:
            open_at = index + 1  # the mark before it was never closed
        elif word in CLOSING or word in STRAIGHT:
            _close(found, open_at, index, tree)
            open_at = None
    if open_at is not None:
        _close(found, open_at, _past(pasts, open_at - 1, len(tree.words)), tree)
    return tuple(found)


def _past(pasts: Sequence[int], mark: int, count: int) -> int:
    """The end of the part that a mark stands in: the first token past it."""
    return next(iter(pasts[bisect_right(pasts, mark) :]), count)


def _close(found: list[tuple[int, int]], start: int, end: int, tree: Tree) -> None:
    while end > start and tree.pos[end - 1] == "SPACE":
        end -= 1
    if end > start:
        found.append((start, end))


BRACKETS = {"(": ")", "[": "]"}


def mark_pairs(tree: Tree, parts: Sequence[Part]) -> dict[int, int]:
    """For each quotation mark and bracket that has its other the place of that other."""
    pairs = [
        (start - 1, end)
        for start, end in find_quotations(tree, parts)
        if end < len(tree.words) and tree.words[end] in CLOSING | STRAIGHT
    ]
    opened: list[int] = []
    for index, word in enumerate(tree.words):
        if word in BRACKETS:
            opened.append(index)
        elif opened and word == BRACKETS[tree.words[opened[-1]]]:
            pairs.append((opened.pop(), index))
    return {one: other for first, last in pairs for one, other in ((first, last), (last, first))}


def with_marks(tree: Tree, pairs: Mapping[int, int], start: int, end: int) -> tuple[int, int]:
    """A range with the marks beside its edges whose other one it holds.

    'urged to show "maximum restraint' leaves a quotation open whose closing mark stands right behind it. A quotation
    or bracket that goes on past the range is cut there, and stays so.
    """
    after = end
    while after < len(tree.words) and tree.pos[after] in {"PUNCT", "SPACE"}:
        if start <= pairs.get(after, -1) < end:
            end = after + 1
        after += 1
    before = start - 1
    while before >= 0 and tree.pos[before] in {"PUNCT", "SPACE"}:
        if start <= pairs.get(before, -1) < end:
            start = before
        before -= 1
    return start, end
