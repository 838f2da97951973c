"""The small map: places inside the frame, unknown places on no map."""

from __future__ import annotations

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.packs import Boundary, Knowledge
from hearsay.views.small_map import HEIGHT, WIDTH, draw_map
from tests.views.made import GENEINA


def test_a_place_without_a_point_has_no_map() -> None:
    lost = msgspec.structs.replace(GENEINA, latitude=None, longitude=None, precision="unresolved")
    assert draw_map([lost], Knowledge()) is None


def test_a_contested_line_near_by_is_drawn_and_named() -> None:
    line = Boundary(id="l", name="Line of control", line=((22.3, 13.0), (22.3, 14.0), (22.4, 13.4)))
    far = Boundary(id="f", name="Elsewhere", line=((80.0, 30.0), (81.0, 31.0)))
    drawn = draw_map([GENEINA], Knowledge(boundaries=(line, far)))
    assert drawn is not None
    assert [name for name, _ in drawn.lines] == ["Line of control"]
    assert "Line of control" in drawn.caption


def test_only_a_point_that_is_exact_is_a_dot() -> None:
    drawn = draw_map([msgspec.structs.replace(GENEINA, precision="near")], Knowledge())
    assert drawn is not None
    assert drawn.points[0].precision == "near"
    assert "open ring" in drawn.caption


@settings(deadline=None, max_examples=25)  # the first map of a process reads the gazetteer
@given(st.lists(st.tuples(st.floats(-60, 60), st.floats(-80, 80)), min_size=1, max_size=5))
def test_every_place_lies_in_the_frame_and_the_scale_is_true(points: list[tuple[float, float]]) -> None:
    places = [
        msgspec.structs.replace(GENEINA, name=str(number), longitude=longitude, latitude=latitude)
        for number, (longitude, latitude) in enumerate(points)
    ]
    drawn = draw_map(places, Knowledge())
    assert drawn is not None
    assert all(0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT for point in drawn.points)
    assert 0 < drawn.scale_length <= WIDTH / 2
