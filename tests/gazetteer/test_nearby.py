"""Settlements inside a frame."""

from __future__ import annotations

from hearsay.gazetteer.nearby import settlements_within


def test_the_largest_settlements_of_a_frame_come_first() -> None:
    found = settlements_within(32.0, 15.0, 33.0, 16.2, limit=3)
    assert {"Khartoum", "Omdurman"} <= {place.name for place in found}
    assert [p.population for p in found] == sorted((p.population for p in found), reverse=True)
    assert all(15.0 <= p.latitude <= 16.2 and 32.0 <= p.longitude <= 33.0 for p in found)


def test_a_frame_of_open_sea_is_empty() -> None:
    assert settlements_within(-140.0, -50.0, -139.0, -49.0) == ()
