"""The outlet of a text dump: the name its header, footer and title strings agree on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from hearsay.pages.dump.furniture import bare_words, furniture_words, mark_of, plain_words

_NAME = r"(?:The\s+)?[A-Z0-9][\w’'&.-]*(?:\s+(?:of|the|and|for|&|[A-Z0-9][\w’'&.-]*)){0,5}"
_COPYRIGHT = re.compile(
    rf"(?:©|\(c\)|copyright)\s*(?:copyright|©|by|,)*\s*(?:(?:19|20)\d\d(?:\s*[-–—]\s*(?:(?:19|20)\d\d|present))?)?[\s,.:|-]*(?:by\s+)?(?P<name>{_NAME})",
    re.IGNORECASE,
)
_COPYRIGHT_YEAR_LAST = re.compile(rf"(?P<name>{_NAME})\s*(?:©|\(c\)|copyright)\s*(?:19|20)\d\d")
_LABELLED = (
    re.compile(
        rf"^(?:about|contact|follow|download the|get the|more from|support|advertise with|subscribe to|welcome to|part of)\s+(?P<name>{_NAME})(?:\s+(?:app|on|newsletter)\b.*)?$",
        re.IGNORECASE,
    ),
    re.compile(rf"^Published in (?:the )?(?P<name>{_NAME}),\s+(?=.{{0,30}}(?:19|20)\d\d)"),
    re.compile(
        rf"^(?:outlet|publication|publisher|source|site|newspaper|published by|published in)\s*:\s*(?P<name>{_NAME})$",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<name>{_NAME})\s+(?:Customer Service|Newsletter|Newsletters|app\b|Group|Media Group|Staff|Podcast)"
    ),
)
_HEADER = re.compile(rf"(?P<name>{_NAME})\s+[-–—|]\s+(?=[A-Z])")
_COMPANY_END = re.compile(
    r"[\s,]+(?:Inc|Ltd|LLC|Limited|GmbH|Co|Corp|Corporation|Company|Media Group|Group|Publications|Publishing|All Rights|All rights|Rights Reserved|All|Designed|Powered|Terms|Privacy)\b.*$",
    re.IGNORECASE,
)
_NO_NAME = frozenset(
    [
        "all",
        "the",
        "home",
        "news",
        "world",
        "world news",
        "breaking news",
        "latest news",
        "us",
        "this",
        "your",
        "our",
        "menu",
        "date",
        "politics",
        "asia",
        "europe",
        "africa",
        "middle east",
        "live",
        "opinion",
        "all rights reserved",
        "copyright",
        "the author",
        "author",
        "rss",
        "staff",
        "by",
        "video",
        "sports",
        "business",
        "agencies",
        "agency",
        "news agencies",
        "back",
        "today's paper",
        "today’s paper",
        "e-paper",
        "epaper",
        "print edition",
    ]
)


def find_outlet(
    title: str | None, outside: Sequence[str], suffixes: Sequence[str] = (), *, above: int = 8
) -> str | None:
    """The outlet's name as it calls itself; None when the page does not say.

    Args:
        title: The article's title, whose words are no outlet.
        outside: Every line that is not the article, in order.
        above: How many of these stand above the title, where a site's own name stands.
        suffixes: Names found behind the title on its own line ("... | The Courier").

    A name counts by where it stands (behind the title, in the copyright line, before a section in the header) and by how many lines around
    the article hold it; one weak sign alone is not enough.
    """
    votes: Counter[str] = Counter()
    for suffix in suffixes:
        _vote(votes, suffix, 3)
    is_named = False
    for number, line in enumerate(outside):
        for pattern in (_COPYRIGHT, _COPYRIGHT_YEAR_LAST):
            for match in pattern.finditer(line):
                _vote(votes, match["name"], 2)
        for pattern in _LABELLED:
            if (named := pattern.search(line)) and len(line) < 120:
                _vote(votes, named["name"], 1.2)
        if number < 6:
            for match in _HEADER.finditer(line):
                # "The Courier | News | Opinion" on the first line of all
                is_first = not is_named and number < 3 and match.start() == 0
                is_name = _vote(votes, match["name"], 1.9 if is_first else 1.5)
                is_named = is_named or (is_first and is_name)
        if (
            number < min(8, above)
            and 1 <= len(line.split()) <= 6
            and mark_of(line) is None
            and re.fullmatch(_NAME, line)
            and not re.search(r"\d", line)
        ):
            # The first name of all, over a menu, is the site's; lower down it may be a section's, unless other lines hold it too.
            is_name = _vote(
                votes,
                line,
                1.9
                if not is_named
                and len(outside) > 3
                and re.sub(r" news$", "", line.lower()) not in _countries()
                else 0.8,
            )
            is_named = is_named or is_name
    plain = [f" {bare_words(plain_words(line))} " for line in outside]
    ranked = []
    for name, value in votes.items():
        key = re.sub(r"^the ", "", name.lower())
        held = sum(f" {key} " in line for line in plain)
        ranked.append((value + min(4, held - 1) * 0.7, len(name), name))
    ranked.sort(key=lambda item: (-item[0], -item[1], item[2]))
    if not ranked or ranked[0][0] < 1.9:
        return None
    best = ranked[0][2]
    if title and best.lower() in title.lower():
        return ranked[1][2] if len(ranked) > 1 and ranked[1][0] >= 1.9 else None
    # "Jerusalem Courier" and "The Jerusalem Courier", "Lakes" and "Lakes News" are one name; the fuller is kept.
    fuller = (f"the {best.lower()}", f"{best.lower()} news")
    return next((name for _, _, name in ranked if name.lower() in fuller), best)


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from hearsay.gazetteer.tables import country_names

    return frozenset(name.lower() for name in country_names().values())


def _vote(votes: Counter[str], name: str, weight: float) -> bool:
    """Count for a name; False for words that are none."""
    name = _COMPANY_END.sub("", " ".join(name.split())).strip(" .,-–—|:;'’&")
    name = re.sub(r"\s+(?:of|the|and|for)$", "", name)
    if name.lower() in furniture_words().sections:
        return False  # "More from War"
    if 2 <= len(name) <= 50 and name.lower() not in _NO_NAME and mark_of(name) is None and not name.isdigit():
        votes[name] += weight  # type: ignore[assignment]
        return True
    return False
