"""Short names that a text gives or that stand for a body it names in full."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ISIL was driven out of Mosul in May. IS fighters killed two soldiers on Monday.", "killed"),
        ("Islamic State held Raqqa. Two dozen men were killed in IS attacks in the desert.", "attacks"),
        (
            "The agency is linked to Islamic State. It said IS militants had blown up a lorry in Homs.",
            "blown up",
        ),
    ],
)
def test_initials_of_a_body_that_is_named(text: str, word: str) -> None:
    found = next(each for each in events(text) if each.trigger.text == word)
    assert sides(found.actors) == {"IMG"}


@pytest.mark.slow
def test_capitals_that_only_stress_a_verb_name_nobody() -> None:
    found = events("This IS a war. Islamic State shelled Raqqa.")
    assert [sides(each.actors) for each in found if each.type == "ASSAULT"] == [{"IMG"}]
