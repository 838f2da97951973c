"""Which land is written down, on which side, and that the record says so."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.incidents.told import told
from hearsay.reading import Reading, read_text
from hearsay.records import Event
from hearsay.views.lines import event_line
from tests.forest_by_hand import forest

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)
MOST_NAMED = forest(("share", 0.55, -3.0, 3.0))
NOBODY = forest(("share", 2.0, -3.0, 3.0))
ENVOY = (
    "Ethiopia on Tuesday accused Eritrea of massing troops. Eritrean shells fell on Zalambessa overnight. "
    "Addis Ababa summoned the ambassador."
)


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=SETTINGS)


def event(reading: Reading, word: str) -> Event:
    return next(each for each in reading.events if word in each.trigger.text)


def test_the_likeliest_land_is_the_people_s_own_and_the_record_says_that_it_is_likely() -> None:
    summons = event(read(ENVOY), "summoned")
    (envoy,) = summons.recipients
    assert (envoy.text, envoy.country) == ("ambassador", "ERI")
    assert summons.is_likely("recipients")
    assert not summons.is_likely("actors")


def test_a_land_told_by_words_is_never_said_to_be_likely() -> None:
    reading = read(ENVOY)
    assert not any(event(reading, word).is_likely("actors") for word in ("accused", "fell", "summoned"))


def test_lists_and_linking_tell_what_is_likely_from_what_is_told() -> None:
    reading = read(ENVOY)
    summons = event(reading, "summoned")
    assert reading.document is not None
    assert event_line(summons, reading.document).whom == "ambassador (Eritrea, likely)"
    assert event_line(summons, reading.document).who == "Ethiopia"
    cut = told(summons, reading.document)
    assert (cut.actors, cut.recipients, cut.unnamed_recipients) == ({"ETH"}, frozenset(), ("ambassador",))


DEAD = "Chad shelled Tine on Monday, and Chad shelled Bahai on Tuesday. Two died when a mine blew up."


@pytest.mark.parametrize(("trees", "lands"), [(MOST_NAMED, ["TCD"]), (NOBODY, [])])
def test_no_land_is_written_that_is_not_likely_enough(
    trees: object, lands: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hearsay.events.likely.parties.load_forest", lambda name: trees)
    blast = event(read(DEAD), "blew")
    assert [actor.country for actor in blast.actors] == lands
    assert [actor.span for actor in blast.actors] == [None] * len(lands)
    assert blast.is_likely("actors") == bool(lands)
    if lands:
        assert event_line(blast, None).who == "Chad (likely)"


def test_a_side_that_has_a_land_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.events.likely.parties.load_forest", lambda name: MOST_NAMED)
    shelling = event(read(DEAD), "shelled")
    assert "likely actors" not in shelling.basis
    assert [actor.country for actor in shelling.actors] == ["TCD"]


def test_of_what_two_do_to_each_other_all_are_actors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.events.likely.parties.load_forest", lambda name: MOST_NAMED)
    talks = event(read("Chad's army and Chad's police train. Envoys held talks on Monday."), "talks")
    assert {actor.country for actor in talks.actors} == {"TCD"}
    assert not talks.recipients
