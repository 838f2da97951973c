"""Statements: somebody says something."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from hearsay.records.ids import Identified
from hearsay.records.parties import Actor
from hearsay.records.span import Span
from hearsay.records.times import When

Act = Literal[
    "assert", "accuse", "deny", "criticize", "demand", "offer", "commit", "threaten", "support", "concede"
]


class Relay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who passed a statement on before this page (a news agency, another paper)."""

    name: str
    span: Span


class Statement(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="statement"
):
    """Somebody says something, in one place of one document.

    Attributes:
        speaker: None when the text names nobody.
        addressees: To whom it was said, or of whom something is asked.
        said: When it was said; None when neither words nor the page tell.
        cue: The word or words of the saying; None for a bare quotation.
        content: What is said, in pieces where the cue splits it; may be empty ("the two sides traded accusations").
        quoted: The content is in quotation marks.
        parent: Id of the statement inside which this one is reported.
        evidence: From the first to the last piece.
        likely: Neither words nor a rule tell the speaker's country: it is the likeliest of the page. The id is that of the
            statement without it.
    """

    PREFIX: ClassVar[str] = "stm"
    IDENTITY: ClassVar[tuple[str, ...]] = ("document", "act", "speaker", "cue", "content", "evidence")

    document: str
    act: Act
    speaker: Actor | None
    relays: tuple[Relay, ...]
    addressees: tuple[Actor, ...]
    said: When | None
    cue: Span | None
    content: tuple[Span, ...]
    quoted: bool
    parent: str | None
    evidence: Span
    likely: bool = False

    def as_told(self) -> Statement:
        """The statement without a land that is only likely, under the same id."""
        if not self.likely or self.speaker is None:
            return self
        told = msgspec.structs.replace(self.speaker, country=None, party=None)
        return msgspec.structs.replace(self, speaker=told, likely=False)
