"""Clauses of condition: what stands in them is no deed yet."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree

SUPPOSING = frozenset({"if", "unless", "lest", "should", "until", "till", "once"})


def is_supposed(tree: Tree, head: int) -> bool:
    """Whether a deed stands in a clause of condition: "if another aircraft crosses the border"."""
    return any(
        tree.relations[up] == "advcl"
        and (
            any(tree.words[mark] in SUPPOSING for mark in tree.kids(up, "mark", "aux"))
            or is_inverted(tree, up)
            or tree.words[max(0, tree.left[up] - 2) : tree.left[up] + 1] == ["as", "long", "as"]
        )
        for up in tree.path(head)
    )


def is_inverted(tree: Tree, verb: int) -> bool:
    """Whether a clause supposes by its order: "had Kenya shelled it, the world would know"."""
    first = tree.left[verb]
    return tree.words[first] == "had" and any(first < kid < verb for kid in tree.kids(verb, "nsubj"))
