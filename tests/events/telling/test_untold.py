"""Words that name a deed and tell none: who somebody is, why, for how long, and what a state gives its own soldiers."""

from __future__ import annotations

import pytest

from tests.events.told import events

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("French forces stationed in Niamey were shelled on Monday by rebels.", ["ASSAULT"]),
        ("Gunmen armed with machetes killed four herders in Benue.", ["ASSAULT"]),
        ("A militia allied with the Sudanese army burned six villages near Dilling.", ["ASSAULT"]),
        ("Kenya sent food to its soldiers at Dhobley.", []),
        ("Cuba signed a peace with Haiti in 1999 after decades of war.", ["AGREE"]),
        ("Tokyo watched the latest in a series of North Korean weapons demonstrations.", []),
    ],
)
def test_nothing_is_told_by_them(text: str, kinds: list[str]) -> None:
    assert [event.type for event in events(text)] == kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels armed by Rwanda took Rutshuru on Monday.", "AID"),
        ("Russia has stationed missiles in Belarus.", "MOBILIZE"),
        ("Kenya sent food to Somali soldiers at Dhobley.", "AID"),
        ("Two decades of war between Chad and Libya killed thousands.", "ASSAULT"),
        ("Thousands held demonstrations against the army in Khartoum on Sunday.", "PROTEST"),
    ],
)
def test_what_somebody_did_is(text: str, kind: str) -> None:
    assert kind in [event.type for event in events(text)]
