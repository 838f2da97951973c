"""What becomes of people in more than one word: "taken prisoner", "driven from their homes", "lost their lives"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from hearsay.records.event import FigureKind

if TYPE_CHECKING:
    from hearsay.codebooks import Codebook
    from hearsay.codebooks.tree import Tree
    from hearsay.events.scene import Scene

GAP = 7
"""Tokens that may stand between two words of an idiom: "forced [some 9,000 villagers to] leave their homes"."""
STOPS = frozenset({",", ";", ":", ".", "(", ")", "–", "—"})


class Idiom(NamedTuple):
    """A kind of fate told by several words.

    Attributes:
        tokens: Its words, the verb first. is_suffered: Whether its subject suffers it, rather than its object.
    """

    kind: FigureKind
    tokens: tuple[int, ...]
    is_suffered: bool

    def end(self) -> int:
        """The token behind the words that directly follow the verb: "shot dead | near the border"."""
        last = self.tokens[0]
        while last + 1 in self.tokens:
            last += 1
        return last + 1


class _Pattern(NamedTuple):
    kind: FigureKind
    words: tuple[str, ...]
    is_suffered: bool


def idiom_at(scene: Scene, verb: int) -> Idiom | None:
    """The idiom whose verb a word is; None for every other word."""
    return _idioms(scene).get(verb)


@lru_cache(maxsize=2)  # many words of one document are asked about
def _idioms(scene: Scene) -> dict[int, Idiom]:
    tree, patterns = scene.tree, _patterns(scene.codebook)
    found: dict[int, Idiom] = {}
    for verb, lemma in enumerate(tree.lemmas):
        if tree.pos[verb] not in {"VERB", "ADJ"}:
            continue
        for pattern in patterns.get(lemma, ()):
            tokens = _matched(tree, verb, pattern.words)
            if tokens is not None:
                found[verb] = Idiom(pattern.kind, tokens, pattern.is_suffered)
                break
    return found


@lru_cache(maxsize=1)
def _patterns(codebook: Codebook) -> dict[str, list[_Pattern]]:
    """The idioms by their verb, the longest first."""
    found: dict[str, list[_Pattern]] = {}
    for kind, words in codebook.figures.figures.items():
        for is_suffered, phrases in ((False, words.idioms), (True, words.suffered)):
            for phrase in phrases:
                verb, *rest = phrase.split(" ")
                found.setdefault(verb, []).append(_Pattern(kind, tuple(rest), is_suffered))
    for known in found.values():
        known.sort(key=lambda each: (-len(each.words), each.words, each.is_suffered))
    return found


def verb_of(scene: Scene, token: int) -> int:
    """The verb of the idiom that a word directly behind it belongs to, else the word: "put to [death] 14 men"."""
    start, _ = scene.tree.sentences[scene.tree.sentence[token]]
    for verb in range(token - 1, max(start, token - 4) - 1, -1):
        idiom = idiom_at(scene, verb)
        if idiom is not None and idiom.end() > token:
            return verb
    return token


def _matched(tree: Tree, verb: int, words: tuple[str, ...]) -> tuple[int, ...] | None:
    _, end = tree.sentences[tree.sentence[verb]]
    tokens, at = [verb], verb + 1
    for word in words:
        # "shot [three men] dead": a preposition or a verb of another clause is no part of what may stand between
        reach = min(end, at + GAP)
        while at < reach and word not in {tree.words[at], tree.lemmas[at]}:
            if tree.words[at] in STOPS:
                return None
            at += 1
        if at >= reach:
            return None
        tokens.append(at)
        at += 1
    return tuple(tokens)
