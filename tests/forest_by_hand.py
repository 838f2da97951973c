"""Forests of trees with one question each."""

from __future__ import annotations

import numpy as np

from hearsay.language.forest import Forest


def forest(*trees: tuple[str, float, float, float]) -> Forest:
    """Forest of ``(sign, limit, value at or under it, value above)``."""
    names = sorted({sign for sign, *_ in trees})
    columns = {name: column for column, name in enumerate(names)}
    sign, limit, low, high, value = [], [], [], [], []
    for number, (name, bound, under, above) in enumerate(trees):
        at = 3 * number
        sign += [columns[name], 0, 0]
        limit += [bound, 0.0, 0.0]
        low += [at + 1, at + 1, at + 2]
        high += [at + 2, at + 1, at + 2]
        value += [0.0, under, above]
    return Forest(
        columns=columns,
        roots=np.arange(0, 3 * len(trees), 3, dtype=np.int32),
        sign=np.array(sign, dtype=np.int32),
        limit=np.array(limit, dtype=np.float32),
        low=np.array(low, dtype=np.int32),
        high=np.array(high, dtype=np.int32),
        value=np.array(value, dtype=np.float64),
        depth=1,
    )
