"""Whose people a speaker is said to be, where nothing tells it, and that the record says so."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.incidents.linking import link_incidents
from hearsay.packs import Knowledge
from hearsay.reading import Reading, read_text
from hearsay.records import Statement, from_json, to_jsonl
from hearsay.statements.likely.homes import Question, choose
from hearsay.views.lines import statement_line
from tests.forest_by_hand import forest

SETTINGS = Settings(processes=1)
MOST_NAMED = forest(("share", 0.55, -3.0, 3.0))
NOBODY = forest(("share", 2.0, -3.0, 3.0))
RAIN = "The rains had been late. "
FARMERS = (
    "Chad shelled Tine on Monday, and Chad shelled Bahai on Tuesday. Sudan asked Chad for an answer. "
    f"{RAIN}Three farmers said that the shells had burned the harvest."
)


def read(text: str, trees: object, monkeypatch: pytest.MonkeyPatch) -> Reading:
    monkeypatch.setattr("hearsay.statements.likely.homes.load_forest", lambda name: trees)
    monkeypatch.setattr("hearsay.events.find.fill_parties", lambda page: None)
    return read_text(text, published="2024-05-08", uri="page.txt", settings=SETTINGS)


def farmers(reading: Reading) -> Statement:
    return next(each for each in reading.statements if each.speaker and "farmers" in each.speaker.text)


@pytest.mark.slow
def test_the_likeliest_land_of_the_page_is_the_speaker_s_and_the_record_says_that_it_is_likely(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = farmers(read(FARMERS, MOST_NAMED, monkeypatch))
    assert said.speaker is not None
    assert (said.speaker.country, said.speaker.party, said.likely) == ("TCD", "TCD", True)
    assert statement_line(said, None).who == "farmers (Chad, likely)"


@pytest.mark.slow
def test_no_land_is_written_that_is_not_likely_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    said = farmers(read(FARMERS, NOBODY, monkeypatch))
    assert said.speaker is not None
    assert (said.speaker.country, said.likely) == (None, False)


@pytest.mark.slow
def test_speakers_whose_land_is_told_are_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = read(FARMERS, MOST_NAMED, monkeypatch)
    assert not any(each.likely for each in reading.statements if each is not farmers(reading))


@pytest.mark.slow
def test_as_told_it_is_the_statement_of_the_rules_under_the_same_id(monkeypatch: pytest.MonkeyPatch) -> None:
    assert farmers(read(FARMERS, MOST_NAMED, monkeypatch)).as_told() == farmers(
        read(FARMERS, NOBODY, monkeypatch)
    )


@pytest.mark.slow
def test_events_figures_and_accounts_are_the_same_with_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    text = FARMERS + " They said 12 villagers were killed and denied that rebels had been there."
    likely, told = (read(text, trees, monkeypatch) for trees in (MOST_NAMED, NOBODY))
    assert any(each.likely for each in likely.statements)
    assert (likely.events, likely.figures) == (told.events, told.figures)
    incidents = [
        link_incidents([each.document], each.statements, each.events, each.figures, Knowledge())
        for each in (likely, told)
        if each.document is not None
    ]
    assert incidents[0] == incidents[1]


@pytest.mark.slow
def test_who_speaks_on_a_page_of_three_sentences_is_not_asked_about(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not any(
        each.likely for each in read(FARMERS.replace(RAIN, ""), MOST_NAMED, monkeypatch).statements
    )


@pytest.mark.slow
def test_records_of_before_say_that_their_speakers_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    said = farmers(read(FARMERS, NOBODY, monkeypatch))
    line = to_jsonl([said])
    assert '"likely":false' in line
    assert from_json(line.replace(',"likely":false', "")) == said


def test_all_that_one_speaker_says_has_one_answer() -> None:
    questions = [Question("stm_1", "farmers", "TCD"), Question("stm_2", "farmers", "TCD")]
    assert choose(questions, [0.9, 0.5]) == {"farmers": "TCD"}
    assert choose(questions, [0.9, 0.1]) == {}


def test_of_two_lands_the_likelier_is_the_home() -> None:
    questions = [Question("stm_1", "police", "TCD"), Question("stm_1", "police", "SDN")]
    assert choose(questions, [0.7, 0.8]) == {"police": "SDN"}
    assert choose(questions, [0.55, 0.5]) == {}
