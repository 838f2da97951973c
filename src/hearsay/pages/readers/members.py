"""How a container's reader hands on a member that is itself of some kind (a PDF in a crawl, a page in a mail)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from hearsay.pages.readers.detecting import Kind
from hearsay.records import Page, PageHints, Reject

OpenMember = Callable[[str, bytes, PageHints, Kind], Iterator[Page | Reject]]
"""Takes the member's uri, bytes, hints and kind; gives its pages, problems as rejects."""
