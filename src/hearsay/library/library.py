"""The library: the one public face of the store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import msgspec
from sqlalchemy import ColumnElement, Connection, Table, func, select

from hearsay.config import Settings, load_settings
from hearsay.errors import LibraryError
from hearsay.library import schema
from hearsay.library.filters import Filter, narrowed
from hearsay.library.opening import BUSY_TIMEOUT_S, explained, fold_log, open_library, writer
from hearsay.library.report import Progress, ReadReport
from hearsay.library.runs import Run, list_runs
from hearsay.library.search import Hit, search_documents
from hearsay.library.writing import get_state, write_decision, write_reading
from hearsay.records import (
    Decision,
    Document,
    Event,
    Figure,
    Incident,
    Mention,
    Origin,
    Record,
    Reject,
    Statement,
    from_json,
)

if TYPE_CHECKING:
    from hearsay.reading import Reading

R = TypeVar("R", bound=Record)

_TABLES: dict[str, Table] = {
    "doc": schema.documents,
    "rej": schema.rejects,
    "men": schema.mentions,
    "stm": schema.statements,
    "evt": schema.events,
    "fig": schema.figures,
    "inc": schema.incidents,
    "dec": schema.decisions,
}


class Library:
    """The records of one project, in one file.

    Lists come in order of time (what has no time last), then in the order of the text. They are read while they are
    iterated over, from the library as it was when the iteration began.

    Args:
        path: The file; made when missing, unless ``read_only``.
        read_only: Never writes; any number of programs may read beside the one that writes.
        busy_timeout_s: Seconds to wait for another program that writes.

    Raises:
        LibraryError: The file is no library, of another version, locked, damaged or out of reach; see docs/library.md.

    >>> library = Library("sahel.hearsay")  # doctest: +SKIP
    >>> for statement in library.statements(Filter(party="Mali", type="deny")):  # doctest: +SKIP
    ...     print(statement.evidence.text)
    """

    def __init__(
        self, path: str | PathLike[str], *, read_only: bool = False, busy_timeout_s: float = BUSY_TIMEOUT_S
    ) -> None:
        self.path = Path(path)
        self.is_read_only = read_only
        self._engine = open_library(self.path, read_only=read_only, busy_timeout_s=busy_timeout_s)

    def __repr__(self) -> str:
        return f"Library({str(self.path)!r}{', read_only=True' if self.is_read_only else ''})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file, whole: what waits in the file beside it (WAL) is folded in.

        A library that is used again opens it again.
        """
        self.fold()
        self._engine.dispose()

    def fold(self) -> None:
        """Fold the write-ahead log into the file, so that a plain copy of the file is a copy of the library.

        Does nothing while somebody reads an older state; the next call does it then.
        """
        if not self.is_read_only:
            with explained(self.path):
                fold_log(self._engine)

    # -- reading pages -------------------------------------------------------------------------------------------

    def read(
        self,
        paths: Iterable[str | PathLike[str]] | str | PathLike[str],
        settings: Settings | None = None,
        progress: Callable[[Progress], None] | None = None,
        clock: Callable[[], str] | None = None,
    ) -> ReadReport:
        """Read pages into the library and link what they tell into incidents.

        Pages the library has from a run of the same program, model, codebook, packs and limits are passed over, so a
        run that was stopped is finished by the same command. Each page is written as a whole or not at all.

        Args:
            paths: Files, folders, patterns, addresses, "-" for standard input.
            settings: Settings in force; those of `load_settings` when None.
            progress: Called after every page, in this thread.
            clock: Gives the ISO time for the record of the run; None leaves it empty.

        Raises:
            LibraryError: The library cannot be written. What was read so far is kept.
            HearsayError: A setting, codebook, pack or model that cannot be used.
        """
        from hearsay.library.session import read_into

        given = [paths] if isinstance(paths, str | PathLike) else list(paths)
        sources = [str(path) for path in given]
        return read_into(self, sources, settings or load_settings(), progress, clock)

    def add(self, reading: Reading, *, recipe: str = "", run: int | None = None) -> bool:
        """Add what reading one page gave, as one transaction.

        A reading that is in the library already changes nothing; a reading of the same page by another recipe takes
        the place of the older one. Incidents are not linked anew: `link` does that.

        Args:
            reading: A document with its records, or a reject.
            recipe: Names what can change a reading (`hearsay.reading.recipe`).
            run: Number of the run it belongs to.

        Returns:
            Whether anything changed.
        """
        with self._writing() as connection:
            return write_reading(connection, reading, recipe=recipe, run=run)

    def link(self, settings: Settings | None = None) -> int:
        """Link the events of all documents into incidents, anew; gives their number."""
        from hearsay.library.session import link_all

        return link_all(self, settings or load_settings())

    @property
    def is_linked(self) -> bool:
        """Whether the incidents take account of every document."""
        with self._reading() as connection:
            return get_state(connection, "linked") != "no"

    # -- lists ---------------------------------------------------------------------------------------------------

    def documents(self, wanted: Filter | None = None) -> Iterator[Document]:
        """Documents, by day of publication."""
        return self._list(schema.documents, Document, wanted)

    def statements(self, wanted: Filter | None = None) -> Iterator[Statement]:
        """Statements, by the day they were made."""
        return self._list(schema.statements, Statement, wanted)

    def events(self, wanted: Filter | None = None) -> Iterator[Event]:
        """Events, by the day they are said to have happened."""
        return self._list(schema.events, Event, wanted)

    def figures(self, wanted: Filter | None = None) -> Iterator[Figure]:
        """Figures, by day."""
        return self._list(schema.figures, Figure, wanted)

    def mentions(self, wanted: Filter | None = None) -> Iterator[Mention]:
        """Mentions of actors, places, times and quantities."""
        return self._list(schema.mentions, Mention, wanted)

    def incidents(self, wanted: Filter | None = None) -> Iterator[Incident]:
        """Incidents, by day."""
        return self._list(schema.incidents, Incident, wanted)

    def rejects(self, wanted: Filter | None = None) -> Iterator[Reject]:
        """Pages that could not be used, by address."""
        return self._list(schema.rejects, Reject, wanted)

    def origins(self) -> tuple[Origin, ...]:
        """Independent sources of all documents, copies and reprints folded, as of the last linking."""
        query = select(schema.origins.c.json).order_by(schema.origins.c.number)
        with self._reading() as connection:
            return tuple(msgspec.json.decode(row, type=Origin) for row in connection.execute(query).scalars())

    def decisions(self, about: str | None = None) -> tuple[Decision, ...]:
        """What people ruled, oldest first; about one record when its id is given."""
        table = schema.decisions
        query = select(table.c.json).order_by(table.c.at, table.c.id)
        if about is not None:
            query = query.where(table.c.about == about)
        with self._reading() as connection:
            return tuple(_as(Decision, json) for json in connection.execute(query).scalars())

    def runs(self) -> tuple[Run, ...]:
        """The runs that changed the library, oldest first."""
        with self._reading() as connection:
            return list_runs(connection)

    def records(self) -> Iterator[Record]:
        """Every record: documents with what stands in them, rejects, incidents, decisions; always in the same order."""
        for document in self.documents():
            yield document
            in_it = Filter(document=document.id)
            yield from self.mentions(in_it)
            yield from self.statements(in_it)
            yield from self.events(in_it)
            yield from self.figures(in_it)
        yield from self.rejects()
        yield from self.incidents()
        yield from self.decisions()

    def counts(self, wanted: Filter | None = None) -> dict[str, int]:
        """How many records of each kind fit the filter, by name of the list ("documents", "statements" ...)."""
        listed = (
            schema.documents, schema.mentions, schema.statements, schema.events, schema.figures, schema.incidents,
            schema.rejects,
        )  # fmt: skip
        found: dict[str, int] = {}
        with self._reading() as connection:
            for table in listed:
                inner = narrowed(select(table.c.id), table, wanted).subquery()
                found[table.name] = connection.execute(select(func.count()).select_from(inner)).scalar() or 0
        return found

    # -- finding -------------------------------------------------------------------------------------------------

    def search(self, words: str, wanted: Filter | None = None, *, limit: int = 50) -> tuple[Hit, ...]:
        """The documents that have all the words, best first.

        Args:
            words: Words, "exact phrases", beginnings*, one OR another; word endings do not count.
            wanted: Only documents that fit.
            limit: At most so many.
        """
        with self._reading() as connection:
            return search_documents(connection, words, wanted, limit)

    def record(self, id_: str) -> Record:
        """The record with this id, or with an id that begins so.

        Raises:
            LibraryError: HS-309, there is none, or more than one.
        """
        table = _TABLES.get(id_.partition("_")[0])
        if table is None:
            known = ", ".join(f"{prefix}_" for prefix in _TABLES)
            raise LibraryError(
                f"{id_!r} is no id", expected=f"an id that begins with one of {known}", code="HS-309"
            )
        query = (
            select(table.c.json)
            .where(table.c.id >= id_, table.c.id < id_ + "~")
            .order_by(table.c.id)
            .limit(2)
        )
        with self._reading() as connection:
            found = connection.execute(query).scalars().all()
        if not found:
            raise LibraryError(
                f"there is no record {id_} in {self.path}", action="look it up in a list", code="HS-309"
            )
        if len(found) > 1 and from_json(found[0]).id != id_:
            raise LibraryError(f"more than one id begins with {id_}", action="give more of it", code="HS-309")
        return from_json(found[0])

    def incidents_of(self, record: str) -> tuple[Incident, ...]:
        """The incidents a statement, event or figure belongs to."""
        held, table = schema.incident_records, schema.incidents
        query = select(table.c.json).join(held, held.c.incident == table.c.id).where(held.c.record == record)
        with self._reading() as connection:
            return tuple(
                _as(Incident, json) for json in connection.execute(query.order_by(table.c.id)).scalars()
            )

    # -- decisions -----------------------------------------------------------------------------------------------

    def decide(self, decision: Decision) -> bool:
        """Add what a person ruled; nothing of the machine's is overwritten. Gives whether it is new.

        Raises:
            LibraryError: HS-309, the record it is about is not in the library.
        """
        self.record(decision.about)
        with self._writing() as connection:
            return write_decision(connection, decision)

    # -- inside --------------------------------------------------------------------------------------------------

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self.is_read_only:
            raise LibraryError(
                f"{self.path} was opened for reading", action="open it without read_only", code="HS-306"
            )
        with explained(self.path), writer(self._engine).begin() as connection:
            yield connection

    def _list(self, table: Table, kind: type[R], wanted: Filter | None) -> Iterator[R]:
        query = narrowed(select(table.c.json), table, wanted).order_by(*_order(table))
        with self._reading() as connection:
            rows = connection.execution_options(yield_per=500).execute(query)
            for json in rows.scalars():
                yield _as(kind, json)


def _order(table: Table) -> Sequence[ColumnElement[Any]]:
    columns = table.c
    if "first" not in columns:
        return (columns.uri, columns.id)
    inner = (columns.document, columns.start) if "document" in columns else (columns.last,)
    return (columns.first.is_(None), columns.first, *inner, columns.id)


def _as(kind: type[R], json: str) -> R:
    record = from_json(json)
    if not isinstance(record, kind):
        raise TypeError(f"expected {kind.__name__}, found {type(record).__name__}")
    return record
