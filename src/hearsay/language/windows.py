"""A document's words through the model in windows that begin and end at sentences, every word's scores from one window."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.pieces import case_pattern, lay_out, shape, word_pieces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from hearsay.language.model import ReaderModel

WINDOW = 254
"""Pieces a window; training's length."""
CONTEXT = 32
"""At most this many pieces of sentences already read stand before the first new one."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The model's output for all words of a document.

    Attributes:
        starts: for each word whether it begins a sentence; the first does.
        words: by head, one row of scores a word.
        arcs: for each sentence [n, n]: row i scores every word of the sentence as head of word i, itself meaning root.
    """

    starts: NDArray[np.bool_]
    words: dict[str, NDArray[np.float32]]
    arcs: list[NDArray[np.float32]]


def read_words(
    model: ReaderModel,
    words: Sequence[str],
    before: Sequence[int],
    forced: Sequence[bool],
    *,
    only_forced: bool = False,
) -> Scores:
    """Run the model over a document.

    Args:
        words: the words, at least one.
        before: what stands before each: nothing, a space or a line break (``pieces.NO_SPACE`` ...).
        forced: where a sentence begins whatever the model thinks (a part of the document begins).
        only_forced: sentences are given: none begins elsewhere.
    """
    count = len(words)
    pieces = word_pieces(model.tokenizer, words)
    sizes = list(itertools.accumulate((len(p) for p in pieces), initial=0))
    shapes = [shape(case_pattern(w), b) for w, b in zip(words, before, strict=True)]
    starts = np.array(forced, dtype=np.bool_)
    starts[0] = True
    kept: list[dict[str, NDArray[np.float32]]] = []
    arcs: list[NDArray[np.float32]] = []
    done = 0
    while done < count:
        left = context_start(starts, sizes, done)
        past = done + 1
        while past < count and sizes[past + 1] - sizes[left] <= WINDOW:
            past += 1
        scores = model.run(lay_out(pieces[left:past], shapes[left:past]))
        if not only_forced:
            found = scores["start"][done - left :, 1] > scores["start"][done - left :, 0]
            starts[done:past] |= found
        starts[done] = True
        end = past if past == count else last_start(starts, done, past)
        bounds = [*(np.flatnonzero(starts[done:end]) + done).tolist(), end]
        arc = scores.pop("arc")
        arcs += [arc[s - left : e - left, s - left : e - left] for s, e in itertools.pairwise(bounds)]
        kept.append({name: rows[done - left : end - left] for name, rows in scores.items()})
        if end < count:
            starts[end:past] = forced[end:past]
            starts[end] = True
        done = end
    return Scores(starts, {name: np.concatenate([k[name] for k in kept]) for name in kept[0]}, arcs)


def context_start(starts: NDArray[np.bool_], sizes: Sequence[int], done: int) -> int:
    """The earliest sentence start from which at most ``CONTEXT`` pieces lie before word ``done``."""
    left = done
    for word in range(done - 1, -1, -1):
        if sizes[done] - sizes[word] > CONTEXT:
            break
        if starts[word]:
            left = word
    return left


def last_start(starts: NDArray[np.bool_], done: int, past: int) -> int:
    """Where the last, perhaps unfinished, sentence of a window begins; ``past`` when one sentence fills the window."""
    inner = np.flatnonzero(starts[done + 1 : past])
    return done + 1 + int(inner[-1]) if len(inner) else past
