"""One page through every stage."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.config import Settings, load_settings
from hearsay.pages.reject_codes import RejectCode
from hearsay.reading.reading import Reading, page_key, rejected
from hearsay.records import Document, Page, Part, Published, Reject, content_id

if TYPE_CHECKING:
    from hearsay.codebooks import Codebook
    from hearsay.packs import Knowledge


def read_page(page: Page, settings: Settings) -> Reading:
    """Everything a page gives: a document and its records, or a reject.

    Raises:
        HearsayError: A codebook, pack or model that cannot be used.
    """
    from hearsay.pages import clean_page

    key = page_key(page)
    outcome = clean_page(page, settings, _knowledge(settings.packs))
    if isinstance(outcome, Reject):
        return rejected(outcome, key)
    return read_document(outcome, settings, page=key)


def read_document(document: Document, settings: Settings, *, page: str | None = None) -> Reading:
    """Everything a cleaned article tells.

    Args:
        document: The article.
        settings: Settings in force.
        page: Key of the page it came from.
    """
    from hearsay.events import find_events
    from hearsay.language import annotate_one
    from hearsay.mentions import find_mentions
    from hearsay.statements import find_statements

    knowledge, codebook = _knowledge(settings.packs), _codebook(settings.codebook)
    annotated = annotate_one(document, with_vectors=False)
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, codebook, knowledge)
    events, figures = find_events(annotated, mentions, statements, codebook, knowledge)
    return Reading(
        document=document,
        mentions=mentions.records(document),
        statements=statements,
        events=events,
        figures=figures,
        page=page,
    )


def read_text(
    text: str,
    *,
    published: str | None = None,
    title: str | None = None,
    uri: str | None = None,
    settings: Settings | None = None,
) -> Reading:
    """Read an article given as text; paragraphs are parted by blank lines or line breaks.

    The text is taken as it is: nothing is cleaned away. Use ``Library.read`` for pages.

    Args:
        text: The article.
        published: The day it was published, ISO 8601 ("2023-04-15", "2023-04-15T17:19+03:00"); None when unknown.
        title: Its headline.
        uri: Where it is from; a name made from the text when None.
        settings: Settings in force; those of ``load_settings`` when None.

    Returns:
        A reading with ``.document .statements .events .figures .mentions`` and ``.to_jsonl()``.

    >>> reading = read_text("Chad denied it had crossed the border.", published="2024-03-02")  # doctest: +SKIP
    >>> reading.statements[0].act  # doctest: +SKIP
    'deny'
    """
    settings = settings or load_settings()
    outcome = document_of(text, published=published, title=title, uri=uri)
    return rejected(outcome) if isinstance(outcome, Reject) else read_document(outcome, settings)


def document_of(
    text: str, *, published: str | None = None, title: str | None = None, uri: str | None = None
) -> Document | Reject:
    """The document of an article given as text; see `read_text`.

    Raises:
        SettingsError: ``published`` is no ISO day or time.
    """
    paragraphs = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    headline = " ".join(title.split()) if title else None
    uri = uri or f"text:{content_id('txt', headline, text)}"
    if not paragraphs:
        return Reject(uri=uri, code=RejectCode.EMPTY, reason="the text is empty; give an article")
    parts: list[Part] = []
    start = 0
    for piece in [headline, *paragraphs] if headline else paragraphs:
        parts.append(Part("title" if piece is headline else "paragraph", start, start + len(piece)))
        start += len(piece) + 2
    return Document(
        uri=uri,
        title=headline,
        outlet=None,
        agency=None,
        byline=None,
        language="en",
        text="\n\n".join([headline, *paragraphs] if headline else paragraphs),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        parts=tuple(parts),
        published=_published(published),
        updated=None,
        dateline=None,
    )


def _published(written: str | None) -> Published:
    if written is None:
        return Published(date=None, time=None, zone=None, basis="unknown", low=None, high=None)
    from datetime import datetime

    from hearsay.errors import SettingsError

    try:
        moment = datetime.fromisoformat(written.strip())
    except ValueError as error:
        raise SettingsError(
            f"published = {written!r} is no time", expected="an ISO 8601 day or time as 2023-04-15T17:19"
        ) from error
    day = moment.date().isoformat()
    has_time = len(written.strip()) > len("2023-04-15")
    zone = moment.strftime("%z")
    return Published(
        date=day,
        time=moment.strftime("%H:%M") if has_time else None,
        zone=f"{zone[:3]}:{zone[3:5]}" if zone else None,
        basis="stated",
        low=day,
        high=day,
    )


@lru_cache(maxsize=4)
def _knowledge(packs: tuple[str, ...]) -> Knowledge:
    from hearsay.packs import load_knowledge

    return load_knowledge(packs)


@lru_cache(maxsize=4)
def _codebook(path: str | None) -> Codebook:
    from hearsay.codebooks import load_codebook

    return load_codebook(Path(path) if path else None)
