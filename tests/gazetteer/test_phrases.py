"""Phrases are found longest first, with capitals where they matter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.gazetteer import PhraseTable, fold, pieces

NAMES = PhraseTable(
    [
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("US", "USA"),
        ("Côte d'Ivoire", "CIV"),
        ("al-Shabaab", "shabaab"),
    ],
    is_cased=True,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("they told us in the US", ["USA"]),
        ("Cote d’Ivoire", ["CIV"]),
        ("AL-SHABAAB said", ["shabaab"]),
        ("sudan grass", []),
    ],
)
def test_what_is_found(text: str, found: list[str]) -> None:
    assert [match.values[0] for match in NAMES.find(pieces(text))] == found


def test_never_across_a_blank_line() -> None:
    assert [match.values[0] for match in NAMES.find(pieces("South\n\n\nSudan"))] == ["SDN"]


def test_the_longest_phrase_that_fits_is_found_where_a_longer_one_breaks_off() -> None:
    table = PhraseTable([("Sea", 1), ("Sea of Azov", 2), ("Sea of Azov coast guard", 3)], is_cased=True)
    text = "the Sea of Azov coast, the Sea of all, the sea"
    assert [match.values for match in table.find(pieces(text))] == [(2,), (1,)]


def test_roles_are_found_in_any_case() -> None:
    table = PhraseTable([("foreign ministry", 1)], is_cased=False)
    assert [match.values for match in table.find(pieces("The Foreign Ministry"))] == [(1,)]


@settings(deadline=None)
@given(st.text(max_size=60))
def test_pieces_are_slices_of_the_text_in_order(text: str) -> None:
    last = 0
    for piece in pieces(text):
        assert text[piece.start : piece.end] == piece.text
        assert last <= piece.start < piece.end
        last = piece.end


@settings(deadline=None)
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
