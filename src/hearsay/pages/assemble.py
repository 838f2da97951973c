"""From the pieces a cleaner kept to one text with parts: the border between cleaning and everything that points into text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from hearsay.records import Dateline, Part, PartKind, Span

SEPARATOR = "\n\n"
"""Between two parts of a document's text; a part itself holds no line break."""

# Zero-width and soft characters split words for every later stage ("Azer\u00adbaijan"); a byte order mark inside a text is debris.
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"


@dataclass(frozen=True, slots=True)
class Block:
    """One kept piece of a page: its role and its words, in reading order."""

    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanedText:
    """What a cleaner (HTML or text dump) gives back: roles and metadata, before dates and doubts are worked out.

    Attributes:
        title: Without the site's name; None when the page has none.
        blocks: Standfirst, then the body in order; the title is not among them.
        outlet: Who published the page, as it calls itself.
        agency: Whose report it is when the outlet prints another's.
        byline: Persons who wrote it, agencies taken out.
        dateline: As found; its span is filled once the text is assembled.
        published: The date (with clock time and zone) exactly as the page writes it, the one that names publication; None when
            no stated date can be believed.
        updated: As ``published``.
        doubted_dates: Dates shown that are not of publication (the day a page was saved or printed), as written.
    """

    title: str | None
    blocks: tuple[Block, ...]
    outlet: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline: Dateline | None = None
    published: str | None = None
    updated: str | None = None
    doubted_dates: tuple[str, ...] = ()

    def with_hints(self, *, title: str | None, outlet: str | None, byline: str | None) -> CleanedText:
        """The same, with what the container says of the page where the page itself says nothing."""
        return replace(
            self,
            title=self.title or one_line(title or "") or None,
            outlet=self.outlet or one_line(outlet or "") or None,
            byline=self.byline or one_line(byline or "") or None,
        )


def one_line(text: str) -> str:
    """The text in NFC, without invisible characters, every run of white space one space.

    >>> one_line("Shelling  was\\n heard\u00a0near Avdi\u00adivka ")
    'Shelling was heard near Avdiivka'
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        for mark in _INVISIBLE:
            text = text.replace(mark, "")
    return " ".join(text.split())


def assemble(blocks: Sequence[Block]) -> tuple[str, tuple[Part, ...]]:
    """The document text and its parts: blocks joined by a blank line.

    Args:
        blocks: In reading order, the title first where there is one. Blocks of nothing but white space are left out.

    Returns:
        The text, and parts with code point offsets into it; both empty when nothing was left.

    >>> assemble([Block("title", "Truce holds"), Block("paragraph", "Both sides said so.")])
    ('Truce holds\\n\\nBoth sides said so.', (Part(kind='title', start=0, end=11), Part(kind='paragraph', start=13, end=32)))
    """
    pieces: list[str] = []
    parts: list[Part] = []
    start = 0
    for block in blocks:
        text = one_line(block.text)
        if not text:
            continue
        pieces.append(text)
        parts.append(Part(block.kind, start, start + len(text)))
        start += len(text) + len(SEPARATOR)
    return SEPARATOR.join(pieces), tuple(parts)


def place_dateline(dateline: Dateline | None, text: str, parts: Iterable[Part]) -> Dateline | None:
    """The dateline with its span: the first part that starts with its words, else the first that holds them.

    A dateline from metadata alone, whose words are nowhere in the text, keeps a span of None.
    """
    if dateline is None or dateline.span is not None:
        return dateline
    words = one_line(dateline.text)
    holders = [(text.find(words, part.start, part.end), part.start) for part in parts if part.kind != "title"]
    found = [(at != start, at) for at, start in holders if at >= 0]
    if not words or not found:
        return dateline
    _, at = min(found)
    return Dateline(
        text=words, span=Span.of(text, at, at + len(words)), place=dateline.place, date=dateline.date
    )
