"""Whom a word means that names nobody: something of theirs, or somebody told beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from hearsay.mentions.verbs import verbs
from hearsay.records import Actor
from hearsay.statements.parties.fellows import further_owners
from hearsay.statements.parties.homes import home
from hearsay.statements.parties.words import ISSUED, KIN, SERVING, SPOKEN, sector_of

if TYPE_CHECKING:
    from hearsay.statements.parties.find import Parties


def derived(parties: Parties, token: int) -> tuple[Actor, ...]:
    """Whom a word means that is no actor itself: who is told beside it, else whose it is; empty where nobody known.

    "Its troops" are a group of the owner's own; "the statement of the ministry" is the ministry.
    """
    tree = parties.tree
    if tree.pos[token] not in {"NOUN", "PROPN", "ADJ", "NUM", "PRON"}:
        return ()
    lemma = tree.lemmas[token]
    if beside := told_beside(parties, token):
        return beside
    owners = parties.owners(token)
    if lemma in verbs("done_to") and not any(home(each) for each in owners):
        return ()
    if not owners and lemma in SPOKEN:
        return _maker(parties, token)
    if lemma in SPOKEN or len(owners) != 1:
        return owners
    owner = owners[0]
    if lemma in KIN and owner.kind in {"person", "unnamed"}:
        return (_relative(parties, token, owner),)
    sector = sector_of(lemma) or owner.sector
    if lemma in SERVING and owner.kind == "organisation":
        sector = owner.sector  # "an Israeli army spokesman" is the army's
    before = [kid for kid in tree.kids(token, "det", "amod", "nmod", "compound", "nummod") if kid < token]
    left = min([token, *(tree.left[kid] for kid in before)])
    span = parties.document.span(tree.starts[left], tree.ends[token])
    found = Actor(
        text=span.text,
        span=span,
        name=f"{owner.name} ({tree.words[token]})" if sector != owner.sector else owner.name,
        kind="group" if sector != owner.sector else owner.kind,
        country=owner.country,
        sector=sector,
        role=None,
        party=owner.party,
    )
    return (found, *further_owners(parties, token, found))


def _relative(parties: Parties, token: int, owner: Actor) -> Actor:
    """ "Her father", "the boy's lawyer": somebody else, of the same land."""
    tree = parties.tree
    left = min([token, *(tree.left[kid] for kid in tree.kids(token, "nmod") if kid < token)])
    span = parties.document.span(tree.starts[left], tree.ends[token])
    name = f"{tree.words[token]} of {owner.name}"
    return Actor(
        text=span.text,
        span=span,
        name=name,
        kind="unnamed",
        country=owner.country,
        sector="CVL",
        party=owner.country,
    )


def told_beside(parties: Parties, token: int) -> tuple[Actor, ...]:
    """Who stands in apposition: "its owner, a Fijian company", "Fiji's private channel Sky Pacific"."""
    for kid in parties.tree.kids(token, "appos"):
        actor = parties.actor(kid) if kid > token else None
        if actor is not None and actor.kind in {"organisation", "group", "person"}:
            if actor.country is None and len(owners := parties.owners(token)) == 1:
                owner = owners[0]
                return (msgspec.structs.replace(actor, country=owner.country, party=owner.party),)
            return (actor,)
    return ()


def _maker(parties: Parties, token: int) -> tuple[Actor, ...]:
    """Whose "the bulletin" is, or "the same statement": of the one spoken of before, else of who spoke last."""
    tree = parties.tree
    words = {tree.words[kid] for kid in tree.kids(token, "det", "amod")}
    if not words & {"the", "same", "this"}:
        return ()
    for before in range(token - 1, max(-1, token - 80), -1):
        if tree.lemmas[before] != tree.lemmas[token] or tree.pos[before] != "NOUN":
            continue
        owners = parties.owners(before) or parties.anaphor(before)
        head = tree.heads[before]
        subjects = [kid for kid in tree.kids(head, "nsubj") if kid != before]
        return owners or tuple(actor for kid in subjects for actor in parties.at(kid))
    if "same" not in words and tree.lemmas[token] not in ISSUED:
        return ()
    for before in range(token - 1, max(-1, token - 80), -1):
        actor = parties.actor(before)
        is_source = tree.case(before).startswith("according") or tree.relations[before] == "nsubj"
        if actor is not None and actor.kind != "unnamed" and actor.country and is_source:
            return (actor,)
    return ()
