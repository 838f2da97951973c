"""Dependency heads and relations of the sentences of a window."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.trees import best_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from hearsay.language.windows import Window


def find_relations(
    window: Window, constants: Mapping[str, NDArray[np.float32]], labels: Sequence[str]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each word of a window its head in the window (a root has itself) and the relation to it, an index into ``labels``."""
    count = len(window)
    arcs = window.scores["arc"]
    heads = np.concatenate(
        [s + best_tree(arcs[s:e, s:e]) for s, e in itertools.pairwise([*window.sentences, count])]
    )
    root = heads == np.arange(count)
    hidden = window.scores["rel_head"][heads]
    hidden[root] = constants["parse.rel_root"]
    hidden += window.scores["rel_dependent"]
    np.maximum(hidden, 0.0, out=hidden)
    out = hidden @ constants["parse.rel_out"] + constants["parse.rel_bias"]
    at_root = labels.index("root")
    out[:, at_root] = -np.inf
    relations: NDArray[np.int64] = out.argmax(axis=1)
    relations[root] = at_root
    return heads, relations
