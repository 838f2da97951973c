"""The second of two acts of one side is aimed at whom the first is aimed at, where its own words name nobody."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land"),
    [
        (
            "Algeria summoned the Malian ambassador over the drone and demanded an immediate apology.",
            "REQUEST",
            "MLI",
        ),
        (
            "Uganda recalled its envoy from Kigali on Monday and threatened to close the border.",
            "THREATEN",
            "RWA",
        ),
        (
            "The United Nations condemned Chad's firing of a missile, demanding that the isolated country halt its program.",
            "REQUEST",
            "TCD",
        ),
    ],
)
def test_aimed_alike(text: str, kind: str, land: str) -> None:
    assert [sides(each.recipients) for each in events(text) if each.type == kind] == [{land}]


@pytest.mark.slow
def test_not_where_its_own_words_name_another() -> None:
    text = "Algeria summoned the Malian ambassador and called on Niger to close the border."
    assert [sides(each.recipients) for each in events(text) if each.type == "REQUEST"] == [{"NER"}]
