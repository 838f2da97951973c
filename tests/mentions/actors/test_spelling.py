"""Spellings of one name."""

from __future__ import annotations

import pytest

from hearsay.mentions.actors.spelling import is_same_name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Zelenskyy", "Zelenskiy", True),
        ("Mirziyoyev", "Mirziyoev", True),
        ("Haniyeh", "Haniya", False),
        ("Putin", "Rutin", False),
    ],
)
def test_spellings(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same
