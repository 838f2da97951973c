"""Actors: who does, who says, to whom."""

from __future__ import annotations

from typing import Literal

import msgspec

from hearsay.records.span import Span

ActorKind = Literal["country", "organisation", "person", "group", "unnamed"]


class Actor(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Somebody named in a document.

    Attributes:
        text: The words as they stand.
        span: Where they stand; None only for an actor that is understood and not written (an inherited subject).
        name: Canonical name ("Abdel Fattah al-Burhan", "Sudan", "Ministry of Defence of Armenia").
        kind: country, organisation, person, group or unnamed.
        country: ISO 3166 alpha-3, or PLOVER's UNO EUR IGO NGO ISM IMG MNC KOS; None when not known.
        sector: PLOVER sector (GOV MIL LEG JUD REB PRE ...); None when not known.
        role: "Prime Minister", as the text gives it.
        party: Whom the actor speaks for in a dispute; by default its country.
    """

    text: str
    span: Span | None
    name: str
    kind: ActorKind
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    party: str | None = None
