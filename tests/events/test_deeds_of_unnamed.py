"""Deeds of people of no known side are events where their word, or the place they were done in, tells enough; everyday doings are none."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("An overnight airstrike flattened the clinic of the village.", "ASSAULT"),
        ("Heavy gunfire was heard near the palace in Bangui.", "ASSAULT"),
        ("Supporters of the ousted president clashed with police in Lomé.", "PROTEST"),
        ("Attackers stoned a shopkeeper to death near Sokoto.", "ASSAULT"),
        ("A destroyer steamed through the strait at dawn.", "MOBILIZE"),
        ("Bus drivers refused to carry passengers until their wages came.", "PROTEST"),
        ("A wave of arrests swept the faculty.", "COERCE"),
        ("The repatriation of the fallen was overseen by the Red Cross.", "RETREAT"),
        ("The army set up roadblocks on every road into Kampala.", "MOBILIZE"),
    ],
)
def test_told_of_the_unnamed(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Officers fanned out to look for the missing girl.",
        "A volley of laughter filled the hall of the school.",
        "A crackdown on speeding began on the motorway.",
        "The lull in the housing market continued.",
        "Hospitals were on high alert for heat stroke.",
        "Thieves made off with three paintings from the gallery.",
        "The trial of the malaria vaccine began in the spring.",
    ],
)
def test_everyday_doings_are_none(text: str) -> None:
    assert not events(text)
