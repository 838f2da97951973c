"""What a source is: told by its first bytes, then by its name."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from hearsay.pages.readers.decoding import looks_binary, wide_codec
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode


class Kind(Enum):
    """The kinds of source there are readers for."""

    HTML = auto()
    TEXT = auto()
    JSON_LINES = auto()
    JSON = auto()
    FEED = auto()
    WARC = auto()
    MAIL = auto()
    PDF = auto()


class Detected(NamedTuple):
    """A kind, and the wide codec ("utf-16-le") the bytes are in; None for all that begins like ASCII."""

    kind: Kind
    codec: str | None = None


MAIL_HEADERS_NEEDED = 3
"""A text dump may begin "From: our correspondent"; only mail has several such lines, one of them a mail system's."""

_XML_LEAD = re.compile(
    rb"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>|\s)*", re.DOTALL | re.IGNORECASE
)
_FEED_ROOT = re.compile(rb"<(?:[A-Za-z]+:)?(?:rss|feed|RDF)[\s>]")
_HTML_ROOT = re.compile(rb"<(?:[a-z]+:)?(?:html|head|body)\b", re.IGNORECASE)
_HTML_TAG = re.compile(
    rb"</?(?:html|head|body|title|meta|link|script|style|div|p|br|span|a|h[1-6]|ul|li|table|article|section|img)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(rb"^([!-9;-~]{2,40}):[ \t]?", re.MULTILINE)
_MAIL_SYSTEM = {
    b"received",
    b"mime-version",
    b"message-id",
    b"return-path",
    b"delivered-to",
    b"dkim-signature",
    b"x-mailer",
}
_MAIL_KNOWN = _MAIL_SYSTEM | {b"from", b"to", b"cc", b"subject", b"date", b"reply-to", b"sender", b"content-type",
                              b"content-transfer-encoding", b"list-unsubscribe", b"list-id", b"snapshot-content-location"}  # fmt: skip
_JSON_OBJECT = re.compile(rb'\s*\{\s*(?:"|\})')
_JSON_ARRAY = re.compile(rb"\s*\[\s*(?:\{|\])")


def detect(head: bytes, name: str = "") -> Detected:
    """The kind of a source.

    Args:
        head: Its first bytes, unpacked; the more the surer.
        name: Its path or address; the ending decides only where the bytes leave it open.

    Raises:
        RefusedPageError: empty, binary (naming what it is) or unsupported.
    """
    if not head.strip(b"\r\n\t \xef\xbb\xbf"):
        raise RefusedPageError(RejectCode.EMPTY, "it holds nothing", action="save it again from its source")
    if not head.strip(b"\x00"):
        raise RefusedPageError(
            RejectCode.BINARY,
            "it holds nothing but zero bytes, like a download that never ended",
            action="fetch it again",
        )
    if b"%PDF-" in head[:1024]:
        return Detected(Kind.PDF)
    if head.startswith(b"WARC/"):
        return Detected(Kind.WARC)
    _refuse_known_binary(head)
    codec = wide_codec(head)
    if codec:
        head = (
            head[: len(head) // 4 * 4]
            .decode(codec, errors="replace")
            .lstrip("\ufeff")
            .encode("utf-8", errors="replace")
        )
    elif looks_binary(head):
        raise RefusedPageError(
            RejectCode.BINARY,
            "it holds control bytes and no text",
            expected="HTML, text, JSON, a feed, WARC, mail or PDF",
        )
    head = head.removeprefix(b"\xef\xbb\xbf")
    return Detected(_text_kind(head, name.lower().removesuffix(".gz")), codec)


def _text_kind(head: bytes, name: str) -> Kind:
    if _JSON_ARRAY.match(head):
        return Kind.JSON
    if _JSON_OBJECT.match(head):
        return _json_kind(head, name)
    lead = _XML_LEAD.match(head)
    root = head[lead.end() if lead else 0 :]
    if _FEED_ROOT.match(root):
        return Kind.FEED
    if _HTML_ROOT.match(root) or head.lstrip()[:9].lower() == b"<!doctype" or _HTML_TAG.match(root):
        return Kind.HTML
    if _is_mail(head, name):
        return Kind.MAIL
    if head.lstrip().startswith(b"<?xml"):
        if _HTML_TAG.search(head):
            return Kind.HTML
        raise RefusedPageError(
            RejectCode.UNSUPPORTED, "an XML file of no known kind", expected="RSS, Atom or XHTML"
        )
    tags = len(_HTML_TAG.findall(head))
    if tags >= 5 or (tags and name.endswith((".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".php"))):
        return Kind.HTML
    return Kind.TEXT


def _json_kind(head: bytes, name: str) -> Kind:
    """Objects one a line, or one object over many lines that may hold a list of articles."""
    if name.endswith((".jsonl", ".ndjson", ".jl")):
        return Kind.JSON_LINES
    first, _, rest = head.lstrip().partition(b"\n")
    if first.rstrip().endswith(b"}") and (
        _JSON_OBJECT.match(rest) or (not rest.strip() and not name.endswith(".json"))
    ):
        return Kind.JSON_LINES
    return Kind.JSON


def _is_mail(head: bytes, name: str) -> bool:
    top = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    if top.startswith(b"From ") and b"\n" in top:
        top = top.partition(b"\n")[2]
    names = [match.lower() for match in _HEADER_LINE.findall(top)]
    if not _HEADER_LINE.match(top) or not names:
        return False
    known = _MAIL_KNOWN.intersection(names)
    if name.endswith((".eml", ".mht", ".mhtml", ".msg", ".mbox")):
        return bool(known)
    return len(known) >= MAIL_HEADERS_NEEDED and bool(_MAIL_SYSTEM & known)


def _refuse_known_binary(head: bytes) -> None:
    shows_control = looks_binary(head[:4096])
    for magic, offset, what, action in _magic():
        # "ID3" and "BZh" could begin a text; RTF is one.
        if magic.isascii() and magic.isalnum() and not shows_control:
            continue
        if head[offset : offset + len(magic)] == magic:
            raise RefusedPageError(RejectCode.BINARY, f"it is {what}", action=action)


@cache
def _magic() -> tuple[tuple[bytes, int, str, str], ...]:
    table = files("hearsay.pages.readers").joinpath("magic.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    return tuple((bytes.fromhex(magic), int(offset), what, action) for magic, offset, what, action in rows)
