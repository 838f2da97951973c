"""A town far larger than its namesakes is meant where the text does not say which."""

from __future__ import annotations

import pytest

from hearsay.mentions.actors.residents.towns import state_of_town


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Lubumbashi", "COD"),
        ("Odesa", "UKR"),  # and in Texas, nine times smaller
        ("Tripoli", None),  # Lebanon's is a sixth of Libya's
        ("Nowherestan", None),
    ],
)
def test_a_great_town_gives_its_state(name: str, state: str | None) -> None:
    assert state_of_town(name, 100_000) == state


def test_a_small_town_gives_none() -> None:
    assert state_of_town("Lubumbashi", 50_000_000) is None
