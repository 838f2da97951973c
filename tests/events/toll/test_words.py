"""The words of the toll are of one fate each."""

from __future__ import annotations

from hearsay.events.toll.words import words_of_toll


def test_harm_is_told_by_other_nouns_than_death() -> None:
    words = words_of_toll()
    assert words.death_nouns.isdisjoint(words.hurt_nouns)
    assert "stab" in words.harm
