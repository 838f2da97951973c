"""The type that a deed has which only a charge makes one."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Togo accused Benin of letting weapons pass to the rebels.", "letting", "AID"),
        ("Sudan said that Ethiopian forces went on shooting after the agreed hour, an accusation which Addis Ababa rejected.",
         "shooting", "ASSAULT"),
    ],
)  # fmt: skip
def test_the_type_of_what_is_charged(text: str, word: str, kind: str) -> None:
    assert kind in {event.type for event in events(text) if event.trigger.text == word}
