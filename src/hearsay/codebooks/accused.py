"""Who is charged with a deed, by the order of words."""

from __future__ import annotations

from hearsay.codebooks.tree import Tree

ACCUSING = frozenset(
    {"accuse", "blame", "suspect", "charge", "fault", "denounce", "condemn", "criticise", "criticize"}
)
"""Verbs whose object did what stands behind "of" or "for"."""


REACH = 15
"""Words between the deed and "of", or "of" and the verb of charging, at most: enough for "Friday", a name of three words and quotation marks."""


def accused(tree: Tree, deed: int) -> list[int]:
    """Who is charged with a deed, by the order of words: "accused Serbian police of firing", "blamed Egypt for the raid".

    Empty where no charge stands before the deed. The parse hangs the gerund on the police, on the charge or on nothing, so
    only the order is asked: verb of charging, the accused, "of" or "for", and no other clause before the deed.
    """
    start, _ = tree.sentences[tree.sentence[deed]]
    at, passed = deed - 1, 0
    first = deed
    while tree.relations[first] == "conj" and tree.heads[first] < first:
        first = tree.heads[first]
    # "accused Pakistan of firing, saying ...", "condemned it as a breach of law, holding X responsible and calling on Y": the accuser
    is_behind_comma = tree.words[first].endswith("ing") and tree.words[first - 1] == ","
    is_listed = tree.words[deed].endswith("ing") and tree.words[max(start, deed - 2) : deed] == [",", "and"]
    if tree.words[at] == "," or is_listed or (first != deed and first > start and is_behind_comma):
        return []
    if tree.relations[deed] == "conj" and tree.lemmas[tree.heads[deed]] in {
        "accuse",
        "blame",
        "charge",
        "suspect",
    }:
        return []  # "accused Israel of a massacre and called on the council to act": the accuser calls
    while at > start and not (tree.words[at] in {"of", "for"} and _is_charge(tree, at, start)):
        if (
            tree.pos[at] in {"VERB", "AUX"}
            and tree.words[at] != "including"  # "accused it of harassment, including blocking two boats"
            and tree.lemmas[at] not in {"try", "attempt", "seek", "plan", "prepare", "use"}
            and not (tree.words[at].endswith("ing") and tree.relations[deed] == "conj")
        ):
            return []
        if (
            tree.words[at] in {",", ";", ":", "that", "which", "who", "when", "after", "while"}
            and tree.relations[deed] != "conj"
            and tree.words[at + 1] != "including"
        ):
            return []
        at, passed = at - 1, passed + 1
        if passed > REACH:
            return []
    if at <= start:
        return []
    charge = _charge_before(tree, at, start)
    if charge is None:
        return []
    is_by = tree.words[charge + 1] == "by"  # "was accused by Kenya of shelling it"
    if tree.is_passive(charge) and (
        is_by or not any(tree.pos[w] in {"NOUN", "PROPN"} for w in range(charge + 1, at))
    ):
        return [kid for kid in tree.children[charge] if tree.deps[kid] == "nsubj:pass"]
    between = range(charge + 1, at)
    heads = [w for w in between if tree.pos[w] in {"NOUN", "PROPN", "PRON"} and tree.heads[w] not in between]
    return heads[:1]


def _charge_before(tree: Tree, of: int, start: int) -> int | None:
    for word in range(of - 1, max(start, of - REACH) - 1, -1):
        if tree.lemmas[word] in ACCUSING and tree.pos[word] == "VERB":
            return word
        if tree.pos[word] in {"VERB", "AUX"} or tree.words[word] in {",", ";", ":"}:
            return None
    return None


def _is_charge(tree: Tree, of: int, start: int) -> bool:
    """Whether this "of" opens what is charged, and not "the army of Chad" inside the name of the accused."""
    return (
        _charge_before(tree, of, start) is not None
        and of + 1 < len(tree.words)
        and (tree.heads[of] > of or tree.words[of + 1].endswith("ing"))
        and not (tree.deps[tree.heads[of]] in {"nmod", "nmod:poss"} and tree.pos[tree.heads[of]] == "PROPN")
    )
