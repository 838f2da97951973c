"""Short lines between paragraphs: headings, and the headlines of other stories that look like them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.pages.dates.clock import find_clock
from hearsay.pages.dump.bylines import opens_byline
from hearsay.pages.dump.features import content_words, words_of
from hearsay.pages.dump.furniture import FurnitureMark, bare_words, furniture_words, plain_words
from hearsay.pages.dump.left_out import is_airy
from hearsay.pages.dump.lines import Line
from hearsay.pages.dump.role import Role
from hearsay.pages.dump.stamps import is_day_line

_STOP = re.compile(r"[.!…:;][\"”’)\]]*$")
_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,2}")
_LAND = re.compile(
    r"\b(?:Sea|Ocean|Gulf|Strait|River|Lakes?|Bank|Strip|Coast|Front|Valley|Region|Province|District|City|Island|Peninsula|Desert|Corridor|Republic|States|Kingdom|Union|Nations|East|West|North|South"
    r"|Africa|Asia|Europe|America|Korea|Sudan|Africa|Zealand|Leone|Faso|Arabia|Lanka|Guinea|Emirates|Herzegovina)\b"
)
_WRITER = re.compile(r"\b(?:correspondent|reporter|editor|columnist|analyst)s?$", re.IGNORECASE)


def between_paragraphs(
    text: str, role: Role, mark: FurnitureMark | None, count: int, score: float, core: frozenset[str]
) -> Role:
    """A short line without a stop between paragraphs: a heading, or what the page put in between (another story's headline)."""
    if mark or re.fullmatch(r"[\W\d]*", text) or bare_words(plain_words(text)) in furniture_words().sections:
        return Role.FURNITURE
    own = content_words(text)
    shared = len(own & core) / max(1, len(own))
    # "Tom Kerr, diplomatic correspondent", "By Our Correspondent", "Iryna Bondar"; not "South China Sea".
    is_person = not shared and _NAME.fullmatch(text) is not None and not _LAND.search(text)
    if _WRITER.search(text) or opens_byline(text) or is_person or re.fullmatch(r"\([A-Z ]+\)", text):
        return Role.FURNITURE
    if count <= 9 or (role is Role.PARAGRAPH and score > 0):
        kept = Role.PARAGRAPH if text[0] in "•▪◦" else Role.HEADING  # an item of a list heads nothing
        return (
            kept
            if shared >= 0.3 or role is Role.PARAGRAPH or text[:1].islower() or count <= 4
            else Role.FURNITURE
        )
    return role if role is Role.PARAGRAPH and shared >= 0.5 and count > 12 else Role.FURNITURE


def mark_teasers(
    lines: Sequence[Line], marks: Sequence[FurnitureMark | None], roles: list[Role], first: int, last: int
) -> None:
    """Headlines of other stories between paragraphs: under "SEE ALSO:", or two and more in a block of their own."""
    for n in range(first + 1, last):
        mark = marks[n]
        if mark is None or mark.kind != "related" or not (mark.how == "whole" or lines[n].text.endswith(":")):
            continue
        for m in range(n + 1, min(n + 4, last)):
            if roles[m] not in (Role.HEADING, Role.PARAGRAPH) or _STOP.search(lines[m].text):
                break
            if lines[m].gap > 0 and not (m == n + 1 and lines[n].text.endswith(":")):
                break
            roles[m] = Role.FURNITURE
    if not is_airy(lines, [role is Role.PARAGRAPH for role in roles]):
        return
    block: list[int] = []
    for n in range(first + 1, last + 1):
        if lines[n].gap > 0:
            _drop_block(lines, roles, block)
            block = []
        block.append(n)


def _is_another_story(lines: Sequence[Line], roles: Sequence[Role], block: Sequence[int]) -> bool:
    """Whether a headline and its summary share no word with the article: "Tram fares to double." / "The council voted ..."."""
    own = content_words(" ".join(lines[n].text for n in block))
    if (
        len(block) != 2
        or len(words_of(lines[block[0]].text)) > 10
        or re.search(r"[\"“]", lines[block[0]].text)
    ):
        return False
    if any(roles[n] is not Role.PARAGRAPH for n in block):
        return False
    others = (line.text for n, line in enumerate(lines) if n not in block and roles[n] is Role.PARAGRAPH)
    return len(own) >= 6 and len(own & content_words(" ".join(others))) <= 0.1 * len(own)


def _drop_block(lines: Sequence[Line], roles: list[Role], block: Sequence[int]) -> None:
    """Makes furniture of a block of two and more lines none of which is prose, an item or a date; or that is another story's."""
    if _is_another_story(lines, roles, block):
        for n in block:
            roles[n] = Role.FURNITURE
        return
    short = [
        n for n in block if roles[n] in (Role.HEADING, Role.PARAGRAPH) and not _STOP.search(lines[n].text)
    ]
    if len(short) >= 2 and len(short) == len([n for n in block if roles[n] is not Role.STAMP]):
        if any(re.match(r"[^\w\"'“‘(\[]", lines[n].text) or len(words_of(lines[n].text)) > 16 for n in short):
            return
        for n in short:
            roles[n] = Role.FURNITURE


def mark_first_heading(
    lines: Sequence[Line], marks: Sequence[FurnitureMark | None], roles: list[Role], core: frozenset[str]
) -> None:
    """A heading right over the first paragraph, where the article has others on its words."""
    first = next((n for n, role in enumerate(roles) if role is Role.PARAGRAPH), 0)
    above = first - 1
    if above < 1 or roles[above] is not Role.FURNITURE or marks[above] or roles[above - 1] is Role.STAMP:
        return
    text, own = lines[above].text, content_words(lines[above].text)
    if _STOP.search(text) or not own or not 2 <= len(words_of(text)) <= 6 or lines[above].gap == 0:
        return
    headings = [line.text for line, role in zip(lines, roles, strict=True) if role is Role.HEADING]
    if headings and own & (core | content_words(" ".join(headings))):
        roles[above] = Role.HEADING


def mark_days(lines: Sequence[Line], roles: list[Role]) -> None:
    """The days of a timeline ("14 February"), each alone over its paragraph, two and more of them, are headings."""
    days = [
        n
        for n in range(1, len(lines) - 1)
        if roles[n] is Role.STAMP
        and roles[n + 1] is Role.PARAGRAPH
        and Role.PARAGRAPH in roles[:n]
        and is_day_line(lines[n].text)
    ]
    if len(days) >= 2:
        for n in days:
            roles[n] = Role.HEADING


def mark_entry_headings(
    lines: Sequence[Line], marks: Sequence[FurnitureMark | None], roles: list[Role]
) -> None:
    """The headings of a live page's entries: each right under a clock time, its paragraph (or who wrote it) right below."""
    timed = [
        role is Role.STAMP and find_clock(line.text) is not None
        for line, role in zip(lines, roles, strict=True)
    ]
    if sum(timed) < 3:
        return
    for n in range(1, len(lines) - 1):
        text = lines[n].text
        if timed[n - 1] and roles[n] is Role.HEADING and _NAME.fullmatch(text):
            roles[n] = Role.FURNITURE  # who writes the entry
        if not timed[n - 1] or roles[n] not in (Role.FURNITURE, Role.PULL_QUOTE) or marks[n]:
            continue
        below = n + 2 if opens_byline(lines[n + 1].text) and n + 2 < len(lines) else n + 1
        if roles[below] is Role.PARAGRAPH and 2 <= len(words_of(text)) <= 16 and not _STOP.search(text):
            roles[n] = Role.FURNITURE if opens_byline(text) or _NAME.fullmatch(text) else Role.HEADING


def check_headings(lines: Sequence[Line], roles: list[Role]) -> None:
    """A heading has a paragraph after it; the last one ("More politics") heads what is no longer the article."""
    for n in range(len(lines) - 1, -1, -1):
        if roles[n] is not Role.HEADING:
            continue
        following = next(
            (
                roles[m]
                for m in range(n + 1, min(len(lines), n + 4))
                if roles[m] not in (Role.CAPTION, Role.PULL_QUOTE, Role.HEADING)
            ),
            None,
        )
        if following is not Role.PARAGRAPH:
            roles[n] = Role.FURNITURE
