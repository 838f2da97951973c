"""Which of the places of one name is meant."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hearsay.gazetteer import Region, Settlement, region_named, settlements

_FAR_KM = 400.0
"""A place farther from the middle of the region said to hold it does not lie in it."""


@dataclass(frozen=True, slots=True)
class Container:
    """What the text says a place lies in: "Tripoli, Lebanon", "Moscow, Idaho", "Ipswich, Suffolk".

    Attributes:
        country: alpha-3. state: a US state's postal letters. region: a region with a point.
    """

    country: str | None = None
    state: str | None = None
    region: Region | None = None


NOWHERE = Container()


def best_settlement(
    name: str, context: Mapping[str, int], country: str | None = None, region: str | None = None
) -> Settlement | None:
    """The settlement a name most likely means.

    Population counts as its logarithm; a country named in the document weighs as much as a city fifty times the size, a main name
    as one ten times the size of a place that is only called so elsewhere.

    Args:
        context: Countries of the document and how often each is named.
        country, region: Where the text itself says it lies ("Paris, Texas"); only such places count then, if there are any.
    """
    return _best(name, context, Container(country, region))


def best_place(
    name: str, context: Mapping[str, int], container: Container = NOWHERE
) -> Settlement | Region | None:
    """The settlement or the region that a name most likely means, weighed as in `best_settlement`.

    Args:
        context: Countries of the document and how often each is named.
        container: Where the text itself says it lies; places there count before all others.
    """
    settlement = _best(name, context, container)
    region = region_named(name)
    if region is None or region is container.region:
        return settlement
    if settlement is None or (
        container.country and region.country == container.country != settlement.country
    ):
        return region
    if container.country and settlement.country == container.country != region.country:
        return settlement
    weight = _weight(region.people, region.country, True, context)
    return region if weight > _weight_of(settlement, context) else settlement


def _best(name: str, context: Mapping[str, int], container: Container) -> Settlement | None:
    found: Sequence[Settlement] = settlements(name)
    within = [each for each in found if lies_in(each, container)]
    return max(within or found, key=lambda each: (_weight_of(each, context), -each.geonames), default=None)


def lies_in(each: Settlement, container: Container) -> bool:
    """Whether a settlement may lie in what the text says; a region without a point holds all of its country."""
    if container.country is not None and each.country != container.country:
        return False
    if container.state is not None:
        return each.region == container.state
    middle = container.region
    if middle is None or middle.latitude is None or middle.longitude is None:
        return True
    north = (each.latitude - middle.latitude) * 111.0
    east = (each.longitude - middle.longitude) * 111.0 * math.cos(math.radians(middle.latitude))
    return math.hypot(north, east) <= _FAR_KM


def _weight_of(each: Settlement, context: Mapping[str, int]) -> float:
    return _weight(each.population, each.country, each.is_main_name, context)


def _weight(people: int, country: str | None, is_main_name: bool, context: Mapping[str, int]) -> float:
    share = context.get(country or "", 0) / (sum(context.values()) or 1)
    return math.log10(people + 100) + (1.0 if is_main_name else 0.0) + (1.0 + 1.5 * share if share else 0.0)
