"""What the dossier takes from the library: records by id, fetched once, and the register of pages."""

from __future__ import annotations

from typing import TypeVar

from hearsay.library import Filter, Library
from hearsay.records import Document, Event, Figure, Incident, Record, Statement
from hearsay.views.days import published_words
from hearsay.views.dossier.model import PageEntry
from hearsay.views.words import words

R = TypeVar("R", Document, Statement, Event, Figure)


class Holdings:
    """A library seen through a filter.

    Args:
        library: Open for reading.
        wanted: Which incidents and loose statements to tell; None is everything. What belongs to a chosen incident comes with
            it, also from pages the filter would leave out.
    """

    def __init__(self, library: Library, wanted: Filter | None) -> None:
        self.library = library
        self.wanted = wanted
        self.incidents: tuple[Incident, ...] = tuple(library.incidents(wanted))
        self._records: dict[str, Record] = {}
        self._pages: dict[str, PageEntry] = {}
        self._origin_of = {
            document: origin.name
            for origin in library.origins()
            if len(origin.documents) > 1
            for document in origin.documents
        }
        for document in library.documents(wanted):
            self._records[document.id] = document
            self.page(document)

    def document(self, id_: str) -> Document:
        """A document."""
        return self._get(id_, Document)

    def event(self, id_: str) -> Event:
        """An event."""
        return self._get(id_, Event)

    def statement(self, id_: str) -> Statement:
        """A statement."""
        return self._get(id_, Statement)

    def figure(self, id_: str) -> Figure:
        """A figure."""
        return self._get(id_, Figure)

    def _get(self, id_: str, kind: type[R]) -> R:
        if id_ not in self._records:
            self._records[id_] = self.library.record(id_)
        record = self._records[id_]
        if not isinstance(record, kind):
            raise TypeError(f"{id_} is a {type(record).__name__}, not a {kind.__name__}")
        return record

    @property
    def pages(self) -> tuple[PageEntry, ...]:
        """The register so far, in order of its numbers."""
        return tuple(self._pages.values())

    def page(self, document: Document) -> PageEntry:
        """A document's entry in the register; a page met for the first time gets the next number."""
        if document.id not in self._pages:
            self._pages[document.id] = PageEntry(
                number=len(self._pages) + 1,
                id=document.id,
                title=document.title or "(no title)",
                outlet=document.outlet or "outlet not known",
                agency=document.agency,
                published=published_words(document.published),
                basis=words().bases[document.published.basis],
                reasons=document.published.reasons,
                address=document.uri if "://" in document.uri else document.name,
                link=document.uri if document.uri.startswith(("https://", "http://")) else None,
                origin=self._origin_of.get(document.id),
            )
        return self._pages[document.id]
