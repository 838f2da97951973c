"""The title of an incident, as a person would write it in a log: who, what, where, when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from hearsay.incidents.told import Told
from hearsay.packs import Knowledge
from hearsay.records import When, Where

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Not strftime's: those change with the locale of the machine."""


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """titles.yaml: the names of types, of types with a mode, of PLOVER's codes, and what marks what is no deed."""

    types: dict[str, str]
    modes: dict[str, dict[str, str]]
    planes: dict[str, str]
    parties: dict[str, str]
    lines: tuple[str, ...]


@cache
def wording() -> Wording:
    """The words of titles.yaml."""
    import yaml

    text = (Path(__file__).parent / "titles.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Wording)


def title_of(events: Sequence[Told], when: When | None, where: Where | None, knowledge: Knowledge) -> str:
    """A title such as "Eritrea → Ethiopia: shelling near Badme, 3 May 2021".

    An arrow stands between who is said to have acted and whom it met only where all tellings agree on it.
    """
    who = _who(events, knowledge)
    what = _what(events)
    whole = f"{who}: {what}" if who else what[:1].upper() + what[1:]
    if where is not None:
        whole += f" {_preposition(where)} {where.name}"
    days = days_in_words(when)
    return f"{whole}, {days}" if days else whole


def _preposition(where: Where) -> str:
    if where.precision == "near":
        return "near"
    return "on the" if where.name.rsplit(" ", 1)[-1].casefold() in wording().lines else "in"


def _who(events: Sequence[Told], knowledge: Knowledge) -> str:
    actors = {party for event in events for party in event.actors}
    recipients = {party for event in events for party in event.recipients}
    if actors & recipients or not actors or not recipients:
        return ", ".join(party_name(party, knowledge) for party in sorted(actors | recipients))
    left, right = (
        ", ".join(party_name(party, knowledge) for party in sorted(side)) for side in (actors, recipients)
    )
    return f"{left} → {right}"


def party_name(party: str, knowledge: Knowledge) -> str:
    """How a party is written for people: a country's short name for its code; others are names already."""
    from hearsay.gazetteer.tables import country_names

    return wording().parties.get(party) or country_names().get(party, party)


def _what(events: Sequence[Told]) -> str:
    words = wording()
    first = events[0]
    counts = Counter(mode for event in events for mode in event.modes)
    mode = min(counts, key=lambda name: (-counts[name], name)) if counts else None
    name = words.modes.get(first.type, {}).get(mode or "") or words.types[first.type]
    return words.planes.get(first.plane, "") + name


def days_in_words(when: When | None) -> str:
    """Days for people: "3 May 2021", "3-5 May 2021", "May 2021", "2021"; empty when no day is known.

    >>> days_in_words(When(text=None, span=None, start="2021-05-03", end="2021-05-05", grain="span", basis="stated"))
    '3-5 May 2021'
    """
    if when is None or not (when.start or when.end):
        return ""
    first = date.fromisoformat(when.start or when.end or "")
    last = date.fromisoformat(when.end or when.start or "")
    if first == last:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year}"
    after = date.fromordinal(last.toordinal() + 1)
    if first.day == 1 and after.day == 1 and first.year == last.year:
        if first.month == last.month:
            return f"{_MONTHS[first.month - 1]} {first.year}"
        if first.month == 1 and last.month == 12:
            return str(first.year)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}-{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
    return f"{first.day} {_MONTHS[first.month - 1]} {first.year} to {last.day} {_MONTHS[last.month - 1]} {last.year}"
