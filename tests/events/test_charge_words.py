"""The word of a charge or a denial that names the deed."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Togo accused Benin of plotting to unseat its president.", "plotting"),
        ("Togo accused Benin of letting weapons pass to the rebels.", "letting"),
    ],
)
def test_the_verb_that_does_something(text: str, word: str) -> None:
    assert word in {event.trigger.text for event in events(text) if event.basis == "charge"}


@pytest.mark.parametrize(
    "text",
    [
        "Togo accused the mission of working for one side.",
        "The Togolese minister denied that the men belonged to its ranks.",
        "Togo denied that the agreement had been abandoned.",
    ],
)
def test_what_harms_nobody_or_is_only_so_is_no_deed(text: str) -> None:
    assert not [event for event in events(text) if event.basis == "charge"]
