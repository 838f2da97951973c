"""Whom accusations, protests and offers are of, and at whom they are aimed."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytestmark = pytest.mark.slow


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


def test_the_land_a_protest_is_sent_from_is_not_who_it_is_against() -> None:
    found = events(
        "North Korea fired two missiles into the sea on Wednesday. Japan lodged a protest through its embassy in Beijing."
    )
    (protest,) = [event for event in found if event.trigger.text == "lodged a protest"]
    assert sides(protest.recipients) == {"PRK"}


def test_allegations_are_theirs_who_make_them() -> None:
    found = events("The Turkish side denied the allegations on Monday and accused the UN of bias.")
    assert [event.trigger.text for event in found if event.type == "ACCUSE"] == ["accused"]
    (made,) = [
        event
        for event in events("Mali rejected the accusations of the Algerian government on Monday.")
        if event.type == "ACCUSE"
    ]
    assert sides(made.actors) == {"DZA"}


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
