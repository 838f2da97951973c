"""Which words do the act that a saying is."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Somalia accused Kenya of shelling a village.", "ACCUSE", "accused"),
        ("The Egyptian foreign minister said Kenya must withdraw its troops from Somalia.", "REQUEST", "must withdraw"),
    ],
)  # fmt: skip
def test_the_act_is_in_these_words(text: str, kind: str, words: str) -> None:
    assert words in {event.trigger.text for event in events(text) if event.type == kind}


def test_who_is_obliged_to_nothing_is_asked_nothing() -> None:
    found = events("The Egyptian foreign minister said the killers must be found.")
    assert not any(event.type == "REQUEST" and event.recipients for event in found)
