"""Which states a page names, sentence by sentence, and where its places lie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names

if TYPE_CHECKING:
    from hearsay.codebooks.tree import Tree
    from hearsay.mentions import FoundPlace, Mentions


class Lands:
    """The states of a page, read once from its mentions; nobody changes them.

    A dateline tells where a report was sent from and an outlet is quoted from anywhere, so neither names a land.

    Args:
        tree: Its trees.
        mentions: What was found in it.
        is_of_dateline: Whether a token stands in a dateline.

    Attributes:
        places: Its places in order, datelines aside.
        datelined: The states of the places in its datelines.
    """

    def __init__(self, tree: Tree, mentions: Mentions, is_of_dateline: Callable[[int], bool]) -> None:
        self._mentions = mentions
        told: list[FoundPlace] = []
        datelined: set[str] = set()
        named: dict[int, set[str]] = defaultdict(set)
        for place in mentions.places:
            land = place.where.country
            if not is_of_dateline(place.start):
                told.append(place)
                if land in country_names():
                    named[tree.sentence[place.start]].add(land or "")
            elif land in country_names():
                datelined.add(land or "")
        for found in mentions.actors:
            if found.actor.country in country_names() and found.actor.sector != "MED":
                named[tree.sentence[found.start]].add(found.actor.country or "")
        self.places = tuple(told)
        self.datelined = frozenset(datelined)
        self._named = {number: frozenset(lands) for number, lands in named.items()}

    def named(self, *numbers: int) -> frozenset[str]:
        """The states that sentences name, by their people, bodies or places."""
        return frozenset[str]().union(*(self._named.get(number, ()) for number in numbers))

    @cached_property
    def all_named(self) -> frozenset[str]:
        """The states that any sentence names."""
        return self.named(*self._named)

    def places_in(self, start: int, end: int) -> tuple[FoundPlace, ...]:
        """Places that lie wholly in the tokens ``[start, end)``, datelines aside."""
        return tuple(each for each in self.places if start <= each.start and each.end <= end)

    def lying_in(self, start: int, end: int) -> frozenset[str | None]:
        """The lands of those places, None for one whose land is not known."""
        return frozenset(each.where.country for each in self.places_in(start, end))

    @cached_property
    def mostly(self) -> str | None:
        """The state in which most of its places lie; None where it names too few or none stands out."""
        lying = Counter(each.where.country for each in self.places if each.where.country in country_names())
        most = lying.most_common(1)
        return most[0][0] if most and most[0][1] > 1 and most[0][1] * 3 >= 2 * lying.total() else None

    @cached_property
    def only(self) -> str | None:
        """The one state it names, its datelines counted; None for several, or where a place is of no state: on the Golan, at sea."""
        if not {each.where.country for each in self.places} <= set(country_names()):
            return None
        every = self.all_named | self.datelined
        return next(iter(every)) if len(every) == 1 else None

    @cached_property
    def torn(self) -> str | None:
        """The one state whose own rebels it names; None where there is none, or several."""
        states = {
            each.actor.country
            for each in self._mentions.actors
            if each.actor.sector == "REB"
            and each.actor.kind != "unnamed"
            and each.actor.country in country_names()
        }
        return next(iter(states)) if len(states) == 1 else None
