"""Those who say something and have no land, with all the words for them on the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records import Span, Statement

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions

MEANT = 12
"""So many words for one speaker are looked at: the first."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a statement.

    Attributes:
        sentence, cue: Where it is said, and by which word.
        word: The head of the words for who says it; None where there are none.
        key: The same for all that one speaker says.
        meant: Heads of words for the speaker, all over the page.
    """

    statement: Statement
    sentence: int
    cue: int
    word: int | None
    key: str
    meant: tuple[int, ...]


class Voices:
    """The voices of a page's statements."""

    def __init__(self, annotated: Annotated, mentions: Mentions) -> None:
        self.tree = Tree.of(annotated.doc)
        self._links = defaultdict[int, list[int]](list)
        for link in annotated.links:
            self._links[link.anaphor].append(link.antecedent)
            self._links[link.antecedent].append(link.anaphor)
        self._named = defaultdict[str, set[int]](set)
        for each in mentions.actors:
            if each.actor.span is not None and each.actor.kind in {"person", "organisation"}:
                self._named[each.actor.name].add(self.head(each.actor.span))

    def of(self, statement: Statement) -> Voice:
        """The voice of a statement."""
        tree, speaker = self.tree, statement.speaker
        cue = self.cue(statement)
        own = self.head(speaker.span) if speaker is not None and speaker.span is not None else None
        subject = next(iter(subjects(tree, cue)), own) if statement.cue is not None else own
        word = own if own is not None and tree.sentence[own] == tree.sentence[cue] else subject
        heads = {each for each in (own, word) if each is not None}
        if speaker is not None and speaker.kind in {"person", "organisation"}:
            heads |= self._named[speaker.name]
        meant = self._linked(heads)
        return Voice(statement, tree.sentence[cue], cue, word, called(statement), meant)

    def cue(self, statement: Statement) -> int:
        """The word that says so; of a bare quotation its first."""
        return (
            self.head(statement.cue) if statement.cue is not None else self.token_at(statement.evidence.start)
        )

    def head(self, span: Span) -> int:
        """The word of a span that none of its others stands above."""
        words = self.tokens(span)
        outside = (w for w in words if self.tree.heads[w] == w or self.tree.heads[w] not in words)
        return next(outside, self.token_at(span.start))

    def tokens(self, span: Span) -> range:
        """The words of a span."""
        return range(bisect_right(self.tree.ends, span.start), bisect_left(self.tree.starts, span.end))

    def token_at(self, offset: int) -> int:
        """The word at a character."""
        return min(bisect_right(self.tree.ends, offset), len(self.tree.words) - 1)

    def _linked(self, heads: set[int]) -> tuple[int, ...]:
        """Words and what the reader model takes for the same, in order."""
        found, new = set(heads), sorted(heads)
        for word in new:
            for other in self._links[word]:
                if other not in found:
                    found.add(other)
                    new.append(other)
        return tuple(sorted(found))[:MEANT]


def called(statement: Statement) -> str:
    """How a speaker is called, whoever calls him so; "" where nobody is named."""
    return statement.speaker.name.lower().removeprefix("the ") if statement.speaker is not None else ""
