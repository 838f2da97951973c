"""PLOVER's types, with words of the text, to the ACLED-like sub-types of CASE 2021 task 2 (data/acled_types.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hearsay.records import Event

TABLE = Path(__file__).parent / "data" / "acled_types.tsv"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table; an empty set or None asks for nothing."""

    subtype: str
    types: frozenset[str]
    modes: frozenset[str]
    sectors: frozenset[str]
    words: re.Pattern[str] | None
    also: re.Pattern[str] | None
    without: re.Pattern[str] | None

    def fits(self, text: str, types: set[str], modes: set[str], sectors: set[str]) -> bool:
        """Whether all that it asks for is there."""
        return (
            all(
                not asked or asked & there
                for asked, there in ((self.types, types), (self.modes, modes), (self.sectors, sectors))
            )
            and all(asked is None or asked.search(text) for asked in (self.words, self.also))
            and not (self.without is not None and self.without.search(text))
        )


@cache
def table() -> tuple[Row, ...]:
    """The rows in their order.

    Raises:
        ValueError: A row has not seven cells.
    """
    lines = [
        line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")
    ]
    rows = []
    for line in lines[1:]:
        cells = line.split("\t")
        if len(cells) != 7:
            raise ValueError(f"{TABLE.name}: {len(cells)} cells: {line}")
        types, modes, sectors = (frozenset() if c == "*" else frozenset(c.split("|")) for c in cells[1:4])
        words, also, without = (None if c == "*" else _pattern(c) for c in cells[4:])
        rows.append(Row(cells[0], types, modes, sectors, words, also, without))
    return tuple(rows)


def _pattern(cell: str) -> re.Pattern[str]:
    stems = (re.escape(stem).replace("_", r"[\s-]+") for stem in cell.split("|"))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(stems)})", re.IGNORECASE)


def subtype(text: str, events: Iterable[Event], triggers: Iterable[str]) -> str:
    """The sub-type of a text: of the first row that fits.

    Args:
        triggers: types that the trigger head gives to words of it.
    """
    events = list(events)
    types = {event.type for event in events} | set(triggers)
    modes = {mode for event in events for mode in event.modes}
    sectors = {f"actor:{a.sector}" for event in events for a in event.actors}
    sectors |= {f"recipient:{a.sector}" for event in events for a in event.recipients}
    return next((row.subtype for row in table() if row.fits(text, set(types), modes, sectors)), "OTHER")
