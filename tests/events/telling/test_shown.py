"""Missiles fired at nobody, on pages with and without other blows of those who fire them."""

from __future__ import annotations

import pytest

from tests.events.by_hand import sides
from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.parametrize(
    "text",
    [
        "Iran fired a ballistic missile over Oman on Friday.",
        "Iran launched three missiles on Saturday.",
        "Iran fired two missiles into the Gulf of Oman.",
        "Oman condemned Iran's firing of a missile over the country.",
        "The Iranians launched three missiles on Saturday. They are of a type that could strike a port in Oman.",
    ],
)
def test_a_launch_at_nobody_is_a_show_of_arms(text: str) -> None:
    launches = [sides(event) for event in events(text) if event.trigger.text.startswith(("fir", "launch"))]
    assert [launch[:2] for launch in launches] == [("MOBILIZE", ["IRN"])]


@pytest.mark.parametrize(
    "text",
    [
        "Iran fired a ballistic missile at a port in Oman on Friday.",
        "Iran launched three missiles on Saturday. On Friday its drones had hit a port in Oman.",
        "Hezbollah fired rockets on Sunday, the Israeli army said.",
    ],
)
def test_what_is_aimed_or_fired_amid_blows_is_a_blow(text: str) -> None:
    launches = [event for event in events(text) if event.trigger.text.startswith(("fired", "launched"))]
    assert [event.type for event in launches] == ["ASSAULT"]
