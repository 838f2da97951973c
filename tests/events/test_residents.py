"""The state of crowds, police and courts that name none, and what is told without having been done."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Crowds gathered outside the parliament in Tunis and chanted slogans.", "PROTEST", "TUN"),
        ("Opposition parties in Togo boycotted the vote.", "PROTEST", "TGO"),
        ("A journalist was beaten up by policemen in Kampala.", "ASSAULT", "UGA"),
        ("Thousands marched in Accra. The interior minister later banned all gatherings.", "COERCE", "GHA"),
        ("Soldiers of the guard arrested Mali's president on Tuesday.", "COERCE", "MLI"),
        ("Protesters gathered outside the Serbian embassy.", "PROTEST", None),
        ("Foreign journalists protested in Nairobi.", "PROTEST", None),
    ],
)
def test_who_names_no_land_is_of_the_land_he_acts_in(text: str, kind: str, country: str | None) -> None:
    sides = {a.country for each in events(text) if each.type == kind for a in each.actors}
    assert sides <= {country, None}
    assert country is None or country in sides


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "wanted", "never"),
    [
        ("Nigeria gave the junta in Niger a week to leave the palace.", "THREATEN", "AID"),
        ("Chad's foreign minister called in the Sudanese ambassador to complain.", "ACCUSE", "REQUEST"),
        ("Japan's premier offered the villagers an apology on Monday.", "SUPPORT", "AGREE"),
        ("Syrian rebels will not release the Turkish pilots, a spokesman said.", "REJECT", "RETREAT"),
        ("An earthquake struck Nepal on Monday, killing 40.", None, "COERCE"),
        ("Mali was threatened with invasion by Chad.", None, "ASSAULT"),
        ("The banker pleaded guilty in Kenya.", None, "REQUEST"),
        ("Chad must leave the town, Sudan demanded", None, "ASSAULT"),  # the cue is the last word
    ],
)
def test_what_is_said_and_what_is_only_told(text: str, wanted: str | None, never: str) -> None:
    kinds = {each.type for each in events(text)}
    assert never not in kinds
    assert wanted is None or wanted in kinds
