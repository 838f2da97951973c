"""Which town a name means where a text does not say: one far larger than its namesakes."""

from __future__ import annotations

from hearsay.gazetteer import settlements

_FAR_LARGER = 8


def state_of_town(name: str, least: int) -> str | None:
    """The state of the town of a name; None where it is small or one of another state is not much smaller.

    Args:
        least: How many people it must have.
    """
    known = settlements(name)
    if not known or known[0].population < least:
        return None
    others = [each.population for each in known if each.country != known[0].country]
    return known[0].country if max(others, default=0) * _FAR_LARGER < known[0].population else None
