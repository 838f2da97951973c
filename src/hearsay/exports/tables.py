"""Records as rows of flat tables, the same for CSV and Parquet; docs/exports.md explains every column."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from hearsay.records import (
    Account,
    Actor,
    Document,
    Event,
    Figure,
    Incident,
    Mention,
    Published,
    Record,
    Reject,
    Span,
    Statement,
    When,
    Where,
)

if TYPE_CHECKING:
    from hearsay.library import Filter, Library

Cell = str | int | float | bool | None
CellKind = Literal["text", "whole", "number", "yes"]
R = TypeVar("R", bound=Record)

LIST_MARK = " | "
"""Between the items of a cell that holds several."""


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of record as a table.

    Attributes:
        name: Of the list in the library, and of the file.
        columns: Name and kind of each column, in order.
        rows: Gives the rows of the records that fit, a cell a column.
    """

    name: str
    columns: tuple[tuple[str, CellKind], ...]
    rows: Callable[[Library, Filter | None], Iterator[tuple[Cell, ...]]]


def _columns(text: str) -> tuple[tuple[str, CellKind], ...]:
    """ "id start:whole" as columns; text unless said otherwise."""
    kinds: dict[str, CellKind] = {"text": "text", "whole": "whole", "number": "number", "yes": "yes"}
    return tuple(
        (name, kinds[kind or "text"]) for name, _, kind in (word.partition(":") for word in text.split())
    )


def _when(when: When | None) -> tuple[Cell, ...]:
    return (when.start, when.end, when.grain, when.basis) if when else (None, None, None, None)


def _where(where: Where | None) -> tuple[Cell, ...]:
    if where is None:
        return (None,) * 6
    return (where.name, where.country, where.latitude, where.longitude, where.precision, where.geonames)


def _actor(actor: Actor | None) -> tuple[Cell, ...]:
    if actor is None:
        return (None,) * 5
    return (actor.name, actor.country, actor.sector, actor.role, actor.party)


def _span(span: Span | None) -> tuple[Cell, ...]:
    return (span.start, span.end, span.text) if span else (None, None, None)


def _published(published: Published) -> tuple[Cell, ...]:
    return (published.date, published.time, published.zone, published.basis, published.low, published.high)


def _listed(items: Iterable[str | None]) -> str:
    return LIST_MARK.join(item for item in items if item)


def _names(actors: Iterable[Actor]) -> str:
    return _listed(actor.name for actor in actors)


def _parties(actors: Iterable[Actor]) -> str:
    return _listed(dict.fromkeys(actor.party or actor.country for actor in actors))


def _document(document: Document) -> tuple[Cell, ...]:
    flags = _listed(dict.fromkeys(flag.code for flag in document.flags))
    return (
        document.id, document.uri, document.title, document.outlet, document.agency, document.byline, document.language,
        *_published(document.published), flags, document.text,
    )  # fmt: skip


def _statement(statement: Statement) -> tuple[Cell, ...]:
    return (
        statement.id, statement.document, statement.act, *_actor(statement.speaker), statement.likely,
        _listed(relay.name for relay in statement.relays), _names(statement.addressees), *_when(statement.said),
        statement.cue.text if statement.cue else None, _listed(piece.text for piece in statement.content), statement.quoted,
        statement.parent, *_span(statement.evidence),
    )  # fmt: skip


def _event(event: Event) -> tuple[Cell, ...]:
    held: dict[str, list[str | None]] = {"affirms": [], "denies": [], "doubts": []}
    for stance in event.stances:
        holder = stance.holder
        held[stance.stance].append(holder.party or holder.country or holder.name if holder else "outlet")
    return (
        event.id, event.document, event.type, _listed(event.modes), _listed(event.contexts), _names(event.actors),
        _parties(event.actors), _names(event.recipients), _parties(event.recipients), *_when(event.when), *_where(event.where),
        _listed(event.auxiliary), *(_listed(dict.fromkeys(parties)) for parties in held.values()), event.trigger.text,
        event.basis, *_span(event.evidence),
    )  # fmt: skip


def _figure(figure: Figure) -> tuple[Cell, ...]:
    return (
        figure.id, figure.document, figure.what, figure.low, figure.high, figure.qualifier, figure.text,
        *_actor(figure.whose), figure.by, figure.event, *_when(figure.when), *_span(figure.evidence),
    )  # fmt: skip


def _mention(mention: Mention) -> tuple[Cell, ...]:
    return (
        mention.id, mention.document, mention.layer, mention.start, mention.end, mention.text, mention.name,
        mention.actor_kind, mention.country, mention.sector, mention.role, mention.party, mention.latitude, mention.longitude,
        mention.precision, mention.geonames, mention.timex_type, mention.value, mention.first, mention.last, mention.low,
        mention.high, mention.qualifier, mention.unit,
    )  # fmt: skip


def _reject(reject: Reject) -> tuple[Cell, ...]:
    return (reject.id, reject.uri, reject.code, reject.reason)


def _incident(incident: Incident) -> tuple[Cell, ...]:
    return (
        incident.id, incident.type, incident.title, *_when(incident.when), *_where(incident.where), _listed(incident.parties),
        len(incident.events), len(incident.origins), _listed(origin.name for origin in incident.origins), incident.disputed,
        _listed(dict.fromkeys(dispute.about for dispute in incident.disputes)), incident.credibility,
        _listed(incident.events),
    )  # fmt: skip


def _account(incident: Incident, account: Account) -> tuple[Cell, ...]:
    return (
        incident.id, incident.title, account.party, account.stance, _listed(account.blames),
        account.said.start if account.said else None, _listed(account.statements), _listed(account.figures),
    )  # fmt: skip


def _accounts(library: Library, wanted: Filter | None) -> Iterator[tuple[Cell, ...]]:
    for incident in library.incidents(wanted):
        yield from (_account(incident, account) for account in incident.accounts)


def _of(
    name: str, row: Callable[[R], tuple[Cell, ...]]
) -> Callable[[Library, Filter | None], Iterator[tuple[Cell, ...]]]:
    return lambda library, wanted: (row(record) for record in getattr(library, name)(wanted))


_WHEN = "start end grain when_basis"
_WHERE = "place place_country latitude:number longitude:number precision geonames:whole"
_EVIDENCE = "evidence_start:whole evidence_end:whole evidence"

TABLES: tuple[Table, ...] = (
    Table(
        "documents",
        _columns(
            "id uri title outlet agency byline language published time zone published_basis published_low published_high flags"
            " text"
        ),
        _of("documents", _document),
    ),
    Table(
        "statements",
        _columns(
            "id document act speaker country sector role party likely:yes relays addressees "
            f"{_WHEN} cue content quoted:yes parent {_EVIDENCE}"
        ),
        _of("statements", _statement),
    ),
    Table(
        "events",
        _columns(
            "id document type modes contexts actors actor_parties recipients recipient_parties "
            f"{_WHEN} {_WHERE} auxiliary affirmed_by denied_by doubted_by trigger basis {_EVIDENCE}"
        ),
        _of("events", _event),
    ),
    Table(
        "figures",
        _columns(
            "id document what low:whole high:whole qualifier text whose country sector role party by event "
            f"{_WHEN} {_EVIDENCE}"
        ),
        _of("figures", _figure),
    ),
    Table(
        "incidents",
        _columns(
            f"id type title {_WHEN} {_WHERE} parties event_count:whole origin_count:whole origins disputed:yes disputes"
            " credibility:whole events"
        ),
        _of("incidents", _incident),
    ),
    Table("accounts", _columns("incident title party stance blames said statements figures"), _accounts),
    Table(
        "mentions",
        _columns(
            "id document layer start:whole end:whole text name actor_kind country sector role party latitude:number"
            " longitude:number precision geonames:whole timex_type value first last low:number high:number qualifier unit"
        ),
        _of("mentions", _mention),
    ),
    Table("rejects", _columns("id uri code reason"), _of("rejects", _reject)),
)
