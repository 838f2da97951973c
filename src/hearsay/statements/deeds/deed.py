"""A deed, and what is known of the words it is read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.codebooks.triggers import Trigger
from hearsay.records import Actor
from hearsay.statements.parties import Parties


@dataclass(frozen=True, slots=True)
class Deed:
    """A trigger and its parties as the sentence names them.

    Attributes:
        actors, recipients: Distinct by country and name, in the order of the sentence.
        is_placed: The recipients are only the country of the place it was done in.
    """

    trigger: Trigger
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    is_placed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """What is known of the words of a document: who they name, and what the reader model takes them for."""

    parties: Parties
    kinds: Sequence[str]

    def is_party(self, token: int) -> bool:
        """Whether the word names an actor of the conflict."""
        where = self.parties.place(token)
        is_land = where is not None and where.precision == "country"
        return self.parties.is_party(token) or is_land

    def is_place(self, token: int) -> bool:
        """Whether the word names a place."""
        return self.parties.is_place(token)

    def is_person(self, token: int) -> bool:
        """Whether the word names a person."""
        return self.parties.is_person(token)

    def is_armed(self, token: int) -> bool:
        """Whether the word means an army, a force or armed men."""
        return any(a.sector in ARMED and a.kind != "person" for a in self.parties.at(token))

    def is_bloc(self, token: int) -> bool:
        """Whether the word names a body of states."""
        return any(a.country in BLOCS for a in self.parties.at(token))

    def is_unknown(self, token: int) -> bool:
        """Whether the word names nobody whose country or party is known."""
        return all(a.country is None and a.party is None for a in self.parties.at(token))

    def kind(self, token: int) -> str:
        """What the reader model takes the word for."""
        return self.kinds[token] if self.kinds else ""


ARMED = frozenset({"MIL", "REB", "SPL"})
"""Sectors of those who bear arms."""

BLOCS = frozenset({"IGO", "UNO", "EUR"})
"""Codes of bodies of states."""
