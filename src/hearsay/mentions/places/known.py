"""A place that a pack or the table of countries and regions knows: as it is called there and where it lies."""

from __future__ import annotations

from hearsay.gazetteer import Region, Settlement, countries, fold, region_named, settlements
from hearsay.mentions.actors.atoms import NameAtom
from hearsay.mentions.actors.spelling import is_same_name
from hearsay.mentions.names import Name
from hearsay.records import Precision, Span, Where


def is_namesake(atom: NameAtom, country: str | None) -> bool:
    """ "Tripoli, Lebanon" is not the capital, "Ontario, California" not the province: the text says so."""
    if country is None:
        return False
    name = atom.of("seat") or (None if atom.of("place") else atom.of("region"))
    return name is not None and name.country not in (country, None)


def known(atom: NameAtom, text: str, span: Span, precision: Precision) -> Where | None:
    """A place of a pack, a country, a capital, a region of the world."""
    pack = atom.of("place")
    if pack is not None and pack.place is not None:
        entry = pack.place
        # Another name ("Khankendi", "Artsakh") is the pack's one entry; another spelling ("Kalbajar") is the page's.
        respelt = is_same_name(text, entry.name)
        called = _as_written(text, entry.name) if respelt else entry.name
        return Where(
            text=text, span=span, name=called, country=entry.country, latitude=entry.latitude, longitude=entry.longitude,
            precision=entry.precision if entry.precision != "exact" or entry.latitude is None else precision, geonames=entry.geonames,
        )  # fmt: skip
    name = atom.of("seat", "country", "region", "party")
    if name is None:
        return None
    if name.kind == "seat":
        return _seat(name, text, span, precision)
    if name.kind == "region":
        region = region_named(name.canonical)
        return regional(region, text, span, name.canonical) if region is not None else None
    kind: Precision = "country" if name.kind == "country" and precision != "near" else "region"
    return Where(
        text=text,
        span=span,
        name=name.canonical,
        country=name.country,
        latitude=None,
        longitude=None,
        precision=kind,
    )


def regional(region: Region, text: str, span: Span, name: str | None = None) -> Where:
    """A province or region as a place, called as the page writes it where that is its name."""
    return Where(
        text=text,
        span=span,
        name=name or (_as_written(text, region.name) if fold(text) == fold(region.name) else region.name),
        country=region.country,
        latitude=region.latitude,
        longitude=region.longitude,
        precision="region",
    )


def _seat(name: Name, text: str, span: Span, precision: Precision) -> Where | None:
    """The capital as a city; a building of government ("the Kremlin") lies in it."""
    capital = next((country.capital for country in countries() if country.code == name.country), "")
    for wanted in (text, capital):
        found = [each for each in settlements(wanted) if each.country == name.country]
        if found:
            best = max(found, key=lambda each: (each.is_main_name, each.population))
            return settled(best, text, span, precision, fold(wanted) == fold(text))
    return Where(
        text=text,
        span=span,
        name=text,
        country=name.country,
        latitude=None,
        longitude=None,
        precision="unresolved",
    )


def _as_written(text: str, name: str) -> str:
    """The page's own spelling of a place the gazetteer knows by it: "Zvecan", "Palmyra"; of a line in capitals, the gazetteer's."""
    if not text.isupper():
        return text
    return name if fold(text) == fold(name) else text.title()


def settled(best: Settlement, text: str, span: Span, precision: Precision, is_itself: bool) -> Where:
    """A town as a place; what only bears its name, or lies in it, keeps the words of the page."""
    return Where(
        text=text, span=span, name=_as_written(text, best.name) if is_itself else text, country=best.country, latitude=best.latitude, longitude=best.longitude,
        precision=precision, geonames=best.geonames,
    )  # fmt: skip
