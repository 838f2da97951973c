"""The other sides of one noun of several nations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.statements.parties.find import Parties


def fellows(parties: Parties, token: int, actor: Actor) -> tuple[Actor, ...]:
    """The other sides of "Ethiopian and Eritrean troops", which is one noun of two nations."""
    if actor.kind in {"person", "country"}:
        return ()
    tree = parties.tree
    # "the foreign ministers of France, Germany and Poland": an office each, where the word is no singular
    of = [
        kid
        for kid in tree.kids(token, "nmod")
        if tree.case(kid) == "of" and tree.words[token] != tree.lemmas[token]
    ]
    nations = [
        w
        for kid in (*tree.kids(token, "amod", "compound"), *of)
        for w in tree.conjuncts(kid)
        if w != kid or len(tree.conjuncts(kid)) > 1
    ]
    offices = {w for kid in of for w in tree.conjuncts(kid)}
    owners = [kid for kid in tree.children[token] if tree.deps[kid] == "nmod:poss"]
    nations += owners if len(owners) > 1 else []  # "Ethiopia's and Somalia's leaders"
    found = [
        each
        for w in nations
        if (each := _land(parties, w, is_of=w in offices)) is not None
        and each.country
        and each.country != actor.country
    ]
    return tuple(
        msgspec.structs.replace(
            actor, name=f"{tree.words[token]} of {each.name}", country=each.country, party=each.party
        )
        for each in found
    )


def _land(parties: Parties, word: int, *, is_of: bool) -> Actor | None:
    """The actor a word names, or behind "of" whose land it is: "the governors of Osh and Fergana"."""
    named = parties.actor(word)
    if named is not None or not is_of:
        return named
    return next(iter(parties.homeland(word)), None)


def further_owners(parties: Parties, token: int, actor: Actor) -> tuple[Actor, ...]:
    """The other states of bodies of several: "the border commissions of Kenya and Somalia"."""
    tree = parties.tree
    if tree.words[token] == tree.lemmas[token]:
        return ()
    lands = [
        each
        for kid in tree.kids(token, "nmod")
        if tree.case(kid) == "of"
        for word in tree.conjuncts(kid)
        if (each := parties.actor(word)) is not None and each.kind == "country" and each.country
    ]
    others = [each for each in lands if each.country != actor.country]
    if not others or len(lands) == len(others):
        return ()
    return tuple(
        msgspec.structs.replace(actor, name=each.name, country=each.country, party=each.party)
        for each in others
    )
