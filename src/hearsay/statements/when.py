"""When something was said: the time words beside the cue, else the document's day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.tree import Tree
from hearsay.records import Document, When
from hearsay.statements.cues import Saying

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


def document_day(document: Document) -> When | None:
    """The document's day, or the interval it must fall in; None when nothing is known."""
    published = document.published
    low, high = (published.day, published.day) if published.day else (published.low, published.high)
    if low is None or high is None:
        return None
    return When(
        text=None, span=None, start=low, end=high, grain="day" if low == high else "span", basis="document"
    )


def said_when(tree: Tree, document: Document, saying: Saying, times: Sequence[FoundTime]) -> When | None:
    """The day of the saying.

    Times inside what is said are not when it is said: in "said on Friday that troops had left on Monday" only the
    first counts.
    """
    if saying.cue is not None:
        start, end = tree.sentences[tree.sentence[saying.cue]]
        best: tuple[int, When] | None = None
        for found in times:
            if (
                not (start <= found.start and found.end <= end)
                or found.when.start is None
                or found.timex_type not in {"DATE", "TIME"}
            ):
                continue
            if any(a < found.end and found.start < b for a, b in saying.ranges):
                continue
            if not _beside(tree, saying, found.start, found.end):
                continue
            distance = abs(found.start - saying.cue)
            if best is None or distance < best[0]:
                best = (distance, found.when)
        if best is not None:
            return best[1]
    return document_day(document)


def _beside(tree: Tree, saying: Saying, start: int, end: int) -> bool:
    """Whether time words hang on the cue, or on a verb it shares its subject with."""
    assert saying.cue is not None
    head = next((word for word in range(start, end) if not start <= tree.heads[word] < end), start)
    cues = {saying.cue, *saying.tokens}
    above = tree.path(head)[1:]
    for word in above:
        if word in cues or word in saying.sources:
            return True
        if tree.is_clause(word):
            return tree.clause(saying.cue) == word or any(tree.clause(cue) == word for cue in cues)
    return False
