"""An opened source, told by its content, handed to the reader of its kind."""

from __future__ import annotations

import io
from collections.abc import Iterator

from hearsay.config import Settings
from hearsay.pages.readers.detecting import Kind, detect
from hearsay.pages.readers.members import OpenMember
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import MEGABYTE, ByteSource, Input
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject


def open_pages(
    uri: str, source: ByteSource, settings: Settings, hints: PageHints | None = None
) -> Iterator[Page | Reject]:
    """Every page in a source; problems are rejects, and never end more than this source.

    Args:
        uri: Its address or path; also its name, whose ending is asked where the bytes do not tell.
        source: Gives its bytes. Not closed here.
        settings: max_page_mb, max_container_mb and jsonl_keys are used.
        hints: What an HTTP head said.
    """
    hints = hints or PageHints()
    try:
        opened = Input(source, int(settings.max_container_mb * MEGABYTE))
        if not opened.head and opened.problem:
            raise opened.problem
        detected = detect(opened.head, uri)
        if detected.codec and detected.kind in (Kind.JSON, Kind.JSON_LINES):
            opened.as_utf8(detected.codec)
        if detected.kind in (Kind.HTML, Kind.TEXT):
            yield _single_page(uri, opened, settings, hints, detected.kind)
            return
        yield from _read(detected.kind, uri, opened, settings, hints)
        if opened.problem:
            raise opened.problem
    except RefusedPageError as refusal:
        yield refusal.reject(uri)
    except OSError as error:
        yield unreadable(error).reject(uri)


def unreadable(error: OSError) -> RefusedPageError:
    """What the system says of a file that cannot be read."""
    return RefusedPageError(
        RejectCode.UNREADABLE,
        f"reading failed: {error.strerror or error}",
        action="check the disk or the network",
    )


def _single_page(uri: str, opened: Input, settings: Settings, hints: PageHints, kind: Kind) -> Page:
    data = opened.whole(settings.max_page_mb, "a page")
    return Page(
        uri=uri, media_type="text/html" if kind is Kind.HTML else "text/plain", data=data, hints=hints
    )


def _read(
    kind: Kind, uri: str, opened: Input, settings: Settings, hints: PageHints
) -> Iterator[Page | Reject]:
    """Readers load when their kind first turns up: feedparser, fastwarc and pypdf cost start-up time."""
    match kind:
        case Kind.JSON_LINES:
            from hearsay.pages.readers.exports import read_json_lines

            yield from read_json_lines(uri, opened, settings)
        case Kind.JSON:
            from hearsay.pages.readers.exports import read_json

            yield from read_json(uri, opened, settings)
        case Kind.FEED:
            from hearsay.pages.readers.feeds import read_feed

            yield from read_feed(uri, opened, settings, hints)
        case Kind.WARC:
            from hearsay.pages.readers.warc import read_warc

            yield from read_warc(uri, opened, settings, _member_opener(settings))
        case Kind.MAIL:
            from hearsay.pages.readers.mail import read_mail

            yield from read_mail(uri, opened, settings, _member_opener(settings))
        case Kind.PDF:
            from hearsay.pages.readers.pdf import read_pdf

            yield read_pdf(uri, opened, settings, hints)
        case Kind.HTML | Kind.TEXT:
            yield _single_page(uri, opened, settings, hints, kind)


def _member_opener(settings: Settings) -> OpenMember:
    """What reads a member of a container: one page of a kind already known."""

    def open_member(uri: str, data: bytes, hints: PageHints, kind: Kind) -> Iterator[Page | Reject]:
        try:
            opened = Input(io.BytesIO(data), int(settings.max_page_mb * MEGABYTE) + 1)
            yield from _read(kind, uri, opened, settings, hints)
        except RefusedPageError as refusal:
            yield refusal.reject(uri)

    return open_member
