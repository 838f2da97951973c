import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.language.spans import _search, best_tags, best_tags_by_sentence, log_softmax, tag_spans

BIO = ("O", "B-PER", "I-PER")
BIOES = ("O", "B-a", "I-a", "E-a", "S-a", "B-b", "I-b", "E-b", "S-b")


def well_formed(tags: list[str]) -> bool:
    """Every "continues" and "ends" follows its own span, every span in a scheme with ends has one."""
    last = "O"
    for tag in [*tags, "O"]:
        if tag[0] in "IE" and (last[0] not in "BI" or last[2:] != tag[2:]):
            return False
        if tag[0] not in "IE" and last[0] in "BI":
            return False
        last = tag
    return True


@given(
    arrays(
        np.float32,
        st.tuples(st.integers(1, 3), st.integers(1, 9), st.just(9)),
        elements=st.floats(-9, 9, width=32),
    )
)
def test_rows_are_well_formed_whatever_the_scores(scores: np.ndarray) -> None:
    for row in best_tags(scores, BIOES).tolist():
        assert well_formed([BIOES[t] for t in row])


@given(
    arrays(
        np.float32, st.tuples(st.just(2), st.integers(2, 9), st.just(3)), elements=st.floats(-9, 9, width=32)
    )
)
def test_a_row_does_not_depend_on_the_rows_beside_it(scores: np.ndarray) -> None:
    assert best_tags(scores, BIO)[:1].tolist() == best_tags(scores[:1], BIO).tolist()


def test_an_inside_that_nothing_begins_is_mended() -> None:
    scores = np.array([[[5, 0, 0], [0, 3, 4], [0, 0, 5]]], dtype=np.float32)
    assert tag_spans(best_tags(scores, BIO)[0].tolist(), BIO) == [(1, 3, "PER")]


def test_no_span_runs_over_a_break() -> None:
    scores = np.array([[[0, 5, 0], [0, 0, 5], [0, 0, 5]]], dtype=np.float32)
    breaks = np.array([True, False, True])
    assert all(not s < 2 < e for s, e, _ in tag_spans(best_tags(scores, BIO, breaks)[0].tolist(), BIO))
    assert tag_spans(best_tags(scores, BIO)[0].tolist(), BIO) == [(0, 3, "PER")]


@given(
    arrays(np.float32, st.tuples(st.integers(1, 9), st.just(3)), elements=st.floats(-9, 9, width=32)),
    st.lists(st.booleans(), min_size=9, max_size=9),
)
def test_sentence_by_sentence_gives_the_same_as_breaks_in_one_row(
    scores: np.ndarray, starts: list[bool]
) -> None:
    cuts = np.array(starts[: len(scores)])
    ours, theirs = best_tags_by_sentence(scores, BIO, cuts), best_tags(scores[None], BIO, cuts)[0].tolist()
    logs = log_softmax(scores)
    assert np.isclose(
        sum(logs[i, t] for i, t in enumerate(ours)), sum(logs[i, t] for i, t in enumerate(theirs)), atol=1e-3
    )


@given(
    arrays(
        np.float32, st.tuples(st.just(1), st.integers(1, 4), st.just(5)), elements=st.floats(-9, 9, width=32)
    )
)
def test_the_row_is_the_best_of_all_well_formed_ones(scores: np.ndarray) -> None:
    labels = ("O", "B-a", "I-a", "E-a", "S-a")
    logs = log_softmax(scores)[0]
    rows = [r for r in itertools.product(range(5), repeat=len(logs)) if well_formed([labels[t] for t in r])]
    best = max(sum(logs[i, t] for i, t in enumerate(r)) for r in rows)
    found = best_tags(scores, labels)[0].tolist()
    assert np.isclose(sum(logs[i, t] for i, t in enumerate(found)), best, atol=1e-3)


def test_each_row_may_have_its_own_breaks() -> None:
    scores = np.array([[[0, 5, 0], [0, 0, 5]]] * 2, dtype=np.float32)
    rows = best_tags(scores, BIO, np.array([[False, False], [False, True]])).tolist()
    assert [tag_spans(row, BIO) for row in rows] == [[(0, 2, "PER")], [(0, 1, "PER")]]


def test_neighbouring_spans_of_one_kind_stay_apart() -> None:
    assert tag_spans([1, 3, 1, 2, 3, 4], BIOES) == [(0, 2, "a"), (2, 5, "a"), (5, 6, "a")]


def test_nothing_in_nothing_out() -> None:
    assert best_tags(np.zeros((0, 4, 3), dtype=np.float32), BIO).shape == (0, 4)


@given(
    arrays(np.float32, st.tuples(st.just(2), st.just(14), st.just(5)), elements=st.floats(-9, 9, width=32)),
    arrays(np.bool_, (2, 14)),
    st.floats(0, 12),
)
def test_looking_between_firm_words_finds_rows_as_good_as_looking_everywhere(
    scores: np.ndarray, breaks: np.ndarray, outside: float
) -> None:
    scores[:, ::3, 0] += np.float32(outside)  # some words are firmly outside
    found = best_tags(scores, BIOES[:5], breaks).ravel()
    breaks[:, 0] = True
    bounds = np.append(np.flatnonzero(breaks), breaks.size)
    whole = np.zeros(breaks.size, dtype=np.int64)
    _search(scores.reshape(-1, 5), BIOES[:5], bounds[:-1], bounds[1:], whole)
    ours, theirs = (scores.reshape(-1, 5)[np.arange(breaks.size), tags].sum() for tags in (found, whole))
    assert np.isclose(ours, theirs, atol=1e-3)
    for start, end in itertools.pairwise(bounds.tolist()):
        assert well_formed([BIOES[tag] for tag in found[start:end]])
