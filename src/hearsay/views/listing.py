"""A list of records as lines, each with what it needs looked up beside it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from hearsay.library import Filter, Library
from hearsay.records import Document, Statement
from hearsay.views.lines import Line, document_line, event_line, figure_line, incident_line, statement_line

LIST_NAMES = ("documents", "statements", "events", "figures", "incidents")
KEPT = 512
"""Documents kept beside a list: records of one day come from few pages."""


def listing(library: Library, name: str, wanted: Filter | None) -> Iterator[Line]:
    """The lines of one of :data:`LIST_NAMES`, in the library's order, read while they are printed."""
    document = _Documents(library)
    if name == "documents":
        yield from (document_line(record) for record in library.documents(wanted))
    elif name == "statements":
        yield from (
            statement_line(record, document[record.document]) for record in library.statements(wanted)
        )
    elif name == "events":
        yield from (event_line(record, document[record.document]) for record in library.events(wanted))
    elif name == "incidents":
        yield from (incident_line(record) for record in library.incidents(wanted))
    elif name == "figures":
        for figure in library.figures(wanted):
            claimant = library.record(figure.by) if figure.by else None
            claim = claimant if isinstance(claimant, Statement) else None
            yield figure_line(figure, document[figure.document], claim)
    else:
        raise ValueError(f"no list {name!r}")


class _Documents:
    """Documents by id, the last few kept."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._kept: OrderedDict[str, Document] = OrderedDict()

    def __getitem__(self, id_: str) -> Document:
        if id_ not in self._kept:
            record = self._library.record(id_)
            if not isinstance(record, Document):
                raise TypeError(f"{id_} is no document")
            self._kept[id_] = record
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        return self._kept[id_]
