"""Several who do one act by the same words, and two who charge each other."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytestmark = pytest.mark.slow


def test_who_promise_by_the_same_words_promise_together() -> None:
    found = events("India and Nepal agreed on Monday to reopen the road through Kodari.")
    assert [sides(event.actors) for event in found if event.type == "AGREE"] == [{"IND", "NPL"}]


def test_who_condemn_the_same_charge_it_together_and_not_each_other() -> None:
    (charge,) = [
        event
        for event in events("Niger and Mali condemned the Algerian strike on a convoy on Monday.")
        if event.type == "ACCUSE"
    ]
    assert (sides(charge.actors), sides(charge.recipients)) == ({"NER", "MLI"}, {"DZA"})


def test_who_blame_each_other_do_not_do_it_together() -> None:
    found = events("Thailand and Cambodia blamed each other for the shelling on Monday.")
    assert all(len(sides(event.actors)) == 1 for event in found if event.type == "ACCUSE")
