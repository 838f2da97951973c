"""Soldiers and gunmen of no named land are of the land they act in, where no other state fights on the page."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Security forces opened fire on marchers in the Togolese capital on Monday, killing seven.", "TGO"),
        ("Gunmen looted a pharmacy in Bamenda on Monday. Cameroon's army sent reinforcements.", "CMR"),
        ("Masked men attacked a police post in Gitega on Friday night.", "BDI"),
        (
            "Warplanes bombed the market of Nyala on Friday, residents said. Sudan's army fights the Rapid Support Forces.",
            "SDN",
        ),
        ("Spain sent back 40 Senegalese. The Senegalese said that soldiers had beaten them.", "ESP"),
    ],
)
def test_of_the_land_they_act_in(text: str, country: str) -> None:
    last = [each for each in events(text) if each.type in {"ASSAULT", "COERCE"}][
        -1 if "beaten" in text else 0
    ]
    assert country in {actor.country for actor in last.actors}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Artillery pounded the outskirts of Lysychansk throughout the night, the governor wrote.",
        "Fighters linked to Islamic State overran Palma last week, Mozambique's army said.",
        "Gunmen killed three soldiers in Tillabéri. Niger accuses Benin of sheltering them.",
        "Armed settlers fired on a funeral near the West Bank village of Qusra.",
        "A suicide bomber blew himself up in Kabul.",
    ],
)
def test_may_be_of_another(text: str) -> None:
    assert not {a.country for each in events(text) if each.type == "ASSAULT" for a in each.actors} - {None}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "land"),
    [
        ("Ukraine's army fired 20 shells at Belgorod. In Shebekino, soldiers shot a looter.", "shot", "UKR"),
        (
            "Fiji will send troops to Mali. Fiji has 300 troops in Suva. Suva is calm. Rebels held 45 of them.",
            "held",
            "FJI",
        ),
    ],
)
def test_not_of_a_land_they_do_not_act_in(text: str, word: str, land: str) -> None:
    found = [each for each in events(text) if each.trigger.text == word]
    assert all(land not in {actor.country for actor in each.actors} for each in found)
