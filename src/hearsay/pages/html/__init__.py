"""HTML pages to cleaned text: guard, parse once, flow of text, votes of extractors, kept parts."""

from __future__ import annotations

from hearsay.pages.html.clean import clean_html

__all__ = ["clean_html"]
