"""Words that show two pages to speak of one thing."""

from __future__ import annotations

from hearsay.incidents.shared_words import lands_by_stem, words_said
from tests.incidents.said_by_hand import said


def test_one_and_many_are_alike_and_everyday_words_are_left_out() -> None:
    claim = said("a", "doc_a", "MDA", "accuse", "a drone had crashed near Cahul with 14 kilos of powder")
    denial = said("b", "doc_b", "RUS", "deny", "that any drones were over Cahul with powder")
    assert words_said(claim) & words_said(denial) == {"drone", "cahul", "powder"}
    assert "14" in words_said(claim)


def test_a_state_is_known_by_the_stem_its_adjective_has_too() -> None:
    assert lands_by_stem()["russia"] == "RUS"
