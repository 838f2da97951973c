"""Settlements inside a frame of degrees: what a small map shows around a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache

from hearsay.gazetteer.places import Settlement, _index

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
    return tuple(_settlement(id_) for _, id_ in inside)


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


def _settlement(id_: int) -> Settlement:
    query = "SELECT name, country, region, latitude, longitude, population FROM place WHERE id = ?"
    name, country, region, latitude, longitude, population = _index().execute(query, (id_,)).fetchone()
    return Settlement(id_, name, country, region, latitude, longitude, population, True)
