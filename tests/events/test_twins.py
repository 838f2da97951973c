"""A deed that is denied is denied in every telling of it, and no other deed is."""

from __future__ import annotations

import pytest

from tests.events.told import events, stances

pytestmark = pytest.mark.slow


def test_another_telling_of_what_is_denied_is_denied_too() -> None:
    found = events(
        "Shells struck a clinic in Malakal on Monday. Sudanese forces shelled the clinic, South Sudan said. "
        "Sudan denied shelling the clinic."
    )
    denied = {event.trigger.text for event in found if ("SDN", "denies") in stances(event)}
    assert "shelled" in denied


def test_what_was_hit_the_week_before_is_not_denied_with_it() -> None:
    found = events(
        "South Sudan accused Sudan of shelling a bus near Renk on Monday. Sudan shelled a school last week, teachers said. "
        "Sudan denied shelling the bus."
    )
    assert not any(("SDN", "denies") in stances(event) for event in found if event.trigger.text == "shelled")
