"""Events and figures: what is said to have happened, and numbers about people."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from hearsay.records.ids import Identified
from hearsay.records.parties import Actor
from hearsay.records.places import Where
from hearsay.records.span import Span
from hearsay.records.times import When

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT",
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Side = Literal["actors", "recipients"]
SIDES: tuple[Side, ...] = ("actors", "recipients")
Guessed = Literal["actors", "recipients", "where"]
"""What may be only likely."""
StanceKind = Literal["affirms", "denies", "doubts"]
Auxiliary = Literal["historical", "future", "hypothetical", "negation"]
FigureKind = Literal[
    "killed", "wounded", "captured", "missing", "displaced", "released", "detained", "troops"
]
Qualifier = Literal["exact", "at_least", "at_most", "about", "range", "vague"]


class Stance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who affirms, denies or doubts an event; ``statement`` and ``holder`` are None for the outlet's own voice."""

    statement: str | None
    holder: Actor | None
    stance: StanceKind


class Event(Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="event"):
    """What is said to have happened, in one place of one document.

    Attributes:
        type: PLOVER's 16; ``modes`` and ``contexts`` are PLOVER's, lower case.
        actors, recipients: Two-sided violence and meetings: all parties in actors, recipients empty.
        when: None when not even the document's date is known.
        trigger: The word or words that name the event. evidence: the sentence.
        basis: Who spoke: "codebook:RULE" alone, with "+model" where the reader model agrees, with "; model:TYPE" where it
            sees another type; "model" where no rule codes the word; "statement:ACT" for what is done by saying it; "charge" where
            only an accusation or denial makes it a deed. "+typer" and
            "; typer:TYPE" as with the model; "model+typer; codebook:RULE" where a rule is outvoted (docs/codebook.md). "; likely actors"
            and "; likely recipients" where neither words nor a rule give that side a land and the likeliest of the page was taken;
            "; likely where" where they give no place, alike.
    """

    PREFIX: ClassVar[str] = "evt"
    IDENTITY: ClassVar[tuple[str, ...]] = ("document", "type", "trigger", "actors", "recipients")

    document: str
    type: EventType
    modes: tuple[str, ...]
    contexts: tuple[str, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    when: When | None
    where: Where | None
    trigger: Span
    evidence: Span
    auxiliary: tuple[Auxiliary, ...]
    stances: tuple[Stance, ...]
    basis: str = "codebook"

    def is_likely(self, part: Guessed) -> bool:
        """Whether the land of a side, or the place, is the likeliest of the page rather than told."""
        return f"; likely {part}" in self.basis

    def as_told(self) -> Event:
        """The event without lands and place that are only likely, under the same id."""
        sides = {side: getattr(self, side) for side in SIDES if self.is_likely(side)}
        return msgspec.structs.replace(
            self,
            where=None if self.is_likely("where") else self.where,
            **{
                side: tuple(
                    msgspec.structs.replace(actor, country=None, party=None)
                    for actor in actors
                    if actor.span is not None
                )
                for side, actors in sides.items()
            },
        )


class Figure(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="figure"
):
    """A number about people.

    Attributes:
        low, high: Equal when exact; None where vague words give no bound ("dozens" has low 24, high None).
        text: The words of the number.
        whose: Whose people; None when not said.
        by: Id of the statement that gives the number; None for the outlet's own voice.
        event: Id of the event it belongs to; None when none was found.
        evidence: The clause or sentence.
    """

    PREFIX: ClassVar[str] = "fig"
    IDENTITY: ClassVar[tuple[str, ...]] = ("document", "what", "low", "high", "evidence", "text")

    document: str
    what: FigureKind
    low: int | None
    high: int | None
    qualifier: Qualifier
    text: str
    whose: Actor | None
    by: str | None
    event: str | None
    when: When | None
    evidence: Span
