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
