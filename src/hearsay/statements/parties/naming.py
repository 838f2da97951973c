"""The words of a page that stand for lands, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.parties.find import Parties

NAMING = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET"})
"""Parts of speech of words that may stand for a party."""


class Named(NamedTuple):
    """A word that stands for a land: by its name, by what belongs to it ("derived"), as a pronoun or as a place."""

    word: int
    land: str
    how: str
    actor: Actor | None


class Naming:
    """The words that stand for a land; a sentence is read when it is first asked for.

    Args:
        is_left_out: Words that stand for none here: those of a dateline.
    """

    def __init__(self, tree: Tree, parties: Parties, is_left_out: Callable[[int], bool]) -> None:
        self._tree, self._parties, self._is_left_out = tree, parties, is_left_out
        self._found: dict[int, tuple[Named, ...]] = {}

    def of(self, number: int) -> tuple[Named, ...]:
        """Those of a sentence; none past the last one."""
        if not 0 <= number < len(self._tree.sentences):
            return ()
        found = self._found.get(number)
        if found is None:
            found = self._found[number] = tuple(self._named_in(*self._tree.sentences[number]))
        return found

    def _named_in(self, start: int, end: int) -> Iterator[Named]:
        parties, tree = self._parties, self._tree
        for word in range(start, end):
            if tree.pos[word] not in NAMING or self._is_left_out(word):
                continue
            lands = set[str]()
            for actor in parties.at(word):
                if actor.country and actor.country not in lands:
                    lands.add(actor.country)
                    how = "anaphor" if parties.anaphor(word) else "name" if parties.actor(word) else "derived"
                    yield Named(word, actor.country, how, actor)
            place = parties.place(word)
            if place is not None and place.country and place.country not in lands:
                yield Named(word, place.country, "place", None)


def steps(tree: Tree, one: int, other: int) -> tuple[int, int]:
    """Steps up from a word to the first that stands above another too, and down from there; of two trees more than any."""
    below = {each: step for step, each in enumerate(tree.path(other))}
    for step, word in enumerate(tree.path(one)):
        if word in below:
            return step, below[word]
    return 20, 20
