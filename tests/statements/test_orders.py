"""Who insists that another do something demands it; who insists that something is so tells it."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ethiopia insisted that the rebels first release the hostages.", "demand"),
        ("Tokyo insisted that North Korean ships leave its waters.", "demand"),
        ("Kigali is insisting that Kinshasa first disarm the militia.", "demand"),
        ("Kyiv issued a statement demanding that the Russian troops, which are dug in around the plant, withdraw from the town.", "demand"),
        ("Asmara insists that its troops hold Badme.", "assert"),
        ("Addis Ababa insists that Eritrean troops hold the town.", "assert"),
    ],
)  # fmt: skip
def test_insisting_demands_what_is_to_be(text: str, act: str) -> None:
    reading = read_text(text, published="2024-05-16", settings=Settings(processes=1))
    assert act in {statement.act for statement in reading.statements}
    assert not any(event.type == "RETREAT" for event in reading.events)
