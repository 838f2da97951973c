"""Whether a clause denies what it names."""

from __future__ import annotations

from functools import lru_cache

from hearsay.codebooks.tree import Tree, once_a_word

NEGATIONS = frozenset(["not", "n't", "never", "neither", "nor", "without", "no"])


MORE = (["only"], ["just"], ["merely"], ["simply"], ["solely"])
"""Words behind "not" that deny nothing: "not only shelled the town"."""
FAILURES = frozenset(["fail", "refuse", "decline", "refrain", "stop", "avoid", "prevent", "cease"])


NOBODY = frozenset({"nobody", "none", "nothing"})


FACTIVE = frozenset(
    {
        "justify",
        "excuse",
        "condone",
        "condemn",
        "denounce",
        "mention",
        "forgive",
        "forget",
        "investigate",
        "witness",
    }
)
"""Negated, these leave their object as it was: "nothing can justify the attack", "did not condemn the raid"."""


MARKS = NEGATIONS | NOBODY | FAILURES | {"no-one"}
"""Of these words and lemmas some stand in every sentence that negates anything."""


@lru_cache(maxsize=1)  # hundreds of words of a document are asked of
def _negating(tree: Tree) -> list[bool]:
    """By sentence whether it may negate anything."""
    return [
        not MARKS.isdisjoint(tree.words[start:end]) or not MARKS.isdisjoint(tree.lemmas[start:end])
        for start, end in tree.sentences
    ]


def may_be_negated(tree: Tree, word: int) -> bool:
    """Whether a word's sentence negates anything at all; most do not."""
    return _negating(tree)[tree.sentence[word]]


@once_a_word
def is_negated(tree: Tree, word: int) -> bool:
    """Whether the clause denies the deed: not, never, without, failed to, "has yet to"."""
    if not may_be_negated(tree, word):
        return False
    for kid in tree.children[word]:
        if tree.words[kid] == "not" and tree.words[kid + 1 : kid + 2] in MORE:
            continue
        if tree.words[kid] in NEGATIONS and tree.relations[kid] in {
            "advmod",
            "det",
            "case",
            "mark",
            "cc",
            "neg",
        }:
            return True
    none = [
        kid
        for kid in tree.kids(word, "obj", "nsubj")
        if _is_none(tree, kid) or (tree.relations[kid] == "nsubj" and _is_neither(tree, kid))
    ]
    # "it struck a base; Israel says no casualties", where the parse reaches over the semicolon
    if tree.pos[word] == "VERB" and any(";" not in tree.words[word:kid] for kid in none):
        return True
    head = tree.heads[word]
    if is_cleft(tree, word):  # "it was not Israel that bombed the hospital"
        return any(tree.words[kid] in NEGATIONS for kid in tree.kids(head, "advmod"))
    if tree.relations[word] == "xcomp" and head != word:
        # "will not stop bombing the town", "never failed to answer": twice denied is told
        return (tree.lemmas[head] in FAILURES) != is_negated(tree, head)
    if tree.relations[word] in {"obj", "nsubj"} and head != word and tree.pos[head] in {"VERB", "AUX"}:
        return not is_left_standing(tree, word, head) and is_negated(tree, head)
    return False


HALTING = frozenset({"stop", "prevent", "halt", "end", "avert", "deter", "curb", "stem", "contain"})
"""Who fails at these leaves what he was to stop going on: "failed to stop the air strikes"."""


OWNING = frozenset({"claim", "acknowledge", "admit"})
"""Who does not own to the deed that "the" means denies nothing: "has not claimed the attack"."""
DISOWNING = frozenset({"deny", "dispute", "contest", "contradict", "question", "doubt", "refute"})
"""Who does not do these leaves it as it was told: "did not deny the transfer"; so do "neither confirmed nor denied"."""


def is_left_standing(tree: Tree, word: int, head: int) -> bool:
    """Whether a deed stands though the clause it is a part of is denied: what is not stopped, what cannot be forgotten."""
    if tree.lemmas[head] in FACTIVE or tree.lemmas[head] in HALTING:
        return True
    if tree.lemmas[head] in DISOWNING and tree.relations[word] == "obj":
        return True
    is_the = any(tree.words[kid] in {"the", "this", "that"} for kid in tree.kids(word, "det"))
    if tree.lemmas[head] in OWNING and tree.relations[word] == "obj" and is_the:
        return True
    # "the killing cannot be taken out of context": said of it, not that there was none
    can = {tree.words[kid] for kid in tree.kids(head, "aux")} & {"can", "could", "should", "must"}
    is_named = any(
        tree.words[kid] in {"the", "this", "that", "these", "those"} for kid in tree.kids(word, "det")
    )
    is_named = (
        is_named
        or bool(tree.kids(word, "nmod:poss"))
        or any(tree.deps[kid] == "nmod:poss" for kid in tree.children[word])
    )
    return tree.relations[word] == "nsubj" and tree.is_passive(head) and bool(can) and is_named


def is_cleft(tree: Tree, word: int) -> bool:
    """Whether a clause tells what somebody named before it did: "it was Kyiv that broke the truce"."""
    head = tree.heads[word]
    return (
        tree.deps[word] == "acl:relcl"
        and bool(tree.kids(head, "cop"))
        and any(tree.words[kid] == "it" for kid in tree.kids(head, "nsubj", "expl"))
    )


ONLY = frozenset({"but", "except", "save", "other", "apart", "beyond"})
"""What comes behind "nobody" where somebody is left."""


def _is_none(tree: Tree, word: int) -> bool:
    """ "Laid no mines", "harmed nobody", "not a single bullet was fired"; but "struck nobody but terrorists" struck them."""
    if word + 1 < len(tree.words) and tree.words[word + 1] in ONLY:
        return False
    if tree.words[word] in NOBODY or any(tree.words[kid] == "no" for kid in tree.kids(word, "det")):
        return True
    first = tree.left[word]
    return tree.words[first : first + 2] in (["not", "a"], ["not", "one"]) and first < word


def _is_neither(tree: Tree, word: int) -> bool:
    """ "Neither Chad nor Niger has sent troops"."""
    return any(tree.words[kid] == "neither" for kid in tree.kids(word, "cc", "det", "advmod"))


def is_beside_granted(tree: Tree, word: int) -> bool:
    """Whether a word goes on from a clause that denies nothing: "did not deny the transfer, saying only that ..."."""
    head = tree.heads[word]
    return (
        head != word
        and tree.relations[word] in {"advcl", "xcomp", "conj"}
        and tree.lemmas[head] in DISOWNING
        and is_negated(tree, head)
    )
