"""Which actors a word of the tree stands for."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Document, Where
from hearsay.statements.parties.derived import derived, told_beside
from hearsay.statements.parties.fellows import fellows
from hearsay.statements.parties.homes import at_home, office_above, seat, whence
from hearsay.statements.parties.owners import owners_of
from hearsay.statements.parties.words import LOCAL, POSTED

if TYPE_CHECKING:
    from hearsay.mentions import Mentions


class Parties:
    """Actors by token, with what belongs to them: "its troops", "Chadian positions", "the decision of Juba".

    Args:
        document: The document, for the words of derived actors.
        tree: Its trees.
        mentions: What was found in it.

    Attributes:
        persons: Persons whose country is known, by name.
        unvoiced: The same before it was known who says "we"; None where nothing more is known.
        voices: The words for "we" of which it became known.
    """

    def __init__(self, document: Document, tree: Tree, mentions: Mentions) -> None:
        self.document = document
        self.tree = tree
        self._meant: dict[int, tuple[Actor, ...]] = {}
        self.unvoiced: Parties | None = None
        self.voices: frozenset[int] = frozenset()
        self._anaphors = mentions.anaphors
        size = len(tree.words)
        self._actors: list[Actor | None] = [None] * size
        length = [size + 1] * size
        for actor in mentions.actors:
            for token in range(actor.start, actor.end):
                if actor.end - actor.start < length[token]:
                    self._actors[token], length[token] = actor.actor, actor.end - actor.start
        self.persons = {
            a.actor.name: a.actor for a in mentions.actors if a.actor.kind == "person" and a.actor.country
        }
        self._known = [actor.actor for actor in mentions.actors]
        self._known += [actor for found in mentions.anaphors.values() for actor in found]
        self._places: list[Where | None] = [None] * size
        for place in mentions.places:
            for token in range(place.start, place.end):
                self._places[token] = place.where
        for each in mentions.actors:
            if (
                each.actor.kind != "person"
                or each.actor.country is not None
                or each.actor.name in self.persons
            ):
                continue
            outside = (t for t in range(each.start, each.end) if not each.start <= tree.heads[t] < each.end)
            office = office_above(self, next(outside, each.start))
            if office is not None:
                self.persons[each.actor.name] = office
        self._meant.clear()  # some was asked before everybody's home was known

    @classmethod
    @lru_cache(maxsize=1)  # statements and events ask for the same document's
    def of(cls, document: Document, tree: Tree, mentions: Mentions) -> Parties:
        """The parties of a document, which nobody changes."""
        return cls(document, tree, mentions)

    def voiced(self, voices: Mapping[int, tuple[Actor, ...]]) -> Parties:
        """The same with those who say "we", by token, once it is known who says what."""
        if not voices:
            return self
        other = copy(self)
        other._meant = {}
        other._anaphors = {**voices, **self._anaphors}
        other.unvoiced, other.voices = self, frozenset(voices)
        return other

    def actor(self, token: int) -> Actor | None:
        """The actor named at a token, nothing derived."""
        return self._actors[token]

    def names(self, actor: Actor) -> bool:
        """Whether an actor was found as one, rather than made from a place."""
        return actor in self._known

    def place(self, token: int) -> Where | None:
        """The place named at a token."""
        return self._places[token]

    def anaphor(self, token: int) -> tuple[Actor, ...]:
        """Whom a pronoun or another word that stands for a name means; empty for other words."""
        return self._anaphors.get(token, ())

    def is_party(self, token: int) -> bool:
        """Whether the word itself names an actor with a country, a person or a known group; not a thing of theirs."""
        if self._actors[token] is None and token not in self._anaphors:
            return False
        return any(actor.country or actor.party or actor.kind == "person" for actor in self.at(token))

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""
        return self._places[token] is not None

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""
        actor = self._actors[token]
        return actor is not None and actor.kind == "person"

    def at(self, token: int) -> tuple[Actor, ...]:
        """Whom the word means: itself an actor, an anaphor, or something of theirs; empty when nobody is known."""
        meant = self._meant.get(token)
        if meant is None:
            meant = self._meant[token] = self._at(token)
        return meant

    def _at(self, token: int) -> tuple[Actor, ...]:
        if token in self._anaphors:
            return self._anaphors[token]
        actor = self._actors[token]
        if actor is None:
            return derived(self, token)
        if actor.kind == "country":
            # "US and Russian officials", read as the US, and Russian officials: its own are among them
            first = self.tree.heads[token] if self.tree.relations[token] == "conj" else token
            joined = [
                w
                for w in self.tree.conjuncts(first)
                if (other := self._actors[w]) and other.kind != "country"
            ]
            of_many = [self.at(w) for w in joined]
            own = [
                each for many in of_many if len(many) > 1 for each in many if each.country == actor.country
            ]
            if own:
                return (own[0],)
        if actor.sector == "MED" and actor.name.startswith("Media of"):
            return told_beside(self, token) or (actor,)  # "Fiji's state news agency X" is X
        if actor.country is None and actor.party is None and actor.kind != "person":
            owners = self.owners(token)
            if owners and all(owner.country is not None for owner in owners):
                # "the movement's leader"; "officials from both sides"
                return tuple(_of_owner(actor, owner) for owner in owners)
            country = (
                seat(self, token)
                if actor.sector in LOCAL and not owners and self.tree.lemmas[token] not in POSTED
                else None
            )
            if country is None and not owners:
                country = whence(self, token)
            if country is not None:
                return (msgspec.structs.replace(actor, country=country, party=country),)
        if actor.sector == "BUS" and actor.kind == "organisation":
            # "Ukraine's power company Energoatom" is called Energoatom
            named = told_beside(self, token)
            return tuple(msgspec.structs.replace(each, sector="BUS") for each in named) or (actor,)
        if actor.kind == "person" and actor.country is None:
            return (at_home(self, token, actor),)
        return (actor, *fellows(self, token, actor))

    def owners(self, token: int) -> tuple[Actor, ...]:
        """Whose thing it is; see :func:`hearsay.statements.parties.owners.owners_of`."""
        return owners_of(self, token)

    def homeland(self, token: int) -> tuple[Actor, ...]:
        """The country of the place a word names, as an actor; for "shelled Kharkiv"."""
        where = self._places[token]
        if where is None or where.country is None:
            return ()
        actor = Actor(
            text=where.text,
            span=where.span,
            name=where.name,
            kind="country",
            country=where.country,
            party=where.country,
        )
        return (actor,)


def _of_owner(actor: Actor, owner: Actor) -> Actor:
    """Somebody of no land, as whose he is."""
    sector = owner.sector if owner.sector in ("REB", "PRE") and actor.sector == "GOV" else actor.sector
    name = f"{actor.name} of {owner.name}"
    return msgspec.structs.replace(actor, name=name, country=owner.country, party=owner.party, sector=sector)
