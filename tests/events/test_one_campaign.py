"""Strikes that a list tells without a doer are of who made those on the same side before."""

from __future__ import annotations

import pytest

from tests.events.told import events, sides

pytest.importorskip("hearsay.language")


@pytest.mark.slow
def test_a_list_of_strikes() -> None:
    text = "Kenyan jets made nine strikes on Islamic State posts. Near Marib, one strike hit an Islamic State depot."
    found = [each for each in events(text) if each.trigger.text == "strike"]
    assert [sides(each.actors) for each in found] == [{"KEN"}]


@pytest.mark.slow
def test_open_where_two_make_them() -> None:
    text = "Kenyan strikes hit a Houthi post. Ugandan strikes hit a Houthi depot. Strikes targeted Houthi gunmen in Aden."
    last = next(each for each in events(text) if each.trigger.text == "Strikes")
    assert last.actors == ()
