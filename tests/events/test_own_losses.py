"""Who did what a side denies that its own people suffered."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "doer", "suffered"),
    [
        ("Chad dismissed Sudan's claim that it had shot down a Chadian helicopter.", "SDN", "TCD"),
        ("Kyiv denied Moscow's claim that it had captured a Ukrainian general.", "RUS", "UKR"),
        ("Peru's minister rejects Ecuadorian claims of sinking a Peruvian patrol boat.", "ECU", "PER"),
        # what is done to the other side is the denier's, as ever
        ("Armenia denied Azerbaijan's claim that it had shelled Azerbaijani villages.", "ARM", "AZE"),
        ("Togo denied Benin's charge of beating Beninese traders.", "TGO", "BEN"),
    ],
)
def test_whose_claim_is_denied_did_it_to_the_denier(text: str, doer: str, suffered: str) -> None:
    blows = [e for e in events(text) if e.type in {"ASSAULT", "COERCE"}]
    assert [(sides(e.actors), sides(e.recipients)) for e in blows] == [({doer}, {suffered})]
