"""Garbage is collected rarely while pages are read, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from hearsay.reading.garbage import THRESHOLD, rarely_collected


def test_only_within_the_block() -> None:
    before = gc.get_threshold()
    with rarely_collected():
        assert gc.get_threshold() == (THRESHOLD, *before[1:])
    assert gc.get_threshold() == before


def test_also_where_something_fails() -> None:
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="broken"), rarely_collected():
        raise ValueError("broken")
    assert gc.get_threshold() == before
