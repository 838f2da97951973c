"""The words screens use for the record's codes: event types, acts, stances, parties."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import msgspec


class TypeWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An event type's plain name and the row of the timeline it stands in."""

    name: str
    group: str


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table ``words.yaml``; a test asserts that it has every code of the records."""

    types: dict[str, TypeWords]
    groups: dict[str, str]
    acts: dict[str, str]
    acts_of_many: dict[str, str]
    stances: dict[str, str]
    own_voice: dict[str, str]
    in_part: str
    auxiliary: dict[str, str]
    likely: str
    disputes: dict[str, str]
    bases: dict[str, str]
    parties: dict[str, str]
    frames_nothing: frozenset[str]


@lru_cache(maxsize=1)
def words() -> Words:
    """The table, read once."""
    import yaml

    text = (Path(__file__).parent / "words.yaml").read_text(encoding="utf-8")
    return msgspec.convert(yaml.safe_load(text), Words)


@lru_cache(maxsize=512)
def party_name(party: str | None) -> str:
    """A party as people call it: a country's common name for its code, other names as they are.

    ``None``, the voice of the pages themselves, is said so.

    >>> party_name("SDN"), party_name("UNO"), party_name("Rapid Support Forces"), party_name(None)
    ('Sudan', 'United Nations', 'Rapid Support Forces', 'the pages themselves')
    """
    if party is None:
        return "the pages themselves"
    if party in words().parties:
        return words().parties[party]
    if len(party) != 3 or not party.isupper():
        return party
    from hearsay.gazetteer.tables import country_names

    return country_names().get(party, party)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun.

    >>> counted(1, "page"), counted(1200, "page"), counted(0, "day")
    ('1 page', '1,200 pages', 'no days')
    """
    if number == 1:
        return f"1 {noun}"
    return f"{number or 'no':{',' if number else ''}} {plural or noun + 's'}"


def listed(names: list[str] | tuple[str, ...]) -> str:
    """Names with commas and "and".

    >>> listed(["Mali", "Niger", "Chad"])
    'Mali, Niger and Chad'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
