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


_Run = tuple[str, bool, bool]
_BREAK = "\u2028"
_STOPS = frozenset('.!?:…"”’)')

WRAPPED = 45
"""Characters under which a line before a break is a line of its own (a list, an address), not one that was wrapped."""


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


def _lines(run: list[_Run]) -> list[list[_Run]]:
    """A run cut at the line breaks that part sentences or short lines; other breaks only wrap a line and become spaces.

    "... the bridge.<br>The governor said ..." is cut; "President<br>Salva Kiir ..." in lines of seventy characters is not.
    """
    lines: list[list[_Run]] = [[]]
    start = 0
    for place, part in enumerate(run):
        if part[0] is not _BREAK:
            lines[-1].append(part)
            continue
        before = one_line("".join(text for text, _, _ in run[start:place]))
        after = "".join(text for text, _, _ in run[place + 1 : place + 4]).lstrip()
        opens = not after[:1].islower()
        if before and opens and (before[-1] in _STOPS or len(before) < WRAPPED):
            lines.append([])
        else:
            lines[-1].append((" ", False, False))
        start = place + 1
    return lines


def _pieces(body: HtmlElement) -> Iterator[Piece]:
    from lxml import etree

    blocks: list[HtmlElement] = []
    run: list[_Run] = []
    links = strong = breaks = count = 0

    def flush() -> Iterator[Piece]:
        nonlocal count
        for line in _lines(run) if blocks else ():
            text = one_line("".join(text for text, _, _ in line))
            words = words_of(text)
            if not words:
                continue
            sizes = [(len(text.strip()), linked, bold) for text, linked, bold in line]
            total = sum(size for size, _, _ in sizes) or 1
            yield Piece(
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
                yield from flush()
                blocks.append(element)
            elif tag == "br":
                breaks += 1
                if breaks > 1:
                    yield from flush()
                run.append((_BREAK, False, False))
            elif tag == "a":
                links += 1
            elif tag in ("b", "strong"):
                strong += 1
            say(element.text)
            continue
        if is_block:
            yield from flush()
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
    yield from flush()
