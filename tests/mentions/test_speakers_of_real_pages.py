"""Who speaks on pages as they are: statesmen called by the surname, aid groups, bodies of no land; through the reader model."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def told(text: str, day: str = "2017-08-20") -> list[str | None]:
    """The countries of the speakers, in the order of what they say."""
    reading = read_text(text, published=day, uri="page.txt", settings=SETTINGS)
    said = sorted(reading.statements, key=lambda each: each.cue.start if each.cue else each.evidence.start)
    return [each.speaker.country if each.speaker else None for each in said]


STATESMEN = [
    ("Tillerson said the North had fired two missiles.", "2017-08-20", ["USA"]),
    ("Waszczykowski said the treaty was dead.", "2017-08-20", ["POL"]),
    # whom the page itself names, and who is long out of office
    ("Carter said he had seen nothing. Linda Carter, his wife, denied the charges.", "2016-08-20", [None, None]),
    ("Hammond said the rig would close.", "2024-08-20", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "countries"), STATESMEN)
def test_statesmen_need_no_introduction_while_they_serve(
    text: str, day: str, countries: list[str | None]
) -> None:
    assert told(text, day) == countries


AID_GROUPS = [
    ("Two hundred people died last week in Idlib, international aid groups say.", ["NGO"]),
    ("Human rights organisations called for an inquiry into the arrests.", ["NGO"]),
    ('A medical charity said a shell had hit its clinic in Omdurman. "Our staff are in shock," it said.', ["NGO", "NGO"]),
    ("A press freedom watchdog said Turkey had arrested four reporters.", ["NGO"]),
    ("A network of doctors says at least 22 people died in Sudan.", ["NGO"]),
    ("The aid group Hope Bridge said its clinic in Goma was shelled. The charity Salaam Trust denied it.", ["NGO", "NGO"]),
    # whose it is, is told
    ("Sudanese rights groups said the army had burned the village.", ["SDN"]),
    ("UN aid agencies said the road was closed.", ["UNO"]),
    ("The nuclear watchdog said the tank leaked.", [None]),
    ("The state-run relief agency said it had sent flour.", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "countries"), AID_GROUPS)
def test_groups_of_aid_and_of_rights_are_of_no_land(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Rescue workers say Russia's bombing in Syria has killed scores of civilians.", ["SYR"]),
        ("Residents said Ethiopia's shelling of Badme had killed four farmers.", ["ERI"]),
    ],
)
def test_those_who_are_bombed_are_not_of_the_land_that_bombs(text: str, countries: list[str | None]) -> None:
    assert told(text) == countries
