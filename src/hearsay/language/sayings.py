"""Sayings: cue words first, then for each cue the words that are its source and its content."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.annotated import Attribution
from hearsay.language.distance import bucket_table
from hearsay.language.rectified import rectify
from hearsay.language.spans import best_tags, log_softmax, spans_of, tag_spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from hearsay.language.windows import Window

REACH = 160
"""A cue's source and content are looked for this many words to either side."""
TOGETHER = 128
"""So many cues are looked at together; more only took more memory."""
_NEVER = -30.0
_NOTHING = np.zeros(0, dtype=np.int64)
SURE, DOUBTFUL = 0.35, 2.5
"""Taken off a word's score of being no cue: the tagger, taught on words that mostly are none, holds back. What is a cue only with the
second is believed when it opens up words that no sure cue claims and that look like something said by themselves: two heads agree.
Measured on a quarter of PolNeAR's development part: cue exact .728, content exact .677, words .873, links .826 with nothing taken off;
.740, .688, .877, .834 with the first; .738, .685, .898, .837 with both."""
UNCLAIMED, SAID = 0.8, 0.6
"""So much of a doubtful cue's content must be claimed by no other, and so likely must its words be content on the average."""


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of one cue.

    Attributes:
        start: its first word in the document.
        end: past its last.
        log: how sure its first word is, a log probability.
        sure: whether the tagger alone vouches for it.
        part: the cue's side of every pair: the mean over its words.
    """

    start: int
    end: int
    log: float
    sure: bool
    part: NDArray[np.float32]


def find_cues(windows: Sequence[Window], labels: tuple[str, ...]) -> list[Cue]:
    """The cues among the new words of windows that follow on one another, sure and doubtful, in order.

    Several windows cost little more than one: the search asks for every word in turn, for all stretches at once.
    """
    rows = np.concatenate([window.scores["cue"] for window in windows])
    first = windows[0].start
    starts = np.zeros(len(rows), dtype=np.bool_)
    for window in windows:
        starts[window.start - first :][window.sentences] = True
    found: dict[tuple[int, int], bool] = {}
    taken = bytearray(len(rows))
    scores = np.stack([rows] * 2)
    scores[:, :, labels.index("O")] -= np.array([[SURE], [DOUBTFUL]], dtype=np.float32)
    for tags, sure in zip(best_tags(scores, labels, starts), (True, False), strict=True):
        for start, end, _ in tag_spans(tags, labels):
            if not any(taken[start:end]):
                found[start, end] = sure
        for start, end in found:
            taken[start:end] = bytes([1]) * (end - start)
    if not found:
        return []
    spans = sorted(found)
    logs = log_softmax(rows[[s for s, _ in spans]])[:, labels.index("B")].tolist()
    begins = [window.start - first for window in windows]
    cues = []
    for (s, e), log in zip(spans, logs, strict=True):
        # A cue stands in one sentence, and so in one window.
        at = bisect.bisect_right(begins, s) - 1
        part = _mean(windows[at].scores["saying_cue"][s - begins[at] : e - begins[at]])
        cues.append(Cue(first + s, first + e, log, found[s, e], part))
    return cues


def _mean(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of some rows; a cue is mostly one word, and so needs none. A copy: a view would keep its whole window."""
    mean: NDArray[np.float32] = rows[0].copy() if len(rows) == 1 else rows.mean(axis=0)
    return mean


def find_sayings(
    cues: list[Cue],
    words: NDArray[np.float32],
    said: NDArray[np.float32],
    constants: Mapping[str, NDArray[np.float32]],
    labels: tuple[str, ...],
    breaks: NDArray[np.bool_],
    blocks: NDArray[np.int64],
) -> list[Attribution]:
    """The sayings of a document, spans over its words, in order of the cue.

    Args:
        cues: the document's.
        words: one row a word, its side of every pair.
        said: for each word the probability that it is part of something said, whoever says it.
        constants: of the model.
        labels: the tags of a pair.
        breaks: for each word whether a part of the document begins there; no span runs on over it (in PolNeAR one content of
            23,289 does).
        blocks: for each word a number; a cue finds its source and content only among words of its own number, so that a
            headline's cue takes nothing from the article (one link of 41,659 does in PolNeAR).
    """
    # All cues look at equally many words, so that their rows can be decoded together.
    width = min(len(words), 2 * REACH + 1)
    found: list[tuple[Cue, Attribution]] = []
    summed = constants["saying.distance"].shape[1]
    ends = np.flatnonzero(np.diff(blocks))  # the last words of blocks
    for at in range(0, len(cues), TOGETHER):
        some = cues[at : at + TOGETHER]
        offsets = [max(0, min((c.start + c.end) // 2 - REACH, len(words) - width)) for c in some]
        # In rows side by side, so that adding some up is quick; those of these cues alone, as a long page has many words.
        first, last = min(offsets), max(offsets) + width
        sums, factors = (
            np.ascontiguousarray(part) for part in (words[first:last, :summed], words[first:last, summed:])
        )
        pairs = np.empty((len(some), width, len(labels)), dtype=np.float32)
        # Most cues are far from any headline.
        ended = ends.searchsorted(offsets), ends.searchsorted(np.array(offsets) + (width - 1))
        several = set(np.flatnonzero(ended[0] != ended[1]).tolist())
        for row, (cue, o) in enumerate(zip(some, offsets, strict=True)):
            start, end, near = cue.start - o, cue.end - o, slice(o - first, o - first + width)
            _pairs(sums[near], factors[near], cue.part, start, end, constants, pairs[row])
            pairs[row, start:end, 1:] = _NEVER
            if row in several:
                pairs[row, blocks[o : o + width] != blocks[cue.start], 1:] = _NEVER
        tags = best_tags(pairs, labels, np.stack([breaks[o : o + width] for o in offsets]))
        rows, tagged = np.nonzero(tags)
        chosen = tags[rows, tagged]
        logs = log_softmax(pairs[rows, tagged])[np.arange(len(rows)), chosen]
        bounds = np.searchsorted(rows, np.arange(len(some) + 1)).tolist()
        inside = list(zip(tagged.tolist(), chosen.tolist(), strict=True))
        for row, (cue, o) in enumerate(zip(some, offsets, strict=True)):
            own = logs[bounds[row] : bounds[row + 1]]
            if not len(own):
                continue
            spans = spans_of(inside[bounds[row] : bounds[row + 1]], labels)
            sources = tuple((a + o, b + o) for a, b, kind in spans if kind == "source")
            contents = tuple((a + o, b + o) for a, b, kind in spans if kind == "content")
            score = float(np.exp(cue.log + np.add.reduce(own) / len(own)))  # the mean, without its checks
            found.append((cue, Attribution(sources, ((cue.start, cue.end),), contents, round(score, 4))))
    return _believed(found, said)


def _believed(found: list[tuple[Cue, Attribution]], said: NDArray[np.float32]) -> list[Attribution]:
    """The sayings of sure cues, and of the doubtful ones, the likeliest first, those that say something nobody else does."""
    claimed = np.zeros(len(said), dtype=np.bool_)
    believed = set()
    for cue, saying in sorted(found, key=lambda each: (not each[0].sure, -each[1].score, each[0].start)):
        inside = np.concatenate([_NOTHING, *(np.arange(start, end) for start, end in saying.contents)])
        if cue.sure or (
            len(inside) and (~claimed[inside]).mean() >= UNCLAIMED and said[inside].mean() >= SAID
        ):
            believed.add(cue.start)
            claimed[inside] = True
    return [saying for cue, saying in found if cue.start in believed]


def _pairs(
    sums: NDArray[np.float32],
    factors: NDArray[np.float32],
    cue: NDArray[np.float32],
    start: int,
    end: int,
    constants: Mapping[str, NDArray[np.float32]],
    out: NDArray[np.float32],
) -> None:
    """[words, labels] into ``out``: what each word is to a cue that stands at ``[start, end)``.

    The network of training's Sayings head, of which ``sums`` and ``factors`` are the words' sides.
    """
    table = constants["saying.distance"]
    summed = table.shape[1]
    hidden = (table + cue[:summed]).take(bucket_table(start, end, len(sums)), axis=0)
    hidden += sums
    rectify(hidden)
    np.matmul(hidden, constants["saying.sum_out"], out=out)
    out += constants["saying.bias"]
    out += factors @ (cue[summed:, None] * constants["saying.product_out"])
