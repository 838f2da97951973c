"""A count of people with what became of them, as figures are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.records.event import FigureKind

if TYPE_CHECKING:
    from hearsay.mentions import FoundQuantity

SUFFERED = frozenset({"killed", "wounded", "captured"})
"""Fates that others bring about, so that the people are those to whom it was done."""
AT_ARMS = frozenset({"MIL", "GOV", "COP", "SPY"})


@dataclass(slots=True)
class Count:
    """A quantity of people with what became of them; of a sum the further quantities and their people.

    ``is_part`` is one of people counted before: "including ten women". ``gap`` is who did or suffered it in a clause without a verb:
    "lost 12 men and the rebels 30".
    """

    quantity: FoundQuantity
    head: int
    what: FigureKind
    fate: int | None
    parts: tuple[FoundQuantity, ...] = ()
    heads: tuple[int, ...] = ()
    is_part: bool = False
    gap: int | None = None


def land_of(code: str) -> Actor:
    """A country as whose people they are."""
    name = country_names()[code]
    return Actor(text=name, span=None, name=name, kind="country", country=code, party=code)
