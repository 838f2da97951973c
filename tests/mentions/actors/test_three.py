"""Whom "the three countries" mean when others have been named since."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]


def sides(text: str, word: str) -> tuple[set[str | None], set[str | None]]:
    reading = read_text(text, published="2024-05-08", uri="page.txt", settings=Settings(processes=1))
    event = next(each for each in reading.events if word in each.trigger.text)
    return {actor.country for actor in event.actors}, {actor.country for actor in event.recipients}


@pytest.mark.parametrize(
    ("text", "word", "actors", "recipients"),
    [
        (
            "Britain, France and Germany cut aid to Mali on Monday. Mali recalled its envoys from the three countries.",
            "recalled",
            {"MLI"},
            {"GBR", "FRA", "DEU"},
        ),
        (
            "Chad, Niger and Mali have suspended ties with France. France condemned the three governments.",
            "condemned",
            {"FRA"},
            {"TCD", "NER", "MLI"},
        ),
        ("Chad and Niger met in Mali. France condemned the three governments.", "condemned", {"FRA"}, set()),
    ],
)
def test_three_named_in_a_row(
    text: str, word: str, actors: set[str | None], recipients: set[str | None]
) -> None:
    found = sides(text, word)
    assert found[0] == actors
    if recipients:
        assert found[1] == recipients
    else:
        assert not {"TCD", "NER", "MLI"} <= found[1]


def test_no_state_is_charged_with_what_befell_its_own_people() -> None:
    text = (
        "Chad summoned the French ambassador on Sunday over remarks about the arrest of two French tourists."
    )
    assert sides(text, "arrest")[0] != {"FRA"}


def test_foreigners_are_not_the_land_s_own_people() -> None:
    assert sides("Iran has denied holding foreigners for leverage.", "holding")[1] == {None}
