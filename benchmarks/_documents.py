"""A document from a gold text, offsets kept."""

from __future__ import annotations

import re

import msgspec

from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Part, Reject

_LINE = re.compile(r"[^\s][^\n]*(?<=\S)")


def document_as_is(text: str, published: str | None = None) -> Document:
    """The document whose text is the given one, character for character; every line is a paragraph.

    Args:
        published: ISO day.

    Raises:
        ValueError: The text is empty.
    """
    document = document_of(text, published=published)
    if isinstance(document, Reject):
        raise ValueError(document.reason)
    parts = tuple(Part("paragraph", line.start(), line.end()) for line in _LINE.finditer(text))
    return msgspec.structs.replace(document, text=text, parts=parts)
