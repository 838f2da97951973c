from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.pages.readers.mojibake import repair_mojibake


@pytest.mark.parametrize(
    "text",
    [
        "the army’s “answer” – and more…",
        "Zażółć and Erdoğan’s café: naïve, déjà, señor",
        "Президент заявил о готовности к переговорам",
    ],
)
@pytest.mark.parametrize("rounds", [1, 2])
def test_text_garbled_once_or_twice_is_put_right(text: str, rounds: int) -> None:
    garbled = text
    for _ in range(rounds):
        garbled = "".join(
            bytes([b]).decode("cp1252", errors="ignore") or chr(b) for b in garbled.encode("utf-8")
        )
    assert garbled != text
    assert repair_mojibake(garbled) == text


@pytest.mark.parametrize(
    "text",
    [
        "Plain words.",
        "A café in Goris; the price was £5 or 5 €.",
        "«Â bientôt» is a slip of one keyboard.",
        "the café”… and the cliché”… and the soirée”…",
        "The bytes Ã© stand for é in a bad page.",
    ],
)
def test_good_text_stays(text: str) -> None:
    assert repair_mojibake(text) == text


@settings(deadline=None)
@given(st.text())
def test_it_never_grows_or_fails(text: str) -> None:
    assert len(repair_mojibake(text)) <= len(text)
