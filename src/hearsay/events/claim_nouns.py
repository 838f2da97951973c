"""Nouns that stand for what somebody told: "the claim", "a report that", "the Chadian account"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import Scene
from hearsay.statements.verdicts import is_claim


def claim_above(scene: Scene, clause: int) -> int | None:
    """The noun that a clause gives the words of: "a report in a Lima paper that papers had been signed"; None where it is of another noun."""
    tree, accusations = scene.tree, scene.codebook.words.lists["accusations"]
    noun = tree.heads[clause]
    has_that = any(tree.words[kid] == "that" for kid in tree.kids(clause, "mark"))
    while has_that and tree.relations[noun] in {"nmod", "obl"} and tree.lemmas[noun] not in accusations:
        noun = tree.heads[noun]
    return noun if tree.lemmas[noun] in accusations else None


def claims_under(scene: Scene, verb: int) -> list[int]:
    """The claims a verb has for its object: of "rejects claims that", the claims."""
    return [w for w in scene.tree.kids(verb, "obj") if is_claim(scene.tree, w, scene.codebook)]


def claims_among(scene: Scene, words: Sequence[int]) -> list[int]:
    """The nouns among some words that stand for what somebody told: "the claim", "the Chadian account"."""
    tree, accusations = scene.tree, scene.codebook.words.lists["accusations"]
    return [w for w in words if tree.pos[w] == "NOUN" and tree.lemmas[w] in accusations]
