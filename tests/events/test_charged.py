"""What only a charge or denial makes a deed, whom words answer, and who met: sentences through the reader model."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading.pipeline import read_text
from hearsay.records import Actor, Event

pytestmark = pytest.mark.slow


def events(text: str) -> list[Event]:
    found = read_text(text, published="2024-10-17", uri="x:1", title=None, settings=Settings(processes=1))
    return list(found.events)


def sides(actors: tuple[Actor, ...]) -> set[str | None]:
    return {actor.country for actor in actors}


def charges(text: str) -> list[Event]:
    return [event for event in events(text) if event.basis == "charge"]


def stances(event: Event) -> set[tuple[str | None, str]]:
    return {(stance.holder.country if stance.holder else None, stance.stance) for stance in event.stances}


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


def test_who_condemns_a_raid_condemns_who_raided() -> None:
    found = events(
        "Kenyan soldiers raided a village near Kismayo on Monday, killing two men. Ethiopia condemned the raid."
    )
    (charge,) = [event for event in found if event.type == "ACCUSE"]
    assert (sides(charge.actors), sides(charge.recipients)) == ({"ETH"}, {"KEN"})


CONDEMNED = [
    # who condemns, what: whom it charges; who did it, to whom
    ("Kenya condemned the attack in Baidoa that killed 20 people last week.", set(), set(), {"SOM"}),
    ("Turkey denounced the killing of nine people in Mogadishu on Monday.", set(), set(), {"SOM"}),
    ("Egypt condemned Israel's shelling of Tyre on Monday.", {"ISR"}, {"ISR"}, {"LBN"}),
    ("Jordan condemned the killing of three farmers by Israeli troops in Gaza on Monday.", {"ISR"}, {"ISR"}, {"PSE"}),
    ("France condemned the shooting at Baidoa on Monday.", set(), set(), {"SOM"}),
    ("Armenian troops killed two Azerbaijani soldiers on Sunday. Azerbaijan condemned Armenia's shelling on Monday.", {"ARM"}, {"ARM"}, {"AZE"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "charged", "doers", "hit"), CONDEMNED)
def test_where_a_deed_was_done_is_not_who_is_condemned_nor_is_who_condemns_it_its_victim(
    text: str, charged: set[str], doers: set[str], hit: set[str]
) -> None:
    found = events(text)
    (charge,) = [event for event in found if event.type == "ACCUSE"]
    deed = [event for event in found if event.type == "ASSAULT"][-1]
    assert sides(charge.recipients) == charged
    assert (sides(deed.actors), sides(deed.recipients) - {None}) == (doers, hit)


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


def test_the_land_a_protest_is_sent_from_is_not_who_it_is_against() -> None:
    found = events(
        "North Korea fired two missiles into the sea on Wednesday. Japan lodged a protest through its embassy in Beijing."
    )
    (protest,) = [event for event in found if event.trigger.text == "lodged a protest"]
    assert sides(protest.recipients) == {"PRK"}


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


def test_allegations_are_theirs_who_make_them() -> None:
    found = events("The Turkish side denied the allegations on Monday and accused the UN of bias.")
    assert [event.trigger.text for event in found if event.type == "ACCUSE"] == ["accused"]
    (made,) = [
        event
        for event in events("Mali rejected the accusations of the Algerian government on Monday.")
        if event.type == "ACCUSE"
    ]
    assert sides(made.actors) == {"DZA"}


def test_a_third_state_that_tells_of_a_breach_was_not_hit_by_it() -> None:
    found = events(
        "Armenia accused Azerbaijan of violating the truce. Russia's defence ministry said Azerbaijani troops had shelled posts near Sotk."
    )
    (shelling,) = [event for event in found if event.trigger.text == "shelled"]
    assert "RUS" not in sides(shelling.recipients)


def test_whose_account_is_called_lies_is_charged() -> None:
    found = events(
        "The Israeli military said a stray rocket had caused the blast. Hamas dismissed the Israeli account as lies."
    )
    assert [sides(event.recipients) for event in found if event.type == "ACCUSE"] == [{"ISR"}]


@pytest.mark.parametrize(
    ("text", "sides_of"),
    [
        ("Russia said on Friday it was ready to mediate between Baku and Yerevan.", {"AZE", "ARM"}),
        ("Moscow was in contact with Kenya and Somalia. It was in touch with both sides and was ready to organise a meeting of their ministers, the Kremlin said.", {"KEN", "SOM"}),
        ("Egypt's president offered to host Israeli and Lebanese ministers in Cairo.", {"ISR", "LBN"}),
    ],
)  # fmt: skip
def test_an_offer_to_two_is_made_to_both(text: str, sides_of: set[str]) -> None:
    assert sides_of in [sides(event.recipients) for event in events(text) if event.type == "AGREE"]


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
