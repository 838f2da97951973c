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
_NEVER = -30.0


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
    # All cues look at equally many words, so that their rows can be decoded together.
    width = min(len(cue_scores), 2 * REACH + 1)
    offsets = [max(0, min((s + e) // 2 - REACH, len(cue_scores) - width)) for s, e in cues]
    pairs = np.stack([_pairs(scores, constants, cue, o, width) for cue, o in zip(cues, offsets, strict=True)])
    for row, ((s, e), o) in enumerate(zip(cues, offsets, strict=True)):
        pairs[row, s - o : e - o, 1:] = _NEVER
        pairs[row, blocks[o : o + width] != blocks[s], 1:] = _NEVER
    tags = best_tags(pairs, labels["saying"], np.stack([breaks[o : o + width] for o in offsets]))
    logs = np.take_along_axis(log_softmax(pairs), tags[..., None], axis=2)[..., 0]
    cue_logs = log_softmax(cue_scores)[:, 1]
    found = []
    for row, ((s, e), o) in enumerate(zip(cues, offsets, strict=True)):
        spans = tag_spans(tags[row].tolist(), labels["saying"])
        sources = tuple((a + o, b + o) for a, b, kind in spans if kind == "source")
        contents = tuple((a + o, b + o) for a, b, kind in spans if kind == "content")
        if sources or contents:
            score = float(np.exp(cue_logs[s] + logs[row][tags[row] > 0].mean()))
            found.append(Attribution(sources, ((s, e),), contents, round(score, 4)))
    return found


def _pairs(
    scores: Scores,
    constants: Mapping[str, NDArray[np.float32]],
    cue: tuple[int, int],
    offset: int,
    width: int,
) -> NDArray[np.float32]:
    """[width, labels]: what each word from ``offset`` on is to a cue. The network of training's Sayings head."""
    words = scores.words["saying_word"][offset : offset + width]
    head = scores.words["saying_cue"][cue[0] : cue[1]].mean(axis=0)
    table = constants["saying.distance"]
    summed = table.shape[1]
    hidden = (table + head[:summed])[bucket_table(cue[0] - offset, cue[1] - offset, width)]
    hidden += words[:, :summed]
    np.maximum(hidden, 0.0, out=hidden)
    out: NDArray[np.float32] = hidden @ constants["saying.sum_out"] + constants["saying.bias"]
    out += words[:, summed:] @ (head[summed:, None] * constants["saying.product_out"])
    return out
