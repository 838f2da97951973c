"""Scores of the trigger head to triggers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.language.scores import Scores
from hearsay.language.triggers import Trigger, find_triggers

LABELS = ("", "AGREE", "ASSAULT", "PROTEST")


def over(logits: np.ndarray) -> Scores:
    """Scores of the trigger head alone."""
    count = len(logits)
    none = np.zeros(count, dtype=np.int64)
    starts, vectors = np.zeros(count, dtype=np.bool_), np.zeros((0, 384), dtype=np.float32)
    return Scores(starts, {"trigger": logits}, none, none, [], vectors)


def scores(*rows: list[float]) -> Scores:
    """Scores whose probabilities are the rows."""
    return over(np.log(np.array(rows, dtype=np.float32)))


def test_a_word_is_a_trigger_when_none_is_less_likely_than_not() -> None:
    # Rebels | shelled | the | market
    found = find_triggers(
        scores(
            [0.97, 0.01, 0.01, 0.01], [0.1, 0.05, 0.8, 0.05], [0.98, 0.01, 0.005, 0.005], [0.6, 0.1, 0.2, 0.1]
        ),
        LABELS,
    )
    assert [(t.token, t.type) for t in found] == [(1, "ASSAULT")]
    assert abs(found[0].score - 0.8) < 1e-6


def test_types_share_the_probability_of_being_a_trigger() -> None:
    # "marched": no type has half, together they have.
    found = find_triggers(scores([0.4, 0.05, 0.25, 0.3]), LABELS)
    assert [(t.token, t.type, round(t.score, 3)) for t in found] == [(0, "PROTEST", 0.3)]


def test_least_is_counted_over_all_types() -> None:
    rows = scores([0.4, 0.05, 0.25, 0.3], [0.1, 0.8, 0.05, 0.05])
    assert [t.token for t in find_triggers(rows, LABELS, least=0.7)] == [1]
    assert [t.token for t in find_triggers(rows, LABELS, least=0.0)] == [0, 1]


@given(arrays(np.float32, (7, 4), elements=st.floats(-20, 20, width=32)))
def test_triggers_are_in_order_and_never_none(logits: np.ndarray) -> None:
    found = find_triggers(Scores(np.zeros(7, dtype=np.bool_), {"trigger": logits}), LABELS)
    assert [t.token for t in found] == sorted({t.token for t in found})
    assert all(isinstance(t, Trigger) and t.type in LABELS[1:] and 0 <= t.score <= 1 for t in found)
    for t in found:
        assert logits[t.token, LABELS.index(t.type)] == logits[t.token, 1:].max()
