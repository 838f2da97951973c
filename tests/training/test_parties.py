"""What counts as a question and as an answer when parties are learnt."""

from __future__ import annotations

from typing import Any

import pytest

from training.parties import Asked, Deed


def deed(*asked: Asked, is_mutual: bool = False, wants: dict[Any, set[str]] | None = None) -> Deed:
    return Deed(
        source="own",
        text="t1",
        has={"actors": {"TCD"}, "recipients": set()},
        wants={"actors": {"TCD"}, "recipients": {"SDN"}} if wants is None else wants,
        allowed=frozenset({"TCD", "SDN", "LBY"}),
        is_mutual=is_mutual,
        asked=asked,
    )


def asked(land: str, side: Any = "recipients") -> Asked:
    return Asked(side, land, False, ({"share": 0.4},))


def test_parties_are_right_when_all_that_are_wanted_stand_on_their_sides() -> None:
    shelling = deed()
    assert not shelling.is_right({})
    assert shelling.is_right({"recipients": {"SDN"}})
    assert not shelling.is_right({"actors": {"SDN"}})
    assert deed(is_mutual=True, wants={"actors": {"TCD", "SDN"}}).is_right({"recipients": {"SDN"}})


@pytest.mark.parametrize(
    ("land", "is_question", "is_wanted"),
    [
        ("SDN", True, True),
        ("TCD", True, False),  # whom somebody wants on the other side is wrong on this one
        ("LBY", False, False),  # may be left out: neither right nor wrong
        ("KEN", True, False),
    ],
)
def test_what_a_mark_answers(land: str, is_question: bool, is_wanted: bool) -> None:
    each = asked(land)
    assert deed(each).is_question(each) == is_question
    assert deed(each).is_wanted(each) == is_wanted


def test_a_side_that_nobody_marked_is_no_question() -> None:
    assert not deed(wants={"actors": {"TCD"}}).is_question(asked("SDN"))
