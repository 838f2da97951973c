"""What a headline denies and the text repeats in other words is on record as denied, and never as the outlet's word."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text


@pytest.mark.parametrize(
    ("title", "body", "denier", "trigger"),
    [
        (
            "Kyiv dismisses report of strike on Kursk school",
            "Ukraine's general staff dismissed on Tuesday a Russian report that a drone had hit a school in Rylsk.",
            "UKR",
            "strike",
        ),
        (
            "Italian coast guard denies towing migrants out to sea",
            "The Italian coast guard said it had never put people back on a raft. A newspaper had reported it.",
            "ITA",
            "towing",
        ),
        (
            "Qatar rejects claims it armed Libya's militias",
            "Qatar has rejected claims by Libya's army that it sent rifles to the militias through a Chadian airfield.",
            "QAT",
            "armed",
        ),
        (
            "Bamako calls massacre report a fabrication",
            'Mali\'s defence ministry has called a report that soldiers killed 30 herders near Lere "a fabrication".',
            "MLI",
            "massacre",
        ),
    ],
)
def test_denied_in_a_headline(title: str, body: str, denier: str, trigger: str) -> None:
    events = read_text(body, published="2024-05-15", title=title, settings=Settings(processes=1)).events
    told = [event for event in events if event.trigger.text == trigger]
    assert told
    for event in told:
        stances = {(s.holder and s.holder.country, s.stance) for s in event.stances}
        assert (denier, "denies") in stances
        assert (None, "affirms") not in stances
    assert not any(event.type == "REJECT" for event in events)


def test_what_a_headline_refuses_is_not_denied() -> None:
    body = "Peru has denied a visa to the Bolivian opposition leader, its foreign ministry said."
    reading = read_text(
        body,
        published="2024-05-15",
        title="Peru denies visa to Bolivian leader",
        settings=Settings(processes=1),
    )
    assert not any(s.stance == "denies" for event in reading.events for s in event.stances)
