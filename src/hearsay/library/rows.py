"""Records as rows: the columns by which they are found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hearsay.records import (
    Actor,
    Document,
    Event,
    Figure,
    Incident,
    Mention,
    Published,
    Reject,
    Statement,
    When,
    to_json,
)

Row = dict[str, str | int | bool | None]
Days = tuple[str | None, str | None]
InDocument = Mention | Statement | Event | Figure


def document_row(document: Document, run: int | None) -> Row:
    """The row of a document, without its number."""
    first, last = published_days(document.published)
    return {
        "id": document.id,
        "uri": document.uri,
        "outlet": document.outlet,
        "agency": document.agency,
        "language": document.language,
        "first": first,
        "last": last,
        "flagged": bool(document.flags),
        "run": run,
        "json": to_json(document).decode(),
    }


def reject_row(reject: Reject, run: int | None) -> Row:
    """The row of a reject."""
    return {
        "id": reject.id,
        "uri": reject.uri,
        "type": reject.code,
        "run": run,
        "json": to_json(reject).decode(),
    }


def record_row(record: InDocument, document: Document) -> Row:
    """The row of a record that stands in a document; its days are the document's where it has none itself."""
    type_, days, start = _place(record)
    first, last = days if any(days) else published_days(document.published)
    return {
        "id": record.id,
        "document": document.id,
        "type": type_,
        "first": first,
        "last": last,
        "start": start,
        "json": to_json(record).decode(),
    }


def _place(record: InDocument) -> tuple[str, Days, int]:
    match record:
        case Mention():
            return record.layer, (record.first, record.last), record.start
        case Statement():
            return record.act, when_days(record.said), record.evidence.start
        case Event():
            return record.type, when_days(record.when), record.trigger.start
        case Figure():
            return record.what, when_days(record.when), record.evidence.start


def incident_row(incident: Incident) -> Row:
    """The row of an incident."""
    first, last = when_days(incident.when)
    return {
        "id": incident.id,
        "type": incident.type,
        "first": first,
        "last": last,
        "disputed": incident.disputed,
        "json": to_json(incident).decode(),
    }


def party_rows(record: InDocument, document: Document) -> Iterator[Row]:
    """A row for every name and party by which the record can be asked for."""
    written = sorted({label for actor in _actors(record) for label in _labels(actor)})
    return ({"label": label, "record": record.id, "document": document.id} for label in written)


def _actors(record: InDocument) -> Iterable[Actor]:
    match record:
        case Mention():
            return ()
        case Statement():
            return (*((record.speaker,) if record.speaker else ()), *record.addressees)
        case Event():
            holders = (stance.holder for stance in record.stances if stance.holder)
            return (*record.actors, *record.recipients, *holders)
        case Figure():
            return (record.whose,) if record.whose else ()


def _labels(actor: Actor) -> Iterator[str]:
    return (name.casefold() for name in (actor.name, actor.country, actor.party) if name)


def incident_labels(incident: Incident) -> list[str]:
    """The parties of an incident and of its accounts, as the index has them."""
    held = {account.party for account in incident.accounts if account.party}
    return sorted({party.casefold() for party in (*incident.parties, *held)})


def incident_members(incident: Incident) -> list[str]:
    """Ids of every record that belongs to an incident."""
    members = set(incident.events)
    for account in incident.accounts:
        members.update(account.statements, account.figures)
    return sorted(members)


def published_days(published: Published) -> Days:
    """First and last day a page can be from; None where open."""
    return (published.low or published.day, published.high or published.day)


def when_days(when: When | None) -> Days:
    """First and last day of a time; a time with one end known is taken as that day."""
    if when is None:
        return (None, None)
    return (when.start or when.end, when.end or when.start)
