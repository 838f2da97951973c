"""Forests of trees with one question each."""

from __future__ import annotations

import numpy as np

from hearsay.language.forest import LEAVES, Forest


def forest(*trees: tuple[str, float, float, float]) -> Forest:
    """Trees of ``(sign, limit, value at or under it, value above)``."""
    names = sorted({sign for sign, *_ in trees})
    columns = {name: column for column, name in enumerate(names)}
    leaves = np.zeros((len(trees), LEAVES))
    leaves[:, :2] = [values for *_, under, above in trees for values in [(under, above)]]
    return Forest(
        columns=columns,
        sign=np.array([columns[name] for name, *_ in trees], dtype=np.int32),
        limit=np.array([limit for _, limit, *_ in trees], dtype=np.float32),
        low=np.ones(len(trees), dtype=np.uint16),
        starts=np.arange(len(trees), dtype=np.int32),
        leaves=leaves,
    )
