"""To whom something is promised by one who has just met somebody."""

from __future__ import annotations

import pytest

from tests.events.test_welcomed import recipients

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Togo's president met the president of Benin on Monday and promised to open a crossing.", {"BEN"}),
        ("Togo's president met the presidents of Benin and Ghana and promised to open a crossing.", set()),
        ("Ghana met Benin on Monday. Togo's president promised to open a crossing.", set()),
    ],
)
def test_a_promise_is_made_to_who_was_met(text: str, to: set[str]) -> None:
    assert recipients(text, "AGREE", "TGO") - {"TGO"} == to


@pytest.mark.slow
def test_a_public_call_after_a_meeting_is_to_nobody_met() -> None:
    assert recipients(
        "Togo's president met the president of Benin on Monday. He called for unity.", "REQUEST", "TGO"
    ) <= {None, "TGO"}
