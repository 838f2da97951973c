"""The page as a flow of text pieces: every run of words between block borders, with where it stands and how much of it is links.

Extractors give words; this gives the page's own structure (heading, caption, quotation, list item), so that kept words
keep their honest role. The tree is walked once and without recursion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.pages.assemble import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCK = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_UNREAD = frozenset((
    "head", "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea",
    "input", "object", "embed", "audio", "video", "canvas", "map", "math", "datalist", "progress",
    "meter", "frameset",
))  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# Cells of a table that lays out a page hold paragraphs of their own; a cell of data is part of its row.
_CELL_BLOCKS = frozenset(("p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "section", "article"))
_WORD = re.compile(r"\w+")


@dataclass(slots=True, eq=False)
class Piece:
    """A run of text between block borders.

    Attributes:
        index: Place in the flow.
        text: On one line.
        words: Its words, lower case, for comparing with what extractors return.
        element: The innermost block element that holds it.
        tags: Block tags around it, innermost first.
        link_share: Share of its characters inside links, 0-1.
        strong_share: Share of its characters in bold.
    """

    index: int
    text: str
    words: tuple[str, ...]
    element: HtmlElement
    tags: tuple[str, ...]
    link_share: float
    strong_share: float

    @property
    def is_heading(self) -> bool:
        """Whether it stands in h1 to h6."""
        return any(tag in _HEADINGS for tag in self.tags[:2])

    @property
    def is_caption(self) -> bool:
        """Whether it stands in the caption of a picture or table, or anywhere else in a figure."""
        return any(tag in ("figcaption", "figure", "caption") for tag in self.tags[:4])

    @property
    def is_quote(self) -> bool:
        """Whether it stands in a block quotation."""
        return "blockquote" in self.tags[:4]

    @property
    def is_aside(self) -> bool:
        """Whether it is set apart from the running text."""
        return "aside" in self.tags[:4]

    @property
    def is_listed(self) -> bool:
        """Whether it is an item of a list."""
        return any(tag in ("li", "dd", "dt") for tag in self.tags[:3])

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table of data."""
        return self.tags[0] == "tr"


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, punctuation left out."""
    return tuple(_WORD.findall(text.lower()))


def text_flow(body: HtmlElement) -> list[Piece]:
    """All pieces of text of a tree, in reading order.

    Two line breaks in a row end a piece, as a paragraph would (pages that write ``text<br><br>text``).
    """
    return list(_pieces(body))


def _holds_blocks(cell: HtmlElement) -> bool:
    return any(child.tag in _CELL_BLOCKS or child.tag == "br" for child in cell.iterdescendants())


def _pieces(body: HtmlElement) -> Iterator[Piece]:
    from lxml import etree

    blocks: list[HtmlElement] = []
    run: list[tuple[str, bool, bool]] = []
    links = strong = breaks = count = 0

    def flush() -> Piece | None:
        nonlocal count
        text = one_line("".join(piece for piece, _, _ in run))
        piece = None
        words = words_of(text)
        if words and blocks:
            sizes = [(len(piece.strip()), linked, bold) for piece, linked, bold in run]
            total = sum(size for size, _, _ in sizes) or 1
            piece = Piece(
                index=count,
                text=text,
                words=words,
                element=blocks[-1],
                tags=tuple(str(block.tag) for block in reversed(blocks)),
                link_share=sum(size for size, linked, _ in sizes if linked) / total,
                strong_share=sum(size for size, _, bold in sizes if bold) / total,
            )
            count += 1
        run.clear()
        return piece

    def say(text: str | None) -> None:
        nonlocal breaks
        if text:
            run.append((text, links > 0, strong > 0))
            if not text.isspace():
                breaks = 0

    walk = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event in ("comment", "pi"):
            say(element.tail)
            continue
        is_cell = tag in ("td", "th") and not _holds_blocks(element)
        is_block = (tag in _BLOCK and not is_cell) or "-" in tag
        if event == "start":
            if tag in _UNREAD:
                walk.skip_subtree()
                continue
            if is_block:
                if piece := flush():
                    yield piece
                blocks.append(element)
            elif tag == "br":
                breaks += 1
                if breaks > 1 and (piece := flush()):
                    yield piece
                run.append((" ", False, False))
            elif tag == "a":
                links += 1
            elif tag in ("b", "strong"):
                strong += 1
            say(element.text)
            continue
        if is_block:
            if piece := flush():
                yield piece
            if blocks and blocks[-1] is element:
                blocks.pop()
        elif tag == "a":
            links -= 1
        elif tag in ("b", "strong"):
            strong -= 1
        elif is_cell:
            say(" | " if element.getnext() is not None else " ")
        if element is not body:
            say(element.tail)
    if piece := flush():
        yield piece
