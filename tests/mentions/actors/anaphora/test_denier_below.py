"""Whose soldiers "its soldiers" are where who denies it is named further on, or as the source before."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "denial",
    [
        "It is not true that its soldiers had entered Kenya, Ethiopia's government said.",
        "Claims that its soldiers had entered Kenya were false, Ethiopia's army said.",
        "According to Ethiopia's army, claims that its soldiers had entered Kenya are false.",
    ],
)
def test_its_soldiers_are_the_deniers(denial: str) -> None:
    found = events(f"Kenya said Ethiopian soldiers had crossed into Moyale on Monday. {denial}")
    entered = [e for e in found if e.trigger.text.startswith("entered")]
    assert [sides(e.actors) for e in entered] == [{"ETH"}]


def test_it_goes_on_with_the_subject_where_nothing_is_judged() -> None:
    found = events(
        "Kenya closed its border on Monday. It had also arrested three traders, Somalia's minister said."
    )
    assert [sides(e.actors) for e in found if e.trigger.text == "arrested"] == [{"KEN"}]
