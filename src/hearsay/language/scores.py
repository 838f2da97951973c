"""The model's output over a whole document; what is wide is decoded window by window and not kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from hearsay.language.referring import may_head
from hearsay.language.relations import find_relations
from hearsay.language.sayings import Cue, find_cues
from hearsay.language.vectors import WIDTH, sentence_vectors
from hearsay.language.windows import Window, read_windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from hearsay.language.model import ReaderModel

USED_UP = frozenset({"arc", "rel_head", "rel_dependent", "vector", "saying_cue"})
"""Outputs that only the decoding of their own window needs. Kept, they were 5 KB a word: 230 MB for a page of 35,000 words."""

OF_CUES = frozenset({"cue", "saying_cue"})
"""Outputs that cues are found by, kept until there are CUES_TOGETHER windows of them."""
CUES_TOGETHER = 8
"""So many windows, some 1,500 words, have their cues found together."""

OF_MENTIONS = frozenset({"link_anaphor", "link_antecedent"})
"""Outputs kept only for words that may head a mention, one in four: they are 1.8 KB a word."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The model's output for all words of a document.

    Attributes:
        starts: for each word whether it begins a sentence; the first does.
        words: by output that is not ``USED_UP``, one row of scores a word; those in ``OF_MENTIONS`` have the rows that
            ``link_row`` gives for the words, the first, all 0, for those that head none.
        heads: for each word its head; a root has itself.
        relations: for each word the relation to its head, an index into the labels of ``parse``.
        cues: the words that say that something is said, in order.
        vectors: one row a sentence.
    """

    starts: NDArray[np.bool_]
    words: dict[str, NDArray[Any]]
    heads: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    relations: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    cues: list[Cue] = field(default_factory=list)
    vectors: NDArray[np.float32] = field(default_factory=lambda: np.zeros((0, WIDTH), dtype=np.float32))


def read_words(
    model: ReaderModel,
    words: Sequence[str],
    before: Sequence[int],
    forced: Sequence[bool],
    *,
    only_forced: bool = False,
    with_vectors: bool = True,
) -> Scores:
    """Run the model over a document.

    Args:
        model: the model.
        words: the words, at least one.
        before: what stands before each: nothing, a space or a line break (``pieces.NO_SPACE`` ...).
        forced: where a sentence begins whatever the model thinks (a part of the document begins).
        only_forced: sentences are given: none begins elsewhere.
        with_vectors: False leaves the vectors out.
    """
    count = len(words)
    starts = np.zeros(count, dtype=np.bool_)
    rows: dict[str, NDArray[Any]] = {}
    heads = np.zeros(count, dtype=np.int64)
    relations = np.zeros(count, dtype=np.int64)
    cues: list[Cue] = []
    waiting: list[Window] = []
    vectors = [np.zeros((0, WIDTH), dtype=np.float32)]
    heading: list[NDArray[np.int64]] = []
    of_mentions: dict[str, list[NDArray[np.float32]]] = {}
    for window in read_windows(
        model, words, before, forced, only_forced=only_forced, with_vectors=with_vectors
    ):
        new = slice(window.start, window.start + len(window))
        starts[new][window.sentences] = True
        found, relations[new] = find_relations(window, words[new], model.constants, model.labels)
        heads[new] = found + window.start
        waiting.append(window.with_only(OF_CUES))
        if len(waiting) == CUES_TOGETHER:
            cues += find_cues(waiting, model.labels["cue"])
            waiting = []
        if with_vectors:
            vectors.append(sentence_vectors(window))
        if OF_MENTIONS & window.scores.keys():
            inside = may_head(words[new], window.scores["kind"], model.labels["kind"])
            heading.append(inside + window.start)
        for name, scores in window.scores.items():
            if name in USED_UP:
                continue
            if name in OF_MENTIONS:
                of_mentions.setdefault(name, [np.zeros_like(scores[:1])]).append(scores.take(inside, axis=0))
                continue
            if name not in rows:
                rows[name] = np.zeros((count, *scores.shape[1:]), dtype=np.float32)
            rows[name][new] = scores
    if waiting:
        cues += find_cues(waiting, model.labels["cue"])
    if of_mentions:
        at = np.concatenate(heading)
        rows["link_row"] = np.zeros(count, dtype=np.int64)
        rows["link_row"][at] = np.arange(1, len(at) + 1)
        rows |= {name: np.concatenate(parts) for name, parts in of_mentions.items()}
    return Scores(starts, rows, heads, relations, cues, np.concatenate(vectors))
