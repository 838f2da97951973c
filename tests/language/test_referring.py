"""What stands in quotation marks."""

from __future__ import annotations

from hearsay.language.referring import QUOTATION, in_quotation


def quoted(text: str) -> str:
    """The quoted words of a text."""
    words = text.split()
    return " ".join(w for w, is_in in zip(words, in_quotation(words), strict=True) if is_in)


def test_what_stands_between_marks() -> None:
    assert quoted('“ No , ” he said , " never "') == "No , never"
    assert quoted("he said ” nothing") == ""
    assert quoted("“ one “ two ” three") == "one two"


def test_a_quotation_that_nothing_closes_ends() -> None:
    words = ["“", *["word"] * (QUOTATION + 5)]
    assert sum(in_quotation(words)) == QUOTATION
    # A straight mark behind its end opens the next one.
    assert in_quotation([*words[: QUOTATION + 1], '"', "and"])[-1]
