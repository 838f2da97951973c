"""What reading one page gives: a document with its records, or a reject."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec

from hearsay.records import (
    Document,
    Event,
    Figure,
    Mention,
    Page,
    Record,
    Reject,
    Statement,
    content_id,
    to_jsonl,
)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One page, read.

    Attributes:
        document: The cleaned article; None when the page was rejected.
        reject: Why the page could not be used; None when it was.
        page: Key of the page's bytes, name and hints (`page_key`); None for text that came from no page, and for
            rejects of sources that could not even be opened.
    """

    document: Document | None
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    reject: Reject | None = None
    page: str | None = None

    def __post_init__(self) -> None:
        if (self.document is None) == (self.reject is None):
            raise ValueError("a reading is of a document or of a reject, and never of both")

    @property
    def uri(self) -> str:
        """Where the page was found."""
        outcome = self.document or self.reject
        assert outcome is not None
        return outcome.uri

    def records(self) -> Iterator[Record]:
        """Every record of this reading, the document or reject first."""
        if self.reject is not None:
            yield self.reject
        if self.document is not None:
            yield self.document
        yield from self.mentions
        yield from self.statements
        yield from self.events
        yield from self.figures

    def to_jsonl(self) -> str:
        """Every record as JSON Lines, the document first."""
        return to_jsonl(self.records())


def rejected(reject: Reject, page: str | None = None) -> Reading:
    """The reading of a page that could not be used."""
    return Reading(document=None, reject=reject, page=page)


def page_key(page: Page) -> str:
    """Names a page by its bytes, its hints and its own name: the same page found again has the same key.

    Only the last component of a path counts, as in ``Document.name``, so that a folder can be moved.
    """
    name = page.uri if "://" in page.uri and not page.uri.startswith("file:") else page.uri.rsplit("/", 1)[-1]
    digest = hashlib.sha256(page.data).hexdigest()
    return content_id("pag", name, page.media_type, digest, page.hints)
