"""Offers and promises that no verb of offering tells: "stands ready to host talks", "would send 120 generators"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties
from hearsay.statements.threats import homes_of

STAYING = frozenset({"remain", "stay", "stand", "be", "keep", "declare", "say"})
"""Verbs of who is ready: "stands ready to talk", not "to send them through routes still open"."""


def is_ready(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """Whether who speaks is ready for something: "it was ready to host talks", "we stand open to a mission"."""
    if (
        tree.lemmas[word] not in codebook.acts.refine.offer
        or tree.pos[word] != "ADJ"
        or (tree.relations[word] == "xcomp" and tree.lemmas[tree.heads[word]] not in STAYING)
        or is_negated(tree, word)
        or not tree.kids(word, "xcomp", "advcl", "obl")
    ):
        return False
    ready = subjects(tree, word)
    return bool(homes_of(tree, ready, parties) & homes) or any(
        tree.words[w] in {"it", "he", "she", "we", "they", "i"} for w in ready
    )


def is_promised(tree: Tree, word: int, homes: set[str | None], parties: Parties, codebook: Codebook) -> bool:
    """What who speaks will give: "it would send 120 generators"; soldiers and conditions are no gift."""
    if not is_future(tree, word) or is_negated(tree, word) or not tree.kids(word, "obj"):
        return False
    soldiers = {*codebook.words.lists["soldiers"], "force", "unit"}
    if tree.lemmas[word] == "send" and any(tree.lemmas[w] in soldiers for w in tree.kids(word, "obj")):
        return False
    if tree.relations[word] in {"acl", "acl:relcl", "advcl"} or any(
        not any(tree.words[mark] in {"if", "once"} for mark in tree.kids(kid, "mark"))
        for kid in tree.kids(word, "advcl")
    ):
        return False
    doers = subjects(tree, word)
    return any(tree.words[w] in {"we", "it", "i"} for w in doers) or bool(
        homes_of(tree, doers, parties) & homes
    )
