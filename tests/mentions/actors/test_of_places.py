"""Offices of which each place has one."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]


def speakers(text: str) -> list[tuple[str, str | None]]:
    reading = read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))
    return [(each.speaker.name, each.speaker.country) for each in reading.statements if each.speaker]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Goma's governor, Paul Mbuyi, said a shop was hit. In Rwanda, the governor of Kigali said two people died.",
            ("Paul Mbuyi", "COD"),
            "RWA",
        ),
        (
            "The mayor of Kharkiv, Ihor Bondar, said two people died. The mayor of Belgorod said a drone fell there.",
            ("Ihor Bondar", "UKR"),
            "RUS",
        ),
    ],
)
def test_the_governor_of_another_place_is_another(text: str, first: tuple[str, str], second: str) -> None:
    found = speakers(text)
    assert found[0] == first
    assert found[1][0] != first[0]
    assert found[1][1] == second


def test_a_clause_that_the_parse_takes_for_a_participle_is_said() -> None:
    text = "In Kenya, the governor of Mombasa said falling debris from a drone set fire to an oil terminal in the port."
    assert len(speakers(text)) == 1


def test_who_is_left_without_power_is_not_killed() -> None:
    text = "Chadian drones hit Sudan overnight, killing two people in Nyala and leaving nearly 60,000 without power in Zalingei, officials said."
    reading = read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))
    assert [(each.what, each.low) for each in reading.figures] == [("killed", 2)]


def test_troops_who_fight_militants_do_not_fight_another_state() -> None:
    text = "India says Pakistan arms the rebels in Kashmir, which Islamabad denies. Indian troops were fighting militants in Shopian on Friday."
    reading = read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))
    fight = next(each for each in reading.events if "fighting" in each.trigger.text)
    assert "PAK" not in {actor.country for actor in (*fight.actors, *fight.recipients)}


@pytest.mark.parametrize("dateline", ["JUBA - Gunmen", "JUBA — Fighters", "CAIRO, May 8 - Eleven soldiers"])
def test_nobody_is_of_the_town_that_a_report_was_sent_from(dateline: str) -> None:
    text = f"{dateline} raided a village near Goma in Congo on Sunday."
    reading = read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))
    assert not {"SSD", "EGY"} & {actor.country for each in reading.events for actor in each.actors}
