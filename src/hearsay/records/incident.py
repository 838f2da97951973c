"""Incidents: one happening over all documents, with each party's account of it."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from hearsay.records.event import EventType
from hearsay.records.ids import Identified
from hearsay.records.places import Where
from hearsay.records.times import When

AccountStance = Literal["affirms", "denies", "mixed", "silent"]
DisputeAbout = Literal["occurrence", "responsibility", "figure", "place", "time"]
DecisionVerb = Literal["accept", "reject", "edit", "merge", "split"]


class Origin(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An independent source after copies and reprints are folded; ``reason`` says why the documents are one."""

    name: str
    documents: tuple[str, ...]
    reason: str = ""


class Account(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One party's version of an incident.

    Attributes:
        party: Country code or name; None is the outlets' own voice.
        blames: Parties it holds responsible.
        statements, figures: Ids.
        said: When it first spoke of it.
    """

    party: str | None
    stance: AccountStance
    blames: tuple[str, ...]
    statements: tuple[str, ...]
    figures: tuple[str, ...]
    said: When | None


class Dispute(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Two accounts that cannot both hold; ``accounts`` are parties, ``evidence`` ids of statements, figures or events."""

    about: DisputeAbout
    accounts: tuple[str, ...]
    evidence: tuple[str, ...]


class Incident(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="incident"
):
    """One happening, over all documents.

    Attributes:
        parties: Who is said to have taken part (country codes or names), sorted.
        events: Ids of its events, over all documents.
        credibility: 1-6, the information half of the Admiralty code; None before it is derived.
        reason: Why that credibility.
    """

    PREFIX: ClassVar[str] = "inc"
    IDENTITY: ClassVar[tuple[str, ...]] = ("type", "events")

    type: EventType
    title: str
    when: When | None
    where: Where | None
    parties: tuple[str, ...]
    events: tuple[str, ...]
    origins: tuple[Origin, ...]
    accounts: tuple[Account, ...]
    disputed: bool
    disputes: tuple[Dispute, ...]
    credibility: int | None = None
    reason: str = ""


class Decision(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="decision"
):
    """What a person ruled about a record; it never overwrites the machine's.

    Attributes:
        about: Any record id. at: ISO date and time. value: JSON text of an edit, or ids of a merge; None otherwise.
        supersedes: Id of the decision it replaces.
    """

    PREFIX: ClassVar[str] = "dec"
    IDENTITY: ClassVar[tuple[str, ...]] = ("about", "verb", "by", "at", "value")

    about: str
    verb: DecisionVerb
    by: str
    at: str
    reason: str
    value: str | None
    supersedes: str | None
