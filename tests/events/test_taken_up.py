"""Deeds done to "the country" are done to the state named last before."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "doer", "land"),
    [
        (
            "The exercise is the first since Chad's missile test and a fresh set of United Nations sanctions on the country.",
            "UNO",
            "TCD",
        ),
        (
            "Eritrea tested a missile in May. The European Union then imposed sanctions on the isolated country.",
            "EUR",
            "ERI",
        ),
    ],
)
def test_the_state_named_before(text: str, doer: str, land: str) -> None:
    found = [each for each in events(text) if sides(each.actors) == {doer}]
    assert [sides(each.recipients) for each in found if each.type in {"COERCE", "SANCTION"}] == [{land}]


@pytest.mark.slow
def test_open_where_the_sentence_before_names_two() -> None:
    found = events("Kenya and Uganda held talks. Sudan imposed sanctions on the country.")
    assert [sides(each.recipients) for each in found if each.trigger.text == "imposed"] == [set()]
