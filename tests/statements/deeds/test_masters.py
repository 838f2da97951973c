"""Whose work nameless doers do."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("rules_alone")]


@pytest.mark.parametrize(
    ("text", "word", "land"),
    [
        ("Gunmen allied with Iran attacked a base in Erbil on Monday.", "attacked", "IRN"),
        ("Militants affiliated with al-Qaida stormed a barracks in Djibo on Friday.", "stormed", "IMG"),
        ("Gunmen robbed a bank that was linked to Iran in Erbil on Monday.", "robbed", None),
    ],
)
def test_who_is_linked_to_another_does_his_work(text: str, word: str, land: str | None) -> None:
    (found,) = [
        event
        for event in read_text(text, published="2024-03-05", settings=Settings(processes=1)).events
        if event.trigger.text == word
    ]
    assert {actor.country for actor in found.actors} <= ({land} if land else {None, "IRQ"})
    assert bool(found.actors) or land is None
