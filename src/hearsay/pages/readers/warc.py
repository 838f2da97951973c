"""WARC crawls, plain or gzip: one page a response."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import Any, BinaryIO, cast

from hearsay.config import Settings
from hearsay.pages.readers.detecting import Kind, detect
from hearsay.pages.readers.http_body import plain_body
from hearsay.pages.readers.members import OpenMember
from hearsay.pages.readers.refusal import RefusedPageError, rejected
from hearsay.pages.readers.streams import MEGABYTE, ByteSource, Input
from hearsay.pages.readers.wrapping import web_address
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject

_TOLD_KINDS = 6
# How many kinds of skipped records a reason names.

_SILENT_TYPES = {"warcinfo", "request", "metadata", "revisit"}
# Records about records: no page is lost with them.


def read_warc(
    uri: str, source: Input, settings: Settings, open_member: OpenMember
) -> Iterator[Page | Reject]:
    """The pages of a crawl in its order: responses with status 200 and resource or conversion records that hold text.

    The day of the crawl (WARC-Date) is not given as the day of publication: it is only a day the page cannot be later than.
    A record shorter than its Content-Length is a reject, as is one its crawler cut (WARC-Truncated); what follows damage
    that hides where records begin is lost, and told.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    skipped: Counter[str] = Counter()
    number = 0
    records = ArchiveIterator(
        cast(BinaryIO, _ReadAndTell(source.stream)),
        record_types=WarcRecordType.any_type,
        parse_http=False,
        stream_detect=False,
    )
    while True:
        try:
            record = next(records, None)
            if record is None:
                break
            number += 1
            where = (
                web_address((record.headers.get("WARC-Target-URI") or "").strip("<>")) or f"{uri}#{number}"
            )
            try:
                yield from _pages_of(where, record, settings, skipped, open_member)
            except RefusedPageError as refusal:
                yield refusal.reject(where)
        except BaseException as error:
            # A panic of the parser's Rust code derives from BaseException; stopping and our own bugs are not its damage.
            if not isinstance(error, OSError) and type(error).__name__ != "PanicException":
                raise
            yield rejected(
                uri,
                RejectCode.BROKEN,
                f"the archive is damaged after its record {number} ({error}); what follows is lost",
                action="fetch the archive again",
            )
            break
    if skipped:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in skipped.most_common(_TOLD_KINDS))
        yield rejected(uri, RejectCode.SKIPPED, f"{skipped.total():,} records that are no pages: {kinds}")
    elif not number:
        yield rejected(uri, RejectCode.EMPTY, "the archive holds no records", action="fetch it again")


class _ReadAndTell:
    """A stream without seek: the parser takes a method that is there for one that works."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._at = 0

    def read(self, size: int = -1, /) -> bytes:
        piece = self._source.read(size) or b""
        self._at += len(piece)
        return piece

    def tell(self) -> int:
        return self._at


def _pages_of(
    where: str, record: Any, settings: Settings, skipped: Counter[str], open_member: OpenMember
) -> Iterator[Page | Reject]:
    record_type = (record.headers.get("WARC-Type") or "").lower()
    if not record_type or record.headers.get("Content-Length") is None:
        raise _cut("the record's head is cut or damaged")
    if record_type not in ("response", "resource", "conversion"):
        skipped.update(() if record_type in _SILENT_TYPES else (f"{record_type} records",))
        return
    length = record.content_length
    is_http = "http" in (record.headers.get("Content-Type") or "").lower() and record_type == "response"
    if is_http:
        record.parse_http(auto_decode="none")
        length = record.content_length
    limit = int(settings.max_page_mb * MEGABYTE)
    body = record.reader.read(limit + 1)
    if is_http and (record.http_headers is None or record.http_headers.status_code is None):
        raise _cut("the record ends in its HTTP head")
    if len(body) < min(length, limit + 1):
        raise _cut(f"the record has {len(body):,} of its {length:,} bytes")
    status = record.http_headers.status_code if is_http else 200
    if status != 200:
        skipped[f"with status {status}"] += 1
        return
    if len(body) > limit:
        skipped_kind = _media_type(record)
        if "html" not in skipped_kind and "text" not in skipped_kind:
            skipped[skipped_kind] += 1
            return
        raise RefusedPageError(
            RejectCode.TOO_LARGE,
            f"a page of {length / MEGABYTE:,.0f} MB",
            expected="one article",
            action="raise max_page_mb if it is one",
        )
    if cut := record.headers.get("WARC-Truncated"):
        raise _cut(f"the crawler kept only a part of the page (WARC-Truncated: {cut})")
    yield from _member(where, record, body, settings, skipped, open_member)


def _member(
    where: str, record: Any, body: bytes, settings: Settings, skipped: Counter[str], open_member: OpenMember
) -> Iterator[Page | Reject]:
    headers = record.http_headers
    if headers is not None:
        body = plain_body(
            body,
            transfer=headers.get("Transfer-Encoding") or "",
            encoding=headers.get("Content-Encoding") or "",
            limit_mb=settings.max_page_mb,
        )
        declared = headers.get("Content-Length") or ""
        is_as_sent = not headers.get("Content-Encoding") and not headers.get("Transfer-Encoding")
        if is_as_sent and declared.isdigit() and len(body) < int(declared):
            raise _cut(f"the server sent {len(body):,} of {int(declared):,} bytes")
    if not body.strip():
        raise RefusedPageError(RejectCode.EMPTY, "the server sent nothing", action="fetch it again")
    try:
        # One page is small: wrapped as an input so that a page stored as gzip is unpacked like any other.
        kind = detect(Input(io.BytesIO(body), int(settings.max_page_mb * MEGABYTE)).head, where).kind
    except RefusedPageError:
        skipped[_media_type(record)] += 1
        return
    media_type = _media_type(record)
    if kind not in (Kind.HTML, Kind.TEXT, Kind.PDF) or (
        kind is Kind.TEXT and not media_type.startswith("text/plain")
    ):
        # Scripts, style sheets and data are text too.
        skipped[media_type] += 1
        return
    hints = PageHints(
        charset=record.http_charset or None,
        language=(headers.get("Content-Language") if headers is not None else None) or None,
    )
    yield from open_member(where, body, hints, kind)


def _media_type(record: Any) -> str:
    given = record.http_content_type or record.headers.get("Content-Type") or "of no stated type"
    return str(given).partition(";")[0].strip().lower()


def _cut(found: str) -> RefusedPageError:
    return RefusedPageError(RejectCode.TRUNCATED, found, action="fetch it again")
