"""Dependency heads and relations for a whole document."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from hearsay.language.trees import best_tree

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from hearsay.language.windows import Scores


def find_relations(
    scores: Scores, constants: Mapping[str, NDArray[np.float32]], labels: Sequence[str]
) -> tuple[NDArray[np.int64], list[str]]:
    """For each word its head in the document (a root has itself) and the relation to it ("root" for roots)."""
    count = len(scores.starts)
    bounds = [*np.flatnonzero(scores.starts).tolist(), count]
    heads = np.concatenate(
        [s + best_tree(arc) for (s, _), arc in zip(itertools.pairwise(bounds), scores.arcs, strict=True)]
    )
    root = heads == np.arange(count)
    head_parts = scores.words["rel_head"][heads]
    head_parts[root] = constants["parse.rel_root"]
    hidden = np.maximum(scores.words["rel_dependent"] + head_parts, 0.0)
    out = hidden @ constants["parse.rel_out"] + constants["parse.rel_bias"]
    at_root = labels.index("root")
    out[root] = -np.inf
    out[:, at_root] = np.where(root, 0.0, -np.inf)
    return heads, [labels[i] for i in out.argmax(axis=1).tolist()]
