"""Coalitions: those that a state leads, and those of many states that a page only calls so beside the movement they fight."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Coalition aircraft bombed a bridge in Raqqa. The bridge was used by ISIL.", "IGO"),
        ("US officials said the anti-ISIS coalition bombed a bridge in Raqqa.", "IGO"),
        ("The Saudi-led coalition bombed a bridge in Sanaa.", "SAU"),
    ],
)
def test_who_bombed(text: str, land: str) -> None:
    assert [sides(each.actors) for each in events(text) if each.trigger.text == "bombed"] == [{land}]


@pytest.mark.slow
def test_a_coalition_of_parties_is_none() -> None:
    found = events("The National Coalition denied that it had bombed a bridge in Kobani. ISIL held the town.")
    assert all("IGO" not in sides(each.actors) for each in found)
