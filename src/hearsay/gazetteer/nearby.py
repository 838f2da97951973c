"""Settlements inside a frame of degrees: what a small map shows around a place."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from functools import cache

from hearsay.gazetteer.places import Settlement, _index, settlement_of

SMALLEST = 1000
"""Fewer people put no settlement on a map a hand wide; the packs name the villages that matter."""


def settlements_within(
    west: float, south: float, east: float, north: float, *, limit: int = 12
) -> tuple[Settlement, ...]:
    """The most populous settlements of a frame, of at least a thousand people.

    Args:
        west, south, east, north: Edges in WGS 84 degrees; a frame over the 180th meridian finds nothing.
        limit: At most so many.
    """
    latitudes, places = _by_latitude()
    band = places[bisect_left(latitudes, south) : bisect_right(latitudes, north)]
    inside = sorted((-population, id_) for longitude, population, id_ in band if west <= longitude <= east)[
        :limit
    ]
    found = (settlement_of(id_) for _, id_ in inside)
    return tuple(each for each in found if each is not None)


@cache
def _by_latitude() -> tuple[list[float], list[tuple[float, int, int]]]:
    """Latitudes from south to north, and beside them longitude, population and id; one scan of the index a process."""
    rows = _index().execute(
        "SELECT latitude, longitude, population, id FROM place WHERE population >= ? ORDER BY latitude, id",
        (SMALLEST,),
    )
    latitudes: list[float] = []
    places: list[tuple[float, int, int]] = []
    for latitude, longitude, population, id_ in rows:
        latitudes.append(latitude)
        places.append((longitude, population, id_))
    return latitudes, places


def nearest_settlement(latitude: float, longitude: float) -> Settlement | None:
    """The nearest settlement of at least a thousand people within some 500 km; None on the open sea."""
    latitudes, places = _by_latitude()
    narrowing = max(0.05, math.cos(math.radians(latitude)))
    for reach in (0.3, 1.0, 5.0):
        low, high = bisect_left(latitudes, latitude - reach), bisect_right(latitudes, latitude + reach)
        near = [
            ((latitudes[i] - latitude) ** 2 + (narrowing * (places[i][0] - longitude)) ** 2, places[i][2])
            for i in range(low, high)
            if abs(places[i][0] - longitude) * narrowing <= reach
        ]
        if near and min(near)[0] <= reach**2:
            return settlement_of(min(near)[1])
    return None
