"""Which of the places of one name is meant."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from hearsay.gazetteer import Settlement, settlements


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
    found: Sequence[Settlement] = settlements(name)
    within = [
        each
        for each in found
        if (country is None or each.country == country) and (region is None or each.region == region)
    ]
    found = within or found
    total = sum(context.values()) or 1

    def weight(each: Settlement) -> float:
        share = context.get(each.country, 0) / total
        return (
            math.log10(each.population + 100)
            + (1.0 if each.is_main_name else 0.0)
            + (1.0 + 1.5 * share if share else 0.0)
        )

    return max(found, key=lambda each: (weight(each), -each.geonames), default=None)
