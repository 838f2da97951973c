"""An event, cut down to what linking compares; texts and words stay in the library."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hearsay.records import Actor, Document, Event, EventType, Grain, StanceKind, When, WhenBasis, Where

Plane = str
"""What is told happens, or is foreseen, imagined or said not to be: a threat of a deed is never the deed."""

DEED: Plane = "deed"


@dataclass(frozen=True, slots=True)
class HeldStance:
    """One stance: the statement (None: the outlet tells it), the holder's party (None: nobody named), the kind."""

    statement: str | None
    party: str | None
    stance: StanceKind


@dataclass(frozen=True, slots=True)
class Told:
    """One event as one document tells it.

    Attributes:
        plane: "deed", or the auxiliary ("negation", "hypothetical", "future") that keeps it apart from deeds.
        actors, recipients: Parties; actors nobody names ("gunmen") are left out.
        first, last: Days as ordinals; None when not known.
        basis: How the days were found; "document" also where the event has none of its own.
        sentence, trigger: Where its evidence and its trigger stand, ``(start, end)``.
    """

    id: str
    document: str
    type: EventType
    plane: Plane
    modes: frozenset[str]
    actors: frozenset[str]
    recipients: frozenset[str]
    first: int | None
    last: int | None
    grain: Grain
    basis: WhenBasis
    where: Where | None
    sentence: tuple[int, int]
    trigger: tuple[int, int]
    stances: tuple[HeldStance, ...]

    @property
    def parties(self) -> frozenset[str]:
        """Everybody who takes part."""
        return self.actors | self.recipients


def party_of(actor: Actor | None) -> str | None:
    """Whom an actor stands for in a dispute: its party, else its country, else its name; None when nobody is named.

    Countries are codes, others names.
    """
    if actor is None:
        return None
    if actor.party or actor.country:
        return actor.party or actor.country
    return None if actor.kind == "unnamed" else actor.name


def told(event: Event, document: Document) -> Told:
    """What linking needs of an event of this document."""
    days = _days(event.when) or _published(document)
    when = event.when
    is_own = _days(event.when) is not None
    return Told(
        id=event.id,
        document=event.document,
        type=event.type,
        plane=_plane(event),
        modes=frozenset(event.modes),
        actors=_parties(event.actors),
        recipients=_parties(event.recipients),
        first=days[0] if days else None,
        last=days[1] if days else None,
        grain=when.grain if when and is_own else "day",
        basis=when.basis if when and is_own else "document",
        where=event.where,
        sentence=(event.evidence.start, event.evidence.end),
        trigger=(event.trigger.start, event.trigger.end),
        stances=tuple(
            HeldStance(stance.statement, party_of(stance.holder), stance.stance) for stance in event.stances
        ),
    )


def _plane(event: Event) -> Plane:
    return next((name for name in ("negation", "hypothetical", "future") if name in event.auxiliary), DEED)


def _parties(actors: tuple[Actor, ...]) -> frozenset[str]:
    return frozenset(party for actor in actors if (party := party_of(actor)))


def _days(when: When | None) -> tuple[int, int] | None:
    if when is None or not (when.start or when.end):
        return None
    first, last = when.start or when.end, when.end or when.start
    assert first and last
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def _published(document: Document) -> tuple[int, int] | None:
    low = document.published.low or document.published.day
    high = document.published.high or document.published.day
    if not low or not high:
        return None
    return date.fromisoformat(low).toordinal(), date.fromisoformat(high).toordinal()
