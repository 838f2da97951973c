"""Whose a truce is, who fights in a war at home, and what "two" counts."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import Reading, read_text
from hearsay.records import Event

pytestmark = pytest.mark.slow


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))


def event(text: str, word: str) -> Event:
    return next(each for each in read(text).events if word in each.trigger.text)


def lands(found: Event) -> set[str | None]:
    return {actor.country for actor in (*found.actors, *found.recipients)}


def test_who_brokered_a_truce_is_no_side_of_what_breaks_it() -> None:
    broken = event("Sudan said on Sunday that Chad had broken the Qatari-mediated ceasefire.", "broken")
    assert "QAT" not in lands(broken)
    killed = event("Two soldiers were killed on Sunday, a test of the U.S.-brokered ceasefire.", "killed")
    assert "USA" not in lands(killed)


def test_the_clashes_of_a_war_at_home_are_not_those_of_who_is_charged() -> None:
    text = (
        "Congo's army said on Tuesday that M23 rebels had attacked its posts in South Kivu. Clashes broke out near Ihusi, residents said. "
        "Kinshasa accused Rwanda of massing troops."
    )
    assert "RWA" not in lands(event(text, "Clashes"))


def test_two_days_are_not_two_leaders() -> None:
    text = (
        "Rwanda and Congo met in May. Rebels attacked two days after African leaders called for a ceasefire."
    )
    assert not {"RWA", "COD"} & {each.speaker.country for each in read(text).statements if each.speaker}


def test_the_wounded_serviceman_is_no_ministry_s() -> None:
    text = "Kenya's foreign ministry condemned the shooting by Somalia's army near Mandera. As a result, one serviceman was wounded."
    (wounded,) = [each for each in read(text).figures if each.what == "wounded"]
    assert wounded.whose is None or "Ministry" not in wounded.whose.name


def test_one_told_by_two_words_is_counted_once_and_died_of_what_was_told() -> None:
    text = "A civilian, a 61-year-old woman, was wounded by shrapnel in Adwa on 4 May. Medical staff said she had died of her injuries."
    reading = read(text)
    assert [(each.what, each.low) for each in reading.figures if each.what == "wounded"] == [("wounded", 1)]
    assert not any("injuries" in each.trigger.text for each in reading.events)


def test_the_report_that_says_the_rest_is_of_who_reported() -> None:
    text = "Chad's army lost 65 men near Tine, Sudan's Defence Ministry reported on Monday. Chad also lost a howitzer, the report says."
    last = read(text).statements[-1]
    assert last.speaker is not None and last.speaker.name == "Ministry of Defence of Sudan"
