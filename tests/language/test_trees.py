import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from hearsay.language.trees import _arborescence, best_tree, is_tree


def brute(scores: np.ndarray) -> float:
    n = len(scores)
    trees = (h for h in itertools.product(range(n), repeat=n) if is_tree(np.array(h)))
    return max(float(scores[np.arange(n), list(h)].sum()) for h in trees)


@given(
    st.integers(1, 4).flatmap(lambda n: arrays(np.float32, (n, n), elements=st.integers(-40, 40).map(float)))
)
def test_the_tree_has_one_root_and_no_cycle(scores: np.ndarray) -> None:
    heads = best_tree(scores)
    assert is_tree(heads)
    if len(scores) < 4:  # all roots are tried up to three words, so the tree is the best there is
        assert float(scores[np.arange(len(scores)), heads].sum()) == brute(scores)


def test_a_cycle_of_greedy_heads_is_broken_at_its_weakest_arc() -> None:
    # Words 1 and 2 take each other; word 1 loses least by hanging on word 0 instead.
    scores = np.array([[9, 0, 0], [5, 0, 8], [1, 8, 0]], dtype=np.float32)
    assert best_tree(scores).tolist() == [0, 0, 1]


def test_two_roots_become_one() -> None:
    scores = np.array([[9, 0, 0], [0, 0, 7], [4, 0, 6]], dtype=np.float32)
    assert best_tree(scores).tolist() == [0, 2, 0]


def test_a_long_sentence_is_no_trouble() -> None:
    scores = np.random.default_rng(1).normal(size=(250, 250)).astype(np.float32)
    assert is_tree(best_tree(scores))


@given(
    st.integers(2, 5).flatmap(lambda n: arrays(np.float64, (n, n), elements=st.integers(-40, 40).map(float)))
)
def test_cycles_within_cycles_come_apart_into_the_best_tree_of_their_root(scores: np.ndarray) -> None:
    n = len(scores)
    np.fill_diagonal(scores, -np.inf)
    trees = (h for h in itertools.product(range(n), repeat=n) if h[0] == 0 and is_tree(np.array(h)))
    best = max(sum(scores[word, head] for word, head in enumerate(h) if word) for h in trees)
    found = _arborescence(scores, 0)
    assert is_tree(found) and found[0] == 0
    assert sum(scores[word, head] for word, head in enumerate(found.tolist()) if word) == best


def test_a_cycle_is_no_tree_even_beside_a_root() -> None:
    assert not is_tree(np.array([0, 2, 1]))
    assert not is_tree(np.array([0, 1, 1]))
    assert is_tree(np.array([1, 1, 0, 2]))
