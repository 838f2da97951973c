"""The title of an incident, as a person would write it in a log: who, what, where, when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
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
    acts: dict[str, dict[str, str]]
    alone: dict[str, str]
    modes: dict[str, dict[str, str]]
    planes: dict[str, str]
    parties: dict[str, str]
    met: dict[str, dict[str, str]]
    losses: dict[str, str]
    unsaid: dict[str, str]
    lines: tuple[str, ...]
    heads: tuple[str, ...]
    articles: tuple[str, ...]


@cache
def wording() -> Wording:
    """The words of titles.yaml."""
    import yaml

    text = (Path(__file__).parent / "titles.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Wording)


def title_of(
    events: Sequence[Told],
    when: When | None,
    where: Where | None,
    knowledge: Knowledge,
    *,
    has_losses: bool = False,
    acts: Sequence[str] = (),
) -> str:
    """A title such as "Eritrea → Ethiopia: shelling near Badme, 3 May 2021".

    An arrow stands between who is said to have acted and whom it met only where all tellings agree on it. Where nobody says who
    acted, whom it met comes after the deed ("Shelling of Ethiopia"): before a colon it would look like the doer.

    Args:
        events: All tellings, at least one.
        when, where: Of the incident.
        knowledge: Packs in use.
        acts: Of the statements by which it is done, for acts of saying.
        has_losses: Whether numbers of killed, wounded or missing people are told of it.
    """
    whole = _subject(events, knowledge, _what(events, acts), has_losses=has_losses)
    if where is not None and not _is_party(where, events):
        whole += f" {place_in_words(where)}"
    elif where is None and not _everybody(events):
        whole += wording().unsaid.get(events[0].type, "")
    whole = whole[:1].upper() + whole[1:]
    days = days_in_words(when)
    return f"{whole}, {days}" if days else whole


def _everybody(events: Sequence[Told]) -> frozenset[str]:
    """Everybody named or described in any telling."""
    named = (party for event in events for party in event.parties)
    described = (words for event in events for words in (*event.unnamed_actors, *event.unnamed_recipients))
    return frozenset((*named, *described))


def _is_party(where: Where, events: Sequence[Told]) -> bool:
    """A country that is a party tells nothing more as the place."""
    return where.precision == "country" and where.country in _everybody(events)


def place_in_words(where: Where) -> str:
    """A place with its preposition.

    >>> words = dict(text="", span=None, country=None, latitude=None, longitude=None)
    >>> place_in_words(Where(name="line of contact", precision="region", **words))
    'on the line of contact'
    >>> place_in_words(Where(name="Gaza Strip", precision="region", **words))
    'in the Gaza Strip'
    """
    if where.precision == "near":
        return f"near {where.name}"
    words = wording()
    name = where.name.removeprefix("the ").removeprefix("The ")
    head = re.split(r" (?:of|with|between|along) ", name)[0].rsplit(" ", 1)[-1]
    if head.casefold() in words.lines:
        return f"on the {name}"
    if name.partition(" ")[0] in words.heads:
        return f"at {name}"
    is_common = name == name.casefold() and " " not in name
    return f"in the {name}" if is_common or head in words.articles else f"in {name}"


def _subject(events: Sequence[Told], knowledge: Knowledge, what: str, *, has_losses: bool) -> str:
    """Who did what to whom, as far as anybody says."""
    actors = {party for event in events for party in event.actors}
    recipients = {party for event in events for party in event.recipients}
    if actors & recipients:
        return f"{_names(actors | recipients, knowledge)}: {what}"
    doers = _names(actors, knowledge) or _described(event.unnamed_actors for event in events)
    met = _names(recipients, knowledge) or _described(event.unnamed_recipients for event in events)
    doers = (
        "" if doers == met else doers
    )  # "soldiers" who fought and "soldiers" who died need not be the same
    if doers and recipients:
        return f"{doers} → {met}: {what}"
    if not met:
        return f"{doers}: {what}" if doers else what
    if not doers and has_losses and not any(event.modes for event in events):
        return f"{wording().losses['named' if recipients else 'described']} {met}"
    joint = _preposition(events) if recipients else _preposition(events).removesuffix(" people from")
    # "release of captives" and "of prisoners": one "of" is enough.
    met = " and ".join(met.rsplit(", ", 1))
    deed = f"{what.partition(' of ')[0] if joint.startswith('of') else what} {joint} {met}"
    return f"{doers}: {deed}" if doers else deed


def _names(parties: set[str], knowledge: Knowledge) -> str:
    return ", ".join(sorted(party_name(party, knowledge) for party in parties))


def _described(words: Iterable[tuple[str, ...]]) -> str:
    """People without a name, in the words told most often ("civilians")."""
    counts = Counter(word for group in words for word in group)
    return min(counts, key=lambda word: (-counts[word], word)) if counts else ""


def _preposition(events: Sequence[Told]) -> str:
    """What joins a deed to whom it met: a strike on, an arrest of."""
    met = wording().met.get(events[0].type, {})
    return met.get(_mode(events) or "") or met.get("any", "of")


def party_name(party: str, knowledge: Knowledge) -> str:
    """How a party is written for people: a country's short name for its code; others are names already."""
    from hearsay.gazetteer.tables import country_names

    return wording().parties.get(party) or country_names().get(party, party)


def _what(events: Sequence[Told], acts: Sequence[str]) -> str:
    words = wording()
    first = events[0]
    name = words.modes.get(first.type, {}).get(_mode(events) or "")
    if name is None and acts:
        counts = Counter(acts)
        act = min(counts, key=lambda act: (-counts[act], act))
        name = words.acts.get(first.type, {}).get(act)
    if name is None and len({party for event in events for party in event.parties}) == 1:
        name = words.alone.get(first.type)
    return words.planes[first.plane].format(name or words.types[first.type])


def _mode(events: Sequence[Told]) -> str | None:
    counts = Counter(mode for event in events for mode in event.modes)
    return min(counts, key=lambda name: (-counts[name], name)) if counts else None


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
