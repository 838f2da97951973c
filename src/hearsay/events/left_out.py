"""The deed that a denial leaves out because the noun stands before it: "thanked Oman for its mediation; Sanaa denies there was any"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling, word_of
from hearsay.records import Statement

BARE = frozenset({"any", "one", "none"})
"""What stands alone for "any mediation", "one blockade"."""


def left_out(scene: Scene, denial: Statement, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings of the last noun before a denial that there was any of it, in its sentence or the one before; else none."""
    tree = scene.tree
    content = scene.said(denial)
    if not any(tree.words[w] in BARE and _is_all_there_was(scene, w) for w in content):
        return []
    first = min(content)
    begin, _ = tree.sentences[max(0, tree.sentence[first] - 1)]
    nouns = {word_of(scene, t): t for t in tellings if t.statement is None}
    before = [w for w in nouns if begin <= w < first and tree.pos[w] in {"NOUN", "PROPN"}]
    return [nouns[max(before)]] if before else []


def _is_all_there_was(scene: Scene, word: int) -> bool:
    tree = scene.tree
    clause = tree.heads[word]
    return (
        tree.relations[word] == "nsubj"
        and not tree.kids(word, "nmod", "acl", "amod")
        and any(tree.words[kid] == "there" for kid in tree.children[clause])
    )
