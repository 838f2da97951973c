"""The role of every line: what the body model decides, and what surer signs overrule."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from hearsay.pages.dump.bylines import is_agency_line, opens_byline
from hearsay.pages.dump.captions import read_caption, tells
from hearsay.pages.dump.features import SeenLines, content_words, see_lines, words_of
from hearsay.pages.dump.furniture import (
    FurnitureMark,
    is_break,
    mark_of,
    plain_words,
)
from hearsay.pages.dump.headings import (
    between_paragraphs,
    check_headings,
    mark_days,
    mark_entry_headings,
    mark_first_heading,
    mark_teasers,
)
from hearsay.pages.dump.left_out import CONTRIBUTED, fill_between, rescue_beside
from hearsay.pages.dump.lines import Line
from hearsay.pages.dump.role import Role
from hearsay.pages.dump.runs import keep_main_run
from hearsay.pages.dump.stamps import is_clock_line, is_stamp_line
from hearsay.pages.dump.tagger import best_path, body_scores, tagger_weights
from hearsay.pages.metadata.agencies import original_outlet, sign_off_agency

_END = re.compile(r"[.!?…:;,][\"”'’)\]]*$")
_BIO = re.compile(
    r"^(?:The (?:author|writer)|(?:[A-Z][\w.’'-]+\s+){1,4})\s*(?:is|are|was|covers|reports|writes|contributed)\s+(?:an?\s|the\s|on\s|about\s|for\s|from\s|to\s)?.{0,60}?\b(?:reporter|correspondent|journalist|editor|writer|columnist|fellow|analyst|freelance\w*|contributor|contributed to this|this (?:report|story|article))\b",
)
_REPORTING = re.compile(r"\b(?:said|says|told|added|according|denied|confirmed|accused)\b")
_PULLED_WORDS = 5
_CLEAN_SHARE = 0.85
_SURE_WORDS = 80
_BODY = frozenset({Role.PARAGRAPH, Role.HEADING, Role.CAPTION, Role.PULL_QUOTE})


def line_roles(lines: Sequence[Line]) -> list[Role]:
    """The role of each line, the title and standfirst still among paragraphs and furniture (see titles.py).

    Args:
        lines: All lines of one dump, in order.
    """
    if not lines:
        return []
    seen = see_lines(lines)
    prose = seen.prose
    scores = body_scores(seen)
    marks = [mark_of(line.text) for line in lines]
    inside = best_path(scores, tagger_weights())
    if not any(inside):
        # Where a box breaks a short article up, no run of it outweighs the cost of entering: take what is prose by itself.
        inside = [value >= 1.3 and score > 0 for value, score in zip(prose, scores, strict=True)]
    _overrule(lines, seen, marks, inside)
    _cut_after_break(lines, prose, inside)
    fill_between(lines, seen, marks, scores, inside)
    rescue_beside(lines, seen, marks, scores, inside)
    fill_between(lines, seen, marks, scores, inside)  # between the body and what was rescued
    keep_main_run(lines, seen, marks, scores, inside)
    roles = [Role.PARAGRAPH if kept else Role.FURNITURE for kept in inside]
    first = next((n for n, kept in enumerate(inside) if kept and prose[n]), 0)
    last = max((n for n, kept in enumerate(inside) if kept and prose[n]), default=-1)
    core = content_words(" ".join(line.text for line, kept in zip(lines, inside, strict=True) if kept))
    for n, line in enumerate(lines):
        roles[n] = _role(line.text, roles[n], marks[n], n, first, last, scores[n], core)
    mark_teasers(lines, marks, roles, first, last)
    _mark_captions_above_credits(lines, roles)
    _mark_repeats(lines, roles)
    _mark_speakers(lines, roles)
    check_headings(lines, roles)
    mark_first_heading(lines, marks, roles, core)
    mark_entry_headings(lines, marks, roles)
    mark_days(lines, roles)
    return roles


def _overrule(
    lines: Sequence[Line], seen: SeenLines, marks: Sequence[FurnitureMark | None], inside: list[bool]
) -> None:
    """Sure signs, whatever the model says.

    Furniture by its whole words is out; a full paragraph between two of the body is in, and so is every paragraph of a page that
    is nearly all prose (an export's text, with no furniture left in) and any paragraph of the length no teaser has.
    """
    prose, words = seen.prose, seen.words
    is_clean = sum(
        count for count, value in zip(words, prose, strict=True) if value >= 1
    ) >= _CLEAN_SHARE * sum(words)
    is_boxed = False
    for n, line in enumerate(lines):
        mark = marks[n]
        count = words[n]
        # Under "Most read" a line without a stop is a headline, even on a page that is nearly all prose.
        is_boxed = is_boxed or (
            mark is not None and mark.how == "whole" and mark.kind in ("related", "comment")
        )
        is_sure = is_clean and (_END.search(line.text) is not None or (not is_boxed and any(inside[:n])))
        if prose[n] >= 1 and not mark and (is_sure or count >= _SURE_WORDS):
            inside[n] = True
        elif mark and (
            mark.how == "whole" or (mark.how == "holds" and count < 45) or (mark.how == "opens" and count < 9)
        ):
            inside[n] = False
        elif (
            not mark
            and 0 < n < len(lines) - 1
            and inside[n - 1]
            and inside[n + 1]
            and count >= 4
            and _END.search(line.text)
        ) or (
            prose[n] >= 1.2
            and not mark
            and count >= 12
            and _END.search(line.text)
            and any(inside[max(0, n - 3) : n])
            and any(inside[n + 1 : n + 4])
            and not CONTRIBUTED.search(line.text)
        ):
            inside[n] = True


def _cut_after_break(lines: Sequence[Line], prose: Sequence[float], inside: list[bool]) -> None:
    """Nothing after "Leave a Reply" or "Most Read" is the article's, once the better part of its prose came before."""
    total = sum(value for value, kept in zip(prose, inside, strict=True) if kept)
    seen = 0.0
    for n, line in enumerate(lines):
        if inside[n] and not original_outlet(line.text):
            seen += prose[n]
        elif seen > 0.5 * total and (is_break(line.text) or original_outlet(line.text)):
            inside[n:] = [False] * (len(lines) - n)
            return


def _role(
    text: str,
    role: Role,
    mark: FurnitureMark | None,
    n: int,
    first: int,
    last: int,
    score: float,
    core: frozenset[str],
) -> Role:
    """One line's role, from its own words and whether it stands within the body (``first`` to ``last`` paragraph)."""
    count = len(words_of(text))
    if is_stamp_line(text) or is_clock_line(text):
        return Role.STAMP
    # A byline also stands under a standfirst, which is prose.
    if (
        count <= 14
        and not _END.search(text)
        and (opens_byline(text) or is_agency_line(text))
        and (n <= first + 5 or n >= last - 1)
    ):
        return Role.BYLINE if n <= first + 5 else Role.SIGN_OFF
    near = first - 12 <= n <= last + 3
    if near and not (mark and mark.how == "whole") and (caption := read_caption(text)) is not None:
        return (
            Role.CAPTION
            if len(caption.text.split()) >= 3 and not _is_photo_only(caption.text)
            else Role.FURNITURE
        )
    if (
        n >= last - 3
        and n > first
        and (CONTRIBUTED.search(text) or (_BIO.match(text) and n >= last - 1))
        and count < 60
    ):
        return Role.SIGN_OFF
    # "The mission saw no breach. (AFP)" is a sentence that ends on its agency.
    if (
        n >= last
        and role is Role.PARAGRAPH
        and sign_off_agency(text)
        and count <= 12
        and not _REPORTING.search(text)
    ):
        return Role.SIGN_OFF
    if first < n < last and count <= 16 and not _END.search(text):
        return between_paragraphs(text, role, mark, count, score, core)
    if role is Role.PARAGRAPH and n > last and not _END.search(text):
        return Role.FURNITURE
    return role


def _is_photo_only(text: str) -> bool:
    return len(content_words(text)) < 2


def _mark_captions_above_credits(lines: Sequence[Line], roles: list[Role]) -> None:
    """A line over a credit that stands alone is the picture's caption, unless it tells of more than a picture shows."""
    for n in range(1, len(lines)):
        caption = read_caption(lines[n].text)
        above = lines[n - 1].text
        if (
            caption
            and not caption.text
            and roles[n - 1] is Role.PARAGRAPH
            and len(words_of(above)) <= 60
            and not tells(above)
        ):
            roles[n - 1] = Role.CAPTION


def _mark_repeats(lines: Sequence[Line], roles: list[Role]) -> None:
    """Pull quotes and captions told twice: words of another, longer line of the body; a pull quote's speaker line goes with it."""
    plain = [_bare_quote(line.text) for line in lines]
    body = [n for n, role in enumerate(roles) if role is Role.PARAGRAPH]
    first, last = (body[0], body[-1]) if body else (0, 0)
    openings = [tuple(words.split(maxsplit=_PULLED_WORDS)[:_PULLED_WORDS]) for words in plain]
    holders = _by_opening(plain, [n for n, role in enumerate(roles) if role in _BODY], frozenset(openings))
    for n in range(len(lines)):
        words = openings[n]
        if roles[n] not in (*_BODY, Role.FURNITURE) or len(words) < _PULLED_WORDS:
            continue
        if roles[n] is Role.FURNITURE and not first < n < last:
            continue  # a letterhead or a signature, whose words the text has too
        longer = [
            m
            for m in holders.get(words, ())
            if m != n and roles[m] is not Role.PULL_QUOTE and plain[n] in plain[m]
        ]
        if any(len(plain[m]) > len(plain[n]) or m < n for m in longer):
            roles[n] = Role.PULL_QUOTE
            after = n + 1
            if (
                after < len(lines)
                and _is_speaker_line(lines[after].text)
                and roles[after] in _BODY
                and (lines[n].text[:1] in "\"“'‘❝" or (n > 0 and lines[n - 1].text in ("“", '"', "❝", "‘‘")))
            ):
                roles[after] = Role.PULL_QUOTE


def _mark_speakers(lines: Sequence[Line], roles: list[Role]) -> None:
    """A name that stands alone under a quotation that was left out ("We did not fire" / "Idris Nour") is the quotation's, no heading."""
    for n in range(len(lines) - 1):
        words = lines[n].text.strip()
        is_quotation = words[:1] in '"“‘❝«' and words.rstrip(".")[-1:] in '"”’❞»' and len(words.split()) >= 4
        is_left_out = roles[n] in (Role.FURNITURE, Role.PULL_QUOTE, Role.HEADING)
        if (
            is_quotation
            and is_left_out
            and roles[n + 1] is Role.HEADING
            and _is_speaker_line(lines[n + 1].text)
        ):
            roles[n] = roles[n + 1] = Role.PULL_QUOTE


def _by_opening(
    plain: Sequence[str], body: Sequence[int], openings: Set[tuple[str, ...]]
) -> dict[tuple[str, ...], list[int]]:
    """The body lines that hold each run of five words that a line opens with: a repeat is looked up, not searched for."""
    holders: dict[tuple[str, ...], list[int]] = {}
    firsts = {opening[0] for opening in openings if opening}
    for n in body:
        words = plain[n].split()
        for at, word in enumerate(words):
            if word in firsts and (run := tuple(words[at : at + _PULLED_WORDS])) in openings:
                found = holders.setdefault(run, [])
                if not found or found[-1] != n:
                    found.append(n)
    return holders


def _is_speaker_line(text: str) -> bool:
    """The name under a pull quote: few words, no stop, mostly capitalised."""
    words = words_of(text)
    return 1 <= len(words) <= 9 and not _END.search(text) and text.lstrip("—–- ")[:1].isupper()


def _bare_quote(text: str) -> str:
    return re.sub(
        r"[^\w\s]",
        "",
        plain_words(caption.text if (caption := read_caption(text)) and caption.text else text),
    ).strip()
