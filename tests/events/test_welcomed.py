"""Whose step or deal is meant by its noun alone."""

from __future__ import annotations

import pytest

from tests.events.test_passages import events

pytest.importorskip("hearsay.language")


def recipients(text: str, kind: str, land: str) -> set[str | None]:
    """The lands that one side's last event of a type is done to."""
    own = [each for each in events(text) if each.type == kind and land in {a.country for a in each.actors}]
    return {a.country for a in own[-1].recipients}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "land", "makers"),
    [
        ("Benin and Togo signed an accord in Lomé. Ghana welcomed the accord.", "SUPPORT", "GHA", {"BEN", "TGO"}),
        ("Mali sentenced two Ivorian soldiers on Monday. Abidjan rejected the verdict.", "REJECT", "CIV", {"MLI"}),
        ("Japan recognised Kosovo on Monday. Albania hailed the decision.", "SUPPORT", "ALB", {"JPN"}),
        ("Benin closed its border with Togo. Niger backed the decision. Nigerien farmers blocked a road. Chad welcomed the move.",
         "SUPPORT", "TCD", {"BEN"}),
        ("Oman's king pardoned 40 prisoners. Spain welcomed the release. Cuba called the trials unfair.", "ACCUSE", "CUB", set()),
        ("Benin and Togo signed an accord in Lomé. Ghana welcomed the accord. Chad praised the agreement.", "SUPPORT", "TCD",
         {"BEN", "TGO"}),
        ("Togo banned a Ghanaian party on Monday, a step welcomed by Benin.", "SUPPORT", "BEN", {"TGO"}),
        ("Chad and Benin signed an accord on Monday. Ghana welcomed a plan for a port.", "SUPPORT", "GHA", set()),
    ],
)  # fmt: skip
def test_who_made_what_is_welcomed(text: str, kind: str, land: str, makers: set[str]) -> None:
    assert recipients(text, kind, land) == makers
