"""What only a charge or denial makes a deed, whom words answer, and who met: sentences through the reader model."""

from __future__ import annotations

import pytest

from hearsay.records import Event
from tests.events.told import events, sides, stances

pytestmark = pytest.mark.slow


def charges(text: str) -> list[Event]:
    return [event for event in events(text) if event.basis == "charge"]


def test_what_one_side_charges_and_the_other_denies_is_an_event() -> None:
    (plot,) = charges("Togo accused Benin of plotting to unseat its president. Cotonou denied it.")
    assert sides(plot.actors) == {"BEN"}
    assert stances(plot) == {("TGO", "affirms"), ("BEN", "denies")}


def test_a_charge_that_each_lays_at_the_others_door_is_nobodys_deed() -> None:
    assert charges("Togo and Benin accused each other of violating the accord.") == []


def test_a_verdict_is_no_deed() -> None:
    assert charges("The Togolese minister said the accusation was a lie spread by his rivals.") == []


def test_what_is_denied_in_the_clause_behind_is_the_claim_before_it() -> None:
    found = events(
        "Niger accused Benin of sheltering gunmen, an allegation that Cotonou has repeatedly dismissed."
    )
    denied = [event for event in found if ("BEN", "denies") in stances(event)]
    assert [sides(event.actors) for event in denied] == [{"BEN"}]


def test_the_last_of_several_deeds_names_the_doer_of_all() -> None:
    found = events(
        "Chad denounced the burning of two villages and the abduction of six men by Sudanese militiamen near Adre."
    )
    assert {frozenset(sides(e.actors)) for e in found if e.type in {"ASSAULT", "COERCE"}} == {
        frozenset({"SDN"})
    }


def test_who_denies_it_and_summons_an_envoy_denies_no_summons() -> None:
    found = events(
        "Poland accused Minsk of violating its airspace. Belarus denied any such violation and summoned Poland's charge."
    )
    (summons,) = [event for event in found if event.trigger.text == "summoned"]
    assert ("BLR", "denies") not in stances(summons)


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Israel said it had killed a Hezbollah commander in a strike on Beirut on Monday.", {"ISR"}, {"LBN"}),
        ("Pakistani troops killed 12 militants during a raid in North Waziristan on Sunday.", {"PAK"}, {"PAK"}),
    ],
)  # fmt: skip
def test_a_strike_in_which_somebody_is_killed_is_theirs_who_killed(
    text: str, doers: set[str], hit: set[str]
) -> None:
    (deed,) = [event for event in events(text) if event.type == "ASSAULT"]
    assert (sides(deed.actors), sides(deed.recipients)) == (doers, hit)


def test_troops_that_are_sent_are_not_whom_they_are_sent_against() -> None:
    (move,) = [
        event
        for event in events("NATO said it was sending 600 more British troops to Kosovo on Monday.")
        if event.type == "MOBILIZE"
    ]
    assert sides(move.recipients) == {"KOS"}


def test_what_befell_an_army_is_no_deed_of_its_own() -> None:
    assert (
        charges("Ukraine's general staff said Russian forces had lost 1,270 soldiers in the past day.") == []
    )


def test_what_one_is_urged_to_stop_is_going_on() -> None:
    (arms,) = [
        event
        for event in events('"We urge the US to stop arming Taiwan," the Chinese foreign ministry said.')
        if event.type == "AID"
    ]
    assert (arms.auxiliary, stances(arms)) == ((), {("CHN", "affirms")})


def test_a_third_state_that_tells_of_a_breach_was_not_hit_by_it() -> None:
    found = events(
        "Armenia accused Azerbaijan of violating the truce. Russia's defence ministry said Azerbaijani troops had shelled posts near Sotk."
    )
    (shelling,) = [event for event in found if event.trigger.text == "shelled"]
    assert "RUS" not in sides(shelling.recipients)


def test_a_border_service_that_tells_of_foreigners_detained_has_detained_them() -> None:
    (arrest,) = [
        event
        for event in events(
            "The State Border Service of Azerbaijan said two Armenian servicemen had been detained on Friday."
        )
        if event.type == "COERCE"
    ]
    assert (sides(arrest.actors), sides(arrest.recipients)) == ({"AZE"}, {"ARM"})


def test_three_leaders_are_the_three_who_met() -> None:
    found = events(
        "Russian President Vladimir Putin met Azerbaijan's President Ilham Aliyev and Armenia's Prime Minister Nikol Pashinyan "
        "in Sochi on Monday. The three leaders agreed not to use force."
    )
    assert {"RUS", "AZE", "ARM"} in [sides(event.actors) for event in found if event.type == "AGREE"]


def test_what_is_only_prepared_or_intended_is_no_deed() -> None:
    found = events(
        "Armenia's prime minister accused Azerbaijan of a troop build-up on the border. "
        '"Azerbaijan shows its intention to undertake a new provocation," he said. Baku rejected the assertion.'
    )
    (move,) = [event for event in found if event.type == "MOBILIZE"]
    assert stances(move) == {("ARM", "affirms"), ("AZE", "denies")}
    assert not any(event.trigger.text == "shows" for event in found)
    assert not any(
        event.type == "ASSAULT" for event in events("Armenia accuses Azerbaijan of preparing new aggression.")
    )


def test_a_third_states_offer_is_not_denied_by_who_had_no_part_in_it() -> None:
    found = events(
        "Rebels in Katanga agreed on Monday to disarm under a truce proposed by Angolan officers. "
        "Rwanda's president said that Kigali had taken no part in drafting the text of the truce."
    )
    assert not any(("RWA", "denies") in stances(event) for event in found if event.type == "AGREE")


def test_what_one_goes_on_doing_is_the_deed() -> None:
    found = events(
        "Sudan said that Ethiopian forces went on shooting after the agreed hour, an accusation which Addis Ababa rejected."
    )
    (shots,) = [event for event in found if event.trigger.text == "shooting"]
    assert (shots.type, sides(shots.actors)) == ("ASSAULT", {"ETH"})
    assert stances(shots) == {("SDN", "affirms"), ("ETH", "denies")}


def test_who_counts_is_no_victim() -> None:
    found = events(
        "Kenya has carried out air strikes near Garissa since May, according to United Nations figures."
    )
    assert all("UNO" not in sides(event.recipients) for event in found if event.type == "ASSAULT")


def test_a_meeting_has_the_sides_it_is_to_reconcile() -> None:
    (meeting,) = [
        event
        for event in events(
            "Kenya's foreign minister attended a meeting to ease tensions between Chad and Sudan."
        )
        if event.type == "CONSULT"
    ]
    assert sides(meeting.actors) == {"KEN", "TCD", "SDN"}


def test_a_known_war_of_two_sides_names_the_enemy() -> None:
    found = events("Villagers remember the Kargil war in which Pakistan seized two ridges.")
    (seized,) = [event for event in found if event.trigger.text == "seized"]
    assert (sides(seized.actors), sides(seized.recipients)) == ({"PAK"}, {"IND"})
