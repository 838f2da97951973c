"""The drawn timeline: nothing is drawn where it was not, and what has no place on it is counted."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from hearsay.records import When
from hearsay.views.timeline import LEFT, TALLEST, WIDTH, draw_timeline
from tests.views.made import filler, shelling


def test_no_incident_with_a_day_is_no_timeline() -> None:
    _, incident = shelling()
    assert draw_timeline([msgspec.structs.replace(incident, when=None)]) is None


def test_a_decade_is_counted_and_not_drawn() -> None:
    _, incident = shelling()
    decade = When(
        text="the 1990s", span=None, start="1990-01-01", end="1999-12-31", grain="decade", basis="stated"
    )
    drawn = draw_timeline([incident, msgspec.structs.replace(incident, when=decade)])
    assert drawn is not None
    assert (drawn.undrawn, [len(row.marks) for row in drawn.rows]) == (1, [1])


def test_a_pile_too_tall_says_how_many_are_left_out() -> None:
    _, incident = shelling()
    many = [msgspec.structs.replace(incident, id=f"inc_{number}") for number in range(TALLEST + 5)]
    drawn = draw_timeline(many)
    assert drawn is not None
    assert len(drawn.rows[0].marks) == TALLEST
    assert [count for _, _, count in drawn.rows[0].more] == [5]


@given(st.integers(1, 400))
def test_marks_and_ticks_stay_inside_the_drawing(fillers: int) -> None:
    drawn = draw_timeline([filler(number)[1] for number in range(0, fillers, 7)])
    assert drawn is not None
    xs = [mark.x for row in drawn.rows for mark in row.marks] + [x for x, _ in drawn.ticks]
    assert all(LEFT - 8 <= x <= WIDTH for x in xs)
    assert len(drawn.ticks) <= 13
