"""Whose page it is: a ministry's own statement says everything on it, also what it attributes to nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.records import Actor, Document, Statement

ISSUERS = re.compile(
    r"\b(ministry|ministries|embassy|consulate|permanent mission|presidency|presidential (office|administration)|"
    r"president'?s office|prime minister'?s office|cabinet|government of|armed forces|defen[cs]e forces|general staff|"
    r"command|border (service|guard)|security service|press service|information department)\b",
    re.IGNORECASE,
)
"""Bodies that publish pages of their own."""
TEXTS = re.compile(
    r"^((full )?text of|statement (of|by|from|on)\b|comment (of|by)|communiqu|declaration (of|by)|press release|note of)",
    re.IGNORECASE,
)
"""How a title says that the page is a body's own words."""
OFFICIAL = frozenset({"GOV", "MIL", "COP"})


def page_voice(document: Document, statements: Sequence[Statement]) -> Actor | None:
    """Who speaks where nobody is named: the body whose page or printed statement it is; None on an outlet's page."""
    title = document.title or ""
    is_own = ISSUERS.search(document.outlet or "") is not None
    is_printed = TEXTS.search(title) is not None and ISSUERS.search(title) is not None
    if not is_own and not is_printed:
        return None
    bodies = [
        each.speaker
        for each in statements
        if each.parent is None
        and each.speaker is not None
        and each.speaker.kind == "organisation"
        and each.speaker.sector in OFFICIAL
    ]
    # the first that is called as the page is; else the first official body that speaks on it
    named = [body for body in bodies if ISSUERS.search(body.name)]
    return next(iter(named or bodies), None)
