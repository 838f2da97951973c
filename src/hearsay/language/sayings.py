"""Sayings: cue words first, then for each cue the words that are its source and its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.annotated import Attribution
from hearsay.language.distance import bucket_table
from hearsay.language.spans import best_tags, best_tags_by_sentence, log_softmax, tag_spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from hearsay.language.windows import Scores

REACH = 160
"""A cue's source and content are looked for this many words to either side."""
_CHUNK = 48
"""Cues scored together; bounds the memory, not the outcome."""


def find_sayings(
    scores: Scores,
    constants: Mapping[str, NDArray[np.float32]],
    labels: Mapping[str, tuple[str, ...]],
    breaks: NDArray[np.bool_],
    blocks: NDArray[np.int64],
) -> list[Attribution]:
    """The sayings of a document, spans over its words, in order of the cue.

    Args:
        scores: the model's output.
        constants: of the model.
        labels: of the model.
        breaks: for each word whether a part of the document begins there; no span runs on over it (in PolNeAR one content of
            23,289 does).
        blocks: for each word a number; a cue finds its source and content only among words of its own number, so that a
            headline's cue takes nothing from the article (one link of 41,659 does in PolNeAR).
    """
    cue_scores = scores.words["cue"]
    cue_tags = best_tags_by_sentence(cue_scores, labels["cue"], scores.starts)
    cues = [(s, e) for s, e, _ in tag_spans(cue_tags, labels["cue"])]
    if not cues:
        return []
    sure = np.exp(log_softmax(cue_scores))
    found: list[Attribution] = []
    for at in range(0, len(cues), _CHUNK):
        found += _link(scores, constants, labels["saying"], cues[at : at + _CHUNK], sure, breaks, blocks)
    return found


def _link(
    scores: Scores,
    constants: Mapping[str, NDArray[np.float32]],
    labels: tuple[str, ...],
    cues: list[tuple[int, int]],
    sure: NDArray[np.float32],
    breaks: NDArray[np.bool_],
    blocks: NDArray[np.int64],
) -> list[Attribution]:
    word_parts, cue_parts = scores.words["saying_word"], scores.words["saying_cue"]
    count = len(word_parts)
    width = min(count, 2 * REACH + 1)
    offsets = [max(0, min((s + e) // 2 - REACH, count - width)) for s, e in cues]
    words = np.stack([word_parts[o : o + width] for o in offsets])
    heads = np.stack([cue_parts[s:e].mean(axis=0) for s, e in cues])[:, None]
    buckets = np.stack([bucket_table(s - o, e - o, width) for (s, e), o in zip(cues, offsets, strict=True)])
    wide = constants["saying.distance"].shape[1]
    hidden = words[..., :wide] + heads[..., :wide] + constants["saying.distance"][buckets]
    hidden = np.maximum(hidden, 0.0) if "E-content" in labels else gelu(hidden)
    pair = hidden @ constants["saying.sum_out"] + constants["saying.bias"]
    pair += (words[..., wide:] * heads[..., wide:]) @ constants["saying.product_out"]
    for row, ((s, e), o) in enumerate(zip(cues, offsets, strict=True)):
        pair[row, s - o : e - o, 1:] = -30.0
        pair[row, blocks[o : o + width] != blocks[s], 1:] = -30.0
    tags = best_tags(pair, labels, np.stack([breaks[o : o + width] for o in offsets]))
    logs = np.take_along_axis(log_softmax(pair), tags[..., None], axis=2)[..., 0]
    found = []
    for row, ((s, e), o) in enumerate(zip(cues, offsets, strict=True)):
        spans = tag_spans(tags[row].tolist(), labels)
        sources = tuple((a + o, b + o) for a, b, kind in spans if kind == "source")
        contents = tuple((a + o, b + o) for a, b, kind in spans if kind == "content")
        if not sources and not contents:
            continue
        marked = tags[row] > 0
        score = float(sure[s, 1]) * float(np.exp(logs[row][marked].mean()))
        found.append(Attribution(sources, ((s, e),), contents, round(score, 4)))
    return found


def gelu(x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Gaussian error linear unit, by its tanh approximation."""
    out: NDArray[np.float32] = 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * x * x * x)))
    return out
