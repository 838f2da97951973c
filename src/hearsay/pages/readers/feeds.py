"""RSS and Atom: one page an entry."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

from hearsay.config import Settings
from hearsay.pages.readers.decoding import wide_codec
from hearsay.pages.readers.refusal import RefusedPageError, rejected
from hearsay.pages.readers.streams import Input
from hearsay.pages.readers.wrapping import is_markup, web_address, wrapped_page
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, PageHints, Reject

MAX_FEED_MB = 64.0
"""The parser holds a whole feed in memory; the largest feeds of news agencies are under 5 MB."""

# feedparser calls a feed broken for these too; the text is whole.
_HARMLESS = {"CharacterEncodingOverride", "NonXMLContentType"}
_NO_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_REFERENCE = re.compile(rb"&#([xX][0-9A-Fa-f]{1,12}|[0-9]{1,12});")
_MAIL_ADDRESS = re.compile(r"\s*\S+@\S+\s*")


def read_feed(uri: str, source: Input, settings: Settings, hints: PageHints) -> Iterator[Page | Reject]:
    """The entries of a feed, in its order.

    An entry's full content is its page; where the feed gives a description only, the page is marked so
    (``wrapping.is_description_only``). An entry's address is its link; one without is ``uri#n``.

    Raises:
        RefusedPageError: too-large or broken.
    """
    import feedparser

    data = source.whole(min(settings.max_container_mb, MAX_FEED_MB), "a feed")
    headers = {"content-type": f"application/xml; charset={hints.charset}"} if hints.charset else {}
    try:
        feed = feedparser.parse(
            io.BytesIO(_writable(data)),
            sanitize_html=False,
            resolve_relative_uris=False,
            response_headers=headers,
        )
    except Exception as error:
        # The lenient parser behind the strict one dies of some damage (a character beyond Unicode, half a tag).
        raise RefusedPageError(
            RejectCode.BROKEN,
            f"the feed is damaged ({type(error).__name__}: {error})",
            action="fetch it again",
        ) from error
    outlet = _text(feed.feed.get("title"))
    language = _text(feed.feed.get("language"))
    for number, entry in enumerate(feed.entries, 1):
        yield _entry_page(uri, number, entry, outlet, language)
    problem = feed.get("bozo_exception") if feed.get("bozo") else None
    if problem is not None and type(problem).__name__ not in _HARMLESS:
        yield rejected(
            uri,
            RejectCode.BROKEN,
            f"the feed is not well-formed XML ({_damage(problem)}); entries that could be read: {len(feed.entries)}",
            action="fetch it again, or tell its publisher",
        )
    elif not feed.entries:
        yield rejected(uri, RejectCode.NO_TEXT, "the feed has no entries", action="try again later")


def _entry_page(uri: str, number: int, entry: Any, outlet: str | None, language: str | None) -> Page | Reject:
    address = web_address(entry.get("link")) or web_address(entry.get("id")) or f"{uri}#{number}"
    title = _text(entry.get("title"))
    hints = PageHints(
        title=title,
        outlet=_text((entry.get("source") or {}).get("title")) or outlet,
        byline=_byline(entry),
        # As written: feedparser's own reading of dates drops the zone.
        published=_text(entry.get("published")),
        updated=_text(entry.get("updated")) if entry.get("updated") != entry.get("published") else None,
        language=_text(entry.get("language")) or language,
    )
    contents = [part for part in entry.get("content", ()) if (part.get("value") or "").strip()]
    if contents:
        best = max(contents, key=lambda part: len(part["value"]))
        is_html = "html" in (best.get("type") or "") or is_markup(best["value"])
        return wrapped_page(address, best["value"], hints, is_html=is_html)
    description = entry.get("summary") or ""
    if not description.strip():
        return rejected(
            address,
            RejectCode.NO_TEXT,
            f'entry {number} of {uri} ("{title or "no title"}") has neither content nor description',
            action="read the article at its own address",
        )
    return wrapped_page(address, description, hints, is_html=is_markup(description), is_description=True)


def _writable(data: bytes) -> bytes:
    """The feed without characters that XML cannot hold: one of them, pasted into one entry, would cost all the others."""
    if wide_codec(data):
        return data
    return _NO_XML.sub(b"", _REFERENCE.sub(lambda match: match[0] if _is_xml(match[1]) else b"", data))


def _is_xml(reference: bytes) -> bool:
    """Whether a numeric reference ("x2019", "38") names a character that XML 1.0 allows (section 2.2)."""
    number = int(reference[1:], 16) if reference[:1] in b"xX" else int(reference)
    return (
        number in (9, 10, 13)
        or 32 <= number < 0xD800
        or 0xE000 <= number < 0xFFFE
        or 0x10000 <= number < 0x110000
    )


def _byline(entry: Any) -> str | None:
    names = [_text(author.get("name")) for author in entry.get("authors", ())]
    joined = ", ".join(name for name in names if name and not _MAIL_ADDRESS.fullmatch(name))
    return joined or None


def _text(value: object) -> str | None:
    """A string without markup, entities or line breaks; None when nothing is left."""
    if not isinstance(value, str):
        return None
    if is_markup(value):
        value = re.sub(r"<[^>]*>", "", value)
    return " ".join(value.split()) or None


def _damage(problem: object) -> str:
    """What the XML parser says, and in which line."""
    said = getattr(problem, "getMessage", lambda: str(problem))()
    line = getattr(problem, "getLineNumber", lambda: None)()
    return f"{said}, line {line}" if line else said.partition("\n")[0] or type(problem).__name__
