"""A deed on its way to becoming tellings."""

from __future__ import annotations

from dataclasses import dataclass

from hearsay.codebooks.triggers import Trigger
from hearsay.records import Actor, Statement
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.deeds.deed import Deed


@dataclass(slots=True)
class Draft:
    """A deed with what is known so far of its type and sides.

    Attributes:
        told: The statements whose content holds it, innermost first.
        claimant: Who tells it or charges somebody with it; None where nobody but the outlet does.
        side: The country the claimant speaks for; None where he speaks for no state.
        auxiliary: Whether it is negated, future, supposed.
    """

    deed: Deed
    type: EventType
    actors: list[Actor]
    recipients: list[Actor]
    told: tuple[Statement, ...]
    claimant: Actor | None = None
    side: Actor | None = None
    auxiliary: tuple[Auxiliary, ...] = ()

    @property
    def trigger(self) -> Trigger:
        """The words that name the deed, and the rule that took them for one."""
        return self.deed.trigger
