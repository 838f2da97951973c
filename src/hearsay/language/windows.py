"""A document's words through the model in windows that begin and end at sentences, every word's scores from one window."""

from __future__ import annotations

import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.pieces import case_pattern, lay_out, shape, word_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from numpy.typing import NDArray

    from hearsay.language.model import ReaderModel

WINDOW = 254
"""Pieces a window; training's length. Sentences already read do not stand before the new ones: 8, 16 or 32 pieces of them gained nothing
on trees and lost up to two points of exact contents (PolNeAR and GUM, development parts)."""


@dataclass(frozen=True, slots=True)
class Window:
    """The model's output for the new words of one window.

    Attributes:
        start: the first of them in the document.
        sentences: where the sentences begin, from 0, counted in the window.
        scores: by output, one row a word; ``arc`` has a column a word too: row i scores every word as head of word i,
            itself meaning root.
    """

    start: int
    sentences: list[int]
    scores: dict[str, NDArray[np.float32]]

    def __len__(self) -> int:
        return len(next(iter(self.scores.values())))

    def with_only(self, outputs: Set[str]) -> Window:
        """The window with some outputs, and nothing of the others."""
        kept = {name: rows.copy() for name, rows in self.scores.items() if name in outputs}
        return Window(self.start, self.sentences, kept)


def read_windows(
    model: ReaderModel,
    words: Sequence[str],
    before: Sequence[int],
    forced: Sequence[bool],
    *,
    only_forced: bool = False,
    with_vectors: bool = True,
) -> Iterator[Window]:
    """Run the model over a document; the windows' new words follow on one another and are all its words.

    Args:
        model: the model.
        words: the words, at least one.
        before: what stands before each: nothing, a space or a line break (``pieces.NO_SPACE`` ...).
        forced: where a sentence begins whatever the model thinks (a part of the document begins).
        only_forced: sentences are given: none begins elsewhere.
        with_vectors: False leaves the vectors out.
    """
    count = len(words)
    laid = lay_out(
        word_pieces(model.tokenizer, words, model.known),
        [shape(case_pattern(w), b) for w, b in zip(words, before, strict=True)],
    )
    sizes = [*laid.first, len(laid.ids)]
    starts = np.array(forced, dtype=np.bool_)
    starts[0] = True
    done = 0
    while done < count:
        past = bisect.bisect_right(sizes, sizes[done] + WINDOW, lo=done + 1) - 1
        past = min(max(past, done + 1), count)
        scores = model.run(laid.cut(done, past), with_vectors)
        if not only_forced:
            starts[done:past] |= scores["start"][:, 1] > scores["start"][:, 0]
        starts[done] = True
        end = past if past == count else last_start(starts, done, past)
        new = end - done
        arcs = scores.pop("arc")[:new, :new]
        rows = {name: rows[:new] for name, rows in scores.items()}
        yield Window(done, np.flatnonzero(starts[done:end]).tolist(), {**rows, "arc": arcs})
        if end < count:
            starts[end:past] = forced[end:past]
            starts[end] = True
        done = end


def last_start(starts: NDArray[np.bool_], done: int, past: int) -> int:
    """Where the last, perhaps unfinished, sentence of a window begins; ``past`` when one sentence fills the window."""
    inner = np.flatnonzero(starts[done + 1 : past])
    return done + 1 + int(inner[-1]) if len(inner) else past
