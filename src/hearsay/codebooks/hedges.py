"""Deeds that a page tells without standing by them: "allegedly shelled", "a suspected strike", "is believed to have moved troops"."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree, once_a_word

ADVERBS = frozenset(
    ["allegedly", "reportedly", "apparently", "purportedly", "supposedly", "presumably", "ostensibly", "seemingly", "possibly", "probably"]
)  # fmt: skip
ADJECTIVES = frozenset(
    ["alleged", "suspected", "apparent", "reported", "purported", "supposed", "presumed", "rumoured", "rumored", "possible", "probable"]
)  # fmt: skip
THOUGHT = frozenset(
    ["believe", "say", "think", "report", "suspect", "understand", "presume", "allege", "assume", "rumour", "rumor", "claim"]
)  # fmt: skip
"""Verbs whose passive names nobody who thinks so: "is said to have", "it is believed that"."""
SEEMING = frozenset({"seem", "appear"})


@once_a_word
def is_hedged(tree: Tree, head: int) -> bool:
    """Whether a deed's own words leave to others that it was done."""
    kids = tree.children[head]
    if any(tree.words[kid] in (ADVERBS if tree.relations[kid] == "advmod" else ADJECTIVES) for kid in kids):
        return True
    above = tree.heads[head]
    if above == head or tree.relations[head] not in {"xcomp", "csubj", "ccomp"}:
        return False
    if tree.relations[head] == "xcomp" and tree.lemmas[above] in SEEMING:
        return True
    names_nobody = not any(tree.case(kid) == "by" for kid in tree.kids(above, "obl"))
    return tree.lemmas[above] in THOUGHT and tree.is_passive(above) and names_nobody
