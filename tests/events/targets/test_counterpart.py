"""Whom words answer that name nobody, on whole texts."""

from __future__ import annotations

from hearsay import read_text


def accused(text: str, by: str) -> set[str | None]:
    return {
        actor.country
        for event in read_text(text, published="2024-03-05").events
        if event.type == "ACCUSE" and by in {each.country for each in event.actors}
        for actor in event.recipients
    }


def test_a_headline_answers_the_charge_below_and_no_call_on_both() -> None:
    text = (
        'Sudan denies shelling Chadian village, blames "provocation"\n\n'
        "Chad said on Monday that Sudanese troops had opened fire on the village of Tine.\n\n"
        "Russia called on both sides to show restraint."
    )
    assert accused(text, "SDN") == {"TCD"}
