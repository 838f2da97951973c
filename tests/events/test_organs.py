"""Arrests, bans and summonses by nobody named are the state's where they were done; violence by nobody named is nobody's."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "country"),
    [
        ("Three journalists were arrested in Lusaka on Monday.", "COERCE", "ZMB"),
        ("The editor Jean Mba was sentenced to ten years in Libreville.", "COERCE", "GAB"),
        (
            "The Latvian interior ministry said on Tuesday that two sailors had been detained.",
            "COERCE",
            "LVA",
        ),
        ("Internet was restricted across Gabon on Friday.", "COERCE", "GAB"),
        (
            "Security forces have detained 400 people in a week of riots, the Omani police said.",
            "COERCE",
            "OMN",
        ),
        ("Two Algerian diplomats were declared persona non grata in Paris.", "SANCTION", "FRA"),
        ("The French ambassador to Niger was summoned to the foreign ministry on Friday.", "ACCUSE", "NER"),
        (
            "The defence advisers in the Kenyan High Commission in Kampala are declared persona non grata.",
            "SANCTION",
            "UGA",
        ),
        (
            "The Swedish ambassador, who had been summoned on Friday, was told in Ankara that it was a crime.",
            "ACCUSE",
            "TUR",
        ),
        ("Nine miners were arrested in Lusaka on Monday. They were released the next day.", "RETREAT", "ZMB"),
    ],
)
def test_only_a_state_does_it(text: str, kind: str, country: str) -> None:
    assert country in {a.country for each in events(text) if each.type == kind for a in each.actors}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Ten civilians were killed in Bamako on Monday.",
        "The market of Aleppo was shelled on Sunday.",
        "Three Ukrainians were detained in Melitopol. Russian troops shelled Nikopol on Monday.",
        "A tribunal in The Hague jailed the general for life.",
    ],
)
def test_who_did_it_is_not_told(text: str) -> None:
    assert not {a.country for each in events(text) for a in each.actors} - {None, "RUS"}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "The Latvian interior ministry said on Tuesday that a 30-year-old driver had been detained.",
            {"LVA"},
        ),
        ("Hooded gunmen stormed a television studio in Guayaquil on Monday.", {"ECU"}),
        ("Police in Amman said that nine smugglers from Syria had been arrested.", {"SYR"}),
        ("Officials in Muscat said that two foreign reporters had been detained.", set()),
    ],
)
def test_their_own_people_are_hit(text: str, hit: set[str]) -> None:
    first = events(text)[0]
    assert {actor.country for actor in first.recipients} - {None} == hit


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("Four Algerians were arrested on Saturday. France thanked Tunisia for its help.", "DZA"),
        ("Czech volunteers were captured near Lyman, Russia said. Two men were arrested in Lyman.", "UKR"),
        (
            "Cuba's migration agency said 200 people had been returned to Cuba. Cuba arrested nine of them.",
            None,
        ),
        (
            "Soldiers of Fiji were shelled in Mali. Malian rebels seized nine soldiers of Fiji. The nine were freed on Friday.",
            None,
        ),
    ],
)
def test_who_arrests_abroad_and_who_frees_is_left_open(text: str, land: str | None) -> None:
    for each in events(text):
        if land is not None and each.type == "COERCE":
            assert land not in {actor.country for actor in each.actors}
        if land is None and each.type == "RETREAT":
            assert not each.actors
