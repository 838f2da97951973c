"""Lines that say who wrote: "By A. Reporter", "REUTERS", "Nile Ledger with AFP"."""

from __future__ import annotations

import re

from hearsay.pages.metadata.agencies import find_agencies, split_byline

_BY = re.compile(
    r"^(?:by|from|written by|reported by|posted by|published by|story by|text by|author of the article:|author:|by:)\s+\S",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:\s+(?:with|and)|\s*[,/|])\s*$", re.IGNORECASE)


def opens_byline(text: str) -> bool:
    """Whether a line opens as bylines do.

    >>> opens_byline("By Amna Idris"), opens_byline("Byron Diallo spoke")
    (True, False)
    """
    return _BY.match(text) is not None


def is_agency_line(text: str) -> bool:
    """Whether a short line is an agency's name and no more, or a desk's or outlet's name beside one.

    >>> is_agency_line("AFP and AP"), is_agency_line("NILE LEDGER WITH AFP"), is_agency_line("Envoys told Reuters of a deal")
    (True, True, False)
    >>> is_agency_line("Amna Idris in Juba and Piotr Wolski, Reuters")
    True
    """
    names = find_agencies(text) if len(text) <= 80 else ()
    if not names:
        return False
    is_short = len(text) <= 40
    if is_short and ((names[0].start <= 4 and len(text.split()) <= 5) or split_byline(text).byline is None):
        return True
    # "NILE LEDGER WITH AFP", "Amna Idris and Piotr Wolski, Reuters": desk or writers first; their words are capitalised, as a headline's
    # in small letters are not.
    desk = _JOINT.split(text[: names[0].start])[0] if _JOINT.search(text[: names[0].start]) else ""
    words = [word for word in re.split(r"[\s,]+", desk) if word not in ("", "and", "in", "&")]
    return (
        names[-1].end == len(text)
        and 0 < len(words) <= (4 if is_short else 9)
        and all(word[0].isupper() for word in words)
    )
