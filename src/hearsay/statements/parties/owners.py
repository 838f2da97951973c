"""Whose a thing is, or whose people somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.slots import is_broker
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor
from hearsay.statements.parties.derived import derived
from hearsay.statements.parties.words import (
    ALLIED,
    BACKED,
    BANDS,
    OTHERS,
    RESIDENT,
    RUN,
    SPOKEN,
)

if TYPE_CHECKING:
    from hearsay.statements.parties.find import Parties


def owners_of(parties: Parties, token: int) -> tuple[Actor, ...]:
    """Whose thing it is: possessor, nationality, "of" phrase; of those before it the nearest, "a Fijian embassy note".

    "Its neighbour" and "their rival" are never the one they belong to.
    """
    tree = parties.tree
    kids = tree.children[token]
    if not kids:
        return ()
    if tree.lemmas[token] in OTHERS and any(tree.deps[kid] == "nmod:poss" for kid in kids):
        # "its Nigerian counterpart"
        return tuple(a for kid in tree.kids(token, "amod") if (a := parties.actor(kid)) is not None)
    band = parties.actor(token - 1) if tree.lemmas[token] in BANDS and token else None
    if band is not None and band.kind == "group":
        own = [kid for kid in tree.kids(token, "compound") if parties.actor(kid) is band]
        if own:
            return (band,)  # "Mali's JNIM group" is JNIM, and not Mali
    for dep in ("nmod:poss", "amod", "compound", "nmod"):
        for kid in kids:
            if dep == "amod" and kid + 1 < token and parties.actor(kid) is not None:
                # the embassy's words are the embassy's, whose adjective the parse gave to the note
                nearest = parties.actor(token - 1)
                if nearest is not None and nearest.kind == "organisation" and nearest.country:
                    return (nearest,)
            if kid > 1 and tree.words[kid - 1] in {"-", "–"} and tree.words[kid - 2] in {"pro", "anti"}:
                continue  # "a pro-Iranian militia" is nobody's by that
            if tree.deps[kid] != dep or is_broker(tree, token, kid):
                continue
            case = tree.case(kid)
            if dep == "nmod" and case == "in" and tree.lemmas[token] in RESIDENT:
                if lands := parties.homeland(kid) or parties.at(kid):
                    return lands
                continue
            if dep == "nmod" and case not in {"of", "by", "from", "for"}:
                continue
            if dep == "nmod" and case == "for" and tree.lemmas[token] in {"envoy", "mediator", "rapporteur"}:
                continue  # "the special envoy for Yemen" is not Yemen's
            if dep == "nmod" and case in {"of", "for"} and tree.lemmas[token] in verbs("done_to"):
                continue  # "the killing of villagers" is not theirs
            owner = parties.anaphor(kid) or ((parties.actor(kid),) if parties.actor(kid) else ())
            if (
                not owner
                and dep == "amod"
                and tree.words[kid] in (RUN if tree.lemmas[token] in SPOKEN else BACKED)
            ):
                # "a British-drafted text", "a US-backed plan", "a Hamas-run channel"
                owner = tuple(a for w in tree.kids(kid, "compound") if (a := parties.actor(w)) is not None)
            if not owner and dep in {"nmod:poss", "nmod"}:
                owner = derived(parties, kid)
            if not owner and case == "from":
                owner = parties.homeland(kid)
            # a word inside a name ("freedom fighters") is no owner of the named
            known = tuple(actor for actor in owner if actor is not None and actor is not parties.actor(token))
            if known:
                return known
    return _allies(parties, token)


def _allies(parties: Parties, token: int) -> tuple[Actor, ...]:
    """Whose people they are by a participle: "fighters linked to Islamic State", "a militia allied with Sudan"."""
    tree = parties.tree
    return tuple(
        actor
        for clause in tree.kids(token, "acl", "amod")
        if tree.lemmas[clause] in ALLIED
        for kid in tree.kids(clause, "obl")
        if tree.case(kid) in {"to", "with"} and (actor := parties.actor(kid)) is not None
    )[:1]
