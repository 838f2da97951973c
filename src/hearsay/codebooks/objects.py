"""What a verb is done to: its object, or its passive subject."""

from __future__ import annotations

from hearsay.codebooks.subjects import antecedents, subjects
from hearsay.codebooks.tree import Tree, once_a_word


def objects(tree: Tree, verb: int) -> list[int]:
    """Heads of what the verb is done to: its object, or its passive subject."""
    return [*_objects(tree, verb)]


@once_a_word
def _objects(tree: Tree, verb: int) -> list[int]:
    direct = _so_called(tree, verb) or tree.kids(verb, "obj")
    if direct and tree.is_passive(verb):
        # "were driven out of the village": the parse takes what stands behind "out of" for the object
        direct = [kid for kid in direct if tree.words[max(tree.left[kid] - 1, 0)] not in {"of", "from"}]
    if not direct and not tree.is_passive(verb):
        # "let the last of them go", "shot two smugglers dead": the parse makes them the goer or the dead
        clauses = tree.kids(verb, "ccomp", "xcomp") if tree.lemmas[verb] in {"let", "leave"} else []
        clauses += [kid for kid in tree.kids(verb, "conj", "xcomp") if tree.words[kid] in {"dead", "alive"}]
        direct = [kid for clause in clauses for kid in tree.kids(clause, "nsubj") if kid > verb]
    if direct:
        return antecedents(tree, verb, direct)
    if _is_gap(tree, verb):
        return [tree.heads[verb]]
    passive = [kid for kid in tree.children[verb] if tree.deps[kid] == "nsubj:pass"]
    # "two reporters held in Goma were handed over": the parse takes the participle for the subject
    passive = [
        next(iter(tree.kids(kid, "nsubj")), kid) if tree.pos[kid] == "VERB" else kid for kid in passive
    ]
    if passive:
        return antecedents(tree, verb, passive)
    if tree.is_passive(verb):
        head = tree.heads[verb]
        active = [kid for kid in tree.children[verb] if tree.relations[kid] == "nsubj"]
        if active:
            return antecedents(tree, verb, active)
        if tree.relations[verb] in {"acl", "amod"}:
            return [head]
        if tree.relations[verb] == "conj":
            # "occupied the town and were driven out": who occupied it was driven out
            return objects(tree, head) if tree.is_passive(head) else subjects(tree, head)
        return []
    if tree.relations[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB":
        # "shelled and burned the village": the second verb's object may stand at the first only when it comes after both
        shared = [kid for kid in tree.kids(tree.heads[verb], "obj") if kid > verb]
        return antecedents(tree, tree.heads[verb], shared)
    later = [
        word for word in tree.kids(verb, "conj") if tree.pos[word] == "VERB" and not tree.kids(word, "nsubj")
    ]
    return tree.kids(later[0], "obj") if later and tree.pos[verb] == "VERB" and later[0] - verb <= 3 else []


CALLING = frozenset({"describe", "call", "term", "label", "dub", "brand", "say", "believe"})


def _so_called(tree: Tree, verb: int) -> list[int]:
    """What a verb is done to that somebody names: the depot of "hit what it described as an arms depot"."""
    for clause in tree.kids(verb, "ccomp", "advcl", "obj"):
        below = tree.kids(clause, "acl") if tree.words[clause] == "what" else [clause]
        for calling in below:
            what = next(
                (each for each in (clause, *tree.children[calling]) if tree.words[each] == "what"), None
            )
            if calling < verb or tree.lemmas[calling] not in CALLING or what is None:
                continue
            if tree.pos[what - 1] in {"ADP", "SCONJ"}:
                continue  # "flew to Damascus with what he described as a message"
            named = [kid for kid in tree.kids(calling, "obl", "xcomp", "obj", "ccomp") if kid > calling]
            named = [
                kid for kid in named if tree.case(kid) in {"", "as"} and tree.pos[kid] in {"NOUN", "PROPN"}
            ]
            if named:
                return named[:1]
    return []


SPANNED = frozenset(
    {"day", "night", "week", "month", "year", "time", "moment", "hour", "minute", "morning", "evening", "way", "reason", "manner", "speed", "place"}
)  # fmt: skip
"""Nouns whose clause without a pronoun tells when or how, not of what: "the day they left"."""


def _is_gap(tree: Tree, verb: int) -> bool:
    """Whether a clause without a relative pronoun is told of its noun as the object: "a town they had taken in March"."""
    if tree.deps[verb] != "acl:relcl" or tree.is_passive(verb) or tree.lemmas[tree.heads[verb]] in SPANNED:
        return False
    doers = tree.kids(verb, "nsubj")
    if not doers or any(tree.words[word] in {"which", "who", "that", "whom"} for word in doers):
        return False
    return not any(
        tree.relations[kid] in {"cop", "xcomp", "ccomp"}
        or tree.words[kid] in {"where", "when", "why", "how", "which", "who", "whom", "that", "whose"}
        or (tree.pos[kid] == "ADP" and tree.deps[kid] != "compound:prt")  # "the town they fought for"
        for kid in tree.children[verb]
    )
