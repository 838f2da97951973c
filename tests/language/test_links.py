"""Links through scores made by hand: what the network says of each pair is given as a table."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from hearsay.language import Link
from hearsay.language.agreement import agree, features, pronoun
from hearsay.language.links import (
    ALIKE,
    BUCKETS,
    OTHER,
    SAME,
    distance_buckets,
    find_links,
    likenesses,
)
from hearsay.language.referring import LAST_MENTIONS

KINDS = ("", "person", "organization", "place", "thing", "event")
LABELS = {"kind": KINDS}


@dataclass
class Sentence:
    """Words with part of speech, head and relation, the kind of the mention each heads, and what each pair scores."""

    rows: list[tuple[str, str, int, str, str]]
    pairs: dict[tuple[str, str], float] = field(default_factory=dict)
    none: float = 0.0

    def links(self) -> tuple[Link, ...]:
        words, pos, heads, relations, kinds = zip(*self.rows, strict=True)
        scores, constants = network(list(words), list(kinds), self.pairs, self.none)
        return find_links(scores, constants, LABELS, words, pos, heads, relations)

    def named(self) -> list[tuple[str, str]]:
        return [(self.rows[link.anaphor][0], self.rows[link.antecedent][0]) for link in self.links()]


def network(
    words: list[str], kinds: list[str], pairs: dict[tuple[str, str], float], none: float
) -> tuple[dict[str, NDArray[np.float32]], dict[str, NDArray[np.float32]]]:
    """Parts whose product term is the table: one place a word in the later word's part, the row of scores in the earlier one's."""
    n = len(words)
    kind = np.zeros((n, len(KINDS)), dtype=np.float32)
    kind[np.arange(n), [KINDS.index(k) for k in kinds]] = 5
    later, earlier = np.zeros((n, 1 + n), dtype=np.float32), np.zeros((n, 1 + n), dtype=np.float32)
    later[:, 1:] = np.eye(n)
    for i, word in enumerate(words):
        for j, before in enumerate(words[:i]):
            earlier[j, 1 + i] = pairs.get((word, before), -5.0)
    constants = {
        "distance": np.zeros((BUCKETS, 1)),
        "likeness": np.zeros((3, 1)),
        "sum_out": np.zeros(1),
        "product_out": np.ones(n),
        "none_out": np.zeros(1),
        "none_bias": np.array(none),
    }
    return (
        {"kind": kind, "link_anaphor": later, "link_antecedent": earlier},
        {f"link.{name}": value.astype(np.float32) for name, value in constants.items()},
    )


# "Amina Sow met Colonel Issa Traore . She said the colonel lied ."
SAHEL = [
    ("Amina", "PROPN", 2, "nsubj", "person"),
    ("Sow", "PROPN", 0, "flat", ""),
    ("met", "VERB", 2, "root", ""),
    ("Colonel", "NOUN", 4, "nmod:desc", ""),
    ("Issa", "PROPN", 2, "obj", "person"),
    ("Traore", "PROPN", 4, "flat", ""),
    (".", "PUNCT", 2, "punct", ""),
    ("She", "PRON", 8, "nsubj", "person"),
    ("said", "VERB", 8, "root", ""),
    ("the", "DET", 10, "det", ""),
    ("colonel", "NOUN", 11, "nsubj", "person"),
    ("lied", "VERB", 8, "ccomp", ""),
    (".", "PUNCT", 8, "punct", ""),
]


def test_pronoun_and_definite_noun_take_the_likeliest() -> None:
    read = Sentence(SAHEL, {("She", "Amina"): 3, ("She", "Issa"): 1, ("colonel", "Issa"): 3})
    assert read.named() == [("She", "Amina"), ("colonel", "Issa")]
    assert all(0.5 < link.score <= 1 for link in read.links())


def test_none_wins_where_it_is_likelier() -> None:
    assert Sentence(SAHEL, {("She", "Amina"): 3, ("colonel", "Issa"): 3}, none=12.0).links() == ()


def test_gender_of_a_title_forbids() -> None:
    rows = [*SAHEL]
    rows[3] = ("Mr.", "PROPN", 4, "nmod:desc", "")
    assert Sentence(rows, {("She", "Issa"): 9, ("She", "Amina"): 1}).named() == [("She", "Amina")]


def test_the_gender_a_pronoun_gave_a_name_stays() -> None:
    rows = [
        ("Sow", "PROPN", 1, "nsubj", "person"),
        ("left", "VERB", 1, "root", ""),
        ("She", "PRON", 3, "nsubj", "person"),
        ("waited", "VERB", 3, "root", ""),
        ("He", "PRON", 5, "nsubj", "person"),
        ("came", "VERB", 5, "root", ""),
    ]
    pairs = {("She", "Sow"): 3.0, ("He", "Sow"): 9.0, ("He", "She"): 9.0}
    assert Sentence(rows, pairs).named() == [("She", "Sow")]


def test_surname_follows_the_full_name_without_the_network() -> None:
    rows = [*SAHEL, ("Traore", "PROPN", 14, "nsubj", "person"), ("denied", "VERB", 14, "root", "")]
    assert ("Traore", "Issa") in Sentence(rows, none=9.0).named()


def test_surname_of_another_kind_does_not() -> None:
    rows = [*SAHEL, ("Traore", "PROPN", 14, "nsubj", "place"), ("burned", "VERB", 14, "root", "")]
    assert Sentence(rows, none=9.0).named() == []


def test_indefinite_nouns_and_first_persons_take_up_nothing() -> None:
    rows = [
        ("Sow", "PROPN", 1, "nsubj", "person"),
        ("left", "VERB", 1, "root", ""),
        ("a", "DET", 3, "det", ""),
        ("minister", "NOUN", 4, "nsubj", "person"),
        ("told", "VERB", 4, "root", ""),
        ("me", "PRON", 4, "obj", "person"),
    ]
    assert Sentence(rows, {("minister", "Sow"): 9, ("me", "Sow"): 9}).links() == ()


def test_a_chain_counts_with_all_its_mentions() -> None:
    rows = [
        ("Sow", "PROPN", 1, "nsubj", "person"),
        ("left", "VERB", 1, "root", ""),
        ("Keita", "PROPN", 3, "nsubj", "person"),
        ("stayed", "VERB", 3, "root", ""),
        ("Sow", "PROPN", 5, "nsubj", "person"),
        ("waited", "VERB", 5, "root", ""),
        ("she", "PRON", 7, "nsubj", "person"),
        ("said", "VERB", 7, "root", ""),
    ]
    # Each "Sow" alone is less likely than "Keita", both together more.
    links = Sentence(rows, {("she", "Sow"): 2.0, ("she", "Keita"): 2.4}).links()
    assert [(link.anaphor, link.antecedent) for link in links] == [(4, 0), (6, 4)]


def test_several_joined_by_and_are_they_and_not_he() -> None:
    rows = [
        ("Sow", "PROPN", 3, "nsubj", "person"),
        ("and", "CCONJ", 2, "cc", "person"),
        ("Keita", "PROPN", 0, "conj", "person"),
        ("met", "VERB", 3, "root", ""),
        ("they", "PRON", 5, "nsubj", "person"),
        ("said", "VERB", 5, "root", ""),
        ("he", "PRON", 7, "nsubj", "person"),
        ("went", "VERB", 7, "root", ""),
    ]
    pairs = {("they", "and"): 3.0, ("he", "and"): 5.0, ("he", "Keita"): 2.0}
    assert Sentence(rows, pairs).named() == [("they", "and"), ("he", "Keita")]


def test_agreement() -> None:
    ministry = features("ministry", "NOUN", ("the",), "organization")
    ministries = features("ministries", "NOUN", ("the",), "organization")
    it, they, she = pronoun("it"), pronoun("they"), pronoun("her")
    assert it and they and she
    assert agree(it, ministry) and agree(they, ministry) and agree(they, ministries)
    assert not agree(it, ministries) and not agree(she, ministry)
    assert features("officials", "NOUN", ("the",), "person").number == "plural"
    assert features("Alieva", "PROPN", ("First", "Lady"), "person").gender == "female"
    assert features("Alieva", "PROPN", (), "person").gender == ""
    assert features("we", "PRON", (), "person").kind == "speaker"


def test_buckets_widen() -> None:
    back = np.arange(1, 1000)
    buckets = distance_buckets(back)
    assert buckets[:8].tolist() == list(range(8))
    assert (np.diff(buckets) >= 0).all() and buckets.max() == BUCKETS - 1


def test_likenesses() -> None:
    found = likenesses(["Ministry", "it"], ["ministry", "ministries", "is", "IT"])
    assert found.tolist() == [[SAME, ALIKE, OTHER, OTHER], [OTHER, OTHER, OTHER, SAME]]


@st.composite
def documents(draw: st.DrawFn) -> tuple[Sentence, int]:
    n = draw(st.integers(1, 50))
    word = st.sampled_from(
        ["he", "She", "they", "it", "the", "Sow", "Keita", "army", "ministers", "said", "we", "and"]
    )
    pos = st.sampled_from(["NOUN", "PROPN", "PRON", "VERB", "DET", "CCONJ"])
    relation = st.sampled_from(["flat", "compound", "det", "nsubj", "nmod:poss", "root"])
    rows = [
        (draw(word), draw(pos), draw(st.integers(0, n - 1)), draw(relation), draw(st.sampled_from(KINDS)))
        for _ in range(n)
    ]
    return Sentence(rows, none=draw(st.floats(-9, 9))), n


@settings(max_examples=40, deadline=None)
@given(documents())
def test_links_go_back_once_a_word_whatever_comes(given_document: tuple[Sentence, int]) -> None:
    read, n = given_document
    links = read.links()
    assert [link.anaphor for link in links] == sorted({link.anaphor for link in links})
    mentioned = [i for i, row in enumerate(read.rows) if row[4] or pronoun(row[0])]
    for link in links:
        assert 0 <= link.antecedent < link.anaphor < n
        assert link.antecedent in mentioned and link.anaphor in mentioned
        assert 0 <= link.score <= 1
    assert links == read.links()


def test_cost_is_linear_for_a_word_looks_back_over_so_many_mentions_only() -> None:
    rows = [("Sow", "PROPN", 0, "nsubj", "person")]
    rows += [("armies", "NOUN", i, "nsubj", "organization") for i in range(1, 2 * LAST_MENTIONS)]
    rows += [("she", "PRON", len(rows), "nsubj", "person")]
    near = Sentence(rows, {("she", "Sow"): 9.0})
    # A name is kept in reach longer than other mentions.
    assert near.named() == [("she", "Sow")]
    rows[0] = ("woman", "NOUN", 0, "nsubj", "person")
    assert Sentence(rows, {("she", "woman"): 9.0}).named() == []
