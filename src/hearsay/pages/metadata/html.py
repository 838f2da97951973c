"""Metadata of an HTML page: title, outlet, byline, published and updated, by rules of agreement between its sources.

Sources, most trusted first: JSON-LD of an article, meta elements (OpenGraph and the publishers' own), microdata,
what is shown (h1, time elements, bylines), the address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hearsay.pages.assemble import one_line
from hearsay.pages.dates.stamp import Stamp, parse_stamp
from hearsay.pages.metadata.shown import byline_of, shown_texts
from hearsay.pages.metadata.structured import StructuredData
from hearsay.pages.metadata.titles import choose_outlet, choose_title, host_name, without_outlet

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_PUBLISHED = (
    "article:published_time", "datepublished", "article:published", "og:published_time", "og:article:published_time",
    "parsely-pub-date", "sailthru.date", "article.published", "publish-date", "publish_date", "publishdate", "pubdate",
    "published_time", "date_published", "publication_date", "dc.date.issued", "dc.date.created", "dcterms.created",
    "dcterms.issued", "dcterms.date", "dc.date", "cxenseparse:recs:publishtime", "rnews:datepublished", "datecreated",
    "article.created", "article_date_original", "originalpublicationdate", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "article:modified", "article.updated", "lastmod",
    "last-modified", "dcterms.modified", "dc.date.modified", "revision_date", "updated_time", "date_modified",
)  # fmt: skip
_SHOWN_DATE = re.compile(
    r"(?:^|[^a-z])(?:date|time|datetime|timestamp|published|pub-?date|posted|dateline|meta)", re.IGNORECASE
)
_UPDATED_WORD = re.compile(r"\b(?:updated?|modified|edited|revised|last)\b", re.IGNORECASE)
_EARLIEST = "1990-01-01"  # dates of empty database fields ("0001-01-01", "1970-01-01") are none


@dataclass(frozen=True, slots=True, kw_only=True)
class HtmlMetadata:
    """What the page says of itself; None where it says nothing. Dates exactly as the page writes them."""

    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    updated: str | None
    description: str | None


def html_metadata(tree: HtmlElement, data: StructuredData, uri: str) -> HtmlMetadata:
    """Reads a page's metadata from its tree (before anything is pruned) and its structured data.

    Args:
        tree: The whole page.
        data: Its JSON-LD, microdata and meta elements.
        uri: Where it was found; its host names the outlet when nothing else does.
    """
    title_element = one_line(tree.findtext(".//title") or "")
    headings = [one_line(h1.text_content()) for h1 in tree.iter("h1")]
    declared = [item.headline for item in data.items if item.headline]
    declared += [
        data.meta("og:title"),
        data.meta("twitter:title"),
        data.meta("dc.title", "title", "headline"),
    ]
    host = host_name(uri) or host_name(data.meta("og:url")) or host_name(_canonical(tree))
    named = [data.meta("og:site_name"), *(item.publisher for item in data.items)]
    named += [
        data.meta(key)
        for key in (
            "application-name",
            "al:iphone:app_name",
            "dc.publisher",
            "copyright-holder",
            "twitter:site",
        )
    ]
    named = [name for name in named if name]
    title = choose_title(
        headings, [text for text in declared if text], title_element, named[0] if named else ""
    )
    outlet = choose_outlet(named, title_element, title or "", host) or ""
    title = without_outlet(title, outlet) if title else None
    published, updated = _dates(tree, data, uri)
    descriptions = [data.meta("og:description", "description"), *(item.description for item in data.items)]
    return HtmlMetadata(
        title=title or None,
        outlet=outlet or None,
        byline=byline_of(tree, data, outlet, host),
        published=published,
        updated=updated,
        description=next((text for text in descriptions if text), None),
    )


def _canonical(tree: HtmlElement) -> str:
    return next((link.get("href") or "" for link in tree.iter("link") if link.get("rel") == "canonical"), "")


def _dates(tree: HtmlElement, data: StructuredData, uri: str) -> tuple[str | None, str | None]:
    """The date of publication and of the last change, as written.

    Of the sources that give a usable date, those of the day that most of them give; among these the one that tells most
    (clock time and zone), the most trusted first. A change on the same minute as the publication is none.
    """
    published = [item.published for item in data.items]
    published += [value for key in _PUBLISHED for value in data.metas.get(key, ())]
    updated = [item.updated for item in data.items]
    updated += [value for key in _UPDATED for value in data.metas.get(key, ())]
    shown: list[str] = []
    if not any(_usable(text) for text in published):
        for text, is_change in _times(tree):
            (updated if is_change else shown).append(text)
        if not any(_usable(text) for text in shown):
            for text in shown_texts(tree, _SHOWN_DATE, 120):
                (updated if _UPDATED_WORD.match(text) else shown).append(text)
    first = _best(published) or _best(shown) or _from_address(uri)
    last = _best(updated)
    return first, last if last and _is_later(last, first) else None


def _best(texts: Sequence[str]) -> str | None:
    usable = [(text, stamp) for text in texts if (stamp := _usable(text))]
    if not usable:
        return None
    days = [stamp.date for _, stamp in usable]
    # Sources of one trust that differ by a day differ by zone; by more, a later one tells of a change.
    best = max(days, key=lambda day: (days.count(day), -days.index(day)))
    same = [(text, stamp) for text, stamp in usable if stamp.date == best]
    return max(
        same, key=lambda one: ((one[1].time is not None) + (one[1].zone is not None), -usable.index(one))
    )[0]


def _usable(text: str) -> Stamp | None:
    stamp = parse_stamp(text) if text else None
    return stamp if stamp and stamp.is_whole_day and (stamp.date or "") > _EARLIEST else None


def _is_later(last: str, first: str | None) -> bool:
    """Whether a change tells more than the publication: another day, or another minute of the same day."""
    if first is None:
        return True
    one, other = parse_stamp(last), parse_stamp(first)
    if one is None or other is None or (one.date or "") < (other.date or ""):
        return False
    return one.date != other.date or bool(one.time and other.time and one.time[:5] != other.time[:5])


def _times(tree: HtmlElement) -> Iterator[tuple[str, bool]]:
    """Time elements, the machine's form first, with whether they tell of a change."""
    for element in tree.iter("time"):
        shown = one_line(element.text_content())
        mark = f"{element.get('class') or ''} {element.get('itemprop') or ''} {shown}"
        yield one_line(element.get("datetime") or shown), bool(re.search(r"updat|modif", mark, re.IGNORECASE))


def _from_address(uri: str) -> str | None:
    """The day many outlets keep in the address: .../2023/09/13/..."""
    found = re.search(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?:/|-|$)", uri, re.IGNORECASE)
    if not found:
        return None
    year, month, day = found.groups()
    return f"{year}-{int(month):02}-{int(day):02}" if month.isdigit() else f"{day} {month} {year}"
