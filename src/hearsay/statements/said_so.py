"""Who said what the sentence before tells: "This was stated by the head of the office", "That is what a spokesman told journalists"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.agents import agents
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.statements.content import trim
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.records import Document

POINTING = frozenset({"this", "that"})
SAID = frozenset(
    {"state", "say", "announce", "report", "note", "emphasize", "emphasise", "stress", "declare", "tell", "disclose", "write", "claim"}
)  # fmt: skip


def find_said_so(tree: Tree, document: Document, sayings: Sequence[Saying]) -> list[Saying]:
    """Sayings whose words stand in the sentence before; those of "That is what X told" get them.

    Only in one paragraph, and where nobody else says that sentence.
    """
    found: list[Saying] = []
    for number in range(1, len(tree.sentences)):
        start, end = tree.sentences[number]
        first = next((w for w in range(start, end) if tree.pos[w] not in {"PUNCT", "SPACE"}), end)
        if first == end or tree.words[first] not in POINTING:
            continue
        before = tree.sentences[number - 1]
        said = trim(tree, before)
        if said is None or not _is_one_part(tree, document, said[0], first):
            continue
        if any(s.cue is not None and before[0] <= s.cue < before[1] for s in sayings):
            continue
        beside = next((s for s in sayings if s.cue is not None and start <= s.cue < end), None)
        if beside is not None and tree.words[first + 1 : first + 3] in (["is", "what"], ["was", "what"]):
            beside.ranges, beside.content = [said], [_head(tree, said)]
            continue
        verb = tree.heads[first]
        if tree.lemmas[verb] not in SAID or not tree.is_passive(verb) or is_negated(tree, verb):
            continue
        sources = [*agents(tree, verb)]
        if not sources or any(s.cue == verb for s in sayings):
            continue
        content = [_head(tree, said)]
        found.append(
            Saying("assert", verb, (verb,), content=content, sources=sources, is_neutral=True, ranges=[said])
        )
    return found


def _head(tree: Tree, said: tuple[int, int]) -> int:
    inside = set(range(*said))
    return next(w for w in range(*said) if tree.heads[w] not in inside or tree.heads[w] == w)


def _is_one_part(tree: Tree, document: Document, one: int, other: int) -> bool:
    return any(
        part.start <= tree.starts[one] and tree.starts[other] < part.end
        for part in document.parts
        if part.kind == "paragraph"
    )
