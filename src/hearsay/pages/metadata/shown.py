"""What a page shows beside its text, found by element names: bylines and dates in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hearsay.pages.assemble import one_line
from hearsay.pages.metadata.structured import StructuredData
from hearsay.pages.metadata.titles import site_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
    "dc.creator",
    "dcterms.creator",
    "article.author",
)
_SHOWN_AUTHOR = re.compile(r"(?:^|[^a-z])(?:byline|by-line|author|writer|contributor)", re.IGNORECASE)
_LABEL = re.compile(
    r"^(?:analysis|opinion|comment|text|words|story|report|reported|written|posted|author)s?\s*(?:by\b|:)\s*",
    re.IGNORECASE,
)
# "A. Writer Published 7:07 PM", "A. Writer 1 day ago", "A. Writer | May 4"
_TAIL = re.compile(
    r"\s*(?:[|•·]\s*)?(?:\b(?:published|updated|posted|last)\b.*|\b(?:\d+|an?)\s+(?:min|hour|day|week|month|year)[a-z]*\s+ago\b.*)$",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"(?:^|\W)(?:writer|editor|reporter|correspondent|editor-at-large|columnist|anchor|chief|contributor)s?$",
    re.IGNORECASE,
)


def shown_texts(tree: HtmlElement, marks: re.Pattern[str], longest: int) -> Iterator[str]:
    """Short texts of elements whose class, id or itemprop carries one of the marks, in the page's order.

    Args:
        tree: The page.
        marks: Looked for in the names.
        longest: Characters; longer texts are passed over.
    """
    for element in tree.iter(
        "span", "div", "p", "li", "td", "em", "small", "a", "b", "i", "h4", "h5", "h6", "address"
    ):
        mark = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"
        if len(mark) > 2 and marks.search(mark):
            # Elements are set apart: "JANE ROE<br>Lakes Monitor" must not become one name.
            text = one_line(" ".join(element.itertext()))
            if text and len(text) <= longest:
                yield text


def byline_of(tree: HtmlElement, data: StructuredData, outlet: str, host: str) -> str | None:
    """Who wrote the page, as it says, without dates, offices and its own name; agencies are still in it.

    Args:
        tree: The page.
        data: Its structured data.
        outlet: The outlet's name, which many pages give as their author.
        host: The page's host, which some do.
    """
    own = {
        _letters(name) for name in (outlet, host, outlet.removeprefix("the ").removeprefix("The ")) if name
    }
    own |= {_letters(site_of(host))} - {""}
    for source in _sources(tree, data):
        named = [name for text in source for name in _names(text)]
        if named:
            names = [cut for name in named if (cut := _without_own(name, own))]
            return ", ".join(dict.fromkeys(names)) or None
    return None


def _without_own(name: str, own: set[str]) -> str:
    """A name without the outlet's at its end: "Jane Roe Lakes Monitor"; "" when it is the outlet's alone."""
    words = name.split()
    for count in range(min(len(words), 4), 0, -1):
        if _letters("".join(words[-count:])) in own:
            return " ".join(words[:-count])
    return name


def _letters(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())


def _sources(tree: HtmlElement, data: StructuredData) -> Iterator[list[str]]:
    yield next((list(item.authors) for item in data.items if item.authors), [])
    yield [value for key in _AUTHOR for value in data.metas.get(key, ())][:1]
    yield [one_line(" ".join(link.itertext())) for link in tree.xpath("//a[contains(@rel,'author')]")][:3]
    yield list(shown_texts(tree, _SHOWN_AUTHOR, 80))[:1]


def _names(text: str) -> Iterator[str]:
    """The names in one source's text."""
    for piece in re.split(r"\s*[,;|]\s*|\s+/\s+", text):
        name = _LABEL.sub("", _TAIL.sub("", piece)).strip(" -–—:.")
        if (
            not name
            or "://" in name
            or "@" in name
            or len(name) > 80
            or name.lower() in ("admin", "staff", "editor", "by")
        ):
            continue
        if _OFFICE.search(name) and len(name.split()) <= 4 and not name.lower().startswith("by "):
            continue
        if re.fullmatch(r"[\d\W]+", name) or len(name.split()) > 8:
            continue
        yield name
