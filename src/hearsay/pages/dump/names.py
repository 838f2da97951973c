"""The outlet of a text dump: the name its header, footer and title strings agree on."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from hearsay.pages.dump.furniture import furniture_words, is_language_bar, mark_of, plain_words
from hearsay.pages.metadata.agencies import find_agencies

# A stop ends a name unless it is inside a word or after initials: "Baltic Courier Media. All rights", "Courier.net", "U.S. Daily".
_WORD = r"(?:(?:[A-Z]\.){2,}|(?:(?:a[ldnrstz]|ash|el|ul)-)?[^\W_a-z](?:[\w’'&-]|\.(?=\w))*)"
# "Lajme e Kosovës", "El Diario de Hoy", "La Voix du Kivu", "Politika na Dan"
_SMALL = r"(?:de|del|della|di|da|do|dos|das|du|des|la|le|les|el|y|e|i|et|und|der|die|van|na|nga|dhe|din|za|ya|wa|ka|ki|kwa|u|og|och)"
_NAME = rf"(?-i:(?:The\s+)?{_WORD}(?:\s+(?:of|and|for|(?:(?:of|to|in|for)\s+)?the|&|{_SMALL}(?=\s+[^\W_a-z])|{_WORD})){{0,8}})"
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
        rf"\bcontent\s+(?:is\s+)?(?:owned|managed|provided)\b.{{0,40}}?\bby\s+(?P<name>{_NAME})",
        re.IGNORECASE,
    ),
    re.compile(rf"^from:\s*\"?(?P<name>{_NAME})\"?\s*<\S+@\S+>", re.IGNORECASE),
    re.compile(rf"^(?P<name>{_NAME})\s+is\s+(?:published|owned|run)\s+by\b", re.IGNORECASE),
    re.compile(rf"^(?P<name>{_NAME})\s+(?:logo|homepage|home page)$", re.IGNORECASE),
    re.compile(
        rf"(?P<name>{_NAME})\s+(?:Customer Service|Newsletter|Newsletters|app\b|Group|Media Group|Staff|Podcast)"
    ),
)
# "SAHEL PRESS REVIEW what the papers say, every weekday"
_CAPS_NAME = re.compile(
    r"(?P<name>[^\W\d_a-z][^\Wa-z]+(?: (?:[&]|[^\W\d_a-z][^\Wa-z]+)){1,5})\s+(?=[a-z]{2,})"
)
# Initials and what they stand for: "ANP - National Press Agency".
_SPELT_OUT = re.compile(rf"[A-Z]{{2,7}}\s+[-–—|]\s+(?P<name>{_NAME})")
# What papers and stations call themselves.
_PAPER = re.compile(
    r"^(?:The|Radio)\s.*|\b(?:Times|Post|Herald|Courier|Review|Tribune|Gazette|Chronicle|Journal|Monitor|Observer|Standard|Star|Express|Telegraph|Guardian|Independent|Press|Dispatch|Ledger|Messenger|Mirror"
    r"|Globe|Register|Sentinel|Digest|Bulletin|Weekly|Insider|Agency)$"
)
_PLAIN_WORD = r"\w[\w'&.-]*\w|\w"
_HEADER = re.compile(rf"(?P<name>{_NAME})\s+[-–—|]\s+(?=[A-Z])")
# "Government of India" over "Ministry of ...": the state is the head of many pages, the body below it is the page's.
_STATE = re.compile(
    r"(?:the\s+)?(?:government|republic|state|kingdom|(?:[\w-]+\s+){0,3}(?:republic|kingdom))\s+of\b(?!.*\b(?:ministry|office|department)\b)",
    re.IGNORECASE,
)
_STATE_BODY = re.compile(
    r"(?:the\s+)?(?:(?:federal|royal|state|union)\s+)?(?:ministry|department|office|directorate|embassy|permanent\s+mission|presidency|secretariat|general\s+staff|parliament)\s+(?:of|for|to)\b",
    re.IGNORECASE,
)
_LANGUAGES = re.compile(r"(?<=\w)\s+[A-Z]{2}(?:\s*[|/]\s*[A-Z]{2})+(?!\w).*$")
_BRACKETED = re.compile(rf"(?P<name>{_NAME})\s+\([A-Za-z]{{2,8}}\)")
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
        "edition",
        "editions",
        "english",
        "international edition",
        "media centre",
        "media center",
        "press centre",
        "press center",
        "press office",
        "press room",
        "press releases",
        "press release",
        "newsroom",
        "statements",
        "the ministry",
        "ministry",
        "resources",
        "report",
        "publications",
        "photo",
        "content",
        "content owned",
        "content managed",
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
    outside = [_bare_name(line) for line in outside if not is_language_bar(line)]
    for suffix in suffixes:
        if not _is_section(suffix):  # "Strike kills 19 - World Updates"
            _vote(votes, suffix.partition(":")[0], 3)
    is_named = False
    for number, line in enumerate(outside):
        for pattern in (_COPYRIGHT, _COPYRIGHT_YEAR_LAST):
            for match in pattern.finditer(line):
                if line[match.end() :].lstrip().startswith("/"):
                    continue  # "© UNICEF/Diallo A classroom in Pemba": whose picture it is
                # "Copyright 2025 The Associated Press" is of the report, not of the page.
                _vote(votes, match["name"], 1 if find_agencies(match["name"]) else 2)
        for pattern in _LABELLED:
            if (named := pattern.search(line)) and len(line) < 120:
                _vote(votes, named["name"], 2 if "content" in line.lower() else 1.2)
        if number == 0 and (glued := _before_menu(line)):
            # "The Baltic Courier Home World Europe Business"
            is_named = _vote(votes, glued, 1.9)
        for name in re.split(r"\s+[•·|—–-]\s+", line) if len(line) <= 80 else ():
            # "Sana Mirza • The Clifton Review"
            if _PAPER.search(name) and re.fullmatch(_NAME, name) and mark_of(name) is None and name != line:
                _vote(votes, name, 1.9)
        if number == 0 and (titled := _CAPS_NAME.match(line)):
            is_named = _vote(votes, titled["name"], 1.9)
        if number < 6:
            # The first name alone: what follows the next bar is a menu.
            for match in itertools.islice(_HEADER.finditer(line), 1):
                if "|" in line[: match.start()]:
                    continue
                # "The Courier | News | Opinion" on the first line of all
                is_first = not is_named and number < 3 and match.start() == 0
                is_name = _vote(votes, match["name"], 1.9 if is_first else 1.5)
                is_named = is_named or (is_first and is_name)
        if (
            number < min(20, above)
            and not line.lower().startswith("welcome to ")
            and not _is_menu_of_sections(line)
            and 1 <= len(line.split()) <= (11 if _STATE_BODY.match(line) else 7)
            and mark_of(line) is None
            and (re.fullmatch(_NAME, line) or (number == 0 and _is_masthead(line)))
            and (number == 0 or not re.search(r"\d", line))
        ):
            # The first name of all, over a menu, is the site's; lower down it may be a section's, unless other lines hold it too.
            is_name = _vote(
                votes,
                line,
                1.9
                if (not is_named or _STATE_BODY.match(line))
                and number < 8
                and len(outside) > 3
                and re.sub(r" news$", "", line.lower()) not in _countries()
                and not _STATE.match(line)
                else 0.8,
            )
            is_named = is_named or (is_name and not _STATE.match(line))
    _fold_initials(votes)
    plain = [f" {' '.join(re.findall(_PLAIN_WORD, plain_words(line)))} " for line in outside]
    ranked = []
    for name, value in votes.items():
        key = re.sub(r"^the ", "", " ".join(re.findall(_PLAIN_WORD, plain_words(name))))
        held = sum(f" {key} " in line for line in plain)
        ranked.append((value + min(4, held - 1) * 0.7, len(name), name))
    ranked.sort(key=lambda item: (-item[0], -item[1], item[2]))
    if not ranked or ranked[0][0] < 1.9:
        return None
    best = ranked[0][2]
    if title and best.lower() in title.lower():
        return ranked[1][2] if len(ranked) > 1 and ranked[1][0] >= 1.9 else None
    # "Jerusalem Courier" and "The Jerusalem Courier", "Lakes" and "Lakes News" are one name; the fuller is kept, and so is the head
    # of the page that holds it ("Harbour Markets" over a menu of markets).
    fuller = (f"the {best.lower()}", f"{best.lower()} news")
    spelt = _SPELT_OUT.fullmatch(outside[0]) if outside else None
    if spelt is not None and outside[0].startswith(f"{best} "):
        return spelt["name"]
    head = next((name for name in votes if outside and name == outside[0].strip()), best)
    if best != head and not _is_menu_of_sections(head) and f" {best.lower()} " in f" {head.lower()} ":
        return head
    return next((name for _, _, name in ranked if name.lower() in fuller), best)


def _bare_name(line: str) -> str:
    """A masthead without the languages or the initials behind its name; any other line as it is.

    >>> _bare_name("Government of the Republic of Palau EN | JA Search"), _bare_name("PALAU NEWS AGENCY (PNA)")
    ('Government of the Republic of Palau', 'PALAU NEWS AGENCY')
    """
    cut = _LANGUAGES.sub("", line)
    bracketed = _BRACKETED.fullmatch(cut)
    return bracketed["name"] if bracketed is not None else cut


def _fold_initials(votes: Counter[str]) -> None:
    """Gives what speaks for initials ("Copyright MFA 2025") to the name they are of."""
    for short in [name for name in votes if name.isupper() and name.isalpha() and 2 <= len(name) <= 6]:
        for name in sorted(votes, key=lambda name: (-len(name), name)):
            if name != short and _is_initials(short, name):
                votes[name] += votes.pop(short)
                break


def _is_initials(short: str, name: str) -> bool:
    """Whether letters are those that a name's words start with, small words counted or not, at most one left out."""
    small = furniture_words().function_words
    words = name.split()
    for counted in (words, [word for word in words if word.lower() not in small]):
        letters = "".join(word[0] for word in counted).upper()
        if letters == short or (
            len(short) > 2 and short in {letters[:n] + letters[n + 1 :] for n in range(1, len(letters))}
        ):
            return True
    return False


def _is_masthead(line: str) -> bool:
    """Whether a first line is a name with small words in it ("Notes from the Lake")."""
    words = line.split()
    small = furniture_words().function_words
    return len(words) <= 5 and line[-1].isalpha() and all(w[0].isupper() or w.lower() in small for w in words)


def _is_menu_of_sections(line: str) -> bool:
    """Whether half of a line's words are what menus hold: "Home World Politics Weather Video"."""
    tables, words = furniture_words(), line.lower().split()
    known = {*tables.sections, *tables.whole["navigation"]}
    return len(words) > 2 and 2 * sum(word in known for word in words) >= len(words)


def _is_section(name: str) -> bool:
    """Whether words name sections of a page and nothing else: "World Updates", "Latest News"."""
    known = {*furniture_words().sections, "updates", "update", "news", "latest", "stories", "headlines"}
    return all(word.lower() in known for word in name.split())


def _before_menu(line: str) -> str | None:
    """The name a first line opens with before its menu runs on; None where no menu follows.

    >>> _before_menu("The Baltic Courier Home World Europe Business")
    'The Baltic Courier'
    """
    words = line.split()
    tables = furniture_words()
    menu = {*tables.sections, *tables.whole["navigation"]}
    start = next((n for n, word in enumerate(words) if n and word.lower() in menu), None)
    if start is None or start > 5 or sum(word.lower() in menu for word in words[start:]) < 3:
        return None
    name = " ".join(words[:start])
    return name if re.fullmatch(_NAME, name) else None


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from hearsay.gazetteer.tables import country_names

    return frozenset(name.lower() for name in country_names().values())


def _vote(votes: Counter[str], name: str, weight: float) -> bool:
    """Count for a name; False for words that are none."""
    name = _COMPANY_END.sub("", " ".join(name.split())).strip(" .,-–—|:;'’&")
    name = re.sub(r"\s+(?:(?:of|the|and|for|to|in)|(?:19|20)\d\d(?:\s*[-–—]\s*\d{2,4})?)$", "", name)
    if name.lower() in furniture_words().sections or name.lower() in furniture_words().function_words:
        return False  # "More from War", "When using the site's texts ..."
    if 2 <= len(name) <= 70 and name.lower() not in _NO_NAME and mark_of(name) is None and not name.isdigit():
        votes[name] += weight  # type: ignore[assignment]
        return True
    return False
