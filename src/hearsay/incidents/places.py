"""Whether two places may be the place of one happening."""

from __future__ import annotations

import math

from hearsay.records import Where

NEAR_KM = 50.0
"""Two towns closer than this may stand for one place of one fight."""


def place_fit(one: Where | None, other: Where | None) -> float | None:
    """1 for the same place, 0 where one is open, None for places that exclude each other."""
    if one is None or other is None or "unresolved" in (one.precision, other.precision):
        is_same_words = one is not None and other is not None and one.name.casefold() == other.name.casefold()
        return 1.0 if is_same_words else 0.0
    if one.name.casefold() == other.name.casefold() or (one.geonames and one.geonames == other.geonames):
        return 1.0 if one.precision != "country" else 0.0
    kilometres = _kilometres(one, other)
    if kilometres is not None and {one.precision, other.precision} <= {"exact", "near"}:
        return 0.5 if kilometres <= NEAR_KM else None
    is_same_country = not one.country or not other.country or one.country == other.country
    if one.precision == other.precision == "region":
        return 0.0 if is_same_country else None
    return 0.0 if is_same_country or "region" in (one.precision, other.precision) else None


def sharpness(where: Where) -> int:
    """Greater for a place known more exactly."""
    return ("unresolved", "country", "region", "near", "exact").index(where.precision)


def _kilometres(one: Where, other: Where) -> float | None:
    """Great-circle distance; None when one has no point."""
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return None
    assert one.latitude is not None and other.latitude is not None
    assert one.longitude is not None and other.longitude is not None
    north, south = math.radians(one.latitude), math.radians(other.latitude)
    cosine = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * math.cos(
        math.radians(one.longitude - other.longitude)
    )
    return 6371.0 * math.acos(max(-1.0, min(1.0, cosine)))
