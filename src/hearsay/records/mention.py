"""Mentions: what the layers below found, kept so that every later record can be traced."""

from __future__ import annotations

from typing import ClassVar, Literal

from hearsay.records.ids import Identified
from hearsay.records.parties import ActorKind
from hearsay.records.places import Precision

Layer = Literal["actor", "place", "time", "quantity"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class Mention(
    Identified,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    omit_defaults=True,
    tag_field="kind",
    tag="mention",
):
    """One actor, place, time or quantity in the text; only the keys of its layer are written.

    An actor's own ``kind`` is written ``actor_kind`` because ``kind`` names the record.

    Attributes:
        timex_type, value: TIMEX3 (ISO 8601 with TIMEX3's extensions), layer time; ``first``, ``last``: the days it covers.
        low, high, unit: layer quantity; ``unit`` is the counted noun's lemma or a measure ("soldier", "%", "km").
    """

    PREFIX: ClassVar[str] = "men"
    IDENTITY: ClassVar[tuple[str, ...]] = ("document", "layer", "start", "end", "name", "value")

    document: str
    layer: Layer
    start: int
    end: int
    text: str
    timex_type: TimexType | None = None
    value: str | None = None
    first: str | None = None
    last: str | None = None
    name: str | None = None
    actor_kind: ActorKind | None = None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    party: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Precision | None = None
    geonames: int | None = None
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    unit: str | None = None
