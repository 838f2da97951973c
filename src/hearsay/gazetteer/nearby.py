"""Settlements inside a frame of degrees: what a small map shows around a place."""

from __future__ import annotations

from hearsay.gazetteer.places import Settlement, _index


def settlements_within(
    west: float, south: float, east: float, north: float, *, limit: int = 12
) -> tuple[Settlement, ...]:
    """The most populous settlements of a frame.

    Args:
        west, south, east, north: Edges in WGS 84 degrees; a frame over the 180th meridian finds nothing.
        limit: At most so many.
    """
    rows = _index().execute(
        "SELECT id, name, country, region, latitude, longitude, population FROM place"
        " WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?"
        " ORDER BY population DESC, id LIMIT ?",
        (south, north, west, east, limit),
    )
    return tuple(Settlement(*row, True) for row in rows)
