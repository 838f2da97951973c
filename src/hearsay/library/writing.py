"""Writing readings, incidents and decisions; each function works inside one transaction of its caller."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from sqlalchemy import Connection, Table, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from hearsay.library import schema
from hearsay.library.rows import (
    InDocument,
    Row,
    document_row,
    incident_labels,
    incident_members,
    incident_row,
    party_rows,
    record_row,
    reject_row,
)
from hearsay.pages.reject_codes import RejectCode
from hearsay.reading import Reading
from hearsay.records import Decision, Document, Incident, Origin, Reject, from_json, to_json

TRANSIENT_REJECTS = frozenset({RejectCode.CRASHED, RejectCode.TIMEOUT})
"""Codes of rejects that say nothing about the page: such a page is tried again on the next run."""

_KINDS = (schema.mentions, schema.statements, schema.events, schema.figures)


def known_page(connection: Connection, page: str, recipe: str) -> str | None:
    """What the page with this key gave when it was read by this recipe.

    Returns:
        "" for a document, the code of a reject, None when no such reading is in the library.
    """
    pages, rejects = schema.pages, schema.rejects
    query = select(pages.c.document, rejects.c.type).outerjoin(rejects, rejects.c.id == pages.c.reject)
    found = connection.execute(query.where(pages.c.id == page, pages.c.recipe == recipe)).first()
    return None if found is None else found.type or ""


def write_reading(connection: Connection, reading: Reading, *, recipe: str, run: int | None) -> bool:
    """Add a reading, or put it in the place of an older reading of the same page.

    Returns:
        Whether anything changed.
    """
    if reading.page is not None and known_page(connection, reading.page, recipe) is not None:
        return False
    if reading.document is not None:
        changed = _write_document(connection, reading, reading.document, run)
        if reading.page is not None:
            _remember_page(connection, reading.page, recipe, document=reading.document.id)
        changed = _forget_rejects(connection, reading.document.uri) or changed
    else:
        assert reading.reject is not None
        changed = _write_reject(connection, reading.reject, run)
        if reading.page is not None and reading.reject.code not in TRANSIENT_REJECTS:
            _remember_page(connection, reading.page, recipe, reject=reading.reject.id)
    if changed:
        set_state(connection, "linked", "no")
    return changed


def _write_document(connection: Connection, reading: Reading, document: Document, run: int | None) -> bool:
    table = schema.documents
    stored = connection.execute(select(table.c.json).where(table.c.id == document.id)).scalar()
    if stored is not None and _is_same(connection, stored, reading, document):
        return False
    row = document_row(document, run)
    if stored is None:
        key = connection.execute(insert(table).values(row)).inserted_primary_key
        assert key is not None
        connection.execute(
            text("INSERT INTO document_words(rowid, title, text) VALUES (:number, :title, :text)"),
            {"number": key[0], "title": document.title or "", "text": document.text},
        )
    else:
        # The id covers title and text, so the full-text index still fits.
        connection.execute(update(table).where(table.c.id == document.id).values(row))
        for kind in (*_KINDS, schema.parties):
            connection.execute(delete(kind).where(kind.c.document == document.id))
    _write_records(connection, reading, document)
    return True


def _write_records(connection: Connection, reading: Reading, document: Document) -> None:
    parties: list[Row] = []
    for kind, records in _by_kind(reading):
        _insert_all(connection, kind, [record_row(record, document) for record in records])
        parties += (row for record in records for row in party_rows(record, document))
    _insert_all(connection, schema.parties, parties)


def _by_kind(reading: Reading) -> Iterable[tuple[Table, list[InDocument]]]:
    found: tuple[tuple[InDocument, ...], ...] = (
        reading.mentions,
        reading.statements,
        reading.events,
        reading.figures,
    )
    for kind, records in zip(_KINDS, found, strict=True):
        yield kind, list({record.id: record for record in records}.values())


def _is_same(connection: Connection, stored: str, reading: Reading, document: Document) -> bool:
    """Whether the library has this reading already; the same text may lie at two places or in two paddings of HTML."""
    old = from_json(stored)
    assert isinstance(old, Document)
    if msgspec.structs.replace(document, uri=old.uri, sha256=old.sha256) != old:
        return False
    for kind, records in _by_kind(reading):
        had = connection.execute(select(kind.c.json).where(kind.c.document == document.id)).scalars()
        if set(had) != {to_json(record).decode() for record in records}:
            return False
    return True


def _write_reject(connection: Connection, reject: Reject, run: int | None) -> bool:
    statement = insert_or(schema.rejects).values(reject_row(reject, run)).on_conflict_do_nothing()
    return connection.execute(statement).rowcount > 0


def _remember_page(
    connection: Connection, page: str, recipe: str, *, document: str | None = None, reject: str | None = None
) -> None:
    """Keep a page's outcome, and drop the outcome an older recipe gave when no other page has it."""
    pages = schema.pages
    before = connection.execute(select(pages.c.document, pages.c.reject).where(pages.c.id == page)).first()
    values = {"recipe": recipe, "document": document, "reject": reject}
    statement = insert_or(pages).values(id=page, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=[pages.c.id], set_=values))
    if before is None:
        return
    if (
        before.document is not None
        and before.document != document
        and not _has_page(connection, document=before.document)
    ):
        _delete_document(connection, before.document)
    if (
        before.reject is not None
        and before.reject != reject
        and not _has_page(connection, reject=before.reject)
    ):
        connection.execute(delete(schema.rejects).where(schema.rejects.c.id == before.reject))


def _has_page(connection: Connection, *, document: str | None = None, reject: str | None = None) -> bool:
    pages = schema.pages
    condition = pages.c.document == document if document else pages.c.reject == reject
    return connection.execute(select(pages.c.id).where(condition).limit(1)).first() is not None


def _delete_document(connection: Connection, document: str) -> None:
    table = schema.documents
    number, stored = connection.execute(
        select(table.c.number, table.c.json).where(table.c.id == document)
    ).one()
    record = from_json(stored)
    assert isinstance(record, Document)
    connection.execute(
        text(
            "INSERT INTO document_words(document_words, rowid, title, text) VALUES ('delete', :number, :title, :text)"
        ),
        {"number": number, "title": record.title or "", "text": record.text},
    )
    connection.execute(delete(table).where(table.c.id == document))


def _forget_rejects(connection: Connection, uri: str) -> bool:
    """A page that can be read now is no reject any more (it hung, or its folder was locked, on an earlier run)."""
    rejects, pages = schema.rejects, schema.pages
    held = select(pages.c.reject).where(pages.c.reject.is_not(None))
    gone = connection.execute(delete(rejects).where(rejects.c.uri == uri, rejects.c.id.not_in(held)))
    return gone.rowcount > 0


def replace_incidents(
    connection: Connection, incidents: Iterable[Incident], origins: Iterable[Origin]
) -> int:
    """Put these incidents and origins in the place of all others; gives the number of incidents."""
    for table in (schema.incident_parties, schema.incident_records, schema.incidents, schema.origins):
        connection.execute(delete(table))
    kept = list({incident.id: incident for incident in incidents}.values())
    _insert_all(connection, schema.incidents, [incident_row(incident) for incident in kept])
    _insert_all(
        connection,
        schema.incident_parties,
        [
            {"label": label, "incident": incident.id}
            for incident in kept
            for label in incident_labels(incident)
        ],
    )
    _insert_all(
        connection,
        schema.incident_records,
        [
            {"record": record, "incident": incident.id}
            for incident in kept
            for record in incident_members(incident)
        ],
    )
    _insert_all(
        connection, schema.origins, [{"json": msgspec.json.encode(origin).decode()} for origin in origins]
    )
    set_state(connection, "linked", "yes")
    return len(kept)


def write_decision(connection: Connection, decision: Decision) -> bool:
    """Add a decision; gives whether it is new."""
    row = {"id": decision.id, "about": decision.about, "at": decision.at, "json": to_json(decision).decode()}
    return connection.execute(insert_or(schema.decisions).values(row).on_conflict_do_nothing()).rowcount > 0


def get_state(connection: Connection, name: str) -> str | None:
    """A fact about the library as a whole; None when it was never set."""
    return connection.execute(select(schema.state.c.value).where(schema.state.c.name == name)).scalar()


def set_state(connection: Connection, name: str, value: str) -> None:
    """Set a fact about the library as a whole."""
    statement = insert_or(schema.state).values(name=name, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def _insert_all(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)
