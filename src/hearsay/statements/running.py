"""Quotations that go on without a cue: over sentences and paragraphs, by who speaks before or behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.statements.pointing import pointed_at
from hearsay.statements.quotations import CLOSING, STRAIGHT
from hearsay.statements.saying import Saying

if TYPE_CHECKING:
    from hearsay.language import Annotated


def keep_to_paragraph(tree: Tree, annotated: Annotated, saying: Saying) -> None:
    """Leave a quotation's further paragraphs to themselves: each is a statement of its own by the same speaker."""
    if saying.cue is None:
        return
    at = tree.starts[saying.cue]
    part = next((p for p in annotated.document.parts if p.start <= at < p.end), None)
    if part is None:
        return
    own = [
        (a, max(w for w in range(a, b) if tree.starts[w] < part.end) + 1)
        for a, b in saying.ranges
        if part.start <= tree.starts[a] < part.end
    ]
    saying.ranges = own or saying.ranges


def continue_quotations(
    tree: Tree, annotated: Annotated, sayings: list[Saying], quotations: tuple[tuple[int, int], ...]
) -> list[Saying]:
    """Quotations that no cue introduces belong to whom the model says, else to the last speaker.

    One whose paragraph ends before its marks close goes on in the next, and is of who speaks there. Only whole sentences
    count: three quoted words inside a sentence are somebody's wording, not a further statement.
    """
    result = list(sayings)
    titles = [
        (part.start, part.end) for part in annotated.document.parts if part.kind in {"title", "heading"}
    ]
    for start, end in quotations:
        within = [s for s in result if any(a < end and start < b for a, b in s.ranges)]
        if not all(_is_own(tree, inner, start, end) for inner in within):
            continue
        first = tree.sentences[tree.sentence[start]][0]
        if (
            end - start < 3
            or start - first > 1
            or not any(tree.pos[w] in {"VERB", "AUX"} for w in range(start, end))
        ):
            continue
        if any(a <= tree.starts[start] < b for a, b in titles):
            continue
        saying = Saying("assert", None, (start,), ranges=[(start, end)], is_quoted=True, is_neutral=True)
        marked = [
            a
            for a in annotated.attributions
            if a.sources and any(s < end and start < e for s, e in a.contents)
            if not {tree.words[s] for s, _ in a.sources} & {"i", "we"}
        ]
        others = [each for each in result if not any(each is inner for inner in within)]
        later = _who_closes(tree, others, quotations, (start, end))
        pointing = _pointing_before(tree, result, start)
        if pointing is not None:
            saying.sources, saying.relays = list(pointing.sources), list(pointing.relays)
        elif later is not None:
            saying.sources, saying.relays = list(later.sources), list(later.relays)
        elif marked:
            saying.sources = [head_of(tree, s, e) for s, e in marked[0].sources]
        else:
            before = [
                other
                for other in others
                if other.tokens[0] < start and other.outer is None and not other.is_noun
            ]
            if not before:
                continue
            previous = max(before, key=lambda other: other.tokens[0])
            saying.sources, saying.relays = list(previous.sources), list(previous.relays)
        for inner in within:
            inner.outer = saying
        result.append(saying)
    return sorted(result, key=lambda each: each.tokens)


def _is_own(tree: Tree, saying: Saying, start: int, end: int) -> bool:
    """Whether a saying is only what whoever is quoted says of himself: '"I stress that not a shot was fired."'."""
    return (
        saying.cue is not None
        and start <= saying.cue < end
        and saying.outer is None
        and not saying.is_noun
        and bool({tree.words[word] for word in saying.sources} & {"i", "we"})
    )


def _pointing_before(tree: Tree, sayings: Sequence[Saying], start: int) -> Saying | None:
    """'This was stated by the president in a talk with an editor. "..."': the quotation behind it is the president's."""
    return next(
        (
            saying
            for saying in sayings
            if saying.cue is not None
            and not saying.is_noun
            and saying.sources
            and tree.sentence[saying.cue] == tree.sentence[start] - 1
            and pointed_at(tree, saying.cue) is not None
        ),
        None,
    )


def _who_closes(
    tree: Tree, sayings: Sequence[Saying], quotations: Sequence[tuple[int, int]], at: tuple[int, int]
) -> Saying | None:
    """The saying of the first quotation after an open one that has a cue, where each between them is open too."""
    for start, end in quotations:
        if start < at[0]:
            continue
        own = next(
            (s for s in sayings if s.cue is not None and any(a < end and start < b for a, b in s.ranges)),
            None,
        )
        if own is not None:
            return own
        if end < len(tree.words) and tree.words[end] in CLOSING | STRAIGHT:
            return None
    return None


def head_of(tree: Tree, start: int, end: int) -> int:
    """The word of a range that hangs on one outside it; its first where none does."""
    return next((word for word in range(start, end) if not start <= tree.heads[word] < end), start)
