"""What packs know: parties, organisations, persons, places, agreements and wars, disputed boundaries."""

from __future__ import annotations

from typing import Literal

import msgspec

from hearsay.records import ActorKind


class KnownEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A war, clash or agreement of the public record that news refers to without a date ("the six-week war").

    Attributes:
        id: Short and stable, unique over all packs ("karabakh-war-2020").
        phrases: How news names it, lower case, as written ("six-week war").
        start, end: First and last day, ISO, inclusive.
        parties: ISO 3166 alpha-3 of the states in it.
    """

    id: str
    name: str
    phrases: tuple[str, ...]
    start: str
    end: str
    parties: tuple[str, ...] = ()


class Party(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A side of the conflict that is not simply a state's government, or a state under further names.

    Attributes:
        country: PLOVER country code of the actor.
        sector: PLOVER sector, None for a state as a whole.
        side: What ``Actor.party`` becomes; None: the country. The army and a paramilitary of one country are two sides.
        aliases: Every other way news writes the name, adjectives and misspellings included.
        seats: Towns that stand for it as a capital stands for its government ("the authorities in Sanaa"); each a place as well.
    """

    name: str
    country: str
    sector: str | None = None
    side: str | None = None
    kind: ActorKind = "group"
    aliases: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


class Organisation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A ministry, agency, army or movement. ``country`` may be PLOVER's UNO EUR IGO NGO ISM IMG MNC KOS, or None."""

    name: str
    country: str | None = None
    sector: str | None = None
    side: str | None = None
    aliases: tuple[str, ...] = ()


class Office(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person was, and when; ``since`` and ``until`` are ISO at the precision known, None is open."""

    role: str
    sector: str | None = None
    since: str | None = None
    until: str | None = None


class Person(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A leader or speaker. ``aliases`` are other spellings of the whole name; a bare surname resolves by itself."""

    name: str
    country: str | None = None
    side: str | None = None
    offices: tuple[Office, ...] = ()
    aliases: tuple[str, ...] = ()


class PackPlace(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place the gazetteer lacks, spells otherwise or gets wrong.

    Attributes:
        country: ISO alpha-3 of the internationally recognised holder, None where that is open.
        latitude, longitude: WGS 84 degrees; both None for a region without a point worth drawing.
        precision: exact for settlements and sites, region for areas and lines.
        geonames: GeoNames id when it has one.
    """

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: Literal["exact", "near", "region"] = "exact"
    geonames: int | None = None
    aliases: tuple[str, ...] = ()


class Boundary(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A disputed boundary or line of contact, drawn dashed.

    Attributes:
        line: (longitude, latitude) pairs in degrees, simplified for maps a hand wide, not for measuring.
        since, until: ISO at the precision known; None is open.
    """

    id: str
    name: str
    line: tuple[tuple[float, float], ...]
    kind: Literal["border", "line-of-contact", "ceasefire-line", "region"] = "border"
    since: str | None = None
    until: str | None = None


class Knowledge(msgspec.Struct, frozen=True, kw_only=True, cache_hash=True):
    """Everything the packs in use know, in the order the packs were named. Empty tuples when none is in use."""

    names: tuple[str, ...] = ()
    known_events: tuple[KnownEvent, ...] = ()
    parties: tuple[Party, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    persons: tuple[Person, ...] = ()
    places: tuple[PackPlace, ...] = ()
    boundaries: tuple[Boundary, ...] = ()
