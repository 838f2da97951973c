"""What a page says of itself for machines: JSON-LD, microdata and meta elements, flattened to the few things a document needs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from hearsay.pages.assemble import one_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_ARTICLE = re.compile(r"(?:article|posting|report|review|story)$", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>]+>")


@dataclass(frozen=True, slots=True)
class ArticleItem:
    """One article as JSON-LD or microdata describes it; empty strings and tuples where it says nothing."""

    headline: str = ""
    description: str = ""
    publisher: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    updated: str = ""
    body: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StructuredData:
    """All a page says for machines.

    Attributes:
        items: Articles of JSON-LD, then of microdata, in the page's order; an item that names the page itself first.
        metas: ``meta`` elements, lower-case name or property to the values in order.
    """

    items: tuple[ArticleItem, ...]
    metas: Mapping[str, tuple[str, ...]]

    def meta(self, *names: str) -> str:
        """The first value that is not empty of the first of the names that has one, else ""."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")


def structured_data(tree: HtmlElement) -> StructuredData:
    """Reads JSON-LD, microdata and meta elements of a parsed page; what is broken is passed over."""
    return StructuredData(tuple(_items(tree)), _metas(tree))


def _metas(tree: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for meta in tree.iter("meta"):
        name = (
            meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        )
        content = one_line(meta.get("content") or "")
        if name and content:
            key = name.strip().lower()
            found[key] = (*found.get(key, ()), content)
    return found


def _items(tree: HtmlElement) -> Iterator[ArticleItem]:
    scripts = [script for script in tree.iter("script") if "ld+json" in (script.get("type") or "")]
    has_microdata = tree.find(".//*[@itemscope]") is not None
    if not scripts and not has_microdata:
        return  # extruct is slow to import: a fifth of a second before the first record

    from extruct.jsonld import JsonLdExtractor
    from extruct.w3cmicrodata import LxmlMicrodataExtractor

    json_ld, microdata = JsonLdExtractor(), LxmlMicrodataExtractor()
    for script in scripts:
        try:  # one script at a time: a broken one must not take the others with it
            found: Json = json_ld.extract_items(script)
        except (ValueError, RecursionError, TypeError, AttributeError):
            continue
        yield from (_article(item) for item in _articles(found))
    if not has_microdata:
        return
    try:
        found = microdata.extract_items(tree, base_url=None)
    except (ValueError, RecursionError, TypeError, AttributeError):
        return
    yield from (_article(item) for item in _articles(found))


def _articles(found: Json) -> Iterator[dict[str, Json]]:
    """Every object of an article type, flat; microdata keeps its keys under "properties"."""
    stack: list[Json] = [found]
    while stack:
        node = stack.pop()
        if isinstance(node, list):
            stack.extend(reversed(node))
        elif isinstance(node, dict):
            kinds = _strings(node.get("@type") or node.get("type"))
            properties = node.get("properties")
            inner = properties if isinstance(properties, dict) else node
            if any(_ARTICLE.search(kind) for kind in kinds) or {"articleBody", "headline"} & inner.keys():
                yield inner
            stack.extend(value for value in reversed(inner.values()) if isinstance(value, list | dict))


def _article(item: dict[str, Json]) -> ArticleItem:
    return ArticleItem(
        headline=_text(item.get("headline") or item.get("name")),
        description=_text(item.get("description") or item.get("alternativeHeadline")),
        publisher=_name(item.get("publisher")),
        authors=tuple(_names(item.get("author") or item.get("creator"))),
        published=_text(item.get("datePublished") or item.get("dateCreated")),
        updated=_text(item.get("dateModified")),
        body=tuple(_lines(item.get("articleBody"))),
    )


def _strings(value: Json) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []


def _text(value: Json) -> str:
    strings = _strings(value)
    return one_line(html.unescape(_MARKUP.sub(" ", html.unescape(strings[0])))) if strings else ""


def _names(value: Json) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _names(one)
    elif isinstance(value, dict):
        properties = value.get("properties")
        inner = properties if isinstance(properties, dict) else value
        yield from _names(inner.get("name"))
    elif name := _text(value):
        yield name


def _name(value: Json) -> str:
    return next(_names(value), "")


def _lines(value: Json) -> Iterator[str]:
    """The lines of an articleBody, which may be escaped markup, plain lines, or one line of everything."""
    for text in _strings(value):
        text = html.unescape(text)
        text = re.sub(r"<\s*(?:br|/p|/div|/h\d|/li)\b[^<>]*>", "\n", text, flags=re.IGNORECASE)
        for line in _MARKUP.sub(" ", text).splitlines():
            if line := one_line(line):
                yield line
