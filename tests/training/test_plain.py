"""The grammar of plain sentences: every tree is one, every name is where it says."""

import random

import pytest

from training.plain import grammar, plain_passages, sentence

KINDS = {"PER", "ORG", "LOC"}


def test_every_line_has_one_head_and_known_parts() -> None:
    assert {"S", "C", "WHO"} <= grammar().keys()


@pytest.mark.parametrize("seed", range(200))
def test_a_sentence_is_one_tree(seed: int) -> None:
    said = sentence(random.Random(seed))
    size = len(said.words)
    assert [i for i in range(size) if said.heads[i] == i] == [said.top]
    for word in range(size):
        steps, at = 0, word
        while at != said.top and at >= 0 and steps <= size:
            at, steps = said.heads[at], steps + 1
        assert at in (said.top, -1)  # -1: nobody knows that head
    for start, end, kind in said.names:
        assert kind in KINDS
        assert 0 <= start < end <= size


def test_passages_mark_where_sentences_begin() -> None:
    for passage in plain_passages(30, random.Random(3)):
        assert passage.starts is not None and passage.heads is not None and passage.rels is not None
        assert passage.starts[0]
        assert len(passage.words) == len(passage.before) == len(passage.heads) == len(passage.rels)
        roots = sum(relation == "root" for relation in passage.rels)
        assert roots == sum(passage.starts)
