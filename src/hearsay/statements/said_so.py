"""Who said what the sentence before tells: "That is what a spokesman told journalists"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.statements.content import trim
from hearsay.statements.pointing import POINTERS
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.records import Document


def give_what_was_told(tree: Tree, document: Document, sayings: Sequence[Saying]) -> None:
    """Give the sayings of "That is what X told" the sentence before; only in one paragraph, and where nobody else says that sentence.

    "This was stated by X" is :func:`hearsay.statements.pointing.point_back`'s.
    """
    for saying in sayings:
        if saying.cue is None or not tree.sentence[saying.cue]:
            continue
        number = tree.sentence[saying.cue]
        start, end = tree.sentences[number]
        first = next((w for w in range(start, end) if tree.pos[w] not in {"PUNCT", "SPACE"}), end)
        if tree.words[first : first + 1] not in [[word] for word in POINTERS]:
            continue
        if tree.words[first + 1 : first + 3] not in (["is", "what"], ["was", "what"]):
            continue
        before = tree.sentences[number - 1]
        said = trim(tree, before)
        if said is None or not _is_one_part(tree, document, said[0], first):
            continue
        if not any(s.cue is not None and before[0] <= s.cue < before[1] for s in sayings):
            saying.ranges, saying.content = [said], [_head(tree, said)]


def _head(tree: Tree, said: tuple[int, int]) -> int:
    inside = set(range(*said))
    return next(w for w in range(*said) if tree.heads[w] not in inside or tree.heads[w] == w)


def _is_one_part(tree: Tree, document: Document, one: int, other: int) -> bool:
    return any(
        part.start <= tree.starts[one] and tree.starts[other] < part.end
        for part in document.parts
        if part.kind == "paragraph"
    )
