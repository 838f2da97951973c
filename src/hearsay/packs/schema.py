"""A pack's YAML, checked: every problem found is reported, each with the path to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from hearsay.errors import CodebookError
from hearsay.packs.knowledge import (
    Boundary,
    Knowledge,
    KnownEvent,
    Organisation,
    PackPlace,
    Party,
    Person,
)

SECTIONS: dict[str, type[msgspec.Struct]] = {
    "known_events": KnownEvent,
    "parties": Party,
    "organisations": Organisation,
    "persons": Person,
    "places": PackPlace,
    "boundaries": Boundary,
}
SECTORS = frozenset(
    [
        "GOV",
        "MIL",
        "LEG",
        "JUD",
        "REB",
        "PRE",
        "SPY",
        "COP",
        "OPP",
        "BUS",
        "MED",
        "CVL",
        "REF",
        "ELI",
        "NGO",
        "UNS",
        "PTY",
        "CRM",
        "EDU",
        "HLH",
        "HRI",
        "LAB",
        "AGR",
        "DEV",
        "REL",
        "SEP",
    ]
)
INTERNATIONAL = frozenset(["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC", "KOS"])
_REDUCED_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def parse_pack(text: str, name: str) -> Knowledge:
    """The knowledge of one pack.

    Args:
        text: YAML. A mapping of ``title`` and any of the sections; see docs/packs.md.
        name: How problems call the file.

    Raises:
        CodebookError: HS-511, one line a problem, each with its path ("places[3].latitude").
    """
    import yaml

    # PyYAML's C loader reads a pack six times as fast; builds without libyaml lack it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        data = yaml.load(text, Loader=loader)
    except yaml.YAMLError as error:
        raise CodebookError(
            f"pack {name} is not YAML: {error}", action="mend the line named", code="HS-510"
        ) from error
    problems: list[str] = []
    sections: dict[str, tuple[msgspec.Struct, ...]] = {}
    if not isinstance(data, dict):
        raise CodebookError(
            f"pack {name} holds {type(data).__name__}", expected="a mapping of sections", code="HS-511"
        )
    for key, entries in data.items():
        if key in ("title", "notes", "sources"):
            continue
        if key not in SECTIONS:
            problems.append(f"{key}: no such section (known: title, notes, sources, {', '.join(SECTIONS)})")
        elif not isinstance(entries, list):
            problems.append(f"{key}: a {type(entries).__name__}, expected a list")
        else:
            read = [_entry(entry, SECTIONS[key], f"{key}[{i}]", problems) for i, entry in enumerate(entries)]
            sections[key] = tuple(entry for entry in read if entry is not None)
    for path, problem in _doubts(sections):
        problems.append(f"{path}: {problem}")
    if problems:
        raise CodebookError(
            "\n".join(f"pack {name}: {problem}" for problem in problems),
            action="correct these and try again; docs/packs.md describes every field",
            code="HS-511",
        )
    return msgspec.structs.replace(Knowledge(names=(name,)), **sections)


def read_pack(path: Path) -> Knowledge:
    """The knowledge of a pack's file; CodebookError HS-512 when it can't be read."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CodebookError(
            f"pack {path} cannot be read: {error}", expected="a UTF-8 YAML file", code="HS-512"
        ) from error
    return parse_pack(text, path.stem)


def _entry(entry: Any, kind: type[msgspec.Struct], path: str, problems: list[str]) -> msgspec.Struct | None:
    """One entry, converted field by field so that a second mistake in it is told as well."""
    if not isinstance(entry, dict):
        problems.append(f"{path}: a {type(entry).__name__}, expected a mapping")
        return None
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    before = len(problems)
    problems.extend(
        f"{path}.{key}: no such field (known: {', '.join(fields)})" for key in entry if key not in fields
    )
    problems.extend(
        f"{path}.{name}: missing" for name, field in fields.items() if field.required and name not in entry
    )
    values: dict[str, Any] = {}
    for name, field in fields.items():
        if name in entry:
            # YAML reads 2020-09-27 as a date and 2020 as a number; packs may leave such values unquoted.
            value = _as_text(entry[name])
            try:
                values[name] = msgspec.convert(value, field.type)
            except msgspec.ValidationError as error:
                problems.append(f"{path}.{name} = {value!r}: {error}")
    return kind(**values) if len(problems) == before else None


def _as_text(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {
            key: str(inner) if key in ("since", "until") and isinstance(inner, int) else _as_text(inner)
            for key, inner in value.items()
        }
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return value


def _doubts(sections: dict[str, tuple[msgspec.Struct, ...]]) -> Iterator[tuple[str, str]]:
    """Values that have the right type and cannot be right."""
    seen: set[str] = set()
    for section, entries in sections.items():
        for index, entry in enumerate(entries):
            path = f"{section}[{index}]"
            for name in ("country",):
                code = getattr(entry, name, None)
                if code is not None and not _is_country(code):
                    yield (
                        f"{path}.{name}",
                        f"{code!r} is no ISO 3166 alpha-3 code and none of {' '.join(sorted(INTERNATIONAL))}",
                    )
            offices = entry.offices if isinstance(entry, Person) else ()
            for sector in [getattr(entry, "sector", None), *(office.sector for office in offices)]:
                if sector is not None and sector not in SECTORS:
                    yield f"{path}.sector", f"{sector!r} is no PLOVER sector"
            for holder in (entry, *offices):
                for name in ("start", "end", "since", "until"):
                    day = getattr(holder, name, None)
                    if day is not None and not _is_date(day, whole=name in ("start", "end")):
                        yield f"{path}.{name}", f"{day!r} is no ISO date"
            if isinstance(entry, KnownEvent):
                if entry.end < entry.start:
                    yield f"{path}.end", f"{entry.end} is before its start {entry.start}"
                for phrase in entry.phrases:
                    if phrase != phrase.lower():
                        yield f"{path}.phrases", f"{phrase!r} is not lower case"
            if isinstance(entry, PackPlace):
                if (entry.latitude is None) != (entry.longitude is None):
                    yield path, "one of latitude and longitude is missing"
                yield from _off_globe(path, entry.longitude or 0.0, entry.latitude or 0.0)
            if isinstance(entry, Boundary):
                if len(entry.line) < 2:
                    yield f"{path}.line", "a line needs two points"
                for point, (longitude, latitude) in enumerate(entry.line):
                    yield from _off_globe(f"{path}.line[{point}]", longitude, latitude)
            if isinstance(entry, (KnownEvent, Boundary)):
                if entry.id in seen:
                    yield f"{path}.id", f"{entry.id!r} is used twice"
                seen.add(entry.id)


def _is_country(code: str) -> bool:
    import pycountry

    return code in INTERNATIONAL or pycountry.countries.get(alpha_3=code) is not None


def _is_date(text: str, *, whole: bool) -> bool:
    if not _REDUCED_DATE.fullmatch(text) or (whole and len(text) != 10):
        return False
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _off_globe(path: str, longitude: float, latitude: float) -> Iterator[tuple[str, str]]:
    if not (-180 <= longitude <= 180 and -90 <= latitude <= 90):
        yield path, f"longitude {longitude}, latitude {latitude} is not on the globe"
