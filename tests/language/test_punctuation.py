"""Marks on the units they set off."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hearsay.language.punctuation import hang_punctuation
from hearsay.language.trees import is_tree

MARKS = set(',.()"“”;')


def hung(sentence: str) -> list[str]:
    """The head of each mark of "word/head ..." (heads from 1, 0 the root), by the rules alone."""
    rows = [row.rsplit("/", 1) for row in sentence.split()]
    words = [word for word, _ in rows]
    heads = [int(head) - 1 if int(head) else i for i, (_, head) in enumerate(rows)]
    marks = [i for i, word in enumerate(words) if word in MARKS]
    hang_punctuation(heads, marks, words, np.zeros((len(words), len(words)), dtype=np.float32))
    return [words[heads[mark]] for mark in marks]


@pytest.mark.parametrize(
    ("sentence", "heads"),
    [
        ("When/3 they/3 left/6 ,/1 rebels/6 returned/0 ./1", ["left", "returned"]),
        ("tanks/0 ,/1 guns/1 and/5 drones/1", ["guns"]),
        ("Nyala/5 (/1 Darfur/1 )/1 fell/0 ./2", ["Darfur", "Darfur", "fell"]),
        ("He/2 said/0 “/1 we/5 won/2 ”/1 ./1", ["won", "won", "said"]),
        ("It/2 shelled/0 a/5 border/5 post/2 ./3", ["shelled"]),
    ],
)
def test_a_mark_hangs_on_what_it_sets_off(sentence: str, heads: list[str]) -> None:
    assert hung(sentence) == heads


def test_scores_decide_between_two_units() -> None:
    words = ["Commanders", ",", "tired", ",", "withdrew"]
    for better in (0, 2):
        heads, arcs = [4, 0, 0, 0, 4], np.zeros((5, 5), dtype=np.float32)
        arcs[1, better] = 1
        hang_punctuation(heads, [1, 3], words, arcs)
        assert heads[1] == better


def test_words_that_hung_on_a_mark_go_on_to_its_head() -> None:
    heads = [2, 0, 2, 1]
    hang_punctuation(heads, [1], ["drones", ",", "fell", "burning"], np.zeros((4, 4), dtype=np.float32))
    assert heads[3] == 0


@given(st.data())
def test_a_tree_stays_a_tree(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    order = data.draw(st.permutations(range(count)))
    heads = [0] * count
    for place, word in enumerate(order):
        heads[word] = order[data.draw(st.integers(0, place - 1))] if place else word
    words = [data.draw(st.sampled_from(["a", ",", ".", '"', "(", ")", "“", "”"])) for _ in range(count)]
    marks = [i for i, word in enumerate(words) if word != "a"]
    scores = np.random.default_rng(0).random((count, count)).astype(np.float32)
    hang_punctuation(heads, marks, words, scores)
    assert is_tree(np.array(heads))
