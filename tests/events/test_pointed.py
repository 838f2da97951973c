"""Which claim a denial means that tells no deed itself."""

from __future__ import annotations

import pytest

from tests.events.told import events, stances

pytestmark = pytest.mark.slow


def denied(text: str, who: str) -> set[str]:
    return {event.trigger.text for event in events(text) if (who, "denies") in stances(event)}


def test_the_claim_whose_maker_is_named_is_meant() -> None:
    found = denied(
        "Niger said Beninese troops had shelled a customs post. Togo said Beninese police had beaten two drivers. "
        "Benin rejected Niger's accusation.",
        "BEN",
    )
    assert found == {"shelled"}


def test_what_was_done_to_who_denies_is_not_what_it_denies() -> None:
    found = denied(
        "Sudanese troops killed three Chadian herders on Monday. Khartoum accused Chad of arming rebels. N'Djamena denied it.",
        "TCD",
    )
    assert "killed" not in found
    assert found
