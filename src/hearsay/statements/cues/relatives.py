"""Clauses that describe a noun."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree


def has_relative(tree: Tree, verb: int) -> bool:
    """Whether a clause after a noun describes the noun ("claims that were denied") rather than says its content."""
    own = [kid for kid in tree.kids(verb, "nsubj") if tree.words[kid] not in {"which", "that", "who", "whom"}]
    if not own and any(tree.words[kid] == "that" for kid in tree.children[verb]):
        return True
    return any(
        tree.words[kid] in {"which", "that", "who", "whom"} and tree.relations[kid] in {"nsubj", "obj", "obl"}
        for kid in tree.children[verb]
    )


CALLING = frozenset({"call", "brand", "label", "term", "dub", "deem", "consider", "find"})
"""Verbs with two complements: what is called, and what it is called."""


def is_relative_object(tree: Tree, verb: int) -> bool:
    """Whether the noun a clause describes is what the clause's own subject does something to: "a claim Kyiv denied"."""
    head = tree.heads[verb]
    is_noun = tree.pos[head] == "NOUN" or tree.words[head] == "something"
    if tree.relations[verb] != "acl" or tree.is_passive(verb) or not is_noun:
        return False
    doers = tree.kids(verb, "nsubj")
    own = ("ccomp",) if tree.lemmas[verb] in CALLING else ("obj", "ccomp", "xcomp")
    has_complement = bool(tree.kids(verb, *own))
    return (
        bool(doers)
        and not has_complement
        and not any(tree.words[w] in {"who", "which", "that"} for w in doers)
    )
