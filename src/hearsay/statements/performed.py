"""Sayings that are done in saying so: who tells his own side's condemnation condemns."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.content import is_naming
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying


def perform(
    tree: Tree, sayings: list[Saying], speakers: dict[int, tuple[Actor, ...]], parties: Parties
) -> list[Saying]:
    """Who tells his own side's saying says it once, by the inner act: "He said Norway condemned the raid"."""
    dropped: set[int] = set()
    for inner in sayings:
        outer = inner.outer
        if outer is not None and outer.act == "deny" and is_naming(tree, inner):
            dropped.add(id(inner))  # what is denied is called so by who denies it
            continue
        if outer is None or inner.is_noun or not outer.is_neutral or inner.cue is None:
            continue
        is_first = _is_first_person(tree, inner) and tree.heads[inner.cue] in {inner.cue, outer.cue}
        if inner.cue not in outer.content and not is_first:
            continue
        if outer.is_quoted and any(tree.words[w] in THIRD for w in tree.kids(inner.cue, "nsubj")):
            continue  # '"They confessed everything," the spokesman said': in his own words he is no "they"
        homes = {home(a) for a in speakers[id(outer)]} - {None}
        own = {home(a) for a in speakers[id(inner)]} - {None}
        asked = {home(a) for w in inner.addressees for a in parties.at(w)} - {None}
        is_order = tree.lemmas[inner.cue] in {"order", "instruct", "require", "request", "tell", "ask"}
        is_of_people = any(a.sector in {"CVL", "HLH", "REF", "OPP"} for a in speakers[id(inner)])
        is_of_people = is_of_people or any(
            tree.words[kid] in {"our", "my"} for w in inner.addressees for kid in tree.kids(w, "nmod")
        )  # "we always ask our citizens to stay away"
        orders_own = inner.act == "demand" and asked <= homes and (bool(asked) or is_order or is_of_people)
        if _is_of_another(speakers[id(outer)], speakers[id(inner)]):
            continue
        if homes and _is_first_person(tree, inner):
            own, orders_own = (
                homes,
                orders_own and is_of_people,
            )  # "We condemn these attacks," the minister said
        if homes and homes == own and inner.act != "assert" and not orders_own:
            if _is_told_of(tree, inner):
                dropped.add(id(inner))
                continue
            outer.act = inner.act
            outer.addressees = outer.addressees or inner.addressees
            dropped.add(id(inner))
    for saying in sayings:
        while saying.outer is not None and id(saying.outer) in dropped:
            saying.outer = saying.outer.outer
    return [saying for saying in sayings if id(saying) not in dropped]


def own_words(tree: Tree, sayings: Sequence[Saying], speakers: dict[int, tuple[Actor, ...]]) -> None:
    """Give "we" and "I" in a quotation to whoever is quoted: '"We have asked for a meeting," the envoy said'.

    Not what they said once: '"We told them beforehand," the army said' tells of a deed.
    """
    for inner in sayings:
        outer, cue = inner.outer, inner.cue
        if outer is None or not outer.is_quoted or speakers[id(inner)] or inner.is_noun or cue is None:
            continue
        is_now = tree.words[cue] == tree.lemmas[cue] or any(
            tree.words[kid] in {"have", "'ve"} for kid in tree.kids(cue, "aux")
        )
        if inner.act == outer.act or inner.is_neutral:
            continue  # '"We have confirmed the deaths," the mayor said', "We declare that they fired first": said once
        if is_now and any(tree.words[word] in {"we", "i"} for word in inner.sources):
            speakers[id(inner)] = speakers[id(outer)]


THIRD = frozenset({"he", "she", "they"})


def _is_of_another(tellers: Sequence[Actor], others: Sequence[Actor]) -> bool:
    """Whether somebody tells what another person of his side has said: "Guterres condemned the attack, his spokesman said"."""
    people = ("person", "unnamed")
    if len(tellers) != 1 or len(others) != 1 or tellers[0].name == others[0].name:
        return False
    if tellers[0].kind == "organisation" and others[0].kind == "person":
        return True  # "Xi called for their punishment, the foreign ministry announced"
    return tellers[0].kind in people and others[0].kind in people and bool(others[0].role)


def _is_told_of(tree: Tree, saying: Saying) -> bool:
    """Whether an act is told as going on, or as done before: "was seeking clarification", "had invited experts"."""
    cue = saying.cue
    if cue is None or tree.is_passive(cue) or not tree.kids(cue, "nsubj"):
        return False
    helping = {tree.words[kid] for kid in tree.kids(cue, "aux")}
    # "Moscow is proposing a committee, its ministry said" proposes it; who is still seeking something has asked elsewhere
    is_going_on = tree.words[cue] == "seeking" and bool(helping & {"is", "are", "was", "were"})
    return is_going_on or "had" in helping


def _is_first_person(tree: Tree, saying: Saying) -> bool:
    """ "We condemn", "I reject": said in doing it; "we condemned" tells of another time."""
    cue = saying.cue
    if cue is None or not any(tree.words[w] in {"we", "i"} for w in tree.kids(cue, "nsubj")):
        return False
    helping = [tree.words[kid] for kid in tree.kids(cue, "aux")]
    return tree.words[cue] == tree.lemmas[cue] and not set(helping) - {"do", "must"}
