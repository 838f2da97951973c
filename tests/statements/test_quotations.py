"""Quotation marks, straight and curly, open and closed."""

from __future__ import annotations

from itertools import pairwise

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from hearsay.codebooks.tree import Tree
from hearsay.records import Part
from hearsay.statements.quotations import find_quotations, mark_pairs, with_marks

NLP = spacy.blank("en")


def tree_of(text: str) -> Tree:
    plain = NLP(text)
    return Tree.of(
        Doc(
            NLP.vocab,
            words=[t.text for t in plain],
            spaces=[bool(t.whitespace_) for t in plain],
            pos=["PUNCT" if t.is_punct else "NOUN" for t in plain],
            heads=[0] * len(plain),
            deps=["ROOT"] + ["dep"] * (len(plain) - 1),
            lemmas=[t.lower_ for t in plain],
        )
    )


def quoted(text: str, *parts: Part) -> list[str]:
    tree = tree_of(text)
    ranges = find_quotations(tree, parts or (Part("paragraph", 0, len(text)),))
    return [text[tree.starts[a] : tree.ends[b - 1]] for a, b in ranges]


def test_straight_and_curly_marks() -> None:
    assert quoted('"We left," he said, "and “never again” is a promise."') == [
        "We left,",
        "and “never again” is a promise.",
    ]
    assert quoted("“We left,” he said.") == ["We left,"]


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    text = "“We left at dawn.\n\nThe road was open."
    assert quoted(text, Part("paragraph", 0, 17), Part("paragraph", 19, len(text))) == ["We left at dawn."]


@given(st.text(alphabet='ab "“”.\n', min_size=1, max_size=60))
def test_ranges_are_ordered_and_inside(text: str) -> None:
    if not text.strip():
        return
    tree = tree_of(text)
    ranges = find_quotations(tree, (Part("paragraph", 0, len(text)),))
    assert all(0 <= a < b <= len(tree.words) for a, b in ranges)
    assert all(one[1] <= two[0] for one, two in pairwise(ranges))


def closed(text: str, part: str) -> str:
    """The part of a text with the marks that close what it leaves open."""
    tree = tree_of(text)
    pairs = mark_pairs(tree, (Part("paragraph", 0, len(text)),))
    at = text.index(part)
    start = next(n for n, offset in enumerate(tree.starts) if offset >= at)
    end = next(n for n, offset in enumerate(tree.ends) if offset >= at + len(part)) + 1
    start, end = with_marks(tree, pairs, start, end)
    return text[tree.starts[start] : tree.ends[end - 1]]


def test_marks_beside_an_edge_close_what_it_opens() -> None:
    assert closed('Oman urged "utmost calm".', 'urged "utmost calm') == 'urged "utmost calm"'
    assert closed('They saw a "dirty trick," he said.', 'a "dirty trick') == 'a "dirty trick,"'
    assert closed("He met the men (soldiers) there.", "the men (soldiers") == "the men (soldiers)"
    assert closed('A "loud" claim was made.', 'loud" claim') == '"loud" claim'
    assert closed("Both “left (at night)”.", "Both “left (at night") == "Both “left (at night)”"


def test_what_goes_on_stays_cut_and_what_is_whole_stays_bare() -> None:
    assert closed('He saw "a plot and a lie", he said.', 'saw "a plot') == 'saw "a plot'
    assert closed('"We left," he said.', "We left") == "We left"
    assert closed("A man (a guard) left.", "left") == "left"
