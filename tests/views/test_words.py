"""Every code of the records has a word."""

from __future__ import annotations

from typing import get_args

import pytest

from hearsay.records import Act, Auxiliary, DisputeAbout, EventType, PublishedBasis
from hearsay.views.words import counted, listed, party_name, words


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        (EventType, "types"),
        (Act, "acts"),
        (Auxiliary, "auxiliary"),
        (DisputeAbout, "disputes"),
        (PublishedBasis, "bases"),
    ],
)
def test_every_code_has_a_word(codes: object, table: str) -> None:
    assert set(get_args(codes)) == set(getattr(words(), table))


def test_every_type_stands_in_a_row_of_the_timeline() -> None:
    assert {entry.group for entry in words().types.values()} == set(words().groups)


def test_parties_are_called_as_people_call_them() -> None:
    names = [party_name(code) for code in ("RUS", "SYR", "KOS", "EUR", "Rapid Support Forces", "XXX", None)]
    assert names == [
        "Russia",
        "Syria",
        "Kosovo",
        "European Union",
        "Rapid Support Forces",
        "XXX",
        "the pages themselves",
    ]


def test_counting_and_listing() -> None:
    assert [counted(n, "page") for n in (0, 1, 2, 12000)] == ["no pages", "1 page", "2 pages", "12,000 pages"]
    assert [listed(n) for n in ([], ["Mali"], ["Mali", "Niger"], ["Mali", "Niger", "Chad"])] == [
        "", "Mali", "Mali and Niger", "Mali, Niger and Chad",
    ]  # fmt: skip
