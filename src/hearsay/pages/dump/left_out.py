"""Paragraphs that the line model leaves out and surer signs bring in: beside the body, and between boxes within it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hearsay.pages.dump.captions import read_caption
from hearsay.pages.dump.features import SeenLines, content_words
from hearsay.pages.dump.furniture import FurnitureMark, ends_box, is_button
from hearsay.pages.dump.lines import Line
from hearsay.pages.dump.stamps import is_clock_line, is_day_line
from hearsay.pages.metadata.agencies import original_outlet

_END = re.compile(r"[.!?…:;,][\"”’)\]]*$")
_ITEM = re.compile(r"(?:\(?[a-z\d]{1,2}[.)]|[•▪◦*–—-])\s+\S")
_REPORTING = re.compile(r"\b(?:said|says|told|added|according|denied|confirmed|accused)\b")
CONTRIBUTED = re.compile(
    r"\b(?:contributed to this (?:report|story|article)|(?:reporting|writing|editing) by\b|additional reporting)",
    re.IGNORECASE,
)
"""Who else wrote, in a line of its own under the text."""


def fill_between(
    lines: Sequence[Line],
    seen: SeenLines,
    marks: Sequence[FurnitureMark | None],
    scores: Sequence[float],
    inside: list[bool],
) -> None:
    """Whole paragraphs among the body that furniture above and below them made the model leave out.

    An entry of a live page stands alone between clock times, names and headings; a paragraph between an appeal and a box of links.
    """
    if not any(inside):
        return
    first, last = inside.index(True), len(inside) - 1 - inside[::-1].index(True)
    is_parted = is_airy(lines, inside)
    is_boxed = False
    for n in range(first + 1, last):
        mark = marks[n]
        if mark is not None and mark.how == "whole":
            is_boxed = mark.kind in ("related", "comment")
        if inside[n] or ends_box(lines[n].text):
            is_boxed = False
        if inside[n] or mark is not None or is_boxed:
            continue
        text, count = lines[n].text, seen.words[n]
        if _ITEM.match(text) and _END.search(text) and _is_among_items(lines, n) and count >= 4:
            inside[n] = True
            continue
        is_alone = is_parted and lines[n].gap > 0 and lines[n + 1].gap > 0
        if (
            _END.search(text)
            and (_is_stamped(lines, n) or scores[n] >= 0 or is_alone)
            and ((seen.prose[n] >= 1.5 and count >= 10) or (is_alone and inside[n - 1] and count >= 4))
            and not CONTRIBUTED.search(text)
            and read_caption(text) is None
        ):
            inside[n] = True


def rescue_beside(
    lines: Sequence[Line],
    seen: SeenLines,
    marks: Sequence[FurnitureMark | None],
    scores: Sequence[float],
    inside: list[bool],
) -> None:
    """Paragraphs the model left out beside the body: full prose on its words a few lines above or below, a short last sentence."""
    if not any(inside):
        return
    vocabulary = content_words(" ".join(line.text for line, kept in zip(lines, inside, strict=True) if kept))
    is_timeline = sum(is_day_line(line.text) for line in lines) >= 3
    is_live = sum(is_clock_line(line.text) for line in lines) >= 3
    for step, reach in ((-1, 8), (1, 3)):
        edge = inside.index(True) if step < 0 else len(inside) - 1 - inside[::-1].index(True)
        n, since = edge + step, 0
        while 0 <= n < len(lines) and since < reach:
            mark = marks[n]
            if step > 0 and (is_button(lines[n].text) or is_clock_line(lines[n].text) or _is_player(mark)):
                n += step
                continue
            if step > 0 and ((mark and mark.how == "whole") or original_outlet(lines[n].text)):
                break
            words = content_words(lines[n].text)
            shared = len(words & vocabulary) / max(1, len(words))
            text, prose, count = lines[n].text, seen.prose[n], seen.words[n]
            is_entry = (is_live and _is_stamped(lines, n)) or (
                is_timeline and n > 0 and is_day_line(lines[n - 1].text)
            )
            is_prose = prose >= 1.3 and (
                scores[n] >= (0.5 if prose >= 1.8 else 1) or is_entry or (shared >= 0.12 and count >= 12)
            )
            # "Neither report can be checked.", or a sentence whose stop was lost, right after the body's last.
            is_last = (
                step > 0
                and since == 0
                and (
                    (bool(_END.search(text)) and count >= 4 and scores[n] > -1.5)
                    or (
                        prose >= 1 and count >= 9 and scores[n] > -0.5 and _REPORTING.search(text) is not None
                    )
                )
            )
            # "In reply to a question the spokesman said:" over the words said.
            is_lead_in = (
                step < 0
                and since == 0
                and (
                    (count >= 8 and text.endswith(":") and _REPORTING.search(text) is not None)
                    or (count >= 15 and text.endswith((",", ";")))  # a resolution's preamble
                )
            )
            is_item = (
                since == 0 and count >= 4 and _ITEM.match(text) is not None and _is_among_items(lines, n)
            )
            if mark is None and (is_prose or is_last or is_lead_in or is_item) and read_caption(text) is None:
                inside[n] = True
                vocabulary |= words
                since = -1
            n, since = n + step, since + 1


def _is_among_items(lines: Sequence[Line], n: int) -> bool:
    """Whether the line above or below is an item of the same list: "1. condemns ...;" over "2. rejects ...;"."""
    return any(
        0 <= m < len(lines) and _ITEM.match(lines[m].text) and _END.search(lines[m].text)
        for m in (n - 1, n + 1)
    )


def is_airy(lines: Sequence[Line], inside: Sequence[bool]) -> bool:
    """Whether blank lines part the paragraphs of a page: then lines without one between them belong together."""
    gaps = [line.gap > 0 for line, kept in zip(lines, inside, strict=True) if kept][1:]
    return len(gaps) >= 2 and sum(gaps) >= 0.6 * len(gaps)


def _is_stamped(lines: Sequence[Line], n: int) -> bool:
    """Whether a clock time stands within the three lines over a line, as over the entries of a live page."""
    return any(is_clock_line(line.text) for line in lines[max(0, n - 3) : n])


def _is_player(mark: FurnitureMark | None) -> bool:
    """Whether a mark is of what a page is worked with (a player's buttons, a menu's), which ends no article."""
    return mark is not None and mark.kind == "navigation"
