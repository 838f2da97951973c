"""Numbers, their bounds and what they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.language import Annotated
from hearsay.mentions.quantities import find_quantities

TOKENIZER = spacy.blank("en")
Annotate = Callable[..., Annotated]


def found(text: str) -> list[tuple[str, float | None, float | None, str, str | None]]:
    doc = TOKENIZER.make_doc(text)
    return [
        (each.span.text, each.low, each.high, each.qualifier, each.unit_lemma)
        for each in find_quantities(doc, frozenset())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "two officers and 5 soldiers",
            [("two", 2, 2, "exact", "officers"), ("5", 5, 5, "exact", "soldiers")],
        ),
        ("more than 6,500 dead", [("more than 6,500", 6500, None, "at_least", "dead")]),
        ("at least twenty-four civilians", [("at least twenty-four", 24, None, "at_least", "civilians")]),
        ("up to 40 fighters", [("up to 40", None, 40, "at_most", "fighters")]),
        ("between 10 and 15 rebels", [("between 10 and 15", 10, 15, "range", "rebels")]),
        ("10 to 15 rebels", [("10 to 15", 10, 15, "range", "rebels")]),
        ("dozens of villagers", [("dozens of", 24, None, "vague", "villagers")]),
        ("some 1.2 million refugees", [("some 1.2 million", 1.2e6, 1.2e6, "about", "refugees")]),
        ("7 of its soldiers", [("7", 7, 7, "exact", "soldiers")]),
        ("200 or more troops", [("200 or more", 200, None, "at_least", "troops")]),
        ("85 Chadian soldiers next week", [("85", 85, 85, "exact", "soldiers")]),
        ("a soldier was killed", [("a", 1, 1, "exact", "soldier")]),
        ("12 km away", [("12", 12, 12, "exact", "km")]),
        ("two hundred and six people", [("two hundred and six", 206, 206, "exact", "people")]),
    ],
)
def test_bounds_and_unit(text: str, expected: list[object]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ["an F-16 jet", "the G7", "a 120-mm mortar", "the 2nd brigade", "a plan"])
def test_what_counts_nothing(text: str) -> None:
    assert found(text) == []


def test_numbers_of_times_are_left_to_the_times() -> None:
    doc = TOKENIZER.make_doc("on 15 April")
    assert find_quantities(doc, frozenset({1})) == ()


def test_the_unit_is_the_token_it_counts(tree: Annotate) -> None:
    doc = tree(
        "Two|NUM|3|nummod wounded|ADJ|3|amod officers|NOUN|4|nsubj|officer died|VERB|0|root|die .|PUNCT|4|punct"
    ).doc
    (quantity,) = find_quantities(doc, frozenset())
    assert (quantity.unit, quantity.unit_lemma) == (2, "officer")


@settings(deadline=None)
@given(st.text(alphabet="0123456789 ,.-/andortwo%$", max_size=40))
def test_any_text_can_be_read(text: str) -> None:
    for each in find_quantities(TOKENIZER.make_doc(text), frozenset()):
        assert text[each.span.start : each.span.end] == each.span.text
