"""What a denial can be about."""

from __future__ import annotations

import pytest

from tests.events.told import events, stances

pytestmark = pytest.mark.slow


def test_what_two_sides_did_to_each_other_is_denied_by_neither() -> None:
    found = events(
        "Kenyan and Somali troops exchanged fire near Mandera on Monday. Kenya denied that its men were in the town."
    )
    assert not any(("KEN", "denies") in stances(event) for event in found if event.type == "ASSAULT")
