"""Deeds told by their noun alone, nobody being named beside it."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("Kenyan traders complained in Nairobi. The embargo is in force until the end of March.", "embargo", "COERCE"),
        ("Officials in Khartoum were tired after a gruelling three-year siege.", "siege", "ASSAULT"),
        ("A statement after an emergency meeting spoke of calm in Lima.", "meeting", "CONSULT"),
        ("Police in Manila questioned a friend of the bombing suspect.", "bombing", "ASSAULT"),
        # told before in another word
        ("Chad shelled Sudanese posts on Monday. The shelling was heavy.", "shelling", None),
        ("Chad and Niger held talks on Monday. The meeting was long.", "meeting", None),
        ("The market bombing in Kano, Nigeria, killed nine people.", "bombing", "ASSAULT"),
        # what another event is done to
        ("Peru eased the curfew in Cusco on Monday.", "curfew", None),
        ("The Bolivian miners declined an invitation to talks in La Paz.", "talks", None),
        ("Ethiopian beekeepers say their hives are under attack from moths.", "attack", None),
        # no deed at all
        ("Three weeks after the port explosion the cabinet in Tunis resigned.", "explosion", None),
        ("Residents of Oslo were woken by air raid sirens.", "raid", None),
        ("A Peruvian cook was charged with murder after a crash in Lima.", "murder", None),
        ("Ghana and Togo spoke of mutual help in the fight against cholera.", "fight", None),
        ("Chad and Niger spoke of a nationwide cessation of hostilities.", "hostilities", "RETREAT"),
        ("The envoy in Dakar spoke of death and defeat, should the talks break down.", "defeat", None),
    ],
)  # fmt: skip
def test_a_noun_alone(text: str, word: str, kind: str | None) -> None:
    found = [each.type for each in events(text) if word in each.trigger.text.lower()]
    assert found == ([kind] if kind else [])
