"""What a cue governs by a preposition, and what it is to "call": to convene, to name, or to call on somebody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Cue
from hearsay.codebooks.tree import Tree


def with_governed(
    tree: Tree, verb: int, cue: Cue, follows: Mapping[str, list[int]]
) -> Mapping[str, list[int]]:
    """What a cue that ends in a preposition is about is its object: "scoffed at the charge", "pushed back against it"."""
    about = [kid for kid in tree.kids(verb, "obl") if tree.case(kid) == cue.words[-1]]
    if not about:
        return follows
    rest = {kind: [w for w in heads if w not in about] for kind, heads in follows.items()}
    return {kind: heads for kind, heads in rest.items() if heads} | {"object": about}


def with_ground(
    tree: Tree, verb: int, tokens: Sequence[int], follows: Mapping[str, list[int]]
) -> Mapping[str, list[int]]:
    """What a feeling is about is what is said, and not the feeling: "voiced concern at the movement of two brigades"."""
    about = [
        kid
        for head in (verb, *tokens)
        for kid in tree.kids(head, "obl", "nmod")
        if kid > verb and tree.case(kid) in {"at", "about", "over"}
    ]
    if not about or follows.keys() & {"clause", "quote", "gerund"}:
        return follows
    rest = {kind: [w for w in heads if w not in (*about, *tokens)] for kind, heads in follows.items()}
    return {kind: heads for kind, heads in rest.items() if heads} | {"about": about}


CONVENED = frozenset({"meeting", "session", "election", "summit", "referendum", "vote", "police", "ambulance", "strike", "rally", "halt", "truce"})  # fmt: skip


def is_convening(tree: Tree, verb: int, things: Sequence[int]) -> bool:
    """Whether somebody or something is called together or in, and nothing is said: "called a meeting", "called in the envoy"."""
    is_in = tree.words[verb + 1 : verb + 2] in (["in"], ["off"], ["out"], ["up"], ["back"], ["home"])
    is_meeting = any(
        tree.lemmas[w] in CONVENED and not any(tree.words[k] in {"the", "this"} for k in tree.kids(w, "det"))
        for w in things
    )
    return is_in or is_meeting


def is_named_so(tree: Tree, verb: int) -> bool:
    """Whether a thing is called something, and nobody called on: 'calling them "a deceitful attempt to justify war"'."""
    if any(tree.words[kid] == "what" for kid in tree.kids(verb, "obj")):
        return True  # "invoked what it calls colonial maps to escape its duties"
    end = tree.sentences[tree.sentence[verb]][1]
    to = next((w for w in range(verb + 1, end) if tree.words[w] == "to"), end)
    behind = tree.words[verb + 1 : to]
    return not {"on", "upon"} & set(behind) and bool(
        {"a", "an", '"', "“"} & set(behind) or behind[:1] in (["it"], ["this"], ["that"])
    )
