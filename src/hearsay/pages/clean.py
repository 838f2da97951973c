"""One page to one document: decode, dispatch to the HTML or the text cleaner, then language, dates and doubts."""

from __future__ import annotations

import hashlib
import html
import re
from typing import TYPE_CHECKING

import msgspec

from hearsay.config import Settings
from hearsay.pages.assemble import Block, CleanedText, assemble, place_dateline
from hearsay.pages.language_of import SHORT, language_of
from hearsay.pages.readers.decoding import decode
from hearsay.pages.readers.wrapping import is_description_only
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Document, Page, Reject

if TYPE_CHECKING:
    from hearsay.packs import Knowledge

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_HTML_SIGNS = ("<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p ")


def clean_page(page: Page, settings: Settings, knowledge: Knowledge) -> Document | Reject:
    """The document of a page, or why there is none.

    Args:
        page: Bytes as found.
        settings: ``max_page_mb``, ``max_depth`` and ``languages`` are used.
        knowledge: Packs in use: known events place undated pages in time.

    Returns:
        A document whose parts cover its text, title first; or a reject (too-large, too-deep, empty, binary, encoding,
        no-text, not-an-article, language).
    """
    if len(page.data) > settings.max_page_mb * 1_000_000:
        size = len(page.data) / 1_000_000
        return Reject(
            uri=page.uri,
            code=RejectCode.TOO_LARGE,
            reason=f"{size:.1f} MB, more than the {settings.max_page_mb:g} MB of max_page_mb",
        )
    text = decode(page)
    if isinstance(text, Reject):
        return text
    cleaned = _cleaned(text, page, settings, knowledge)
    if isinstance(cleaned, Reject):
        # Prose is told by English words and marks: a page in another language has none that the cleaners know.
        if cleaned.code == RejectCode.NOT_AN_ARTICLE and (
            other := _other_language(_words_of(text), page, settings)
        ):
            return other
        return msgspec.structs.replace(cleaned, id="", uri=page.uri) if cleaned.uri != page.uri else cleaned
    return _document(cleaned, page, settings, knowledge)


def looks_like_html(text: str, media_type: str) -> bool:
    """Whether a page is HTML: by its media type, else by tags among its first words."""
    if media_type.partition(";")[0].strip().lower() in _HTML_TYPES:
        return "<" in text
    head = text[:2048].lower()
    return head.lstrip("\ufeff \t\r\n").startswith("<") and any(sign in head for sign in _HTML_SIGNS)


def _cleaned(text: str, page: Page, settings: Settings, knowledge: Knowledge) -> CleanedText | Reject:
    if looks_like_html(text, page.media_type):
        from hearsay.pages.html import clean_html

        return clean_html(text, page.uri, settings)
    from hearsay.pages.dump import clean_dump

    return clean_dump(text, page.hints, settings, knowledge)


def _document(
    cleaned: CleanedText, page: Page, settings: Settings, knowledge: Knowledge
) -> Document | Reject:
    hints = page.hints
    cleaned = cleaned.with_hints(title=hints.title, outlet=hints.outlet, byline=hints.byline)
    title = (Block("title", cleaned.title),) if cleaned.title else ()
    text, parts = assemble((*title, *cleaned.blocks))
    if not any(part.kind != "title" for part in parts):
        return Reject(uri=page.uri, code=RejectCode.NO_TEXT, reason="nothing but a title was found")
    language = language_of(text, declared=hints.language, wanted=settings.languages)
    if language not in settings.languages:
        return _language_reject(language, page, settings)
    from hearsay.pages.dates import explain_dating
    from hearsay.pages.doubts import find_doubts

    dating = explain_dating(cleaned, text, parts, hints, knowledge)
    return Document(
        uri=page.uri,
        title=cleaned.title,
        outlet=cleaned.outlet,
        agency=cleaned.agency,
        byline=cleaned.byline,
        language=language,
        text=text,
        sha256=hashlib.sha256(page.data).hexdigest(),
        parts=parts,
        published=dating.published,
        updated=dating.updated,
        dateline=place_dateline(cleaned.dateline, text, parts),
        flags=find_doubts(cleaned, text, parts, dating, is_summary=is_description_only(page)),
    )


def _other_language(text: str, page: Page, settings: Settings) -> Reject | None:
    """The reject of a text that is not in a wanted language; None when it is, or when it is too short to tell."""
    letters = [character for character in text if character.isalpha()]
    is_latin = sum(character < "\u0250" for character in letters) >= 0.5 * len(letters)
    if is_latin and len(text) < SHORT:
        return None  # a menu's words are of any language
    language = language_of(text, declared=None, wanted=settings.languages)
    return None if language in settings.languages else _language_reject(language, page, settings)


def _words_of(text: str) -> str:
    """A page's words without tags, scripts and styles, roughly: enough to tell its language by."""
    bare = re.sub(r"(?is)<(script|style|head)\b.*?</\1\s*>|<[^>]*>", " ", text[:200_000])
    return " ".join(html.unescape(bare).split())


def _language_reject(language: str, page: Page, settings: Settings) -> Reject:
    wanted = ", ".join(settings.languages)
    return Reject(
        uri=page.uri,
        code=RejectCode.LANGUAGE,
        reason=f"the text is in {language}, not in {wanted} (setting languages)",
    )
