"""Clauses of condition and expectation: what stands in them is no deed yet."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree, once_a_word

SUPPOSING = frozenset({"if", "unless", "lest", "should", "until", "till", "once"})


@once_a_word
def is_supposed(tree: Tree, head: int) -> bool:
    """Whether a deed stands in a clause of condition: "if another aircraft crosses the border"."""
    return any(_supposes(tree, up) for up in tree.path(head))


@once_a_word
def _supposes(tree: Tree, head: int) -> bool:
    """Whether the clause that a word heads is one of condition."""
    return tree.relations[head] == "advcl" and (
        any(tree.words[mark] in SUPPOSING for mark in tree.kids(head, "mark", "aux"))
        or is_inverted(tree, head)
        or tree.words[max(0, tree.left[head] - 2) : tree.left[head] + 1] == ["as", "long", "as"]
    )


def is_inverted(tree: Tree, verb: int) -> bool:
    """Whether a clause supposes by its order: "had Kenya shelled it, the world would know"."""
    first = tree.left[verb]
    return tree.words[first] == "had" and any(first < kid < verb for kid in tree.kids(verb, "nsubj"))


AWAITING = frozenset({"expect", "await", "anticipate", "fear", "brace"})
"""What stands below these has not come yet: "were expecting attacks"."""


def is_awaited(tree: Tree, head: int) -> bool:
    """Whether a word stands below an expectation, or says why it is held: "expected raids after Niger left the truce"."""
    return any(tree.lemmas[up] in AWAITING and tree.pos[up] == "VERB" for up in tree.path(head)[1:])
