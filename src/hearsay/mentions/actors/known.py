"""One person of a document, and what a pack knows of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from hearsay.gazetteer import country_names, fold
from hearsay.mentions.actors.described import Described
from hearsay.mentions.actors.spelling import is_same_name
from hearsay.mentions.names import persons_by_surname
from hearsay.packs import Knowledge, Office, Person

_RULERS = frozenset(
    (
        "president",
        "prime minister",
        "chancellor",
        "supreme leader",
        "crown prince",
        "king",
        "emir",
        "secretary-general",
    )
)
# "Xi", "Lee", "Ali" alone are too many people's.
_SHORT = 3
_LONG = 4
_SPEAKERS = (
    "foreign minister",
    "defence minister",
    "kremlin spokesman",
    "ministry spokesman",
    "ministry spokeswoman",
    "secretary of state",
    "defense secretary",
)


@dataclass(slots=True)
class KnownPerson:
    """One person of a document, filled as the text tells more."""

    name: str
    surname: str
    forename: str | None
    country: str | None = None
    sector: str | None = None
    role: str | None = None
    side: str | None = None
    roles: list[str] = field(default_factory=list)
    body: Described | None = None


def is_same_forename(one: str, other: str) -> bool:
    """Whether two forenames can be one: alike, an initial, or part of the other; "Abdul-Rahman" is "Abdurrahman"."""
    first, second = fold(one), fold(other)
    return first[:1] == second[:1] and (
        len(first) == 1 or len(second) == 1 or is_same_name(one, other) or first in second or second in first
    )


def from_pack(
    text: str, person: KnownPerson, knowledge: Knowledge, countries: frozenset[str | None], day: str | None
) -> Person | None:
    """The pack's entry for a person: by whole name, else by surname where country or office agree and only one fits.

    A surname with nothing beside it is enough where the page names the country of just one person of that name.

    Args:
        countries: Those the page names. day: The page's; whoever held no office then is not meant if another did.
    """
    key = fold(text)
    last = fold(person.surname).split()[-1] if fold(person.surname) else ""
    entries = persons_by_surname(knowledge).get(last, ())
    for entry in entries:
        if key in {fold(name) for name in (entry.name, *entry.aliases)} and not _is_yet_to_serve(entry, day):
            return entry
    if person.forename is not None and not any(
        is_same_forename(person.forename, entry.name.split()[0]) for entry in entries
    ):
        return None
    fitting = [entry for entry in entries if _fits(entry, person, countries)]
    if person.forename is None and not person.roles and person.country is None:
        # "Carter said", on a page of years after, is no defence secretary of old
        fitting = [entry for entry in fitting if _is_spoken_of(entry, day)]
    if not fitting and person.forename is None and not person.roles and person.country is None:
        fitting = [entry for entry in entries if rules(entry, day)]  # "Modi repeals farm laws"
        if not fitting and is_heard_of(last, knowledge, day):
            fitting = list(entries)  # "Kerry said": whom a page need not introduce
    if len(fitting) > 1:
        fitting = [entry for entry in fitting if any(_is_held(office, day) for office in entry.offices)]
    return fitting[0] if len(fitting) == 1 else None


def rules(entry: Person, day: str | None) -> bool:
    """Whether somebody led a state on a day, so that a headline may call him by the surname alone; never on an unknown day."""
    return day is not None and any(_is_held(office, day) for office in entry.offices if _is_rulers(office))


def _is_spoken_of(entry: Person, day: str | None) -> bool:
    """Whether a page of a day may call somebody by the surname alone: who serves then, or has ever led a state."""
    return not entry.offices or any(_is_held(office, day) or _is_rulers(office) for office in entry.offices)


def _is_rulers(office: Office) -> bool:
    return office.role.lower() in _RULERS


def leads_a_state(surname: str, knowledge: Knowledge, day: str | None) -> bool:
    """Whether somebody of a surname, lower case as it is written, leads a state on a day."""
    return any(rules(person, day) for person in _rulers(knowledge).get(surname, ()))


@lru_cache(maxsize=1)  # one person in a few ever leads a state, and every page has another day
def _rulers(knowledge: Knowledge) -> dict[str, list[Person]]:
    """Those who lead a state on any day, by their surnames."""
    found: dict[str, list[Person]] = {}
    for person in knowledge.persons:
        if any(map(_is_rulers, person.offices)):
            for last in {name.split()[-1] for name in (person.name, *person.aliases)}:
                if len(last) > _SHORT:
                    found.setdefault(last.lower(), []).append(person)
    return found


def speaks_for(surname: str, knowledge: Knowledge, day: str | None) -> str | None:
    """The state of a minister or spokesman in office on a day, by a surname that nobody else in the packs has, lower case; else None."""
    if day is None or surname not in _speakers(knowledge):
        return None
    code, holders = _speakers(knowledge)[surname]
    return code if all(any(_is_held(office, day) for office in offices) for offices in holders) else None


def is_heard_of(surname: str, knowledge: Knowledge, day: str | None) -> bool:
    """Whether one person of the packs alone has a surname, folded, and leads or speaks for a state on a day or did the year before."""
    if day is None:
        return False
    before = f"{int(day[:4]) - 1:04}{day[4:]}"
    return any(
        _is_held(office, day) or _is_held(office, before) for office in _heard(knowledge).get(surname, ())
    )


@lru_cache(maxsize=1)
def _heard(knowledge: Knowledge) -> dict[str, list[Office]]:
    """The surnames, folded, that one person alone has, with the offices by which he leads or speaks for a state."""
    return {
        surname: [
            office
            for entry in entries
            for office in entry.offices
            if _is_rulers(office) or office.role.lower().endswith(_SPEAKERS)
        ]
        for surname, entries in persons_by_surname(knowledge).items()
        if len({entry.name for entry in entries}) == 1 and len(surname) > _LONG
    }


@lru_cache(maxsize=1)  # few speak for a state on any day, and every page has another day
def _speakers(knowledge: Knowledge) -> dict[str, tuple[str, tuple[tuple[Office, ...], ...]]]:
    """Surnames all of whose bearers speak for one state on some day, lower case, with the state and each bearer's such offices."""
    bearers: dict[str, list[Person]] = {}
    for person in knowledge.persons:
        for name in {each.split()[-1].lower() for each in (person.name, *person.aliases)}:
            bearers.setdefault(name, []).append(person)
    found = {}
    for name, persons in bearers.items():
        code = persons[0].country
        if code is None or len(name) <= _LONG or any(person.country != code for person in persons):
            continue
        holders = tuple(
            tuple(office for office in person.offices if office.role.lower().endswith(_SPEAKERS))
            for person in persons
        )
        if all(holders):
            found[name] = code, holders
    return found


def _is_held(office: Office, day: str | None) -> bool:
    """Whether an office was held on a day; on an unknown day any may have been."""
    return day is None or (
        (office.since or "") <= day and day[: len(office.until or day)] <= (office.until or day)
    )


def _is_yet_to_serve(entry: Person, day: str | None) -> bool:
    """Whether a body of many states had not called somebody yet: the UN's envoy of 2023 was a state's minister in 2021."""
    if day is None or entry.country in country_names() or not entry.offices:
        return False
    return all(office.since is not None and office.since > day for office in entry.offices)


def _fits(entry: Person, person: KnownPerson, countries: frozenset[str | None]) -> bool:
    if person.forename is not None and not is_same_forename(person.forename, entry.name.split()[0]):
        return False
    if person.country is not None and entry.country is not None and person.country != entry.country:
        return False
    if not person.roles:
        return person.country is not None or entry.country in countries
    return any(_same_office(office, role) for office in entry.offices for role in person.roles)


def _same_office(office: Office, role: str) -> bool:
    known = office.role.lower().replace("defense", "defence")
    words = role.replace("defense", "defence")
    return known in words or words in known or known.split()[-1] == words.split()[-1]


def fill(person: KnownPerson, entry: Person, day: str | None) -> None:
    """Gives a person the pack's name and country, and the office held on a day; what the text told stays."""
    person.name = entry.name
    person.forename = person.forename or entry.name.split()[0]
    held = [office for office in entry.offices if _is_held(office, day)]
    office = next(iter(held or entry.offices), None)
    person.country = person.country or entry.country
    person.side = person.side or entry.side or entry.country
    if office is not None:
        person.role = person.role or office.role
        person.sector = person.sector or office.sector
