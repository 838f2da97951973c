"""Words in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.tree import Tree
from hearsay.records import Part

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = frozenset({'"', "''", "``"})


def find_quotations(tree: Tree, parts: Sequence[Part]) -> tuple[tuple[int, int], ...]:
    """Token ranges inside double quotation marks, marks left out, part by part.

    A quotation that is still open at the end of its paragraph ends there: news opens each further paragraph of a long
    quotation anew and closes only the last. Straight marks take turns; single ones are left alone, as they are
    apostrophes too.
    """
    found: list[tuple[int, int]] = []
    open_at: int | None = None
    is_straight, inner, part_number = False, 0, 0
    for index, start in enumerate(tree.starts):
        while part_number < len(parts) and start >= parts[part_number].end:
            if open_at is not None:
                _close(found, open_at, index, tree)
                open_at = None
            part_number += 1
        word = tree.words[index]
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
        _close(found, open_at, len(tree.words), tree)
    return tuple(found)


def _close(found: list[tuple[int, int]], start: int, end: int, tree: Tree) -> None:
    while end > start and tree.pos[end - 1] == "SPACE":
        end -= 1
    if end > start:
        found.append((start, end))
