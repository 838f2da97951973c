"""Text that a feed or an export carries, made into a page of its own."""

from __future__ import annotations

import html
import re

from hearsay.records import Page, PageHints

_DESCRIPTION = '<meta name="hearsay-content" content="description">'
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|em|strong|b|i|h[1-6]|ul|ol|li|img|figure|blockquote|article|table)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_WHOLE_PAGE = re.compile(r"\s*(?:<!doctype|<\?xml|<html|<head|<body)", re.IGNORECASE)


def is_markup(text: str) -> bool:
    """Whether a string of unknown kind is HTML: plain text may hold a "<", not a tag.

    >>> is_markup("Losses < 10, he said"), is_markup("<p>Losses</p>")
    (False, True)
    """
    return bool(_MARKUP.search(text) or _WHOLE_PAGE.match(text))


def wrapped_page(
    uri: str, text: str, hints: PageHints, *, is_html: bool, is_description: bool = False
) -> Page:
    """A page around an article's text.

    Args:
        uri: The article's address, or its container and number.
        text: The article: HTML (a whole page is kept as it is) or plain text.
        hints: What the container says of it.
        is_html: Which of the two.
        is_description: The container gave a summary only; the page is marked so.
    """
    text = without_halves(text)
    hints = PageHints(
        title=hints.title, outlet=hints.outlet, byline=hints.byline, published=hints.published,
        updated=hints.updated, language=hints.language, charset="utf-8",
    )  # fmt: skip
    if not is_html and not is_description:
        return Page(uri=uri, media_type="text/plain", data=text.encode("utf-8"), hints=hints)
    if _WHOLE_PAGE.match(text) and not is_description:
        return Page(uri=uri, media_type="text/html", data=text.encode("utf-8"), hints=hints)
    if not is_html:
        text = "".join(f"<p>{html.escape(line.strip())}</p>" for line in text.split("\n") if line.strip())
    title = html.escape(hints.title or "")
    # Said by the container, so said in the page: cleaning an HTML page asks its head before the address's host.
    outlet = f'<meta property="og:site_name" content="{html.escape(hints.outlet)}">' if hints.outlet else ""
    byline = f'<meta name="author" content="{html.escape(hints.byline)}">' if hints.byline else ""
    mark = _DESCRIPTION if is_description else ""
    page = (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{outlet}{byline}{mark}</head>'
        f"<body><article>{text}</article></body></html>"
    )
    return Page(uri=uri, media_type="text/html", data=page.encode("utf-8"), hints=hints)


def is_description_only(page: Page) -> bool:
    """Whether the page holds only the summary that a feed or export gave of an article."""
    return _DESCRIPTION.encode("ascii") in page.data[:4096]


def web_address(value: str | None) -> str | None:
    """The value when it is an http(s) address, else None: ids like "tag:example.org,2023:1" address nothing."""
    value = (value or "").strip()
    return (
        value if re.match(r"https?://[^\s/]+", value, re.IGNORECASE) and not re.search(r"\s", value) else None
    )


def without_halves(text: str) -> str:
    """The text with surrogate pairs joined and lone halves replaced: no encoding can write them."""
    if text.isascii():
        return text
    return text.encode("utf-16", errors="surrogatepass").decode("utf-16", errors="replace")
