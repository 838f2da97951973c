"""Who did it to whom by what the sentence and its tellers add."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "land"),
    [
        (
            "Ethiopian aircraft have flown attacks, mostly in Kismayo, American officials said.",
            "attacks",
            "SOM",
        ),
        (
            "Chad's missile launch over Libya was a mistake, the US defence secretary said on Monday.",
            "missile launch",
            "LBY",
        ),
        (
            "The German chancellor said that Russia had caused a crisis by annexing the peninsula of Crimea.",
            "annexing",
            "UKR",
        ),
        ("Ukraine said Russian jets had bombed a market in Kharkiv.", "bombed", "UKR"),
        ("Sudan said Chadian troops had shelled a village.", "shelled", "SDN"),
    ],
)
def test_who_tells_of_it_is_not_hit_where_it_was_done_in_a_third_land(
    text: str, word: str, land: str
) -> None:
    found = [sides(each.recipients) for each in events(text) if each.trigger.text == word]
    assert found == [{land}]


@pytest.mark.slow
def test_who_tells_of_assurances_was_given_them() -> None:
    text = "Kenya's minister said Washington had given assurances that the withdrawal would go on."
    found = [each for each in events(text) if each.type == "AGREE"]
    assert [(sides(each.actors), sides(each.recipients)) for each in found] == [({"USA"}, {"KEN"})]


@pytest.mark.slow
def test_who_tells_of_a_joint_exercise_takes_no_part_in_it() -> None:
    text = "Pyongyang said the launch was an answer to U.S. and South Korean military drills."
    assert [sides(each.actors) for each in events(text) if each.trigger.text == "drills"] == [{"USA", "KOR"}]


@pytest.mark.slow
def test_who_claims_responsibility_did_it() -> None:
    text = "A guard and a clerk died in a suicide attack on a Turkish consulate in Herat on Monday. The Taliban has claimed responsibility."
    found = [each for each in events(text) if each.type == "ASSAULT"]
    assert [(sides(each.actors), sides(each.recipients)) for each in found] == [({"AFG"}, {"TUR"})]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The Chadian-Sudanese talks on ending the war took place on Monday in Doha.", {"TCD", "SDN"}),
        ("A US-Kenyan brokered ceasefire was reached in Kitwe.", {"USA", "KEN"}),
        (
            "The president of Kenya said this during a meeting with reporters following negotiations with the German chancellor in Nairobi.",
            {"KEN", "DEU"},
        ),
        (
            "This was stated by the president of Kenya at a briefing after talks with the Ugandan prime minister in Nairobi.",
            {"KEN", "UGA"},
        ),
    ],
)
def test_both_sides_of_a_pair(text: str, parties: set[str]) -> None:
    assert parties in [sides(each.actors) for each in events(text)]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The anti-Malian sanctions introduced by Algeria hurt traders.", ({"DZA"}, {"MLI"})),
        ("Kenya has been under UN sanctions for nine years.", ({"UNO"}, {"KEN"})),
        ("Two Ethiopian air strikes targeted Houthi positions on Monday.", ({"ETH"}, {"YEM"})),
    ],
)
def test_against_whom(text: str, parties: tuple[set[str], set[str]]) -> None:
    assert parties in [(sides(each.actors), sides(each.recipients)) for each in events(text)]


@pytest.mark.slow
def test_nobody_is_under_attack_from_an_insect() -> None:
    assert events("Kenya's coffee crop is under attack from beetles for the third season in a row.") == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("After the November Nairobi attack, the minister flew home.", (set(), {"KEN"})),
        ("The Moscow attack on Kyiv killed three.", ({"RUS"}, {"UKR"})),
        ("The missile that struck Kharkiv came from afar.", (set(), {"UKR"})),
    ],
)
def test_towns_that_are_struck(text: str, parties: tuple[set[str], set[str]]) -> None:
    assert parties in [(sides(each.actors), sides(each.recipients)) for each in events(text)]


@pytest.mark.slow
def test_no_body_of_states_tests_a_weapon() -> None:
    text = "The firing followed a vote by which the UN Security Council toughened sanctions on Chad over its third nuclear test."
    assert [sides(each.actors) for each in events(text) if each.trigger.text == "nuclear test"] == [{"TCD"}]


@pytest.mark.slow
def test_raids_in_support_of_an_army_are_not_on_it() -> None:
    found = [
        each
        for each in events("Turkish jets made raids in support of Libya's army.")
        if each.type == "ASSAULT"
    ]
    assert [sides(each.recipients) for each in found] == [set()]


@pytest.mark.slow
def test_a_land_before_a_comma_owns_nothing_behind_it() -> None:
    text = "Fifteen men died near the border with Libya, Chadian opposition sources said. In Mali, Kenyan forces shelled a village."
    assert all("LBY" not in sides(each.actors) for each in events(text))
    assert [sides(each.actors) for each in events(text) if each.trigger.text == "shelled"] == [{"KEN"}]


@pytest.mark.slow
def test_the_border_of_another_land_is_no_third_land() -> None:
    text = "Armed men attacked a hamlet near the Congolese border on Friday, killing 20 people, the government of Burundi said."
    assert [sides(each.recipients) for each in events(text) if each.trigger.text == "attacked"] == [{"BDI"}]


@pytest.mark.slow
def test_an_exercise_with_another_army_is_of_both() -> None:
    text = "Last week the US Southern Command flew an exercise with Guyana's army, which Caracas branded a provocation."
    assert [sides(each.actors) for each in events(text) if each.trigger.text == "exercise"] == [
        {"USA", "GUY"}
    ]
