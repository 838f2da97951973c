"""Whether a clause tells of what is still to come."""

from __future__ import annotations

from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.tree import Tree, once_a_word

FUTURES = frozenset(["will", "'ll", "wo", "shall", "would"])
MARKING = frozenset({"aux", "mark"})
"""Relations by which a word shows that its clause is of the future; without one only a verb above it can."""
STOPPING = frozenset({"stop", "cease", "quit", "halt"})
"""Verbs whose gerund is under way."""


@once_a_word
def is_future(tree: Tree, word: int) -> bool:
    """Whether the clause tells of what is still to come."""
    if tree.relations[word] != "xcomp" and not any(
        tree.relations[kid] in MARKING for kid in tree.children[word]
    ):
        return False  # as with nine words in ten
    if any(tree.words[kid] in FUTURES for kid in tree.kids(word, "aux")):
        return True
    if any(tree.words[kid] == "to" for kid in tree.kids(word, "mark")) and any(
        tree.words[kid] in {"is", "are", "was", "were"} for kid in tree.kids(word, "aux", "cop")
    ):
        return True  # "is to travel to Beirut"
    if tree.heads[word] == word and tree.kids(word, "nsubj"):
        return any(tree.words[kid] == "to" for kid in tree.kids(word, "mark"))  # "Oman to host talks"
    head = tree.heads[word]
    if tree.relations[word] == "xcomp" and head != word:
        if tree.lemmas[head] == "be" and any(tree.words[kid] == "to" for kid in tree.kids(word, "mark")):
            return True  # "the juntas are to meet", read as two verbs
        if tree.lemmas[head] in {
            "plan",
            "intend",
            "go",
            "set",
            "prepare",
            "vow",
            "promise",
            "pledge",
            "threaten",
            "agree",
            "offer",
            "decide",
            "schedule",
            "expect",
            "aim",
            "due",
            "poise",
            "slate",
            "hope",
            "likely",
            "bound",
        }:
            return True
        if tree.lemmas[head] in STOPPING and is_negated(tree, head):
            return False  # "will not stop bombing the town": it goes on
        return is_future(tree, head)
    return False
