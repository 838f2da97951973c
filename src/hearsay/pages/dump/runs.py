"""Which runs of body lines are one article: the main one, and those that begin it or carry it on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hearsay.pages.dump.bylines import opens_byline
from hearsay.pages.dump.features import SeenLines, content_words
from hearsay.pages.dump.furniture import FurnitureMark, ends_box, is_break
from hearsay.pages.dump.lines import Line
from hearsay.pages.dump.stamps import is_clock_line, is_stamp_line
from hearsay.pages.metadata.datelines import find_dateline


def keep_main_run(
    lines: Sequence[Line],
    seen: SeenLines,
    marks: Sequence[FurnitureMark | None],
    scores: Sequence[float],
    inside: list[bool],
) -> None:
    """The article is the run of body lines with most prose, with the runs that carry it on.

    Boxes interrupt an article ("Recommended stories", a newsletter form), and prose follows it that is not its own: teasers of
    other stories, readers' comments. What comes before the main run is the article's beginning unless it is a notice; what comes
    after a heading of such prose has to speak of the same things.
    """
    prose = seen.prose
    runs: list[list[int]] = []
    for n, kept in enumerate(inside):
        if not kept:
            continue
        if runs and n - runs[-1][-1] <= 2:
            runs[-1].append(n)
        else:
            runs.append([n])
    if len(runs) < 2:
        return
    main = max(
        range(len(runs)), key=lambda r: (sum(prose[n] for n in runs[r]) + _headed(lines, runs[r][0]), -r)
    )
    vocabulary = content_words(" ".join(lines[n].text for n in runs[main]))
    edge = {-1: runs[main][0], 1: runs[main][-1]}
    for step, order in ((-1, range(main - 1, -1, -1)), (1, range(main + 1, len(runs)))):
        for r in order:
            run = runs[r]
            words = content_words(" ".join(lines[n].text for n in run))
            shared = len(words & vocabulary) / max(1, len(words))
            between = range(min(edge[step], run[-1]) + 1, max(edge[step], run[0]))
            # Rows of a table, items of a list, a player's buttons and the times of a live page are no distance: an article goes on after them.
            distance = 1 + sum(
                not (_is_row(lines[n].text) or is_clock_line(lines[n].text) or _is_button(marks[n]))
                for n in between
            )
            evidence = _RunEvidence(
                distance=distance,
                shared=shared,
                prose=sum(prose[n] for n in run),
                score=sum(scores[n] for n in run) / len(run),
                length=len(run),
                density=len(run) / (run[-1] - run[0] + 1),
            )
            if _carries_on(lines, marks, between, step, evidence):
                edge[step] = run[0] if step < 0 else run[-1]
                vocabulary |= words
            else:
                for n in run:
                    inside[n] = False


@dataclass(frozen=True, slots=True)
class _RunEvidence:
    """What a run of body lines shows beside the main one.

    Attributes:
        distance: Lines from the article's edge, rows of tables and lists left out.
        shared: Share of its words that the article has.
        prose: How much prose it is, about 2 a paragraph.
        score: Mean of the line model's log odds.
        length: Its number of lines.
        density: Share of the lines between its first and last that belong to it.
    """

    distance: int
    shared: float
    prose: float
    score: float
    length: int
    density: float


def _carries_on(
    lines: Sequence[Line], marks: Sequence[FurnitureMark | None], between: range, step: int, run: _RunEvidence
) -> bool:
    """Whether a run is the main run's beginning (``step`` -1) or its continuation (1), given the lines between."""
    if run.prose < 1 or run.distance > 25:
        return False
    if step > 0 and any(is_break(lines[n].text) for n in between):
        return False
    other = any(
        (mark := marks[n]) and mark.how == "whole" and mark.kind in ("related", "comment") for n in between
    )
    is_over = any(ends_box(lines[n].text) for n in between)
    if step > 0 and other and not is_over:
        # Teasers stand between headlines; an article interrupted by a box goes on in whole paragraphs.
        goes_on = run.length >= 2 and run.density >= 0.75 and run.score >= 0.8 and run.distance <= 10
        return goes_on or run.shared >= 0.3 or (run.shared >= 0.12 and run.length >= 2 and run.prose >= 3)
    if run.distance <= 6 and run.score >= 0.8:
        return True
    return run.shared >= (0.05 if run.distance <= 5 else 0.1 if run.distance <= 15 else 0.2)


def _is_button(mark: FurnitureMark | None) -> bool:
    return mark is not None and mark.kind == "navigation"


def _is_row(text: str) -> bool:
    """Whether a line is a table's row ("Army | 12 | 30") or a list's item."""
    return (
        re.match(r"(?:[•▪◦*–—-]|\d{1,2}[.)])\s+\S", text) is not None
        or len(re.findall(r"\s[|\t]\s", text)) >= 2
    )


def _headed(lines: Sequence[Line], first: int) -> float:
    """How much stands over a run's first line that stands over articles, in prose's coin: a date, a byline; or its dateline."""
    above = [line.text for line in lines[max(0, first - 4) : first]]
    value = 4.0 if any(is_stamp_line(text) for text in above) else 0.0
    value += 3.0 if any(opens_byline(text) and len(text) < 80 for text in above) else 0.0
    return value + (4.0 if find_dateline(lines[first].text) else 0.0)
