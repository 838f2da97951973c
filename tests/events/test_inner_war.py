"""Government forces, rebels and the opposition that name no land are of the land they fight over, whoever else the page names."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "land"),
    [
        (
            "The Chadian government said it meant to retake Faya for good. A UN envoy and a US diplomat called for calm. "
            "Government forces took the suburb of Amoul from rebels on Saturday.",
            "took",
            "TCD",
        ),
        (
            "United Nations officials said that the law forbids it. Even so the government has taken back several districts. "
            "The rebels in eastern Herat fight on.",
            "taken back",
            "AFG",
        ),
        (
            "Rebel-held Taiz has been cut off for weeks. The government's bombing of civilians is the root of it, a US diplomat said.",
            "bombing",
            "YEM",
        ),
    ],
)
def test_both_sides_are_of_the_land(text: str, word: str, land: str) -> None:
    found = next(each for each in events(text) if each.trigger.text == word)
    assert (sides(found.actors), sides(found.recipients)) == ({land}, {land})


@pytest.mark.slow
def test_air_strikes_of_another_state_hit_the_torn_land() -> None:
    text = "Niger's government faces rebels. Libyan air strikes cut off the city on Monday."
    raid = next(each for each in events(text) if each.trigger.text == "air strikes")
    assert (sides(raid.actors), sides(raid.recipients)) == ({"LBY"}, {"NER"})


@pytest.mark.slow
def test_air_strikes_are_not_on_it_where_a_movement_of_no_land_is_told_of() -> None:
    text = "Niger's government faces rebels and Islamic State. Libyan air strikes went on for a day."
    assert not any(sides(each.recipients) for each in events(text) if each.trigger.text == "air strikes")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The fighting in South Sudan has torn apart the country, a US official said.", "SSD"),
        ("Clashes broke out in Tripoli on Monday.", "LBY"),
    ],
)
def test_fighting_of_nobody_named_is_of_the_land_it_is_in(text: str, land: str) -> None:
    assert [sides(each.actors) for each in events(text) if each.type == "ASSAULT"] == [{land}]


@pytest.mark.slow
def test_rebels_stay_open_where_two_lands_have_them() -> None:
    text = "Malian rebels left the camp. Chadian rebels took it. The rebels then shot a driver."
    last = [each for each in events(text) if each.type == "ASSAULT"][-1]
    assert sides(last.actors) <= {None, "TCD"}
