"""A page's title and outlet from its many names for them: <title>, h1, og:title, headline, og:site_name, publisher, host."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.pages.assemble import one_line

_SEPARATOR = re.compile(r"\s+(?:[|·•»«›:]|[-–—]{1,2})\s+|\s*[|»]\s*")
_WORD = re.compile(r"\w+")
_SECOND_LEVEL = frozenset((
    "co", "com", "org", "net", "gov", "ac", "edu", "info", "or", "ne", "go",
))  # fmt: skip

SAME = 0.6
"""Share of the shorter title's words found in the other from which the two name the same thing."""


def agreement(one: str, other: str) -> float:
    """How far two titles share words: of the shorter one's words, the share that the other has too, 0-1."""
    first, second = set(_WORD.findall(one.lower())), set(_WORD.findall(other.lower()))
    shorter = min(len(first), len(second))
    return len(first & second) / shorter if shorter else 0.0


def choose_title(
    headings: Sequence[str], declared: Sequence[str], title_element: str, outlet: str
) -> str | None:
    """The title by agreement of what is shown and what is declared.

    The rule: a heading of the first level that agrees with a declared title (headline, og:title) or the title element is
    what readers saw, so it wins; else a declared title; else the title element; the outlet's name is cut off each.

    Args:
        headings: h1 texts in order.
        declared: headline, og:title, twitter:title; the most trusted first.
        title_element: The text of <title>.
        outlet: The outlet's name, "" when not known.

    >>> choose_title(["Menu", "Truce holds in Aden"], ["Truce holds in Aden - The Gulf Courier"], "", "The Gulf Courier")
    'Truce holds in Aden'
    """
    witnesses = [text for text in (*declared, title_element) if text]
    trimmed = [cut for text in witnesses if (cut := without_outlet(text, outlet))]
    names = [
        heading for heading in headings if len(_WORD.findall(heading)) > 1 and agreement(heading, outlet) < 1
    ]
    best = max(names, key=lambda h: max((agreement(h, w) for w in trimmed), default=0.0), default=None)
    if best and any(agreement(best, witness) >= SAME for witness in trimmed):
        return one_line(without_outlet(best, outlet)) or None
    if trimmed:
        return trimmed[0]
    return names[0] if len(names) == 1 else None


def without_outlet(title: str, outlet: str) -> str:
    """A title without the outlet's name before or after it, or a last short piece that can only be a site's name.

    >>> without_outlet("Convoy reaches Goma | Lakes Monitor", "Lakes Monitor")
    'Convoy reaches Goma'
    >>> without_outlet("Truce talks - day two", "")
    'Truce talks - day two'
    """
    text = one_line(title)
    cuts = list(_SEPARATOR.finditer(text))
    if not cuts:
        return text
    head, tail = text[: cuts[-1].start()], text[cuts[-1].end() :]
    if outlet and _is_name(tail, outlet):
        return without_outlet(head, outlet)
    if outlet and _is_name(text[: cuts[0].start()], outlet):
        return text[cuts[0].end() :]
    # "... | World | Example Times": sections stand behind bars only; a dash may be part of the headline.
    if any(mark in cuts[-1].group() for mark in "|»") and len(_WORD.findall(tail)) <= 4 < len(
        _WORD.findall(head)
    ):
        return without_outlet(head, outlet)
    return text


def outlet_in_title(title_element: str, shown: str, host: str) -> str | None:
    """The outlet's name where <title> adds it to the title: the piece past the shown title, or the one the host spells.

    >>> outlet_in_title("Convoy reaches Goma - Lakes Monitor", "Convoy reaches Goma", "")
    'Lakes Monitor'
    """
    text = one_line(title_element)
    pieces = [piece for piece in _SEPARATOR.split(text) if piece]
    if len(pieces) < 2:
        return None
    spelled = host.replace("-", "")
    for piece in (pieces[-1], pieces[0]):
        letters = "".join(_WORD.findall(piece.lower()))
        if letters and spelled and (letters in spelled.replace(".", "") or spelled.split(".")[0] == letters):
            return piece
    if (
        shown
        and agreement(pieces[-1], shown) == 0
        and len(_WORD.findall(pieces[-1])) <= 5
        and text.startswith(shown)
    ):
        return pieces[-1]
    return None


def host_name(uri: str) -> str:
    """The host of an address without "www."; "" for paths of files.

    >>> host_name("https://www.lakes-monitor.example/goma/1")
    'lakes-monitor.example'
    """
    found = re.match(r"https?://(?:[^/@]*@)?([^/:?#]+)", uri, re.IGNORECASE)
    host = found[1].lower() if found else ""
    return re.sub(r"^(?:www\d?|m|amp|mobile)\.", "", host)


def site_of(host: str) -> str:
    """The part of a host that names the site ("news.example.co.uk" gives "example").

    >>> site_of("en.courier.co.uk")
    'courier'
    """
    labels = host.split(".")
    while len(labels) > 1 and (
        len(labels[-1]) <= 3 or labels[-1] in _SECOND_LEVEL or labels[-1] == "example"
    ):
        labels.pop()
        if labels[-1] not in _SECOND_LEVEL:
            break
    return labels[-1] if labels else ""


def _is_name(piece: str, outlet: str) -> bool:
    letters, name = "".join(_WORD.findall(piece.lower())), "".join(_WORD.findall(outlet.lower()))
    return bool(letters) and (letters == name or (len(letters) > 3 and (letters in name or name in letters)))
