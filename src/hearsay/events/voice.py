"""Whose page it is: a ministry's own statement says everything on it, also what it attributes to nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from hearsay.gazetteer import countries, country_names
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
ARMED = re.compile(
    r"\b(armed forces|defen[cs]e forces|army|general staff|command|border (service|guard))\b", re.IGNORECASE
)
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
    land = _land_in(document.outlet or "") if is_own else None
    land = land or (_land_in(title) if is_printed else None)
    if land is not None:
        bodies = [body for body in bodies if body.country == land]
    else:
        # "the Ministry" is the page's own; a ministry told of with its state ("the ministry in Baku") is the other side's
        bodies = [body for body in bodies if _land_in(body.text) is None] or bodies
    # the first that is called as the page is; else the first official body that speaks on it
    named = [body for body in bodies if ISSUERS.search(body.name)]
    voice = next(iter(named or bodies), None)
    if voice is None and land is not None and is_own:
        name = document.outlet or country_names()[land]
        sector = "MIL" if ARMED.search(name) else "GOV"
        voice = Actor(
            text=name, span=None, name=name, kind="organisation", country=land, sector=sector, party=land
        )
    return voice


def _land_in(words: str) -> str | None:
    """The state that words name by its name, its adjective or its capital; None where they name none or several."""
    found = {_lands()[match[0].lower()] for match in _land_words().finditer(words)}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1)
def _lands() -> dict[str, str]:
    return {
        word.lower(): each.code
        for each in countries()
        for word in (each.name, *each.other_names, *each.adjectives, each.capital)
        if len(word) > 3
    }


@lru_cache(maxsize=1)
def _land_words() -> re.Pattern[str]:
    names = sorted(_lands(), key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in names)})\b", re.IGNORECASE)
