"""The event gold of our own sentences: its format, and which recorded event is which of the gold's.

A line is one `Case`. Of an event's ``anchor`` strings each is a verbatim piece of the text that names it; ``type`` lists what is
acceptable, best first; ``actors`` and ``recipients`` are None where they are not asked, and an empty ``recipients`` means that the
event is two-sided (all parties may stand on either side). A `Side` that is ``optional`` may be left out; one without a country and
not optional is nobody known: no country may be found there. Items of ``auxiliary`` may hold alternatives ("future|hypothetical")
and end in "?" where they may be missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import msgspec

from hearsay.gazetteer import fold
from hearsay.records import Actor, Event, Figure, Span, When

Interval = tuple[int, int]


class Side(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One party: its acceptable countries and sectors (None: not asked)."""

    country: str | list[str] | None
    sector: list[str] | None
    optional: bool = False

    @property
    def countries(self) -> set[str]:
        """The acceptable countries; empty when nobody is known."""
        if self.country is None:
            return set()
        return {self.country} if isinstance(self.country, str) else set(self.country)


class GoldEvent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An event that a careful coder would record; ``optional`` ones are neither missed nor wrong."""

    anchor: list[str]
    type: list[str]
    mode: list[str] | None
    actors: list[Side] | None
    recipients: list[Side] | None
    auxiliary: list[str]
    when: tuple[date, date] | None
    where: list[str] | None
    claimed_by: list[str]
    denied_by: list[str]
    optional: bool


class GoldFigure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number about people; ``low`` None for words that give no bound, ``whose`` None where not asked."""

    anchor: str
    what: str
    low: int | None
    high: int | None
    whose: str | list[str] | None
    optional: bool


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A text with its day and everything to be recorded of it."""

    id: str
    about: list[str]
    published: str
    text: str
    events: list[GoldEvent]
    figures: list[GoldFigure]


def read_cases(path: Path) -> list[Case]:
    """The lines of a set.

    Raises:
        msgspec.ValidationError: A line is not of the format.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    return [msgspec.json.decode(line, type=Case) for line in lines if line.strip()]


def places(text: str, anchors: Sequence[str]) -> list[Interval]:
    """Where the anchors stand, every time they do."""
    found = []
    for anchor in anchors:
        at = text.find(anchor)
        while at >= 0:
            found.append((at, at + len(anchor)))
            at = text.find(anchor, at + 1)
    return found


def touches(span: Span, intervals: Sequence[Interval]) -> bool:
    """Whether a span shares a character with one of the intervals."""
    return any(span.start < end and start < span.end for start, end in intervals)


def lands(actors: Sequence[Actor]) -> set[str]:
    """The countries that are known."""
    return {actor.country for actor in actors if actor.country}


def fits(found: set[str], wanted: Sequence[Side]) -> bool:
    """Whether the countries found are those wanted: all of them, and no other."""
    if any(side.optional and not side.countries for side in wanted):
        return all(side.optional or side.countries & found for side in wanted)
    allowed = set[str]().union(*(side.countries for side in wanted))
    needed = [side for side in wanted if not side.optional and side.countries]
    return found <= allowed and all(side.countries & found for side in needed)


def actors_right(event: Event, gold: GoldEvent) -> bool:
    """Whether the actors' countries are right; of two-sided events all parties'."""
    if gold.actors is None:
        return True
    if gold.recipients == []:
        return fits(lands([*event.actors, *event.recipients]), gold.actors)
    return fits(lands(event.actors), gold.actors)


def roles_right(event: Event, gold: GoldEvent) -> bool:
    """Whether actors and recipients are right."""
    asked = gold.recipients
    return actors_right(event, gold) and (not asked or fits(lands(event.recipients), asked))


def match(case: Case, events: Sequence[Event]) -> tuple[dict[int, Event], set[str]]:
    """Which recorded event is which gold event, by acceptable type, and what the rest are.

    An event belongs to a gold event when its trigger touches an anchor; failing that, when its evidence does and its trigger
    touches the anchor of no other. Of several the one with the right roles goes first; each is used once.

    Returns:
        By number of the gold event its event; and the ids of events that are accounted for: those, and further ones of an
        acceptable type with the trigger on an anchor (the same event told once more).
    """
    anchors = [places(case.text, gold.anchor) for gold in case.events]
    pairs: list[tuple[tuple[bool, ...], int, int]] = []
    accounted: set[str] = set()
    for g, gold in enumerate(case.events):
        for e, event in enumerate(events):
            if event.type not in gold.type:
                continue
            direct = touches(event.trigger, anchors[g])
            elsewhere = any(touches(event.trigger, other) for other in anchors)
            if not direct and (elsewhere or not touches(event.evidence, anchors[g])):
                continue
            if direct:
                accounted.add(event.id)
            grades = (roles_right(event, gold), actors_right(event, gold), direct, not gold.optional)
            pairs.append((grades, -g, -e))
    matched: dict[int, Event] = {}
    used: set[int] = set()
    for _, g, e in sorted(pairs, reverse=True):
        if -g not in matched and -e not in used:
            matched[-g] = events[-e]
            used.add(-e)
    return matched, accounted | {event.id for event in matched.values()}


def sectors(event: Event, gold: GoldEvent) -> list[tuple[bool, str]]:
    """For each party whose sector is asked and that was found: whether it is right, and what it is."""
    told = []
    for wanted, found in ((gold.actors, event.actors), (gold.recipients, event.recipients)):
        for side in wanted or []:
            if gold.recipients == []:
                found = (*event.actors, *event.recipients)
            there = [actor.sector for actor in found if actor.country in side.countries]
            if side.sector and not side.optional and there:
                told.append((any(sector in side.sector for sector in there), f"{side.country} {there}"))
    return told


def auxiliary_right(event: Event, gold: GoldEvent) -> bool:
    """Whether what must be said of the event's being so is said, and nothing else."""
    wanted = [(set(item.rstrip("?").split("|")), item.endswith("?")) for item in gold.auxiliary]
    allowed = set[str]().union(*(names for names, _ in wanted))
    needed = [names for names, may_lack in wanted if not may_lack]
    found = set(event.auxiliary)
    return found <= allowed and all(names & found for names in needed)


def when_right(when: When | None, wanted: tuple[date, date]) -> bool:
    """Whether the recorded interval meets the wanted one and is not much wider than it, as gold/pages counts it."""
    if when is None or when.start is None:
        return False
    start = date.fromisoformat(when.start)
    end = date.fromisoformat(when.end or when.start)
    low, high = wanted
    return start <= high and low <= end and (end - start).days <= max(7, 2 * (high - low).days)


def where_right(event: Event, wanted: Sequence[str]) -> bool:
    """Whether the recorded place is one of those wanted, by a part of its name or of its words."""
    if event.where is None:
        return False
    told = fold(f"{event.where.name or ''} {event.where.text}")
    return any(fold(name) in told for name in wanted)


def holders(event: Event, stance: str) -> set[str]:
    """Whose stance it is, as countries."""
    return {s.holder.country for s in event.stances if s.stance == stance and s.holder and s.holder.country}


def figure_right(figure: Figure, gold: GoldFigure, text: str) -> bool:
    """Whether kind, bounds and, where asked, the owner are right."""
    near = touches(figure.evidence, places(text, [gold.anchor]))
    if not near or figure.what != gold.what:
        return False
    if gold.low is not None and (figure.low, figure.high) != (gold.low, gold.high):
        return _at_least(figure, gold)
    return True


def _at_least(figure: Figure, gold: GoldFigure) -> bool:
    """ "More than 50": the low bound is told, the high one open or the same."""
    return figure.low == gold.low and figure.qualifier in ("at_least", "at_most", "about", "vague")


def whose_right(figure: Figure, gold: GoldFigure) -> bool:
    """Whether the people are those of the country asked."""
    wanted = {gold.whose} if isinstance(gold.whose, str) else set(gold.whose or [])
    return not wanted or (figure.whose is not None and figure.whose.country in wanted)
