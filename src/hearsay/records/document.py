"""Pages as found, documents as cleaned, rejects with their reason."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from hearsay.records.ids import Identified
from hearsay.records.span import Span
from hearsay.records.times import Published

PartKind = Literal["title", "standfirst", "heading", "paragraph", "caption", "quote"]


class PageHints(msgspec.Struct, frozen=True, kw_only=True):
    """What the container (feed entry, export row, mail header, HTTP header) says of a page; None where it says nothing.

    ``published`` and ``updated`` are as written there, not yet parsed.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    charset: str | None = None


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes as found, and where.

    Attributes:
        uri: Address, or path of the file (with ``#n`` for the n-th entry of a container without addresses).
        media_type: "text/html", "text/plain", ...
        data: The bytes, at most the size limit.
    """

    uri: str
    media_type: str
    data: bytes
    hints: PageHints = PageHints()


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A piece of a document's text with its role; parts are in order, do not overlap, and hold no line break inside a paragraph."""

    kind: PartKind
    start: int
    end: int


class Flag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A doubt about a stretch of the text. ``code``: unlikely-holder, machine-text, title-unborne, date-far, ..."""

    code: str
    start: int
    end: int
    note: str


class Dateline(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """ "KHARTOUM, April 16 (Agency) -": its words, place as written, and ISO day when it gives one."""

    text: str
    span: Span | None
    place: str | None
    date: str | None


class Document(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="document"
):
    """A cleaned article.

    Attributes:
        uri: Where the page was found.
        agency: Whose report it is when the outlet prints another's ("Reuters").
        language: ISO 639-1 code of the text.
        text: The cleaned article; every offset of every record points into it. Parts are separated by a blank line.
        sha256: Of the page's bytes as found, hex.
        parts: Title first where the page has one.
        updated: As ``published``; None when the page shows none.
        flags: Doubts; empty when none.
    """

    PREFIX: ClassVar[str] = "doc"
    IDENTITY: ClassVar[tuple[str, ...]] = ("name", "title", "text")

    uri: str
    title: str | None
    outlet: str | None
    agency: str | None
    byline: str | None
    language: str
    text: str
    sha256: str
    parts: tuple[Part, ...]
    published: Published
    updated: Published | None
    dateline: Dateline | None
    flags: tuple[Flag, ...] = ()

    @property
    def name(self) -> str:
        """The address, or a file's last path component: a folder that is moved keeps its documents' ids."""
        return (
            self.uri
            if "://" in self.uri and not self.uri.startswith("file:")
            else self.uri.rsplit("/", 1)[-1]
        )

    def span(self, start: int, end: int) -> Span:
        """The span ``[start, end)`` of this document's text."""
        return Span.of(self.text, start, end)


class Reject(
    Identified, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="reject"
):
    """A page that could not be used.

    Attributes:
        code: A short stable word ("empty", "binary", "too-large", "truncated", "not-an-article", "language", ...), listed in docs/rejects.md.
        reason: What was found, what was expected, what to do.
    """

    PREFIX: ClassVar[str] = "rej"
    IDENTITY: ClassVar[tuple[str, ...]] = ("uri", "code", "reason")

    uri: str
    code: str
    reason: str
