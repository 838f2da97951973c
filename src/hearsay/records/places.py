"""Places, with honest precision."""

from __future__ import annotations

from typing import Literal

import msgspec

from hearsay.records.span import Span

Precision = Literal["exact", "near", "region", "country", "unresolved"]


class Where(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place named in a document.

    Attributes:
        name: The place's name in the page's own spelling; a country's or a pack place's is canonical.
        country: ISO 3166 alpha-3 or None.
        latitude, longitude: WGS 84 degrees; None for countries, large regions without a point, and unresolved places.
        precision: exact (a settlement or site), near ("near Agdam"), region, country, unresolved.
        geonames: GeoNames id or None.
    """

    text: str
    span: Span | None
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: Precision
    geonames: int | None = None
