"""What one telling of a deed lends to another: the title's, told again below."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text
from hearsay.records import Event

pytestmark = pytest.mark.slow
BODY = (
    "KHARTOUM - Sudan on Tuesday recalled its ambassador to Chad. "
    "On Monday Chadian guns had shelled the town of Tendelti, killing three, the Sudanese army said."
)


def event(title: str, body: str, word: str) -> Event:
    found = read_text(body, title=title, published="2024-05-08", settings=Settings(processes=1))
    return next(each for each in found.events if word in each.trigger.text)


def test_the_noun_of_a_title_has_the_parties_place_and_day_of_the_verb_below() -> None:
    shelling = event("Sudan recalls envoy after shelling of border town", BODY, "shelling")
    assert [actor.country for actor in shelling.actors] == ["TCD"]
    assert [actor.country for actor in shelling.recipients] == ["SDN"]
    assert shelling.where is not None and "Tendelti" in shelling.where.name
    assert shelling.when is not None and shelling.when.start == "2024-05-06"


def test_a_step_that_the_title_tells_was_taken_on_the_day_that_the_body_names() -> None:
    recall = event("Sudan recalls envoy after shelling of border town", BODY, "recalls")
    assert recall.when is not None and (recall.when.start, recall.when.end) == ("2024-05-07", "2024-05-07")


def test_tellings_of_two_days_lend_a_title_none() -> None:
    body = "Chad recalled its ambassador to Sudan on Monday. It had recalled its ambassador to Libya on Thursday."
    recall = event("Chad recalls ambassadors", body, "recalls")
    assert recall.when is not None and recall.when.basis == "document"


def test_a_deed_done_to_another_thing_lends_no_party(rules_alone: None) -> None:
    body = "Chadian guns shelled the camp of Farchana on Monday. The bombing of a market in Nyala killed six."
    bombing = event("Two towns in flames", body, "bombing")
    assert "TCD" not in {actor.country for actor in bombing.actors}


def test_people_told_again_by_their_number_were_seized_there_and_then_by_the_same() -> None:
    body = "Russian border guards have detained two Georgian men. The two men were detained on May 5 near Khurvaleti."
    found = read_text(body, published="2024-05-08", settings=Settings(processes=1)).events
    assert [(e.when and e.when.start, e.where and e.where.name) for e in found] == [
        ("2024-05-05", "Khurvaleti")
    ] * 2
    assert all([actor.country for actor in e.actors] == ["RUS"] for e in found)


def test_another_number_is_of_others() -> None:
    body = "Russian border guards have detained two Georgian men. Six men were detained on May 5 near Khurvaleti."
    first = read_text(body, published="2024-05-08", settings=Settings(processes=1)).events[0]
    assert first.when is None or first.when.basis == "document"
