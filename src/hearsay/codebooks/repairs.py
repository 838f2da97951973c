"""Mend trees that English cannot have, before they are asked anything."""

from __future__ import annotations

RELATIVE = frozenset({"what", "which", "whom", "whose", "that", "who", "whatever", "how", "where"})


def repair(words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]]) -> None:
    """Correct, in place, three mistakes of the parser that grammar alone can see.

    A passive subject without an auxiliary is a subject: "The envoy also called - during a session - on all to leave".
    An agent without "by" is none. And a clause that complements a verb has no bare object before its subject: in
    "dismissed an allegation it was arming rebels" the allegation is what was dismissed, and the clause describes it.
    """
    for index, dep in enumerate(deps):
        if dep == "nsubj:pass":
            verb = heads[index]
            if not _is_passive(words, deps, children, verb) and deps[verb] not in {"acl", "amod", "conj"}:
                deps[index] = "nsubj"
        elif dep == "obl:agent":
            cases = [kid for kid in children[index] if deps[kid].startswith("case")]
            if not any(words[kid] == "by" for kid in cases):
                deps[index] = "obl" if cases else "obj"
        elif dep == "obj":
            _return_fronted_object(words, pos, deps, heads, children, index)


def _is_passive(words: list[str], deps: list[str], children: list[list[int]], verb: int) -> bool:
    return any(
        deps[kid] == "aux:pass" or (deps[kid].startswith("aux") and words[kid] in {"be", "been", "being", "was", "were", "is", "are", "get", "got"})
        for kid in children[verb]
    )


def _return_fronted_object(
    words: list[str], pos: list[str], deps: list[str], heads: list[int], children: list[list[int]], noun: int
) -> None:
    clause = heads[noun]
    above = heads[clause]
    if not (deps[clause] in {"ccomp", "xcomp"} and above < noun < clause) or words[noun] in RELATIVE:
        return
    if pos[above] not in {"VERB", "NOUN"} or any(words[kid] in RELATIVE for kid in children[noun]):
        return
    if not any(deps[kid].startswith("nsubj") and noun < kid < clause for kid in children[clause]):
        return
    children[clause].remove(noun)
    children[above].remove(clause)
    heads[noun], deps[noun] = above, "obj"
    heads[clause], deps[clause] = noun, "acl"
    children[above] = sorted([*children[above], noun])
    children[noun] = sorted([*children[noun], clause])
