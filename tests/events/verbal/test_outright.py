"""What is condemned or praised in so many words, whoever did it."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kenya condemned the shooting at Baidoa on Monday.", "ACCUSE"),
        ("Qatar hailed the accord that was signed in Doha on Monday.", "SUPPORT"),
        ("Egypt called the deal illegal on Monday.", "ACCUSE"),
    ],
)
def test_a_deed_or_a_step_is_judged_whoever_did_it(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


def test_a_refusal_charges_nobody() -> None:
    assert not any(event.type == "ACCUSE" for event in events("Kenya rejected the verdict on Monday."))
