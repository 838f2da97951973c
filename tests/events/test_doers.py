"""Fighting that nobody is named for, on a page of two states' quarrel."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import Coded, code

pytest.importorskip("hearsay.language")

QUARREL = (
    "India accused Pakistan of shelling a village. Pakistan accused India of firing first at its posts. "
)


def read(text: str) -> Coded:
    return code(text, load_codebook(None), load_knowledge(["all"]))


def doers(text: str, word: str) -> list[set[str | None]]:
    return [{a.country for a in e.actors} for e in read(text).events if word in e.trigger.text]


def test_both_sides_fought_where_each_charges_the_other() -> None:
    text = QUARREL + "In 1999 more than 900 soldiers died in clashes in the mountains."
    assert doers(text, "died") == [{"IND", "PAK"}]


def test_nobody_is_named_for_it_where_only_one_side_charges() -> None:
    text = "India accused Pakistan of shelling a village. In 1999 about 900 soldiers died in clashes in the mountains."
    assert doers(text, "died") == [set()]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ukraine's air force said 22 drones were shot down overnight over Sumy.", (set(), set())),
        ("Three missiles were shot down over Asmara on Monday, Eritrea's army said.", (set(), set())),
        ("Rebels shot down an army helicopter near Kidal, Mali said.", ({"MLI"}, {"MLI"})),
        ("Mali's army said one of its drones was shot down by Algeria.", ({"DZA"}, {"MLI"})),
    ],
)
def test_no_army_shoots_down_its_own(text: str, parties: tuple[set[str], set[str]]) -> None:
    (downing,) = [each for each in read(text).events if each.type == "ASSAULT"]
    found = [{each.country for each in side} for side in (downing.actors, downing.recipients)]
    assert tuple(found) == parties
