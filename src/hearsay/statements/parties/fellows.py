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
    owners = [kid for kid in tree.children[token] if tree.deps[kid] == "nmod:poss"]
    nations += owners if len(owners) > 1 else []  # "Ethiopia's and Somalia's leaders"
    found = [
        each
        for w in nations
        if (each := parties.actor(w)) is not None and each.country and each.country != actor.country
    ]
    return tuple(
        msgspec.structs.replace(
            actor, name=f"{tree.words[token]} of {each.name}", country=each.country, party=each.party
        )
        for each in found
    )
