"""Datelines: "KHARTOUM, April 16 (AFP) —", "Kyiv, Ukraine –", "BAKU. 13 September.", "GOMA:"."""

from __future__ import annotations

import re
from functools import lru_cache

from hearsay.gazetteer.places import settlements
from hearsay.gazetteer.tables import country_names
from hearsay.pages.dates.stamp import find_stamps
from hearsay.pages.dates.words import date_words, one_of
from hearsay.pages.metadata.agencies import find_agencies
from hearsay.records import Dateline

_UPPER = r"[A-ZÀ-ÖØ-ÞİŞĞ]"
_WORD = rf"(?:{_UPPER}[\w’'.-]*)"
_CAPS = rf"(?:{_UPPER}[A-ZÀ-ÖØ-ÞİŞĞ’'-]+|ST\.?)"
_LINK = r"(?:[\s-]+(?:of|the|de|del|la|el|al|e|i|ash|an|a)[\s-]+|[\s-]+)"
# "KYIV/MOSCOW": reported from both; the first is where the report is from, the rest stays in the dateline's words.
_PLACE = rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,3}})(?:\s*/\s*{_WORD}(?:{_LINK}{_WORD}){{0,3}}){{0,2}}"
_CAPS_PLACE = (
    rf"(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,3}})(?:\s*/\s*{_CAPS}(?:{_LINK}{_CAPS}){{0,3}}){{0,2}}"
)
_REGION = rf"(?:\s*,\s*(?P<region>{_WORD}(?:{_LINK}{_WORD}){{0,2}}))?"
_DASH = r"\s*(?:--|[–—-])\s+"


_CITY = 100_000
"""People of a town that a hyphen alone makes a dateline of."""
# "PAULA REYES, ANCHOR:" opens a transcript's turn as datelines open reports.
_OFFICE = re.compile(
    r"\b(?:ANCHOR|HOST|CORRESPONDENT|REPORTER|MODERATOR|PRESENTER|SPOKES[A-Z]+|MINISTER|PRESIDENT|AMBASSADOR|EDITOR|SENATOR|ANALYST)\b"
)
_MONTH_OR_DAY = rf"(?:(?:{one_of(date_words().weekdays)})\b\.?,?\s+)?(?:(?:{one_of(date_words().months)})\b|\d{{1,2}}\s+(?:{one_of(date_words().months)})\b)"
# "Lira, Tuesday, April 8 -"
_DATED = re.compile(
    rf",\s*(?i:(?:(?:{one_of(date_words().weekdays)})\.?,?\s+)?(?:(?:{one_of(date_words().months)})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{one_of(date_words().months)})))\b"
)
_BEFORE_DATE = (
    rf"(?=(?i:(?:last\s+|first\s+)?(?:updated|published|posted|publish\s+date|date)\b|{_MONTH_OR_DAY})|\d)"
)
_OVER_TEXT = (
    # "Guwahati | Updated: January 12, 2025", "Baku, June 24, Caspian Observer"
    re.compile(rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,2}})\s*(?:\||/|,|:|[–—-])\s*{_BEFORE_DATE}"),
    # "Updated - August 2, 2026 07:48 pm IST - JAMMU/NEW DELHI"
    re.compile(
        rf".*\d.*\s[–—|-]\s(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,2}})(?:\s*/\s*{_CAPS}(?:{_LINK}{_CAPS}){{0,2}})?$"
    ),
    # "ISTANBUL"
    re.compile(rf"(?P<place>{_CAPS}(?:{_LINK}{_CAPS}){{0,2}})$"),
    # "Today | Mali | Who we are Bamako, Thursday 17 April 2025"
    re.compile(rf".*[^\W\d_][ |](?P<place>{_WORD}),\s+(?i:{_MONTH_OR_DAY}).{{0,12}}$"),
)


def find_dateline(paragraph: str) -> Dateline | None:
    """The dateline a paragraph opens with, its span left to be filled; None when it opens with none.

    Args:
        paragraph: An opening paragraph.

    Returns:
        The words up to the dash or stop, the place as written without region or country, and the ISO day where the dateline
        states a year (a month and day alone are resolved later, against the page's other dates).

    >>> find_dateline("KHARTOUM, April 16 (AFP) — Shelling went on.").place
    'KHARTOUM'
    >>> find_dateline("NAIROBI/JUBA — Shelling went on.").place
    'NAIROBI'
    """
    for pattern, needs_capital in _patterns():
        match = pattern.match(paragraph)
        if match is None:
            continue
        following = paragraph[match.end() :].lstrip(" \"“'‘")
        if needs_capital and not following[:1].isupper():
            continue
        words = match.groupdict()
        place = (words.get("place") or "").strip(" ,.")
        bracket = words.get("agency") or ""
        if not place and bracket and not find_agencies(bracket):
            # "(EL FASHER) –": the bracket may hold the place; "(file photo) -" holds neither.
            if not re.fullmatch(rf"{_CAPS}(?:{_LINK}{_CAPS}){{0,3}}", bracket.strip()):
                continue
            place = bracket.strip()
        if (
            bracket
            and not find_agencies(bracket)
            and (match[0].rstrip()[-1:] in ")]" or place.startswith("The "))
        ):
            continue  # "The Border Security Force (BSF) accused ..." opens with no place
        if place and bracket and not re.search(r"[(\[]", match[0]) and not find_agencies(bracket):
            continue  # "NAIROBI/JUBA —" starts with a place, not an agency
        if _is_no_place(place) or _OFFICE.search(match[0]):
            continue
        if match[0].rstrip().endswith(" -") and not place.isupper() and not words.get("agency"):
            # "Abuja, Nigeria - The army", "Mogadishu - Units": a hyphen parts much else in mixed case
            region = words.get("region")
            is_dated = _day(match[0]) is not None or _DATED.search(match[0]) is not None
            if not (_is_country(region) if region else _is_city(place)) and not is_dated:
                continue
        text = paragraph[: match.end()].rstrip().rstrip("-–—:").rstrip()
        return Dateline(text=text, span=None, place=place or None, date=_day(text))
    return None


def place_over_text(line: str) -> Dateline | None:
    """The place of a line that stands between title and text; None where it names none that the gazetteer knows.

    >>> place_over_text("Guwahati | Updated: January 12, 2025 21:14 IST").place
    'Guwahati'
    >>> place_over_text("ISTANBUL").place, place_over_text("ADVERTISEMENT")
    ('ISTANBUL', None)
    """
    if len(line) > 160:
        return None
    for match in filter(None, (pattern.match(line) for pattern in _OVER_TEXT)):
        place = match["place"]
        if place.lower() in _KICKERS or place.lower() in date_words().weekdays or _is_country(place):
            continue
        if settlements(place):
            return Dateline(text=place, span=None, place=place, date=None)
    return None


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Each with whether the sentence after it must start with a capital (the less the dateline shows of itself, the stricter)."""
    months = one_of(date_words().months)
    weekdays = one_of(date_words().weekdays)
    year = r"(?:,?\s+\d{4})?"
    day = rf"(?:(?:(?i:{weekdays})\.?,?\s+)?(?:(?i:{months})\.?\s+\d{{1,2}}{year}|\d{{1,2}}\s+(?i:{months})\.?{year})|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
    agency = r"[(\[]\s*(?P<agency>[^()\[\]]{2,40})\s*[)\]]"
    return (
        # KHARTOUM, April 16 (AFP) - / Goma, DR Congo (AP) — / JUBA (Reuters):
        (re.compile(rf"{_PLACE}{_REGION}\s*(?:[,.]?\s*{day})?\s*,?\s*{agency}\s*(?:--|[–—:.-])?\s*"), False),
        # (Reuters) - / [AFP] JUBA:
        (re.compile(rf"{agency}\s*(?:{_CAPS_PLACE}{_REGION}(?:\s*,\s*{day})?)?(?:{_DASH}|\s*:\s+)"), False),
        # June 2, 2024 (EL FASHER) –
        (re.compile(rf"{day}\s*[(\[]\s*{_CAPS_PLACE}\s*[)\]]{_DASH}"), False),
        # (Nairobi, January 21, 2026) –
        (re.compile(rf"[(\[]\s*{_PLACE}{_REGION}\s*,\s*{day}\s*[)\]](?:{_DASH}|\s+)"), False),
        # AFP, KHARTOUM -
        (re.compile(rf"(?P<agency>{_CAPS})\s*(?:,|/|[–—-])\s*{_PLACE}(?:{_DASH}|\s*:\s+)"), True),
        # BAKU, Azerbaijan, September 13 -- / Kyiv, 13 September 2022 – / BAKU. 13 September. / Juba, 4 May:
        (
            re.compile(
                rf"{_PLACE}{_REGION}\s*[,.]?\s*[(]?{day}[)]?(?:{_DASH}|\s*[:.]\s+|\s*/[^/]{{2,30}}/\s*[.:–—-]?\s*)"
            ),
            False,
        ),
        # YEREVAN, FEBRUARY 19, ARMENPRESS. / BAKU, September 13, AZERTAC –
        (re.compile(rf"{_CAPS_PLACE}\s*,\s*{day}\s*,\s*[A-Z][A-Z/ .-]{{2,24}}(?:\.\s+|{_DASH}|:\s+)"), False),
        # Kyiv, Ukraine – / KHARTOUM — / GOMA:
        (re.compile(rf"{_CAPS_PLACE}{_REGION}(?:{_DASH}|\s*:\s+)"), False),
        (
            re.compile(
                rf"{_WORD_PLACE}\s*,\s*(?P<region>{_WORD}(?:{_LINK}{_WORD}){{0,2}})\s*(?:--|[–—]|\s-)\s+"
            ),
            True,
        ),
        (re.compile(rf"(?P<place>{_WORD}(?:{_LINK}{_WORD}){{0,2}})\s+(?:--|[–—-])\s+"), True),
    )


_WORD_PLACE = _PLACE

# Kickers in capitals that open a line as datelines do: "BREAKING: ...", "WATCH — ...".
_OPENERS = (
    "on",
    "in",
    "at",
    "by",
    "from",
    "since",
    "until",
    "after",
    "before",
    "this",
    "that",
    "it",
    "there",
)
_KICKERS = frozenset(
    [
        "analysis",
        "breaking",
        "comment",
        "correction",
        "editorial",
        "exclusive",
        "explainer",
        "explained",
        "factbox",
        "feature",
        "interview",
        "live",
        "live-blog",
        "opinion",
        "photos",
        "read",
        "update",
        "updated",
        "urgent",
        "video",
        "watch",
        "note",
        "warning",
        "advertisement",
        "timeline",
        "q",
        "a",
        "map",
        "more",
        "related",
        "about",
        "maps",
        "research",
        "reports",
        "subscribe",
        "support",
        "topics",
        "countries",
        "listen",
        "news",
        "world",
        "politics",
    ]
)


def _is_no_place(place: str) -> bool:
    words = place.split()
    if not words:
        return False
    days = {word for word in (*date_words().weekdays, *date_words().months) if len(word) > len("Mar")}
    if words[0].lower() in {*_OPENERS, *days}:
        return True  # "On Friday, April 8 - a day after the truce"
    return words[0].lower().strip(".") in _KICKERS or (bool(find_agencies(place)) and len(words) == 1)


def _is_country(name: str) -> bool:
    return name.lower() in (known.lower() for known in country_names().values())


def _is_city(name: str) -> bool:
    return max((town.population for town in settlements(name)), default=0) >= _CITY


def _day(text: str) -> str | None:
    whole = [stamp.date for stamp in find_stamps(text) if stamp.is_whole_day]
    return whole[0] if whole else None
