"""What the words of a denial ask of the deed that it is tied to."""

from __future__ import annotations

import pytest

from tests.events.told import events, stances

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("denial", "is_denied"),
    [
        ("Kenya denied the attack.", True),
        ("Kenya said it had carried out no strike.", True),
        ("Kenya denied that the dead were smugglers.", False),
    ],
)
def test_a_blow_is_denied_by_words_for_it(denial: str, is_denied: bool) -> None:
    found = events(
        f"Somalia said Kenyan jets had bombed a village near Gedo on Monday, killing four. {denial}"
    )
    bombed = [event for event in found if event.trigger.text == "bombed"]
    assert any(("KEN", "denies") in stances(event) for event in bombed) is is_denied
