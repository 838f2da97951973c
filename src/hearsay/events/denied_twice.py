"""Who denies a denial stands by the deed: "rejected Somalia's claim that its forces did not fire"."""

from __future__ import annotations

from hearsay.codebooks import Codebook
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree
from hearsay.statements.verdicts import is_claim


def is_denied_twice(tree: Tree, token: int, codebook: Codebook) -> bool:
    """Whether a deed stands negated in a claim, so that who denies the claim says that it was done."""
    return any(
        tree.relations[word] in {"acl", "ccomp"}
        and is_claim(tree, tree.heads[word], codebook)
        and is_negated(tree, word)
        for word in tree.path(token)
    )
