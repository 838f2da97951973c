"""Which records are wanted."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Select, Table, and_, false, func, or_, select, true

from hearsay.errors import LibraryError
from hearsay.gazetteer.folding import fold
from hearsay.gazetteer.tables import countries
from hearsay.library import schema

S = TypeVar("S", bound=Select[Any])

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which records are wanted; what is None is not asked for.

    Attributes:
        party: A country ("ARM", "Armenia") or any name or party of an actor, in any case. Documents: those with a
            statement, event or figure of that party.
        since: First day, ISO; "2022" and "2022-09" stand for their first day. A record whose days are unknown
            fits neither ``since`` nor ``until``.
        until: Last day, ISO; "2022" and "2022-09" stand for their last day.
        type: An act (statements), event type (events, incidents), what is counted (figures), layer (mentions) or
            code (rejects), in any case. Documents: those with a statement, event or figure of that type.
        disputed: True: only incidents that are disputed, and statements, events, figures and documents that
            belong to one; False: only the others.
        document: Id of a document. Incidents: those told there.
        unresolved: True: only denials of what is told nowhere: no event of their document is denied by them,
            and they answer no claim of another page. Documents:
            those with such a denial; no record of another kind.

    Raises:
        LibraryError: HS-308, a day that is none, or ``since`` after ``until``.
    """

    party: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    disputed: bool | None = None
    document: str | None = None
    unresolved: bool = False

    def __post_init__(self) -> None:
        first = _day(self.since, last=False) if self.since is not None else None
        last = _day(self.until, last=True) if self.until is not None else None
        if first and last and first > last:
            raise LibraryError(
                f"from {self.since} to {self.until} runs backwards", action="swap the two days", code="HS-308"
            )
        object.__setattr__(self, "since", first)
        object.__setattr__(self, "until", last)


def _day(written: str, *, last: bool) -> str:
    match = _DATE.fullmatch(written.strip())
    if match:
        year, month, day = (int(group) if group else None for group in match.groups())
        assert year is not None
        month = month or (12 if last else 1)
        if year and 1 <= month <= 12:
            length = calendar.monthrange(year, month)[1]
            day = day or (length if last else 1)
            if 1 <= day <= length:
                return f"{year:04}-{month:02}-{day:02}"
    raise LibraryError(
        f"{written!r} is no day", expected="a day as 2023-04-15, 2023-04 or 2023", code="HS-308"
    )


def labels(party: str) -> set[str]:
    """How a party may be written in the index: as given, and a country's code for its name."""
    names = {party.strip().casefold()}
    code = _country_code(party.strip())
    return names | ({code.casefold()} if code else set())


def _country_code(name: str) -> str | None:
    return _country_codes().get(fold(name))


@cache
def _country_codes() -> dict[str, str]:
    """Alpha-3 by every exact name and by both codes."""
    return {
        fold(name): country.code
        for country in countries()
        for name in (*country.other_names, country.name, country.iso2, country.code)
    }


def narrowed(query: S, table: Table, wanted: Filter | None) -> S:
    """``query`` over ``table`` with the filter's conditions."""
    if wanted is None:
        return query
    conditions = list(_conditions(table, wanted))
    return query.where(and_(*conditions)) if conditions else query


def _conditions(table: Table, wanted: Filter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.since is not None and "last" in table.c:
        found.append(table.c.last >= wanted.since)
    if wanted.until is not None and "first" in table.c:
        found.append(table.c.first <= wanted.until)
    if wanted.type is not None:
        found.append(_of_type(table, wanted.type))
    if wanted.party is not None:
        found.append(_of_party(table, wanted.party))
    if wanted.document is not None:
        found.append(_in_document(table, wanted.document))
    if wanted.unresolved:
        found.append(_is_unresolved(table))
    if wanted.disputed is not None:
        found.append(_is_disputed(table) if wanted.disputed else ~_is_disputed(table))
    return found


def _of_type(table: Table, written: str) -> ColumnElement[bool]:
    lowered = written.strip().casefold()
    if "type" in table.c:
        return func.lower(table.c.type) == lowered
    kinds = (schema.statements, schema.events, schema.figures)
    return or_(
        *(table.c.id.in_(select(kind.c.document).where(func.lower(kind.c.type) == lowered)) for kind in kinds)
    )


def _of_party(table: Table, party: str) -> ColumnElement[bool]:
    wanted = labels(party)
    if table is schema.incidents:
        held = schema.incident_parties
        return table.c.id.in_(select(held.c.incident).where(held.c.label.in_(wanted)))
    if table is schema.documents:
        return table.c.id.in_(select(schema.parties.c.document).where(schema.parties.c.label.in_(wanted)))
    return table.c.id.in_(select(schema.parties.c.record).where(schema.parties.c.label.in_(wanted)))


def _in_document(table: Table, document: str) -> ColumnElement[bool]:
    if table is schema.documents:
        return table.c.id == document
    if "document" in table.c:
        return table.c.document == document
    if table is schema.incidents:
        held = schema.incident_records
        told = select(schema.events.c.id).where(schema.events.c.document == document)
        return table.c.id.in_(select(held.c.incident).where(held.c.record.in_(told)))
    return table.c.id == ""  # a reject is in no document


def _is_unresolved(table: Table) -> ColumnElement[bool]:
    denials, events = schema.statements, schema.events
    stance = func.json_each(events.c.json, "$.stances").table_valued("value")
    denied = (
        select(events.c.id)
        .select_from(events.join(stance, true()))
        .where(
            events.c.document == denials.c.document,
            func.json_extract(stance.c.value, "$.statement") == denials.c.id,
            func.json_extract(stance.c.value, "$.stance") == "denies",
        )
    )
    # correlated to the denial alone: an index finds the events of its document
    # and what answers a claim of another page is in that claim's incident
    answered = select(schema.incident_records.c.record).where(
        schema.incident_records.c.record == denials.c.id
    )
    condition = and_(
        denials.c.type == "deny",
        ~denied.correlate(denials).exists(),
        ~answered.correlate(denials).exists(),
    )
    if table is denials:
        return condition
    if table is schema.documents:
        return table.c.id.in_(select(denials.c.document).where(condition))
    return false()


def _is_disputed(table: Table) -> ColumnElement[bool]:
    if table is schema.incidents:
        return table.c.disputed.is_(True)
    held = schema.incident_records
    records = (
        select(held.c.record)
        .join(schema.incidents, schema.incidents.c.id == held.c.incident)
        .where(schema.incidents.c.disputed.is_(True))
    )
    if table is not schema.documents:
        return table.c.id.in_(records)
    kinds = (schema.statements, schema.events, schema.figures)
    return or_(*(table.c.id.in_(select(kind.c.document).where(kind.c.id.in_(records))) for kind in kinds))
