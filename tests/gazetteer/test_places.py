"""Settlements by name; the index is built once into a cache."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hearsay.config import load_settings
from hearsay.gazetteer import build_index, index_path, settlements


def test_a_town_by_another_spelling() -> None:
    kharkiv = settlements("Kharkov")[0]
    assert (kharkiv.name, kharkiv.country, kharkiv.is_main_name) == ("Kharkiv", "UKR", False)
    assert abs(kharkiv.latitude - 49.98) < 0.1


def test_the_most_populous_comes_first_and_all_are_given() -> None:
    found = settlements("Tripoli")
    assert found[0].population >= found[-1].population
    assert {"LBY", "LBN"} <= {each.country for each in found}


def test_a_name_nobody_has() -> None:
    assert settlements("Qwrtzpf") == ()


@pytest.mark.slow
def test_several_builders_at_once_leave_one_sound_index(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(build_index, [path, path]))
    assert [each.name for each in tmp_path.iterdir()] == ["places.sqlite"]
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT count(*) FROM place").fetchone()[0] > 200_000


def test_the_cache_setting_moves_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HEARSAY_CACHE", str(tmp_path))
    assert load_settings().cache == str(tmp_path)
    assert index_path().parent == tmp_path
    assert index_path("elsewhere").parent == Path("elsewhere")
