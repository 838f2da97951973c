"""A deed told by several words is one event; days come from where the page tells them; denials answer their charge."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import Coded, code

pytest.importorskip("hearsay.language")
pytestmark = pytest.mark.slow


def read(text: str) -> Coded:
    return code(text, load_codebook(None), load_knowledge(["all"]))


def attacks(coded: Coded) -> list[tuple[list[str | None], list[str | None]]]:
    return [
        ([a.country for a in e.actors], [r.country for r in e.recipients])
        for e in coded.events
        if e.type == "ASSAULT"
    ]


@pytest.mark.parametrize(
    ("text", "attack"),
    [
        ("Ten civilians were killed in a Russian attack on Kharkiv.", (["RUS"], ["UKR"])),
        ("Chad accused Sudan of shelling a village and killing two herders.", (["SDN"], ["TCD"])),
        (
            "Eritrea accused Ethiopia of attacking a post. Three soldiers were killed in the attack.",
            (["ETH"], ["ERI"]),
        ),
        ("India said Pakistan had violated the truce by shelling a village in Kashmir.", (["PAK"], ["IND"])),
    ],
)
def test_what_came_of_an_attack_is_no_second_event(text: str, attack: tuple[list[str], list[str]]) -> None:
    coded = read(text)
    assert attacks(coded) == [attack]
    assert {f.event for f in coded.figures} <= {e.id for e in coded.events if e.type == "ASSAULT"}


@pytest.mark.parametrize(
    "text",
    [
        "Sudan's army said rebels used civilians as a shield in Kadugli. At least 3,400 people have been killed since the start of the war, the UN said.",
        "Sudan's army said rebels used nurses as human shields. The UN said 900 had been killed in the conflict since 2023.",
    ],
)
def test_the_dead_of_a_war_are_not_of_the_attack_told_before(text: str) -> None:
    shield = read(text).events[0]
    assert {each.holder.country for each in shield.stances if each.holder is not None} == {"SDN"}


def test_a_killing_nobody_is_named_for_stays_where_nothing_names_the_attack() -> None:
    assert attacks(read("Twelve villagers were killed near Djibo.")) != []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Chad accused Sudan of shelling a post. Two soldiers were killed in the attack, which took place on Monday.",
            "2024-05-13",
        ),
        ("A day after Russia launched an offensive, Ukraine asked for weapons.", "2024-05-14"),
        ("Israel shelled a village in Lebanon on Sunday.", "2024-05-12"),
        ("Serbia shelled a village in Kosovo.", "2024-05-15"),
    ],
)
def test_the_day_of_a_deed(text: str, day: str) -> None:
    (when,) = {e.when for e in read(text).events if e.type == "ASSAULT"}
    assert when is not None
    assert when.start == day


def test_who_tells_of_its_own_blow_does_not_affirm_another() -> None:
    coded = read(
        "Russia said its forces had struck depots in Ukraine. Kyiv said Russian forces shelled a school."
    )
    shelling = next(e for e in coded.events if e.trigger.text == "shelled")
    assert [(s.holder and s.holder.country, s.stance) for s in shelling.stances] == [("UKR", "affirms")]


def test_a_denial_answers_the_nearest_charge() -> None:
    coded = read(
        "Eritrea said Ethiopia had invaded it in May 1998. Eritrea said on Monday that Ethiopian troops shelled a village. "
        "Ethiopia rejected the accusation."
    )
    denied = [e.trigger.text for e in coded.events if any(s.stance == "denies" for s in e.stances)]
    assert denied == ["shelled"]


def test_who_denies_a_charge_does_not_claim_it() -> None:
    coded = read("Serbia denied the accusation that it had started the clashes.")
    stances = [(s.holder and s.holder.country, s.stance) for e in coded.events for s in e.stances]
    assert ("SRB", "affirms") not in stances


@pytest.mark.parametrize(
    "text",
    [
        "The European Union imposed sanctions on four Belarusian officials on Monday.",
        "Canada has slapped sanctions on Myanmar's military.",
        "The United States announced sanctions against two Sudanese generals.",
        "Turkey tightened its blockade of the Armenian border.",
    ],
)
def test_what_a_verb_and_its_object_name_is_done_once(text: str) -> None:
    assert [e.type for e in read(text).events if e.type == "COERCE"] == ["COERCE"]


@pytest.mark.parametrize(
    "text",
    [
        "A raid in Mandera left three officers injured.",
        "Militiamen ambushed a Rwandan army column near Masisi, killing at least eight soldiers, two officials said.",
        "An Israeli strike on Tyre left seven people dead and 12 wounded.",
        "Ethiopia and Eritrea fought a short war that left more than 1,500 dead.",
    ],
)
def test_what_an_attack_leaves_is_no_second_one(text: str) -> None:
    assert len(attacks(read(text))) == 1


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("The United States accused the Rapid Support Forces of genocide in Sudan.", "USA"),
        ("France accused the Iranian authorities of repression.", "FRA"),
        ("Egypt accused Israel of massacres in Gaza.", "EGY"),
    ],
)
def test_who_charges_a_wrong_done_to_others_did_not_suffer_it(text: str, hit: str) -> None:
    assert not any(hit in {r.country for r in e.recipients} for e in read(text).events)


def test_the_attack_of_an_accusation_is_the_blow_told_before() -> None:
    text = (
        "A drone attack hit a depot near the town of Rivne on Sunday. Ukrainian officials accused Russia of carrying out the attack. "
        "Moscow denied the accusation."
    )
    blows = [event for event in read(text).events if event.type == "ASSAULT"]
    assert len(blows) == 1
    held = {(s.holder.country, s.stance) for s in blows[0].stances if s.holder is not None}
    assert held == {("UKR", "affirms"), ("RUS", "denies")}


def test_who_tells_of_the_dead_of_mondays_strike_affirms_it() -> None:
    text = "Kenya's jets bombed a village near El Adde on Monday. Somalia's health minister said nine herders were killed in Monday's air strike."
    blows = [event for event in read(text).events if event.type == "ASSAULT"]
    assert len(blows) == 1
    assert "SOM" in {s.holder.country for s in blows[0].stances if s.holder is not None}


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan jets struck three camps in two separate attacks in Gedo on Monday.",
        "Turkish strikes on Sunday killed two fighters and wounded three in Dohuk province.",
        "Another drone strike on Sunday targeted a vehicle, killing two Kurdish fighters near Sinjar.",
        "A bombing at Quetta station on Friday killed 26 people in three coordinated blasts.",
    ],
)
def test_blows_that_are_counted_and_what_came_of_them_are_one(text: str) -> None:
    assert len([event for event in read(text).events if event.type == "ASSAULT"]) == 1


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        (
            "Sudan accused the Chadian army of harassment of its traders, including burning lorries and beating drivers.",
            "TCD",
        ),
        ("Chad took several steps against Sudan, including expelling two envoys.", "TCD"),
    ],
)
def test_what_a_charge_includes_was_done_by_the_accused(text: str, doer: str) -> None:
    done = [event for event in read(text).events if event.trigger.text in {"burning", "expelling"}]
    assert [actor.country for event in done for actor in event.actors] == [doer]
