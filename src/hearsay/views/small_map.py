"""A small drawn map: an incident's places, disputed lines dashed, neighbours for bearings, a scale bar.

Equirectangular about the frame's middle latitude: within a frame of a few hundred kilometres distances are right to a per cent.
The package carries no outlines of countries; the caption says so.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.packs import Knowledge
from hearsay.records import Where
from hearsay.views.words import party_name

WIDTH, HEIGHT = 360, 270
KM_PER_DEGREE = 111.32
SMALLEST_KM = 160.0
"""Least width of a frame: a single village still shows what lies around it."""
MOST_NEIGHBOURS = 6


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the drawing; ``side`` is where its label goes: "start" to the right of it, "end" to the left."""

    x: float
    y: float
    name: str
    precision: str
    side: str = "start"


@dataclass(frozen=True, slots=True)
class SmallMap:
    """A drawing of WIDTH by HEIGHT units. ``lines`` are (name, SVG points); ``scale_km`` is as long as ``scale_length`` units."""

    points: tuple[Point, ...]
    neighbours: tuple[Point, ...]
    lines: tuple[tuple[str, str], ...]
    scale_km: int
    scale_length: float
    caption: str


def draw_map(places: Sequence[Where], knowledge: Knowledge) -> SmallMap | None:
    """The map of the places that have a point; None when none has."""
    found = {
        place.name: place for place in places if place.latitude is not None and place.longitude is not None
    }
    if not found:
        return None
    frame = _Frame.around([(p.longitude or 0.0, p.latitude or 0.0) for p in found.values()])
    taken: list[tuple[float, float, float, float]] = []
    points = tuple(
        _labelled(frame, p.longitude or 0.0, p.latitude or 0.0, name, p.precision, taken)
        for name, p in found.items()
    )
    neighbours = _neighbours(frame, set(found), knowledge, taken)
    lines = tuple(
        (boundary.name, " ".join("{:.1f},{:.1f}".format(*frame.at(*pair)) for pair in boundary.line))
        for boundary in knowledge.boundaries
        if any(frame.holds(*pair) for pair in boundary.line)
    )
    scale_km = frame.scale_km()
    return SmallMap(
        points, tuple(neighbours), lines, scale_km, scale_km * frame.per_km, _caption(points, lines)
    )


def _neighbours(
    frame: _Frame, shown: set[str], knowledge: Knowledge, taken: list[tuple[float, float, float, float]]
) -> list[Point]:
    """Places around, for bearings: the packs' own names first, then the largest settlements; none whose label has no room."""
    from hearsay.gazetteer.nearby import settlements_within

    around = [
        (place.name, place.longitude, place.latitude, place.country)
        for place in knowledge.places
        if place.precision == "exact" and place.longitude is not None and place.latitude is not None
    ]
    around += [(s.name, s.longitude, s.latitude, s.country) for s in settlements_within(*frame.edges())]
    found: list[Point] = []
    seen, countries = set(shown), set[str | None]()
    for name, longitude, latitude, country in around:
        if name in seen or len(found) == MOST_NEIGHBOURS or not frame.holds(longitude, latitude):
            continue
        seen.add(name)
        # Without outlines, one place a country says on which side it lies.
        label = name if country in countries or country is None else f"{name} ({party_name(country)})"
        point = _labelled(frame, longitude, latitude, label, "exact", taken, only_free=True)
        if point.side != "none":
            found.append(point)
            countries.add(country)
    return found


def _caption(points: Sequence[Point], lines: Sequence[tuple[str, str]]) -> str:
    said = [f"{', '.join(point.name for point in points)}, as the pages name them."]
    if any(point.precision != "exact" for point in points):
        said.append("An open ring is near or within the place, not at it.")
    if lines:
        names = dict.fromkeys(name.removesuffix(" (simplified)") for name, _ in lines)
        said.append(f"Dashed, simplified: {'; '.join(names)}.")
    said.append("No country outlines.")
    return " ".join(said)


@dataclass(frozen=True, slots=True)
class _Frame:
    west: float
    north: float
    per_km: float
    km_east: float

    @classmethod
    def around(cls, pairs: Sequence[tuple[float, float]]) -> _Frame:
        longitudes, latitudes = [p[0] for p in pairs], [p[1] for p in pairs]
        middle = ((min(longitudes) + max(longitudes)) / 2, (min(latitudes) + max(latitudes)) / 2)
        km_east = KM_PER_DEGREE * max(0.05, math.cos(math.radians(middle[1])))
        wide = (max(longitudes) - min(longitudes)) * km_east * 1.5
        high = (max(latitudes) - min(latitudes)) * KM_PER_DEGREE * 1.5
        width_km = max(SMALLEST_KM, wide, high * WIDTH / HEIGHT)
        west = middle[0] - width_km / 2 / km_east
        north = middle[1] + width_km * HEIGHT / WIDTH / 2 / KM_PER_DEGREE
        return cls(west, north, WIDTH / width_km, km_east)

    def at(self, longitude: float, latitude: float) -> tuple[float, float]:
        x = (longitude - self.west) * self.km_east * self.per_km
        return x, (self.north - latitude) * KM_PER_DEGREE * self.per_km

    def edges(self) -> tuple[float, float, float, float]:
        """West, south, east, north."""
        east = self.west + WIDTH / self.per_km / self.km_east
        return self.west, self.north - HEIGHT / self.per_km / KM_PER_DEGREE, east, self.north

    def holds(self, longitude: float, latitude: float) -> bool:
        x, y = self.at(longitude, latitude)
        return 8 <= x <= WIDTH - 8 and 8 <= y <= HEIGHT - 26

    def scale_km(self) -> int:
        longest = WIDTH / 3 / self.per_km
        return next((km for km in (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2) if km <= longest), 1)


def _labelled(
    frame: _Frame,
    longitude: float,
    latitude: float,
    name: str,
    precision: str,
    taken: list[tuple[float, float, float, float]],
    *,
    only_free: bool = False,
) -> Point:
    """A point with its label on a side where no other stands; with ``only_free``, side "none" when both are taken."""
    x, y = frame.at(longitude, latitude)
    length = (5.6 if only_free else 7.4) * len(name) + 12
    for side, left in (("start", x), ("end", x - length)):
        box = (left, y - 9, left + length, y + 9)
        inside = left >= 2 and left + length <= WIDTH - 2
        if inside and not any(
            box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken
        ):
            taken.append(box)
            return Point(x, y, name, precision, side)
    if only_free:
        return Point(x, y, name, precision, "none")
    side = "start" if x < WIDTH / 2 else "end"
    return Point(x, y, name, precision, side)
