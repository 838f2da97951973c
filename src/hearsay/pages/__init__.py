"""Pages: found in files, folders, containers and at addresses; cleaned into documents.

``find_pages`` gives bytes as found, ``clean_page`` makes a document of one page. Both load lazily:
trafilatura and its kin cost a second that ``hearsay --help`` must not pay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.pages.reject_codes import NOTICES, RejectCode

if TYPE_CHECKING:
    from hearsay.pages.clean import clean_page
    from hearsay.pages.sources import find_pages

__all__ = ["NOTICES", "RejectCode", "clean_page", "find_pages"]


def __getattr__(name: str) -> object:
    if name == "find_pages":
        from hearsay.pages.sources import find_pages

        return find_pages
    if name == "clean_page":
        from hearsay.pages.clean import clean_page

        return clean_page
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
