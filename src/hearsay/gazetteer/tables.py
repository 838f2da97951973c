"""The bundled tables: countries, organisations, roles and regions of the world."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from hearsay.gazetteer.folding import fold

FOLDER = Path(__file__).parent / "data"
RoleKind = Literal["body", "office", "people"]


class Country(msgspec.Struct, frozen=True):
    """A state and the words that stand for it.

    Attributes:
        code: ISO 3166 alpha-3; KOS for Kosovo, as in PLOVER.
        iso2: ISO 3166 alpha-2, as GeoNames has it; XK for Kosovo.
        other_names: Official, short and historic names; a successor stands for what it was ("Soviet Union").
        adjectives: "Sudanese". people: "Sudanese", "Poles".
        seats: Capitals and buildings that stand for the government.
    """

    code: str
    iso2: str
    name: str
    other_names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    capital: str
    seats: tuple[str, ...]


class KnownOrganisation(msgspec.Struct, frozen=True):
    """An organisation known the world over, with PLOVER country code and sector (None: the organisation as a whole)."""

    name: str
    country: str
    sector: str | None
    aliases: tuple[str, ...]


class Role(msgspec.Struct, frozen=True):
    """What a role word says of who bears it.

    Attributes:
        kind: body ("defence ministry"), office ("foreign minister"), people ("soldiers").
        sector: PLOVER. Ministries and ministers of defence are GOV, executive divisions as every ministry; armed
            forces, their staffs, ranks and spokesmen are MIL.
        name: Canonical name of a body with a place for the country; None for offices and people.
    """

    phrase: str
    kind: RoleKind
    sector: str | None
    name: str | None


class People(msgspec.Struct, frozen=True):
    """A people of a part of a state ("Chechen", "Chechens"): country is the state, name the part."""

    adjective: str
    plural: str
    name: str
    country: str


class Region(msgspec.Struct, frozen=True):
    """A part of the world larger than a settlement: a province, an island, a sea, a valley ("South Caucasus").

    Attributes:
        country: None where it spans several, or is no land.
        latitude, longitude: Its middle, WGS 84 degrees, to a few tens of kilometres; None where a point would tell nothing ("Asia").
        people: Who live there, roughly; 0 where nobody does or nobody counts. It weighs namesakes against one another.
        is_plain: The name means the region wherever it stands. "Georgia", "Kent" and "Virginia" are states and people as well.
    """

    name: str
    country: str | None
    aliases: tuple[str, ...]
    latitude: float | None = None
    longitude: float | None = None
    people: int = 0
    is_plain: bool = True


@cache
def countries() -> tuple[Country, ...]:
    """Every state and a few territories that speak for themselves."""
    return tuple(
        Country(
            row["iso3"],
            row["iso2"],
            row["name"],
            _listed(row["other_names"]),
            _listed(row["adjectives"]),
            _listed(row["people"]),
            row["capital"],
            _listed(row["seats"]),
        )
        for row in _rows("countries")
    )


@cache
def country_names() -> dict[str, str]:
    """Alpha-3 (and KOS) to short name."""
    return {country.code: country.name for country in countries()}


@cache
def codes_by_iso2() -> dict[str, str]:
    """GeoNames' alpha-2 to alpha-3; dependent territories by pycountry's table, which is exact."""
    import pycountry

    codes: dict[str, str] = {country.alpha_2: country.alpha_3 for country in pycountry.countries}
    return codes | {country.iso2: country.code for country in countries()}


@cache
def organisations() -> tuple[KnownOrganisation, ...]:
    """International organisations, agencies and movements."""
    return tuple(
        KnownOrganisation(row["name"], row["country"], row["sector"] or None, _listed(row["aliases"]))
        for row in _rows("organisations")
    )


@cache
def roles() -> tuple[Role, ...]:
    """Role words; one phrase may be a body and people ("rebels")."""
    return tuple(
        Role(
            row["phrase"],
            "body" if row["kind"] == "body" else "office" if row["kind"] == "office" else "people",
            row["sector"] or None,
            row["name"] or None,
        )
        for row in _rows("roles")
    )


@cache
def peoples() -> tuple[People, ...]:
    """Peoples of parts of states; ``plural`` is empty where the adjective serves."""
    return tuple(
        People(row["adjective"], row["people"], row["name"], row["country"]) for row in _rows("peoples")
    )


@cache
def regions() -> tuple[Region, ...]:
    """Regions of the world."""
    return tuple(
        Region(
            row["name"],
            row["country"] or None,
            _listed(row["aliases"]),
            float(row["latitude"]) if row["latitude"] else None,
            float(row["longitude"]) if row["longitude"] else None,
            int(row["people"]) * 1000,
            row["plain"] == "yes",
        )
        for row in _rows("regions")
    )


def region_named(name: str) -> Region | None:
    """The region of a name or alias, in whatever spelling; None when there is none."""
    return _regions_by_name().get(fold(name))


@cache
def _regions_by_name() -> dict[str, Region]:
    found: dict[str, Region] = {}
    for region in regions():
        for name in (region.name, *region.aliases):
            found.setdefault(fold(name), region)
    return found


@cache
def us_states() -> dict[str, str]:
    """Names and newspaper abbreviations ("Tex.") of the United States' states to their postal letters."""
    rows = _rows("us_states")
    return {row["name"]: row["code"] for row in rows} | {
        row["abbreviation"]: row["code"] for row in rows if row["abbreviation"]
    }


def _rows(table: str) -> list[dict[str, str]]:
    with (FOLDER / f"{table}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
