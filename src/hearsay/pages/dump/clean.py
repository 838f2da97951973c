"""From a text dump to the article: lines, roles, metadata, repairs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.config import Settings
from hearsay.packs import Knowledge
from hearsay.pages.assemble import Block, CleanedText
from hearsay.pages.dump.bylines import opens_byline
from hearsay.pages.dump.captions import read_caption
from hearsay.pages.dump.features import words_of
from hearsay.pages.dump.furniture import bare_words, furniture_words, mark_of, plain_words
from hearsay.pages.dump.lines import Line, split_lines
from hearsay.pages.dump.names import find_outlet
from hearsay.pages.dump.repairs import split_fused, trim_end
from hearsay.pages.dump.role import Role
from hearsay.pages.dump.roles import line_roles
from hearsay.pages.dump.stamps import is_day_line, read_stamps
from hearsay.pages.dump.titles import Title, cut_section, find_title
from hearsay.pages.metadata.agencies import find_agency, original_outlet, split_byline
from hearsay.pages.metadata.datelines import find_dateline, place_over_text
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Dateline, PageHints, Reject

_MIN_WORDS = 20
_ITEM = re.compile(r"^[•▪◦*–—-]\s+(?=\S)")
_LIST_LABELS = frozenset(
    [
        "key points",
        "key events",
        "key takeaways",
        "summary",
        "highlights",
        "in summary",
        "at a glance",
        "main points",
        "in brief",
        "what we know",
    ]
)


def clean_dump(text: str, hints: PageHints, settings: Settings, knowledge: Knowledge) -> CleanedText | Reject:
    """The article in a text dump.

    Args:
        text: The whole dump, decoded.
        hints: What the container says of the page; used where the page itself says nothing.
        settings: Unused so far; every cleaner takes them.
        knowledge: Unused so far.

    Returns:
        The article's blocks and metadata, or a reject ("empty", "not-an-article") with an empty uri for the caller to fill.
    """
    lines = split_lines(text)
    if not lines:
        return _reject(RejectCode.EMPTY, "the page holds no words; expected an article")
    roles = line_roles(lines)
    start = next((n for n, role in enumerate(roles) if role is Role.PARAGRAPH), None)
    if start is None or not _is_article(lines, roles):
        return _reject(
            RejectCode.NOT_AN_ARTICLE,
            f"{len(lines)} lines, {sum(role is Role.PARAGRAPH for role in roles)} of them prose; expected an article's paragraphs among them",
        )
    if roles.count(Role.PARAGRAPH) > 1 and _stands_over_stamp(lines, roles, start):
        roles[start] = Role.FURNITURE  # a long title, not the first paragraph
        start = roles.index(Role.PARAGRAPH)
    body = " ".join(line.text for line, role in zip(lines, roles, strict=True) if role is Role.PARAGRAPH)
    title = find_title(lines, start, body, hints.title)
    if title and title.number is not None and roles.count(Role.PARAGRAPH) == 1 and title.number == start:
        title = None  # the only sentence there is
    if title and title.number is not None:
        roles[title.number] = Role.TITLE
        start = next((n for n, role in enumerate(roles) if role is Role.PARAGRAPH), start)
        _drop_title_repeats(lines, roles, title.text)
        _find_standfirst(lines, roles, title.number, start)
    return _cleaned(lines, roles, title, hints)


def _stands_over_stamp(lines: Sequence[Line], roles: Sequence[Role], number: int) -> bool:
    """Whether a line without a stop has a byline or a date right below: "Comment by the Press Service on the shooting near ..."."""
    below = roles[number + 1] if number + 1 < len(roles) else None
    return below in (Role.STAMP, Role.BYLINE) and re.search(r"[.!?:…][\"”’)]*$", lines[number].text) is None


def _cleaned(
    lines: Sequence[Line], roles: Sequence[Role], title: Title | None, hints: PageHints
) -> CleanedText:
    """Blocks and metadata of lines whose roles are known."""
    body = [n for n, role in enumerate(roles) if role in (Role.PARAGRAPH, Role.HEADING)]
    first, last = body[0], body[-1]
    before = [
        line.text
        for line, role in zip(lines[:first], roles[:first], strict=True)
        if role not in (Role.TITLE, Role.STANDFIRST, Role.CAPTION)
    ]
    after = [line.text for line in lines[last + 1 :]]
    # Under a standfirst that was taken for the first paragraph, byline and date stand among the first lines of the body.
    under = min(first + 8, last)
    before += [
        line.text
        for line, role in zip(lines[first:under], roles[first:under], strict=True)
        if role is Role.STAMP
    ]
    stamps = read_stamps(before, after)
    head = title.number if title and title.number is not None else 0
    outside = [
        line.text
        for n, (line, role) in enumerate(zip(lines, roles, strict=True))
        # An agency's name over the title is the site's, under it the byline.
        if role in (Role.FURNITURE, Role.STAMP) or (role is Role.BYLINE and n < head)
    ]
    above = sum(role in (Role.FURNITURE, Role.STAMP, Role.BYLINE) for role in roles[: head or first])
    original = next((name for line in after if (name := original_outlet(line))), None)
    if original:
        # The copyright is the first outlet's, the page another's.
        outside = [line for line in outside if original not in line]
    suffixes = title.suffixes if title else ()
    outlet = hints.outlet or find_outlet(title.text if title else None, outside, suffixes, above=above)
    byline = hints.byline or _byline(lines, roles, head)
    paragraphs = [lines[n].text for n in body if roles[n] is Role.PARAGRAPH]
    endings = [
        paragraphs[-1],
        *(
            line.text
            for line, role in zip(lines[last + 1 :], roles[last + 1 :], strict=True)
            if role is Role.SIGN_OFF or len(line.text) < 160
        ),
    ][:8]
    return CleanedText(
        title=title.text if title else None,
        blocks=_blocks(lines, roles),
        outlet=outlet,
        agency=find_agency(byline=byline, openings=paragraphs[:2], endings=endings, outlet=outlet)
        or original,
        byline=split_byline(byline).byline,
        dateline=_dateline(paragraphs) or _dateline_above(lines, roles, head, first),
        published=stamps.published or hints.published,
        updated=stamps.updated or hints.updated,
        doubted_dates=stamps.doubted,
    )


def _blocks(lines: Sequence[Line], roles: Sequence[Role]) -> tuple[Block, ...]:
    """The article's pieces in order: a standfirst and captions told once, paragraphs repaired."""
    blocks: list[Block] = []
    told: set[str] = set()
    for line, role in zip(lines, roles, strict=True):
        match role:
            case Role.STANDFIRST:
                blocks.append(Block("standfirst", line.text))
            case Role.HEADING:
                blocks.append(Block("heading", line.text))
            case Role.CAPTION:
                caption = read_caption(line.text)
                words = caption.text if caption else line.text
                if words and words not in told:
                    told.add(words)
                    blocks.append(Block("caption", words))
            case Role.PARAGRAPH:
                whole = trim_end(line.text)
                blocks.extend(Block("paragraph", piece) for piece in split_fused(whole))
            case _:
                pass
    blocks.sort(key=lambda block: block.kind != "standfirst")
    return tuple(blocks)


def _byline(lines: Sequence[Line], roles: Sequence[Role], head: int) -> str | None:
    """The byline under the title, else one above it that says so ("By ..."): a bare "MENA" above is a section of the menu."""
    found = [
        (n, line.text) for n, (line, role) in enumerate(zip(lines, roles, strict=True)) if role is Role.BYLINE
    ]
    under = [text for n, text in found if n > head]
    return next(iter(under), None) or next((text for _, text in found if opens_byline(text)), None)


def _dateline(paragraphs: Sequence[str]) -> Dateline | None:
    return next((found for paragraph in paragraphs[:2] if (found := find_dateline(paragraph))), None)


def _dateline_above(lines: Sequence[Line], roles: Sequence[Role], head: int, first: int) -> Dateline | None:
    """The place that stands before the date over the text ("Guwahati | Updated: 12 January"), or in capitals alone over it ("ISTANBUL")."""
    for n in (*range(first - 1, head, -1), *range(min(head, 4))):
        if roles[n] in (Role.STAMP, Role.FURNITURE, Role.BYLINE) and (
            found := place_over_text(lines[n].text)
        ):
            return found
    return None


def _drop_title_repeats(lines: Sequence[Line], roles: list[Role], title: str) -> None:
    """The title again, in a breadcrumb, over the text, or as the first line of the body."""
    plain = _letters(title)
    for n, line in enumerate(lines):
        if roles[n] in (Role.PARAGRAPH, Role.HEADING, Role.CAPTION) and _letters(line.text) == plain:
            roles[n] = Role.FURNITURE


def _find_standfirst(lines: Sequence[Line], roles: list[Role], title: int, start: int) -> None:
    """The line or two of prose between title and body, above the byline or date; or right under the title, short and set off.

    A standfirst whose words the body repeats stays out: told twice it would count twice.
    """
    body = _letters(
        " ".join(line.text for line, role in zip(lines, roles, strict=True) if role is Role.PARAGRAPH)
    )
    for n in range(title + 1, min(start + 1, title + 5, len(lines))):
        is_item = _ITEM.match(lines[n].text) is not None
        text = _ITEM.sub("", lines[n].text)
        if _is_listed(lines, n) or _letters(text) == _letters(cut_section(lines[title].text)[0]):
            continue  # "Key points" / "Officials raise the toll"
        if (
            roles[n] in (Role.BYLINE, Role.STAMP, Role.CAPTION)
            or len(words_of(text)) < (5 if is_item else 7)
            or len(words_of(text)) > 60
        ):
            continue
        if roles[n] is Role.PARAGRAPH:
            # A day without a year is a timeline's, not the page's.
            below = [
                role
                for line, role in zip(lines[n + 1 : n + 5], roles[n + 1 : n + 5], strict=True)
                if role is not Role.FURNITURE and not (role is Role.STAMP and _is_bare_day(line.text))
            ]
            if not below or below[0] not in (Role.BYLINE, Role.STAMP) or Role.PARAGRAPH not in roles[n + 1 :]:
                continue
        elif not (re.search(r"[.!?…][\"”’)]*$", text) or text[:1].isupper()) or not (
            _shares(text, body) or _is_set_off(roles, n, title, text)
        ):
            continue
        roles[n] = (
            Role.FURNITURE
            if _letters(text) in body.replace(_letters(text), "", int(roles[n] is Role.PARAGRAPH))
            else Role.STANDFIRST
        )
        if not is_item:  # an agency's points under the title stand one below the other
            return


def _is_bare_day(text: str) -> bool:
    return is_day_line(text) and re.search(r"\d{4}", text) is None


def _is_listed(lines: Sequence[Line], n: int) -> bool:
    """Whether a line stands in a list under a label of the page ("Summary", "Key events"), no blank line between."""
    while n > 0 and lines[n].gap == 0:
        n -= 1
        if bare_words(plain_words(lines[n].text)) in _LIST_LABELS:
            return True
    return False


def _is_set_off(roles: Sequence[Role], n: int, title: int, text: str) -> bool:
    """Whether a sentence stands alone between the title and the byline, where nothing but a standfirst does."""
    small = furniture_words().function_words
    is_prose = sum(word.lower() in small for word in words_of(text)) >= 3 and mark_of(text) is None
    return is_prose and n == title + 1 and n + 1 < len(roles) and roles[n + 1] is Role.BYLINE


def _shares(text: str, body: str) -> bool:
    words = [word for word in _letters(text).split() if len(word) > 3]
    return bool(words) and sum(f" {word} " in f" {body} " for word in words) >= 0.5 * len(words)


def _letters(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _is_article(lines: Sequence[Line], roles: Sequence[Role]) -> bool:
    """Enough prose; a text of a line or two that somebody hands over whole is one as well."""
    paragraphs = [line.text for line, role in zip(lines, roles, strict=True) if role is Role.PARAGRAPH]
    words = sum(len(words_of(text)) for text in paragraphs)
    return words >= _MIN_WORDS or (len(lines) <= 3 and words >= 4)


def _reject(code: RejectCode, reason: str) -> Reject:
    return Reject(uri="", code=code, reason=reason)
