"""Acts of speech of nobody whose side is known are told as events; nobody's everyday asking is none."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The general threatened to flatten the quarter.", "THREATEN"),
        ("The mothers appealed to the kidnappers near Maiduguri to let the girls go.", "REQUEST"),
        ("The bishops begged the junta to spare the town.", "REQUEST"),
        ("The rebels set an ultimatum of two days for the garrison of Goma.", "THREATEN"),
    ],
)
def test_told_of_nobody_known(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The engine refused to start in the cold of Oslo.",
        "Visitors are asked to leave their coats at the desk.",
        "The singer thanked her mother from the stage.",
    ],
)
def test_everyday_is_none(text: str) -> None:
    assert not events(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebel lawyers cried foul over the trial in Khartoum.", "ACCUSE"),
        ("The tribes rebuffed the mediators from Oman.", "REJECT"),
        ("The Libyan clan snubbed the truce talks in Tunis.", "REJECT"),
        ("Ankara has warned that it may go after the fighters in Iraq.", "THREATEN"),
        ("Kenyan lawmakers slammed the Ugandan raid.", "ACCUSE"),
        ("The inspectors were shown the door in Pyongyang.", "SANCTION"),
        ("Bolivia ordered the Mexican consul to quit the country.", "SANCTION"),
        ("At the behest of Cairo, the council met behind closed doors.", "REQUEST"),
        ("Sudan's army swore to avenge the dead of Geneina.", "THREATEN"),
    ],
)
def test_words_of_quarrel(text: str, kind: str) -> None:
    assert kind in {event.type for event in events(text)}


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "A lorry slammed into the wall of a depot in Kenya.",
        "The old oak defied the storm.",
        "The bank suspended the card of its client.",
        "A cold call from a bank woke the farmer at six.",
    ],
)
def test_no_quarrel(text: str) -> None:
    assert not {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SANCTION"} & {
        event.type for event in events(text)
    }
