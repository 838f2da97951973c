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
on trees and lost up to two points of exact contents (PolNeAR and GUM, development parts). Nor does the torn sentence that a window
would end with: ending at the last sure end instead moves no layer by half a point and spares an eighth of the encoder's time."""

SHORT = 3
"""Words of so many letters before a full stop may be abbreviated."""


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
    ends = forced if only_forced else sure_ends(words, forced)
    done = 0
    while done < count:
        past = bisect.bisect_right(sizes, sizes[done] + WINDOW, lo=done + 1) - 1
        past = min(max(past, done + 1), count)
        if past < count:
            past = last_end(ends, done, past)
        scores = model.run(laid.cut(done, past), with_vectors)
        if not only_forced:
            starts[done:past] |= scores["start"][:, 1] > scores["start"][:, 0]
        starts[done] = True
        end = past if past == count or ends[past] else last_start(starts, done, past)
        new = end - done
        arcs = scores.pop("arc")[:new, :new]
        rows = {name: rows[:new] for name, rows in scores.items()}
        yield Window(done, np.flatnonzero(starts[done:end]).tolist(), {**rows, "arc": arcs})
        if end < count:
            starts[end:past] = forced[end:past]
            starts[end] = True
        done = end


def sure_ends(words: Sequence[str], forced: Sequence[bool]) -> list[bool]:
    """Before which words a sentence ends that needs no reading: a part begins, or a full stop stands between two plain words.

    No abbreviation ends so ("Col.", "J."), and no quotation, after which its saying may go on.
    """
    return [
        begins
        or (
            i > 1
            and words[i - 1] == "."
            and word[0].isupper()
            and len(words[i - 2]) > SHORT
            and words[i - 2].isalpha()
            and words[i - 2].islower()
        )
        for i, (word, begins) in enumerate(zip(words, forced, strict=True))
    ]


def last_end(ends: Sequence[bool], done: int, past: int) -> int:
    """The last sure end in the second half of a window, so that no word is read twice; ``past`` when there is none."""
    return next((i for i in range(past, done + (past - done) // 2, -1) if ends[i]), past)


def last_start(starts: NDArray[np.bool_], done: int, past: int) -> int:
    """Where the last, perhaps unfinished, sentence of a window begins; ``past`` when one sentence fills the window."""
    inner = np.flatnonzero(starts[done + 1 : past])
    return done + 1 + int(inner[-1]) if len(inner) else past
