"""Which lines are the article's body: a linear-chain model over line features, weights shipped as data.

Two labels, body and not; the score of a page's labelling is the sum of its lines' weighted features and of its label changes, and the
best labelling is found exactly (Viterbi). Learned by training/dump_lines.py, which says on what.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

import msgspec

from hearsay.pages.dump.features import Features, SeenLines


class TaggerWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Weights of the line model.

    Attributes:
        body: What each feature speaks for the body (against it when negative).
        change: Scores of a label after a label: "body body", "body other", "other body", "other other".
    """

    body: dict[str, float]
    change: dict[str, float]


@lru_cache(maxsize=1)
def tagger_weights() -> TaggerWeights:
    """The shipped weights."""
    raw = resources.files("hearsay.pages.dump").joinpath("weights.json").read_bytes()
    return msgspec.json.decode(raw, type=TaggerWeights)


def body_scores(seen: SeenLines, weights: TaggerWeights | None = None) -> list[float]:
    """How strongly each line by itself speaks for being body text, as log odds."""
    table = (weights or tagger_weights()).body
    return [score(features, table) for features in seen.features]


def score(features: Features, table: dict[str, float]) -> float:
    """The weighted sum of a line's features; features without a weight count nothing."""
    return sum(value * table[name] for name, value in features.items() if name in table)


def best_path(scores: Sequence[float], weights: TaggerWeights) -> list[bool]:
    """The labelling with the highest total: Viterbi over two labels."""
    if not scores:
        return []
    change = weights.change
    stay_out, go_in, go_out, stay_in = (
        change[k] for k in ("other other", "other body", "body other", "body body")
    )
    other, body = 0.0, scores[0]
    came_from: list[tuple[bool, bool]] = []
    for value in scores[1:]:
        other_from_body = body + go_out > other + stay_out
        body_from_body = body + stay_in >= other + go_in
        came_from.append((other_from_body, body_from_body))
        other, body = (
            max(body + go_out, other + stay_out),
            max(body + stay_in, other + go_in) + value,
        )
    label = body > other
    path = [label]
    for other_from_body, body_from_body in reversed(came_from):
        label = body_from_body if label else other_from_body
        path.append(label)
    return path[::-1]
