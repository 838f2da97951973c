"""Whose account a deed is written down as, by which saying, and that nothing rests on it."""

from __future__ import annotations

import msgspec
import pytest

from hearsay.config import Settings
from hearsay.incidents.told import told
from hearsay.reading import Reading, read_text
from hearsay.records import Event, Stance
from tests.forest_by_hand import forest

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)
WHO_SPEAKS = forest(("speaks", 0.5, -3.0, 3.0))
NOBODY = forest(("speaks", 99.0, -3.0, 3.0))
POST = (
    "A post near Zalambessa was shelled on Monday. The fire lasted an hour.\n\n"
    "Eritrea's army said that its guns had not been used.\n\nEthiopia's army said that a bridge had been bombed too."
)


def read(text: str) -> Reading:
    return read_text(text, published="2024-05-08", uri="page.txt", settings=SETTINGS)


def event(reading: Reading, word: str) -> Event:
    return next(each for each in reading.events if word in each.trigger.text)


def likely(event: Event) -> dict[str | None, Stance]:
    return {each.holder.country: each for each in event.stances if each.likely and each.holder}


@pytest.fixture
def speakers(monkeypatch: pytest.MonkeyPatch) -> Reading:
    monkeypatch.setattr("hearsay.events.likely.claims.load_forest", lambda name: WHO_SPEAKS)
    return read(POST)


def test_a_likely_claim_names_the_saying_that_carries_it(speakers: Reading) -> None:
    claims = likely(event(speakers, "shelled"))
    sayings = {each.id: each for each in speakers.statements}
    assert {each.stance for each in claims.values()} == {"affirms"}
    said = sayings[claims["ETH"].statement or ""]
    assert said.speaker is not None
    assert said.speaker.country == "ETH"


def test_who_claims_or_denies_it_by_a_rule_is_not_asked(speakers: Reading) -> None:
    bombing = event(speakers, "bombed")
    assert [each.likely for each in bombing.stances if each.holder and each.holder.country == "ETH"] == [
        False
    ]
    for each in speakers.events:
        known = {s.holder.country for s in each.told_stances if s.holder}
        assert not known & likely(each).keys()


def test_the_event_as_told_and_linking_know_no_likely_claim(speakers: Reading) -> None:
    shelling = event(speakers, "shelled")
    assert likely(shelling)
    assert not likely(shelling.as_told())
    assert speakers.document is not None
    assert "ETH" not in {held.party for held in told(shelling, speakers.document).stances}


def test_what_is_not_likely_enough_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hearsay.events.likely.claims.load_forest", lambda name: NOBODY)
    assert not any(likely(each) for each in read(POST).events)


def test_a_stance_that_is_told_is_written_as_it_ever_was() -> None:
    assert (
        msgspec.json.encode(Stance(None, None, "affirms"))
        == b'{"statement":null,"holder":null,"stance":"affirms"}'
    )
    old = msgspec.json.decode(b'{"statement":"stm_1","holder":null,"stance":"denies"}', type=Stance)
    assert not old.likely
    assert b'"likely":true' in msgspec.json.encode(Stance(None, None, "affirms", likely=True))


def test_two_runs_give_the_same_records() -> None:
    assert read(POST).to_jsonl() == read(POST).to_jsonl()
