"""Whose report a page prints: the agency, told apart from the persons of the byline and from photo credits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

# Words beside an agency's name in a byline that are no person: "By AP and staff reports".
_COMPANY = frozenset(
    [
        "agencies",
        "agency",
        "and",
        "by",
        "correspondent",
        "correspondents",
        "desk",
        "editorial",
        "from",
        "in",
        "newsroom",
        "news",
        "online",
        "our",
        "reporter",
        "reporters",
        "reporting",
        "report",
        "reports",
        "service",
        "source",
        "special",
        "staff",
        "team",
        "the",
        "via",
        "web",
        "wire",
        "wires",
        "with",
        "writer",
        "writers",
    ]
)


# "Petra", "Trend" and "Fars" are names of people and words as well: followed by another name they are no agency.
_IS_PERSON = re.compile(r"\s+(?!News|Agency|Press|Staff)[A-Z][a-z]")

_IS_PERSON_IN_CAPITALS = re.compile(
    r"(?:ANI|PETRA|SANA|ENA|BETA|TURAN|MEHR|NAN|FARS|FIRAT|LUSA|ANTARA|TREND|FENA)\s+(?!NEWS|AGENCY|PRESS|STAFF|AND|WITH|IN)[A-Z]{2,}"
)


# Agencies that no list knows call themselves so: "Blue Nile Press Agency", "Saltmarsh Wire". "Press" alone is also a surname.
_CALLED_AGENCY = re.compile(
    r"(?:[^\W\d_][\w’'.-]*\s+){1,4}(?:(?:news|press|information|telegraph\w*|wire)\s+(?:agency|service|bureau)|news\s?wires?|wires?)",
    re.IGNORECASE,
)
# "Source: LibyaPress", "/Kivupress/"
_SPELT_AS_AGENCY = re.compile(r"[A-Z][\w-]+(?:press|presse|inform|pres|novosti)", re.IGNORECASE)
_ORIGINAL = re.compile(
    r"(?:(?i:(?:read|view|see)\s+the\s+original(?:\s+(?:article|story|report|version|text|post))?\s+(?:on|at|in)"
    r"|(?:this|the)\s+(?:article|story|report|piece|text)\s+(?:was\s+|has\s+been\s+)?(?:first|originally)\s+(?:published|appeared|posted|reported)\s+(?:on|in|by|at)))"
    r"\s+(?:the\s+)?(?P<name>[A-Z][\w’'&.-]*(?:(?:\s+(?:of|the|and|for|&))*\s+[A-Z0-9][\w’'&.-]*){0,6})"
)
_NO_WRITER = re.compile(r"^(?:edited|editing|translated|curated|compiled|reviewed)\s+by\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credit:
    """A byline taken apart: the persons (None when it names none) and the agency (None when it names none)."""

    byline: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class AgencyName:
    """An agency's name as it stands in a string: the canonical name and the characters ``[start, end)``."""

    name: str
    start: int
    end: int


def find_agencies(text: str) -> tuple[AgencyName, ...]:
    """Every agency named in a short string (a byline, a credit, a sign-off), in order.

    >>> [found.name for found in find_agencies("Agence France-Presse, with AP")]
    ['AFP', 'AP']
    """
    exact, loose = _names()
    found = [
        AgencyName(exact[m[0]], *m.span())
        for m in _pattern(capitals=True).finditer(text)
        if not _is_person(text, m)
    ]
    for match in _pattern(capitals=False).finditer(text):
        if not any(match.start() < other.end and other.start < match.end() for other in found):
            found.append(AgencyName(loose[match[0].lower()], *match.span()))
        elif match.end() - match.start() > 4:
            # "Associated Press of Pakistan" over the "AP" that another alias would find inside.
            found = [o for o in found if not (match.start() <= o.start and o.end <= match.end())]
            found.append(AgencyName(loose[match[0].lower()], *match.span()))
    return tuple(sorted(found, key=lambda name: name.start))


def _is_person(text: str, match: re.Match[str]) -> bool:
    """Whether what could be an agency is a person's first name: "Petra Novak", "ANI SARGSYAN"."""
    if match[0].isupper():
        return _IS_PERSON_IN_CAPITALS.match(text, match.start()) is not None
    return _IS_PERSON.match(text, match.end()) is not None


def split_byline(shown: str | None) -> Credit:
    """The persons and the agency of a byline.

    Args:
        shown: As the page shows it ("By REUTERS", "By Amna Idris and AFP", "Staff and agencies").

    >>> split_byline("By Amna Idris, Associated Press")
    Credit(byline='Amna Idris', agency='AP')
    >>> split_byline("By REUTERS")
    Credit(byline=None, agency='Reuters')
    >>> split_byline("By Amna Idris, Blue Nile Press Agency")
    Credit(byline='Amna Idris', agency='Blue Nile Press Agency')
    """
    if not shown or not shown.strip():
        return Credit(None, None)
    text = re.sub(r"\s+", " ", shown).strip()
    text = re.sub(
        r"^(?:(?:written|reported|posted|published|story|report|text|words)\s+)?by\s*:?\s+",
        "",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(
        r"^(?:author(?:s|\s+of\s+the\s+article)?|source|byline|reporter)\s*:\s*",
        "",
        text,
        flags=re.IGNORECASE,
    )
    names = find_agencies(text)
    persons = []
    agency = names[0].name if names else None
    for piece in re.split(r"\s*(?:[,|;•·/]|\s[-–—]\s|\band\b|\bwith\b|&)\s*", _without(text, names)):
        if _NO_WRITER.match(piece):
            continue
        piece = re.sub(r"(?:^|\s+)(?:in|for|of|at)\s+.*", "", piece.strip(" .:-–—()[]"))
        piece = re.sub(r"^the\s+", "", piece)
        words = piece.split()
        if (
            not words
            or all(word.lower().strip(".") in _COMPANY for word in words)
            or not any(w[0].isupper() for w in words)
        ):
            continue
        if _CALLED_AGENCY.fullmatch(piece) and words[0].lower() not in _COMPANY:
            agency = agency or piece
        else:
            persons.append(piece)
    return Credit(" and ".join(_listed(persons)) or None, agency)


def find_agency(
    *,
    byline: str | None,
    openings: Sequence[str] = (),
    endings: Sequence[str] = (),
    outlet: str | None = None,
) -> str | None:
    """The agency whose report a page is, by the strongest sign; None when the outlet's own, or nothing says.

    Args:
        byline: As shown.
        openings: The first paragraphs, where a dateline names it: "KHARTOUM, April 16 (AFP) -".
        endings: The last lines, where a sign-off names it: "Source: Anadolu", "- Reuters", "(AFP)".
        outlet: Who published the page: an agency's own page is not reprinted.
    """
    agency = (
        split_byline(byline).agency
        or _first(map(opening_agency, openings))
        or _first(map(sign_off_agency, reversed(endings)))
    )
    if agency and outlet and agency.lower() == outlet.lower():
        return None
    if agency and outlet and any(name.name == agency for name in find_agencies(outlet)):
        return None
    return agency


def opening_agency(paragraph: str) -> str | None:
    """The agency an opening names in brackets or before a dash: "(Reuters) -", "Goma (AFP) —", "AFP, Goma -".

    >>> opening_agency("GOMA, March 3 (AFP) - Rebels took a town.")
    'AFP'
    """
    head = paragraph[:110]
    bracket = re.match(
        r"[^()]{0,70}?[(\[]\s*(?P<inside>[^()\[\]]{2,40})[)\]]\s*(?:[-–—:.]|$|(?=[A-Z\"“]))", head
    )
    dash = re.match(r"(?P<inside>[A-Z][^.()\[\]]{1,40}?)\s*(?:[-–—]{1,2}|:)\s", head)
    slashed = re.match(r"[^/]{3,60}/\s*(?P<inside>[^/]{2,30})\s*/", head)
    if bracket and re.search(
        r"(?<!\S)(?!(?:of|de|del|el|al|the|and)\b)[a-z]{2,}", head[: bracket.start("inside")]
    ):
        bracket = None  # "..., the minister told reporters (AP)": a sentence, not a dateline
    for match in (bracket, slashed, dash):
        if match:
            names = find_agencies(match["inside"])
            comma = match["inside"].partition(",")[0] if match is dash else match["inside"]
            if names and (
                match is not dash or (_is_whole(comma, find_agencies(comma)) and find_agencies(comma))
            ):
                return names[0].name
    return None


def sign_off_agency(line: str) -> str | None:
    """The agency a last line or a paragraph's last words name; photo credits are none.

    >>> sign_off_agency("Source: Anadolu Agency")
    'Anadolu'
    >>> sign_off_agency("(photo credit: REUTERS)") is None
    True
    """
    text = line.strip()
    if len(text) < 160 and re.search(
        r"\b(?:photo|image|picture|credit|file|video|getty|handout|via)\b", text, re.IGNORECASE
    ):
        return None
    source = re.fullmatch(
        r"[(\[]?\s*(?:sources?|agency|via|with (?:inputs|reporting|additional reporting|information|files) from|reporting by|news agency)\s*:?\s+(.{2,70}?)[)\].]*",
        text,
        re.IGNORECASE,
    )
    rights = re.fullmatch(r"(?:copyright\b|©|\(c\))[\s©\d–-]*(.{2,60}?)(?:[.,].*)?", text, re.IGNORECASE)
    whole = text.strip(" ()[]-–—./*•") if len(text) <= 48 else ""
    tail = re.search(r"[.!?”\"’']\s*[(\[/–—-]{1,2}\s*([^()\[\].–—]{2,40}?)\s*[)\]/.]*$", text)
    for match in (source, rights):
        if match and (names := find_agencies(match[1])):
            return names[0].name
    credited = source[1] if source else "".join(re.findall(r"^/\s*([^/]+?)\s*/$", text))
    if _SPELT_AS_AGENCY.fullmatch(credited):
        return credited
    whole = re.sub(r"(?<=[A-Z])/[a-z]{2,3}$", "", whole)  # "AFP/jk": a desk's initials
    for candidate in (whole, tail[1] if tail else ""):
        names = find_agencies(candidate)
        if names and _is_whole(candidate, names):
            return names[0].name
    return None


def original_outlet(line: str) -> str | None:
    """The outlet a reprint names as its source; None when the line names none.

    >>> original_outlet("Read the original article on Kivu Morning Post.")
    'Kivu Morning Post'
    >>> original_outlet("This story was first published by the Lakes Monitor and is republished with leave.")
    'Lakes Monitor'
    """
    match = _ORIGINAL.match(line.strip()) if len(line) < 240 else None
    return match["name"].strip(" .,") if match else None


def _is_whole(text: str, names: Sequence[AgencyName]) -> bool:
    """Whether nothing but agencies and connecting words is left ("AFP and AP", "Reuters, Goma" is left to the dateline grammar)."""
    rest = re.findall(r"[^\W\d_]+", _without(text, names))
    return all(word.lower() in _COMPANY for word in rest)


def _without(text: str, names: Sequence[AgencyName]) -> str:
    for name in reversed(names):
        text = text[: name.start] + "," + text[name.end :]
    return text


def _listed(persons: Sequence[str]) -> tuple[str, ...]:
    """ "A, B and C": a comma between all but the last two; names shown twice once."""
    once = tuple(dict.fromkeys(persons))
    return (", ".join(once[:-1]), once[-1]) if len(once) > 2 else once


def _first(found: map[str | None]) -> str | None:
    return next((name for name in found if name), None)


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """Names matched in capitals only, and names matched in any (keys lower case)."""
    import yaml

    text = resources.files("hearsay.pages.metadata").joinpath("agencies.yaml").read_text(encoding="utf-8")
    raw: dict[str, list[str]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    exact: dict[str, str] = {}
    loose: dict[str, str] = {}
    for name, aliases in raw.items():
        for alias in (name, *aliases):
            # Names that are also plain words or person names ("Trend", "Petra", "Turan", "Fars") keep their capitals.
            if len(alias) <= 6 and " " not in alias:
                exact[alias] = exact[alias.upper()] = name
            else:
                loose[alias.lower()] = name
    return exact, loose


@lru_cache(maxsize=2)
def _pattern(*, capitals: bool) -> re.Pattern[str]:
    names = sorted(_names()[0] if capitals else _names()[1], key=lambda name: (-len(name), name))
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", 0 if capitals else re.IGNORECASE
    )
