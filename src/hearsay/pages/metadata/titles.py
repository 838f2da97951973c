"""A page's title and outlet from its many names for them: <title>, h1, og:title, headline, og:site_name, publisher, host."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.pages.assemble import one_line

_SEPARATOR = re.compile(r"\s+(?:[|·•»«›:]|::|[-–—]{1,2})\s+|\s*[|»]\s*")
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
    names = [text for text in headings if len(_WORD.findall(text)) > 1 and not _is_name(text, outlet)]
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
    kept, cut = len(_WORD.findall(head)), len(_WORD.findall(tail))
    if any(mark in cuts[-1].group() for mark in ("|", "»", "::")) and (cut <= 4 < kept or cut <= 2 < kept):
        return without_outlet(head, outlet)
    return text


def choose_outlet(named: Sequence[str], title_element: str, title: str, host: str) -> str | None:
    """The outlet's name: of what the page calls itself, the name that its address spells; else the first; else the host.

    Args:
        named: og:site_name, publishers, application names; the most trusted first.
        title_element: The text of <title>, which often ends in the outlet's name.
        title: The page's title.
        host: Its host.

    >>> choose_outlet(["World", "The Lakes Monitor"], "", "", "lakesmonitor.example")
    'The Lakes Monitor'
    >>> choose_outlet([], "Convoy reaches Goma - Lakes Monitor", "Convoy reaches Goma", "")
    'Lakes Monitor'
    """
    pieces = [piece for piece in _SEPARATOR.split(one_line(title_element)) if piece]
    # A dash inside the headline parts nothing: "Care - a day in the camp" with the same words in h1 names no outlet.
    ends = [piece for piece in (pieces[-1], pieces[0]) if piece not in title] if len(pieces) > 1 else []
    accounts = [name for name in named if name.startswith("@")]
    names = [name for name in (_readable(name) for name in named if name not in accounts) if name]
    if names and _shares_word(names[0], host):
        return next((part for part in _SEPARATOR.split(names[0]) if _is_spelled(part, host)), names[0])
    for name in (*names[1:], *ends):
        if name and _is_spelled(name, host):
            return name
    if names:
        return names[0]
    text = one_line(title_element)
    is_added = ends and title and text.startswith(title) and agreement(ends[0], title) == 0
    if is_added and len(_WORD.findall(ends[0])) <= 5:
        return ends[0]
    return host or (_readable(accounts[0]) if accounts else None)


def _readable(name: str) -> str:
    """A name as people write it: an address given as a name is its host, an account loses its sign."""
    return host_name(name) or one_line(name).lstrip("@")


def _shares_word(name: str, host: str) -> bool:
    """Whether a host holds a word of a name, or its initials; with no host any name will do."""
    site = host.replace("-", "")
    words = _WORD.findall(name.lower())
    initials = "".join(word[0] for word in words)
    return (
        not site
        or (len(words) > 1 and initials in site)
        or any(len(word) > 2 and word in site for word in words)
    )


def _is_spelled(name: str, host: str) -> bool:
    """Whether a host spells a name in full, or as the initials of three words or more."""
    words = _WORD.findall(name.lower())
    letters = "".join(words)
    site = site_of(host).replace("-", "")
    if not letters or not site:
        return False
    bare = letters.removeprefix("the")
    if site in (bare, letters) or letters == host.replace(".", "").replace("-", ""):
        return True
    initials = "".join(word[0] for word in words)
    long_enough = len(site) > 3 and len(bare) > 3
    return (long_enough and (site in letters or bare in site)) or (len(initials) > 2 and initials == site)


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
    if not letters or not name:
        return False
    longer = len(_WORD.findall(piece)) > len(_WORD.findall(outlet)) + 2
    return letters == name or (len(letters) > 3 and not longer and (letters in name or name in letters))
