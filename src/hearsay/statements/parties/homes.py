"""Where an actor belongs: his side, the seat of his office, the land of the office he is named beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.statements.parties.words import STAYING

if TYPE_CHECKING:
    from hearsay.statements.parties.find import Parties


def home(actor: Actor) -> str | None:
    """The side an actor belongs to: its party, else its country, else its name."""
    return actor.party or actor.country or (actor.name if actor.kind in {"person", "organisation"} else None)


def seat(parties: Parties, token: int) -> str | None:
    """The country of the place an office is held in: "the mayor of Goma", "the head of the Sumy administration"."""
    tree = parties.tree
    for word in (token, *tree.kids(token, "nmod")):
        for kid in tree.kids(word, "nmod", "compound", "amod"):
            where = parties.place(kid)
            if (
                where is not None
                and where.country
                and tree.case(kid).split(" ")[0] in {"", "of", "in", "for"}
            ):
                return where.country
    return None


def whence(parties: Parties, token: int) -> str | None:
    """The state of the town or the body that somebody is told beside: "a researcher in Taipei", "a Harare newspaper"."""
    tree = parties.tree
    if tree.lemmas[token] not in STAYING:
        return None
    for kid in tree.kids(token, "nmod", "compound", "amod"):
        case = tree.case(kid)
        if case not in ({"in", "at", "of", "from", "for"} if kid > token else {""}):
            continue
        # "a dairy in one such country, Finland"
        named = [
            kid,
            *(k for k in tree.kids(kid, "appos") if tree.lemmas[kid] in {"country", "land", "state"}),
        ]
        where = next((w for k in named if (w := parties.place(k)) is not None), None)
        if where is not None and where.country:
            return where.country
        states = {each.country for k in named for each in parties.at(k)} if kid > token else set()
        if len(states) == 1 and (state := states.pop()) in country_names():
            return state
    return None


def at_home(parties: Parties, token: int, actor: Actor) -> Actor:
    """A person named beside an office has the office's country: "Chad's envoy to the council, Mahamat Idriss"."""
    known = parties.persons.get(actor.name) or office_above(parties, token)
    if known is None:
        return actor
    return msgspec.structs.replace(
        actor, country=known.country, party=known.party, sector=actor.sector or known.sector
    )


def office_above(parties: Parties, token: int) -> Actor | None:
    """The office or body of a country that a word stands under, or whose it is."""
    for word in parties.tree.path(token)[1:3]:
        office = parties.actor(word)
        if office is not None and office.country is not None and office.kind not in {"country", "person"}:
            return office
        if (
            parties.tree.pos[word] in {"NOUN", "PROPN"}
            and (owners := parties.owners(word))
            and owners[0].country
        ):
            return owners[0]
    return None
