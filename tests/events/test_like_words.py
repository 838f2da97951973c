"""Two words that tell one deed."""

from __future__ import annotations

import pytest

from hearsay.events.like_words import is_one_word


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("bomb", "bomb", True),
        ("bombardment", "bombard", True),
        ("infiltrate", "infiltration", True),
        ("shell", "shoot", False),
        ("arm", "army", False),
    ],
)
def test_forms_of_one_word(one: str, other: str, is_one: bool) -> None:
    assert is_one_word(one, other) is is_one
