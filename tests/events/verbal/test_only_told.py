"""What is only told of others charges nobody."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "The Kenyan army and Somali troops traded fire near Mandera, the African Union mission said on Monday.",
        "Somali troops shelled a Kenyan village, the Turkish daily Hurriyet reported on Monday.",
    ],
)
def test_who_only_tells_of_it_charges_nobody(text: str) -> None:
    assert not any(event.type == "ACCUSE" for event in events(text))
