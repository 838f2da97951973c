"""An event on its way to becoming a record."""

from __future__ import annotations

from dataclasses import dataclass, field

from hearsay.events.scene import Scene
from hearsay.records import Actor, Stance, Statement, When, Where
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.deeds.deed import Deed

CHARGE = "charge"
"""The basis of a deed that only a charge or denial makes one: its type is a guess, and two tellings of it may differ in type."""
UNREAL: frozenset[Auxiliary] = frozenset({"future", "hypothetical", "negation", "historical"})
"""What says of a deed that it did not happen, or not in the story that is told."""


@dataclass(slots=True)
class Telling:
    """An event on its way to becoming a record."""

    type: EventType
    deed: Deed | None
    trigger: tuple[int, int]
    actors: list[Actor]
    recipients: list[Actor]
    when: When | None
    where: Where | None
    auxiliary: tuple[Auxiliary, ...]
    basis: str
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    stances: list[Stance] = field(default_factory=list)
    statement: Statement | None = None
    also: list[tuple[int, int]] = field(default_factory=list)
    """Characters of other words that tell of the same deed: "were killed" beside the attack."""


def add_claimants(telling: Telling, retold: Telling) -> None:
    """Let whoever says that a retelling happened say so of the deed it tells again, each once."""
    held = {stance.holder for stance in telling.stances}
    telling.stances += [s for s in retold.stances if s.stance == "affirms" and s.holder not in held]


def word_of(scene: Scene, telling: Telling) -> int:
    """The word a telling is told by: its deed's head, or the first of what was said."""
    return telling.deed.trigger.head if telling.deed is not None else scene.token_at(telling.trigger[0])
