"""Dependency heads and relations of the sentences of a window."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.punctuation import hang_punctuation
from hearsay.language.rectified import rectify
from hearsay.language.trees import best_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from hearsay.language.windows import Window


def find_relations(
    window: Window,
    words: Sequence[str],
    constants: Mapping[str, NDArray[np.float32]],
    labels: Mapping[str, Sequence[str]],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word of a window its head in the window (a root has itself) and the relation to it, an index into the labels of ``parse``.

    Args:
        window: the model's output.
        words: the window's words.
        constants: of the model.
        labels: of the model.
    """
    arcs = window.scores["arc"]
    is_mark = (window.scores["pos"].argmax(axis=1) == labels["pos"].index("PUNCT")).tolist()
    row: list[int] = []
    for start, end in itertools.pairwise([*window.sentences, len(window)]):
        own = arcs[start:end, start:end]
        tree = best_tree(own).tolist()
        inside = list(itertools.compress(range(end - start), is_mark[start:end]))
        hang_punctuation(tree, inside, words[start:end], own)
        row += [head + start for head in tree]
    heads = np.array(row, dtype=np.int64)
    root = heads == np.arange(len(window))
    hidden = window.scores["rel_head"].take(heads, axis=0)
    hidden[root] = constants["parse.rel_root"]
    hidden += window.scores["rel_dependent"]
    rectify(hidden)
    out = hidden @ constants["parse.rel_out"] + constants["parse.rel_bias"]
    at_root = labels["parse"].index("root")
    out[:, at_root] = -np.inf
    relations: NDArray[np.int64] = out.argmax(axis=1)
    relations[root] = at_root
    return heads, relations
