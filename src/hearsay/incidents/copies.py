"""Copies, reprints and rewordings of one report are one origin: counted twice, they would look like two sources.

Two paths, thresholds set by ``benchmarks.copies``: the same runs of words (a copy, cut, mixed, edited, or inside a longer page), and
fewer runs but the same names and numbers side by side (a word-spun page, a translation there and back).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from hearsay.incidents.fingerprints import HASHES, Fingerprint, alignment, containment, fingerprint
from hearsay.records import Document, Origin, Published

NEAR_DAYS = 3
"""A wire report is reprinted within days; a ministry's weekly notice has most of its words again a week later."""

RUNS_SHARED = 0.35
"""Share of the shorter text's runs in the longer one that makes it a copy."""

RUNS_SHARED_FAR = 0.8
"""The same, when the pages are more than NEAR_DAYS apart."""

REWORDED_RUNS, REWORDED_PAIRS, REWORDED_BOTH = 0.12, 0.40, 0.085
"""A rewording: least share of the runs, of the pairs of names, and of their product. Two outlets' own reports of one
event have .05-.2 of the runs and .1-.35 of the pairs in common (measured on clusters of news articles)."""

REWORDED_LEAST, REWORDED_RATIO = 6, 3.0
"""A rewording: least number of pairs of names in common, greatest ratio of lengths."""

RETOLD_PAIRS, RETOLD_RATIO, RETOLD_SENTENCES = 0.3, 1.5, 4
"""A text retold sentence by sentence (a bad translation): least share of pairs, greatest ratio of lengths, least
number of sentences."""

RETOLD_ALIGNED, RETOLD_ALIGNED_LONG = 0.5, 0.42
"""And how far the sentences must be alike in their order; the second for texts of six sentences and more with twenty pairs
and REWORDED_PAIRS in common. Two outlets' own reports of like length reach .48, but then they are short and have a dozen pairs."""

_NEIGHBOURS = 20
"""In a bucket, a document is compared with so many next to it in time: a formula all pages share stays cheap."""

Numbers = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class _Copyable:
    id: str
    name: str
    outlet: str | None
    agency: str | None
    low: int | None
    high: int | None
    is_reworked: bool
    fingerprint: Fingerprint


@dataclass(frozen=True, slots=True)
class _Likeness:
    one: int
    other: int
    strength: float
    reason: str


def find_origins(documents: Iterable[Document]) -> tuple[Origin, ...]:
    """The independent sources of the documents: every document is in exactly one.

    Args:
        documents: In any order; they are read once and their texts are not kept.

    Returns:
        Origins, earliest first. ``name`` is the agency whose report it is where a document knows it, else the outlet
        of the earliest and fullest document, else where that was found. ``reason`` says why several documents are one; it is
        empty for a single document.
    """
    # The order of the documents must not show in the result.
    pages = sorted((_copyable(document) for document in documents), key=lambda page: (page.low or 0, page.id))
    if not pages:
        return ()
    groups = _Groups(pages)
    likenesses = (likeness for pair in _candidates(pages) if (likeness := _likeness(pages, *pair)))
    for likeness in sorted(likenesses, key=lambda found: (-found.strength, found.one, found.other)):
        groups.join(likeness)
    return tuple(_origin(members, reasons) for members, reasons in groups.listed())


def _copyable(document: Document) -> _Copyable:
    low, high = _days(document.published)
    return _Copyable(
        document.id,
        document.name,
        document.outlet,
        document.agency,
        low,
        high,
        any(flag.code == "machine-text" for flag in document.flags),
        fingerprint(document),
    )


def _days(published: Published) -> tuple[int | None, int | None]:
    low, high = published.low or published.day, published.high or published.day
    return (
        date.fromisoformat(low).toordinal() if low else None,
        date.fromisoformat(high).toordinal() if high else None,
    )


def _candidates(pages: Sequence[_Copyable]) -> set[tuple[int, int]]:
    """Pairs that share a band of either sketch and look alike enough by it to be worth an exact look."""
    found: set[tuple[int, int]] = set()
    for part, least in (("run_minima", 0.06), ("pair_minima", 0.12)):
        sketches: Numbers = np.stack([getattr(page.fingerprint, part) for page in pages])
        pairs = sorted(set(_in_one_band(sketches)))
        if not pairs:
            continue
        # The share of equal minima estimates the likeness; half the least likeness a copy has leaves room for chance.
        sides = np.array(pairs)
        for chunk in np.array_split(sides, max(1, len(sides) // 50_000)):
            alike = (sketches[chunk[:, 0]] == sketches[chunk[:, 1]]).mean(axis=1)
            found.update((int(one), int(other)) for one, other in chunk[alike >= least])
    return found


def _in_one_band(sketches: Numbers) -> Iterator[tuple[int, int]]:
    has_any = np.flatnonzero(sketches.any(axis=1))
    for band in range(0, HASHES, 2):
        keys = (sketches[has_any, band].astype(np.uint64) << np.uint64(32)) | sketches[has_any, band + 1]
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        ends = np.flatnonzero(np.append(ordered[1:] != ordered[:-1], True)) + 1
        start = 0
        for end in ends.tolist():
            if end - start > 1:
                members = has_any[order[start:end]].tolist()
                for place, one in enumerate(members):
                    for other in members[place + 1 : place + 1 + _NEIGHBOURS]:
                        yield one, other
            start = end


def _likeness(pages: Sequence[_Copyable], one: int, other: int) -> _Likeness | None:
    """How two documents are one report; None when they are two."""
    left, right = pages[one].fingerprint, pages[other].fingerprint
    share, count = containment(left.runs, right.runs)
    is_near = _days_apart(pages[one], pages[other]) <= NEAR_DAYS
    # A notice of two sentences shares its formula ("will hold talks with the President of") with the next one.
    is_enough = count >= 24 or (share >= 0.5 and count >= 12) or share == 1.0
    if share >= (RUNS_SHARED if is_near else RUNS_SHARED_FAR) and is_enough:
        reason = f"{share:.0%} of the shorter text's three-word runs are in the other"
        return _Likeness(one, other, share, reason)
    if is_near and not _is_one_outlet(pages[one], pages[other]):
        return _rewording(pages, one, other, share)
    return None


def _rewording(pages: Sequence[_Copyable], one: int, other: int, share: float) -> _Likeness | None:
    left, right = pages[one].fingerprint, pages[other].fingerprint
    pairs, count = containment(left.pairs, right.pairs)
    if pairs < RETOLD_PAIRS or count < REWORDED_LEAST:
        return None
    ratio = max(len(left.runs), len(right.runs)) / max(1, min(len(left.runs), len(right.runs)))
    names = f"{pairs:.0%} of names and numbers stand together alike"
    is_alike = share >= REWORDED_RUNS and pairs >= REWORDED_PAIRS and share * pairs >= REWORDED_BOTH
    if is_alike and ratio <= REWORDED_RATIO:
        return _Likeness(one, other, share * pairs, f"reworded: {names}, and {share:.0%} of three-word runs")
    if ratio > RETOLD_RATIO:
        return None
    aligned, sentences = alignment(left, right)
    is_long = sentences >= 6 and count >= 20 and pairs >= REWORDED_PAIRS
    if aligned < (RETOLD_ALIGNED_LONG if is_long else RETOLD_ALIGNED) or sentences < RETOLD_SENTENCES:
        return None
    return _Likeness(
        one,
        other,
        aligned * pairs * 0.5,
        f"retold sentence by sentence ({aligned:.0%} alike in order): {names}",
    )


def _is_one_outlet(one: _Copyable, other: _Copyable) -> bool:
    """Nobody rewords his own report: two of one outlet with the same names are two reports from one trip."""
    return one.outlet is not None and one.outlet == other.outlet


class _Groups:
    """Documents joined pair by pair, the most alike first.

    A short or undated page is like each of a ministry's weekly notices; it joins the one it is most like and must not
    draw the others in. So two groups stay two when their fullest texts are not alike themselves, and when their dated
    pages lie far apart and the words are not nearly all the same.
    """

    def __init__(self, pages: Sequence[_Copyable]) -> None:
        self.pages = pages
        self.parent = list(range(len(pages)))
        self.reasons: dict[int, list[str]] = defaultdict(list)
        self.spans = [(page.low, page.high) for page in pages]
        self.fullest = list(range(len(pages)))

    def _root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, likeness: _Likeness) -> None:
        """Make two documents, and all joined to them, one group."""
        one, other = sorted((self._root(likeness.one), self._root(likeness.other)))
        if one == other:
            return
        span = _widened(self.spans[one], self.spans[other])
        is_wide = span[0] is not None and span[1] is not None and span[0] - span[1] > NEAR_DAYS
        if is_wide and likeness.strength < RUNS_SHARED_FAR:
            return
        full_one, full_other = self.fullest[one], self.fullest[other]
        is_told = {full_one, full_other} == {likeness.one, likeness.other}
        if not is_told and _likeness(self.pages, full_one, full_other) is None:
            return
        self.parent[other] = one
        self.spans[one] = span
        self.fullest[one] = max(full_one, full_other, key=lambda page: len(self.pages[page].fingerprint.runs))
        self.reasons[one] += [*self.reasons.pop(other, []), likeness.reason]

    def listed(self) -> Iterator[tuple[list[_Copyable], list[str]]]:
        """The groups and why each is one, in the order of their first document."""
        members: dict[int, list[_Copyable]] = defaultdict(list)
        for index, page in enumerate(self.pages):
            members[self._root(index)].append(page)
        for root, pages in members.items():
            yield pages, self.reasons.get(root, [])


Span = tuple[int | None, int | None]


def _widened(one: Span, other: Span) -> Span:
    """The latest first day and the earliest last day of two groups: far apart when some of their pages are."""
    lows = [day for day in (one[0], other[0]) if day is not None]
    highs = [day for day in (one[1], other[1]) if day is not None]
    return max(lows, default=None), min(highs, default=None)


def _days_apart(one: _Copyable, other: _Copyable) -> int:
    """Least days between two pages; 0 where either has no date."""
    apart = 0
    for early, late in ((one, other), (other, one)):
        if early.high is not None and late.low is not None:
            apart = max(apart, late.low - early.high)
    return apart


def _origin(members: Sequence[_Copyable], reasons: Sequence[str]) -> Origin:
    # Of the pages of one day the fullest is nearest to the first; a text a machine made is never taken for it.
    ordered = sorted(
        members,
        key=lambda page: (
            page.is_reworked,
            page.low is None,
            page.low or 0,
            -len(page.fingerprint.runs),
            page.id,
        ),
    )
    agencies = Counter(page.agency for page in ordered if page.agency)
    if agencies:
        most = max(agencies.values())
        name = min(agency for agency, count in agencies.items() if count == most)
    else:
        name = next((page.outlet for page in ordered if page.outlet), ordered[0].name)
    reason = "; ".join(sorted(set(reasons)))
    if len(ordered) > 1 and agencies:
        reason = f"{name}'s report; {reason}"
    return Origin(name=name, documents=tuple(page.id for page in ordered), reason=reason)
