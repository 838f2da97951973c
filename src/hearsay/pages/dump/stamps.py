"""The lines around an article that say when: published, updated, and dates that are of something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest

from hearsay.pages.dates.clock import find_clock
from hearsay.pages.dates.stamp import Stamp, find_stamps, parse_stamp
from hearsay.pages.dump.furniture import PAGE_LINES

_LABEL = re.compile(
    r"\b(?P<updated>(?:last\s+|date\s+)?(?:updated|modified|edited|revised)(?:\s+(?:on|at|date|time))?|last\s+update|update)\b\s*[:\-–—|]?\s*"
    r"|\b(?P<published>(?P<first>(?:first|originally)\s+)?(?:published|posted|issued|created|publication|submitted|uploaded)(?:\s+(?:on|at|date|time))?|(?:publish(?:ing)?|release|issue)\s+(?:date|time)|(?<![\w ])date(?=\s*:)|pub)\b\s*[:\-–—|]?\s*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)[^.]{0,40}?(?P<year>(?:19|20)\d\d)(?:\s*[-–—]\s*(?P<last>(?:19|20)?\d\d))?",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\b(?:printed|retrieved|accessed|saved|downloaded|archived|today is|today's date|today(?=[,:]?\s+(?:\w+day,?\s+)?(?:\d|\w{3,9}\s+\d)))\b",
    re.IGNORECASE,
)

_AGO = re.compile(
    r"\b(?:\d{1,3}|an?|one|two|three|few)\s?(?:s|m|h|d|secs?|seconds?|mins?|minutes?|hrs?|hours?|days?)\s+ago\b",
    re.IGNORECASE,
)
_CLOCK_WORDS = frozenset(
    [
        "at",
        "updated",
        "update",
        "posted",
        "published",
        "last",
        "first",
        "local",
        "time",
        "today",
        "yesterday",
        "just",
        "now",
        "live",
        "on",
        "hrs",
        "hours",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStamps:
    """Dates shown around the article, as written; None where the page shows none.

    Attributes:
        published: The date that names publication, or stands where one does.
        updated: The date of the last change.
        doubted: Dates of something else, or that lack a year: a running header, "Printed on", a copyright line.
    """

    published: str | None
    updated: str | None
    doubted: tuple[str, ...]


def read_stamps(before: Sequence[str], after: Sequence[str]) -> PageStamps:
    """The dates of the lines around an article.

    Args:
        before: The lines above the body in order, the title left out.
        after: The lines below it.
    """
    before = _joined(before)
    labelled: dict[str, str] = {}
    plain: list[str] = []
    doubted: list[str] = []
    for number, line in enumerate([*before, *after]):
        pieces = _labelled_pieces(line)
        for label, piece in pieces:
            if not parse_stamp(piece):
                continue
            if label == "first":
                labelled["published"] = shown_date(piece)  # over "Posted", when this site took it in
            labelled.setdefault(label, shown_date(piece))
        if pieces and any(parse_stamp(piece) for _, piece in pieces):
            # "4 May 2021 20:47 (Updated: 5 May 2021 1:02)": what stands before the first label is a date of its own.
            bare = _before_label(line)
            if number < len(before) and is_stamp_line(bare):
                plain.append(bare)
            continue
        if year := _COPYRIGHT.search(line):
            doubted.append(year[0])
        elif number < len(before) and is_stamp_line(line):
            (doubted if _PRINTED.search(line) else plain).append(line)
    # The last line above the body stands nearest to it: a byline's date before a running header's.
    whole = [line for line in plain if _has_year(line)]
    doubted += [line for line in plain if not _has_year(line)]
    published = labelled.get("published") or (shown_date(whole[-1]) if whole else None)
    if published and not _has_year(published):
        doubted.append(published)
        published = shown_date(whole[-1]) if whole else None
    if not published:
        published = _in_header(before) or _under_message(after) or _month_of_issue(before)
    return PageStamps(
        published=published, updated=labelled.get("updated"), doubted=tuple(dict.fromkeys(doubted))
    )


@lru_cache(maxsize=PAGE_LINES)
def is_stamp_line(line: str) -> bool:
    """Whether a line is a date and little else: "Tuesday, 4 May 2021 | 12:05", "By Amna Idris - May 4, 2021"."""
    if len(line) > 160:
        return False
    text = undouble(line)
    stamps = [stamp for stamp in find_stamps(text) if stamp.day or stamp.readings]
    if not stamps:
        return False
    rest = text
    for stamp in reversed(stamps):
        rest = rest[: stamp.start] + " " + rest[stamp.end :]
    rest = _AGO.sub(" ", rest)
    while clock := find_clock(rest):
        rest = rest[: clock.start] + " " + rest[clock.end :]
    words = re.findall(r"[^\W\d_]+", _LABEL.sub(" ", rest))
    small = sum(
        word[0].islower()
        and word.lower()
        not in ("by", "on", "at", "in", "and", "min", "read", "th", "of", "views", "minutes", "comments")
        for word in words
    )
    return len(words) <= 9 and small <= 1


@lru_cache(maxsize=PAGE_LINES)
def is_clock_line(line: str) -> bool:
    """Whether a line is a clock time and little else, as over the entries of a live page.

    >>> is_clock_line("16:52 GMT"), is_clock_line("Updated at 18.55 GMT"), is_clock_line("2h ago"), is_clock_line("The 9:05 train")
    (True, True, True, False)
    """
    if len(line) > 48:
        return False
    rest = _AGO.sub(" ", line)
    is_timed = rest != line
    while clock := find_clock(rest):
        rest = rest[: clock.start] + " " + rest[clock.end :]
        is_timed = True
    return is_timed and all(word.lower() in _CLOCK_WORDS for word in re.findall(r"[^\W_]+", rest))


@lru_cache(maxsize=PAGE_LINES)
def is_day_line(line: str) -> bool:
    """Whether a line is a day and nothing else ("14 February"), as over the paragraphs of a timeline."""
    if len(line) > 40:
        return False
    return any(stamp.day and len(line) - (stamp.end - stamp.start) <= 2 for stamp in find_stamps(line))


def _joined(lines: Sequence[str]) -> list[str]:
    """The lines with a label, its date and its clock time in one, where each has a line of its own: "Published" / "9 January 2025" / "14:05"."""
    joined: list[str] = []
    for line in lines:
        last = joined[-1] if joined else ""
        is_label = bool(last) and _LABEL.fullmatch(last.strip(" :") + " ") is not None
        is_untimed = bool(last) and is_stamp_line(last) and find_clock(last) is None
        if (is_label and is_stamp_line(line)) or (is_untimed and is_clock_line(line) and find_clock(line)):
            joined[-1] = f"{last} {line}"
        else:
            joined.append(line)
    return joined


def _month_of_issue(before: Sequence[str]) -> str | None:
    """A month and year alone on a line over the article ("May 2024"), as reports and magazines are dated."""
    for line in before:
        stamp = parse_stamp(line) if len(line) <= 24 else None
        if (
            stamp
            and stamp.date
            and len(stamp.date) == 7
            and line[stamp.start : stamp.end].strip() == line.strip()
        ):
            return line
    return None


def shown_date(line: str) -> str:
    """The words of a line's date with its clock time and zone, and nothing else."""
    text = undouble(line)
    stamp = parse_stamp(text)
    if stamp is None:
        return line
    clock = find_clock(text, near=(stamp.start, stamp.end))
    start, end = (
        (stamp.start, stamp.end)
        if clock is None
        else (min(stamp.start, clock.start), max(stamp.end, clock.end))
    )
    return text[start:end].strip()


def undouble(line: str) -> str:
    """A date printed twice without a space ("3 Mar 20223 Mar 2022") once: pages repeat it for screen readers."""
    return re.sub(r"(\b\d{1,2}\s\w{3,9}\s\d{4}|\b\w{3,9}\s\d{1,2},\s\d{4})\1", r"\1", line)


def _labelled_pieces(line: str) -> list[tuple[str, str]]:
    """The stretches that follow a label, up to the next: [("published", "7 May 2021 12:05"), ("updated", "8 May 2021")]."""
    text = undouble(line)
    if len(text) > 160:
        return []
    matches = list(_LABEL.finditer(text))
    pieces = []
    for match, following in zip_longest(matches, matches[1:]):
        piece = text[match.end() : following.start() if following else len(text)].strip(" |,;-–—")
        label = "updated" if match["updated"] else "first" if match["first"] else "published"
        if find_stamps(piece[:60]) and not _is_narrative(text[: match.start()], match[0]):
            pieces.append((label, piece))
    return pieces


def _before_label(line: str) -> str:
    match = _LABEL.search(undouble(line))
    return undouble(line)[: match.start()].strip(" (|,;-–—") if match else ""


def _is_narrative(before: str, label: str) -> bool:
    """ "a report published on 3 May 2021 said": the label stands inside a sentence."""
    return bool(re.search(r"[a-z]{2,}\s+$", before)) and label[:1].islower()


def _has_year(line: str) -> bool:
    stamp: Stamp | None = parse_stamp(undouble(line))
    return stamp is not None and stamp.date is not None


def _under_message(after: Sequence[str]) -> str | None:
    """A day with its clock time a few lines under the body, with no words but counts and names between: messages are dated at their foot."""
    for line in after[:8]:
        if is_stamp_line(line) and _has_year(line):
            stamp = parse_stamp(line)
            return shown_date(line) if stamp and stamp.is_whole_day and stamp.time else None
        if len(re.findall(r"[^\W\d_]{2,}", line)) > 4:
            return None
    return None


def _in_header(before: Sequence[str]) -> str | None:
    """A whole date inside a longer line above the article, where no line of its own gives one: "date 2021-05-04 The Courier - News ..."."""
    for line in before:
        for stamp in find_stamps(line):
            if stamp.is_whole_day and not _PRINTED.search(line) and not re.search(r"[.!?]$", line):
                return line[stamp.start : stamp.end]
    return None
