"""Between whom a third party stands."""

from __future__ import annotations

import pytest

from tests.events.test_welcomed import recipients

pytest.importorskip("hearsay.language")

QUARREL = (
    "Thai guns shelled Samraong on Monday, Phnom Penh charged. Cambodian rockets hit Surin, Bangkok said. "
)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land", "sides"),
    [
        (QUARREL + "Malaysia has offered to mediate.", "AGREE", "MYS", {"KHM", "THA"}),
        (QUARREL + "China called for restraint.", "REQUEST", "CHN", {"KHM", "THA"}),
        (QUARREL + "Malaysia urged both sides to hold their fire.", "REQUEST", "MYS", {"KHM", "THA"}),
        ("Chad's jets killed nine farmers in Sudan. Chad apologised.", "SUPPORT", "TCD", {"SDN"}),
        (QUARREL + "A truce proposed by Malaysia took effect at noon.", "AGREE", "MYS", {"KHM", "THA"}),
        (QUARREL + "Malaysia promised to build a bridge.", "AGREE", "MYS", set()),
        ("Rebels killed nine soldiers in northern Benin. Ghana offered help.", "AGREE", "GHA", {"BEN"}),
        ("Guinea expelled the Belgian envoy. Gunmen killed nine farmers in Ghana. Ghana's army killed two gunmen. "
         "Morocco offered to mediate.", "AGREE", "MAR", set()),
        ("Yemen's Houthis fired a missile at a Maltese tanker. US jets struck Hodeidah. Oman offered to host talks.", "AGREE",
         "OMN", set()),
        ("Japan held drills with Canada. North Korea fired two missiles. Seoul condemned the launch by North Korea. Tokyo "
         "called it a threat by North Korea. Fiji called for calm.", "REQUEST", "FJI", set()),
        ("Armenia and Azerbaijan exchanged nine prisoners. Shells killed a woman in Armenia. Georgia offered medical help.",
         "AGREE", "GEO", set()),
    ],
)  # fmt: skip
def test_the_sides_of_the_dispute(text: str, kind: str, land: str, sides: set[str]) -> None:
    assert recipients(text, kind, land) == sides
