"""By whom a deed is said to be done: "by" phrases, and whose hands it was."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree


def agents(tree: Tree, verb: int) -> list[int]:
    """Heads of "by" phrases under a passive verb, and whose hands it was: "died at the hands of soldiers"."""
    found = [
        kid
        for kid in tree.children[verb]
        if (tree.deps[kid] == "obl:agent" and _is_by(tree, kid))
        or (tree.relations[kid] in {"obl", "nmod"} and tree.case(kid) == "by")
    ]
    found += at_hands(tree, verb)
    if found and tree.kids(verb, "obj") and not tree.is_passive(verb):
        doers = [kid for kid in tree.kids(verb, "nsubj") if tree.deps[kid] != "nsubj:pass"]
        if doers and tree.pos[verb] == "VERB" and tree.relations[verb] != "acl":
            return []  # "dismissed sanctions by Belgium": who dismissed them stands before it
    if not found and tree.relations[verb] == "conj":
        found = [kid for kid in tree.children[tree.heads[verb]] if tree.deps[kid] == "obl:agent"]
    if not found:  # "were threatened with invasion by Chad": the parse gives the threatener to the invasion
        means = [kid for kid in tree.kids(verb, "obl") if tree.case(kid) == "with"]
        found = [kid for word in means for kid in tree.kids(word, "nmod") if tree.case(kid) == "by"]
    return found


def at_hands(tree: Tree, word: int) -> list[int]:
    """Whose hands a verb or a noun of harm names: "beaten at the hands of guards", "his death at the hands of guards"."""
    return [
        owner
        for kid in tree.kids(word, "obl", "nmod")
        if tree.words[kid] == "hands" and tree.case(kid) == "at"
        for owner in tree.kids(kid, "nmod")
    ]


def _is_by(tree: Tree, word: int) -> bool:
    """Whether "by" opens the phrase: the parse also calls "according to the ministry" an agent."""
    before = tree.left[word] - 1
    return tree.words[tree.left[word]] == "by" or (before >= 0 and tree.words[before] == "by")
