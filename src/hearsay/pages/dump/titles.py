"""The title of a text dump: which line it is, and what a site's name or section glued to it is not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from hearsay.pages.dump.captions import read_caption
from hearsay.pages.dump.features import content_words
from hearsay.pages.dump.furniture import bare_words, furniture_words, mark_of, plain_words
from hearsay.pages.dump.lines import Line
from hearsay.pages.dump.stamps import is_stamp_line

_LEAST = 0.62
# "Source" / "Amal Protection Network", "Forwarded from" / "Oblast administration": the line under a label is what it labels.
_LABELS = frozenset(
    [
        "author",
        "category",
        "content format",
        "country",
        "forwarded from",
        "format",
        "language",
        "origin",
        "primary country",
        "publisher",
        "section",
        "source",
        "theme",
        "topic",
    ]
)
# "3h ago Army says ...", "14:02 Army says ...": an entry in a list of what is new.
_TIMED = re.compile(
    r"(?:\d{1,2}\s?(?:h|m|hrs?|hours?|mins?|minutes?|days?|d)\s+ago|\d{1,2}[:.]\d\d)\b", re.IGNORECASE
)
_PERSON = r"[^\W\d_a-z][\w’'.-]*(?: [^\W\d_a-z][\w’'.-]*){1,3}"
# "UPDATE 3-Truce holds": which telling of an agency's story it is.
_TELLING = re.compile(
    r"(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|RECAST|EXCLUSIVE|BREAKING)(?:\s+\d{1,2})?\s*[-–—:]\s*(?=\S)"
)
# "Amna Idris, Daniel Wolf and Piotr Wolski"
_WRITERS = re.compile(rf"{_PERSON}(?:, {_PERSON})*,? (?:and|&) {_PERSON}")
_SEPARATOR = re.compile(r"\s+(?:[|»«<>·•]|::|[-–—])\s+|\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Title:
    """A title, and what was cut off it.

    Attributes:
        text: Without a site's or section's name.
        number: Index of the line it was found on; None when it came from the container.
        suffixes: Names cut off behind a separator, which may be the outlet's; a section's glued to it is just cut.
    """

    text: str
    number: int | None
    suffixes: tuple[str, ...] = ()


def find_title(lines: Sequence[Line], body_start: int, body: str, hint: str | None) -> Title | None:
    """The title among the lines above (or at the head of) the body.

    Args:
        lines: All lines of the dump.
        body_start: Index of the first paragraph of the body.
        body: The body's words, which a title shares.
        hint: What the container calls the page; a line that agrees with it wins.

    Returns:
        None where no line looks like one.
    """
    vocabulary = {word[:5] for word in content_words(body)}
    hinted = plain_words(cut_section(hint)[0]) if hint else None
    counts = Counter(cut_section(line.text)[0] for line in lines[: body_start + 1])
    best: tuple[float, int] | None = None
    for number, line in enumerate(lines[: body_start + 1]):
        text, _ = cut_section(line.text)
        if number and lines[number - 1].text.lower().rstrip(": ") in _LABELS:
            continue
        value = _likeness(text, vocabulary) - 0.02 * max(0, body_start - number)
        if value > 0 and _is_name_in(text, body):
            continue
        if value > 0 and _is_signed(lines, number):
            value += 0.3
        if value > 0 and number == 0 and body_start == 1:
            value += 0.3  # a text that was handed over with its title
        if number == body_start:
            value -= 0.4  # it shares all its words with itself
        if value > 0 and counts[text] > 1:
            value += 0.2
        if number == body_start and re.search(r"[.][\"”’)]*$", text):
            continue
        if hinted and plain_words(text) == hinted:
            value += 3
        if value > _LEAST and (best is None or value > best[0] + _lead(number - best[1])):
            best = (value, number)
    if best is None and not hint and (near := _right_above(lines, body_start, vocabulary)) is not None:
        best = (0.0, near)
    if best is None and not hint and (dated := _dated(lines, body_start)) is not None:
        best = (0.0, dated)
    if best is None:
        return Title(cut_section(hint)[0], None, cut_section(hint)[1]) if hint else None
    number = _without_topic(lines, body_start, best[1])
    text, _ = cut_section(lines[number].text)
    # The browser's title line tells the site, the heading the title alone.
    opening = [line.text for line in lines[: body_start + 1] if line.text.strip().startswith(text)]
    told = [cut_section(line) for line in opening]
    suffixes = dict.fromkeys(name for title, names in told if title == text for name in names)
    return Title(text, number, tuple(suffixes))


@lru_cache(maxsize=16)
def cut_section(title: str) -> tuple[str, tuple[str, ...]]:
    """A title without the names behind it, and these names.

    >>> cut_section("Truce holds around Goma - The Courier")
    ('Truce holds around Goma', ('The Courier',))
    >>> cut_section("Rivals trade blame for shelling near the river Asia News")
    ('Rivals trade blame for shelling near the river', ())
    """
    suffixes: list[str] = []
    text = _TELLING.sub("", title.strip(), count=1)
    while matches := list(_SEPARATOR.finditer(text)):
        last = matches[-1]
        name, rest = text[last.end() :].strip(), text[: last.start()].strip()
        if not (_is_name(name) and len(rest.split()) >= 4):
            break
        suffixes.append(name)
        text = rest
    ends_in_section = text.rsplit(maxsplit=1)[-1:] and text.rsplit(maxsplit=1)[-1] in _section_ends()
    if (
        ends_in_section
        and (glued := _glued_section().search(text))
        and len(text[: glued.start()].split()) >= 4
    ):
        before = text[: glued.start()].split()[-1]
        double = glued["section"].lower().endswith(" news")
        sentence_case = before[:1].islower() or not before[:1].isalpha()
        if double or (before.lower() not in furniture_words().function_words and sentence_case):
            text = text[: glued.start()].rstrip()
    return text, tuple(suffixes)


def _right_above(lines: Sequence[Line], body_start: int, vocabulary: set[str]) -> int | None:
    """The line within three of the body that is no menu and no date, where no line shares the body's words: "Morning report on the war"."""
    for number in range(body_start - 1, max(-1, body_start - 4), -1):
        text, _ = cut_section(lines[number].text)
        words = text.split()
        is_phrase = any(word.lower() in furniture_words().function_words for word in words[1:])
        if 5 <= len(words) <= 22 and is_phrase and _likeness(text, vocabulary) >= 0.5:
            return number
    return None


def _dated(lines: Sequence[Line], body_start: int) -> int | None:
    """The line that names a daily paper of a series by its day, over the date itself: "Sahel Situation Update, May 3, 2024"."""
    for number in range(body_start - 1):
        words = [word for word in re.findall(r"[^\W\d_]{3,}", lines[number].text) if word[0].isupper()]
        if is_stamp_line(lines[number].text) and len(words) >= 4 and _is_signed(lines, number):
            return number
    return None


def _without_topic(lines: Sequence[Line], body_start: int, number: int) -> int:
    """The line that tells the title bare, where the one found has a topic before it ("Sudan Chad: Army denies ..." and "Army denies ...")."""
    whole = plain_words(cut_section(lines[number].text)[0])
    for other in range(body_start + 1):
        bare = plain_words(cut_section(lines[other].text)[0])
        topic = whole.removesuffix(bare)
        if (
            len(bare.split()) >= 4
            and topic != whole
            and re.fullmatch(r"(?:[\w'’.-]+ ){0,5}?[\w'’.-]+\s*[:|/>›»–—-]\s*", topic)
        ):
            return other
    return number


def _lead(lines: int) -> float:
    """By how much a later line must look better: right under a title stands its standfirst, which shares more words with the body."""
    return 0.35 if lines <= 2 else 0.05


def _is_signed(lines: Sequence[Line], number: int) -> bool:
    """Whether a byline or a date stands within three lines under a line, as they do under titles."""
    below = lines[number + 1 : number + 4]
    return any(
        is_stamp_line(line.text) or re.match(r"by\s+[A-Z]", line.text, re.IGNORECASE) for line in below
    )


def _is_name(name: str) -> bool:
    """Whether a last segment is a site's or section's name: few words, all capitalised but the small ones ("- report" is not)."""
    words = re.findall(r"[^\W_][\w’'.&-]*", name)
    small = furniture_words().function_words
    return 1 <= len(words) <= 6 and all(
        word[0].isupper() or word[0].isdigit() or word.lower() in small or "." in word for word in words
    )


def _is_name_in(text: str, body: str) -> bool:
    """Whether the body has a line's very words as a name, every word of weight with its capital: a letterhead, no title."""
    if not 2 <= len(text.split()) <= 12:
        return False
    found = re.search(rf"(?<!\w){re.escape(text)}(?!\w)", body, re.IGNORECASE)
    small = furniture_words().function_words
    return found is not None and all(
        word[:1].isupper() for word in found[0].split() if word.lower() not in small
    )


def _likeness(text: str, vocabulary: set[str]) -> float:
    """How much a line looks like this article's title; below _LEAST it does not."""
    words = text.split()
    if not 3 <= len(words) <= 35 or is_stamp_line(text) or mark_of(text) or read_caption(text):
        return 0.0
    if (
        re.match(r"(?:by|published|updated|posted)\b", text, re.IGNORECASE)
        or bare_words(plain_words(text)) in furniture_words().sections
        or _is_section(words)
    ):
        return 0.0
    if _is_menu(text) or _TIMED.match(text) or _WRITERS.fullmatch(text) or text[:2] in ("* ", "• "):
        return 0.0
    own = {word[:5] for word in content_words(text)}  # "accusation" in the title, "accused" in the text
    shared = len(own & vocabulary) / max(1, len(own))
    value = 0.8 * shared + (0.5 if 5 <= len(words) <= 22 else 0.2)
    # Names of sites and sections are all capitals and no small words ("Jerusalem Courier World News").
    if len(words) <= 5 and all(word[:1].isupper() for word in words) and not text.isupper():
        value -= 0.35
    # "About MEA Visa Services Bilateral Documents Media Center Career": a menu has neither verbs nor small words.
    tables = furniture_words()
    known = tables.function_words | tables.reporting_words
    if (
        len(words) >= 6
        and all(not w[:1].islower() for w in words)
        and not any(w.lower() in known for w in words)
    ):
        value -= 0.0 if text.isupper() or re.search(r"[,;:?!]", text) else 0.45
    value -= 0.5 if re.search(r"[.:;][\"”’)]*$", text) else 0.0
    value -= 0.4 if re.search(r"[|»›>•▸▶→]", text) else 0.0
    # "Frontier Digest – All News of the Region in One Place": a site's name, strange to the text, and what it says of itself.
    name, dash, _ = text.partition(" – ")
    if dash and _is_name(name) and not {word[:5] for word in content_words(name)} & vocabulary:
        value -= 0.45
    return value


def _is_section(words: Sequence[str]) -> bool:
    """Whether all words are sections' names and what joins them: "Nation & World"."""
    known = {*furniture_words().sections, "nation", "state", "region", "&", "and", "/"}
    return len(words) <= 4 and all(word.lower() in known for word in words)


def _is_menu(text: str) -> bool:
    """Whether a line is a menu or a breadcrumb: "Home Latest Opinion Business World Sport", "News / Kosovo"."""
    words = [word.lower() for word in re.findall(r"[^\W\d_][\w’'-]*", text)]
    known = sum(word in _menu_words() for word in words)
    crumbs = re.split(r"\s+[/>›»▸▶→⟩≫]\s+", text)
    is_trail = len(crumbs) > 1 and all(len(crumb.split()) <= 3 for crumb in crumbs)
    # "Home Armenia Georgia Multimedia About Us": a site's sections may be countries.
    ends = (words[:1] in (["home"], ["menu"])) + (words[-2:] in (["about", "us"], ["contact", "us"]))
    capitals = all(not word[:1].islower() for word in text.split())
    is_bar = capitals and (ends == 2 or (ends == 1 and known >= 2))
    return is_trail or (len(words) >= 4 and (known >= 0.5 * len(words) or is_bar) and text[:1].isupper())


@lru_cache(maxsize=1)
def _menu_words() -> frozenset[str]:
    return frozenset((*furniture_words().sections, *furniture_words().whole["navigation"], "latest")) - {
        "war", "conflict", "military", "security", "defence", "defense", "x", "en", "ar", "fr", "es", "ru", "de", "tr", "ok", "live", "more", "next", "back", "close",
    }  # fmt: skip


@lru_cache(maxsize=1)
def _section_ends() -> frozenset[str]:
    """The last words of the names of sections."""
    return frozenset(name.title().split()[-1] for name in furniture_words().sections)


@lru_cache(maxsize=1)
def _glued_section() -> re.Pattern[str]:
    names = "|".join(
        re.escape(name.title())
        for name in sorted(furniture_words().sections, key=lambda name: (-len(name), name))
    )
    return re.compile(rf"\s+(?P<section>(?:{names})(?:\s+(?:{names}))*)$")
