"""Fighting, truces and talks between two are theirs wherever the text only says "the fighting"; of others' wars it is not."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word", "sides"),
    [
        (
            "Afghan and Tajik guards exchanged fire near Khorog on Monday. The fighting broke out at dawn.",
            "fighting",
            {"AFG", "TJK"},
        ),
        (
            "Kenya accuses Somalia of shelling Mandera. The truce of May has not held.",
            "truce",
            {"KEN", "SOM"},
        ),
        (
            "After three weeks of talks held by video link, Sweden and Poland have agreed on a quota.",
            "talks",
            {"SWE", "POL"},
        ),
        (
            "The border commissions of Kenya and Somalia agreed on Friday that the crossing will reopen.",
            "agreed",
            {"KEN", "SOM"},
        ),
        (
            "Naval units of Oman, India and Japan on Tuesday commenced joint manoeuvres near Duqm.",
            "manoeuvres",
            {"OMN", "IND", "JPN"},
        ),
        (
            "Afghan and Tajik guards exchanged fire near Khorog on Monday. The war in Sudan began in 2023.",
            "war",
            set(),
        ),
        (
            "Fifty died in clashes between two armed groups in Tripoli on Monday, Libya's ambulance service said.",
            "clashes",
            {"LBY"},
        ),
        (
            "The Kachin Independence Army holds two posts near Bhamo. The battle has raged since May.",
            "battle",
            {"MMR"},
        ),
        ("Norway's premier visited Kyiv after talks in Warsaw.", "talks", {"NOR"}),
    ],
)
def test_between_whom(text: str, word: str, sides: set[str]) -> None:
    found = [each for each in events(text) if word in each.trigger.text]
    assert [{actor.country for actor in each.actors} for each in found] == [sides]


@pytest.mark.slow
def test_clashes_after_violence_at_home_are_not_of_the_two_states() -> None:
    """The last violence told is what "the clashes" mean."""
    text = (
        "Chad accused Sudan of killing seven herders. Sudan rejected the charge. In Khartoum, police fired on "
        "demonstrators. The clashes killed nine."
    )
    clashes = [each for each in events(text) if each.trigger.text == "clashes"]
    assert all("TCD" not in {actor.country for actor in each.actors} for each in clashes)


@pytest.mark.slow
def test_who_condemns_takes_no_part_in_the_fighting() -> None:
    text = (
        "Libya's coast guard fired at a boat with migrants. Italy condemned the shooting by Libya. In Tripoli, militias "
        "clashed near the airport. The fighting killed four."
    )
    assert all(
        "ITA" not in {a.country for a in each.actors} for each in events(text) if each.type == "ASSAULT"
    )
    assert all(
        "ITA" not in {a.country for a in each.recipients} for each in events(text) if each.type == "ASSAULT"
    )
