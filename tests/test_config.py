from pathlib import Path

import pytest

from hearsay.config import Settings, explain_settings, load_settings
from hearsay.errors import SettingsError


def test_a_flag_beats_a_variable_beats_the_file_beats_the_default(tmp_path: Path) -> None:
    (tmp_path / "hearsay.toml").write_text('processes = 2\npacks = ["sudan"]\nmax_page_mb = 5\n')
    settings, origin = explain_settings(
        {"processes": 1, "library": None}, environment={"HEARSAY_PACKS": "ukraine, kashmir"}, folder=tmp_path
    )
    assert (settings.processes, settings.packs, settings.max_page_mb) == (1, ("ukraine", "kashmir"), 5.0)
    assert settings.library is None
    assert (origin["processes"], origin["packs"], origin["max_page_mb"]) == (
        "flag",
        "HEARSAY_PACKS",
        "hearsay.toml",
    )
    assert origin["library"] == "default"


def test_nothing_given_is_the_default(tmp_path: Path) -> None:
    assert load_settings(environment={}, folder=tmp_path) == Settings()


def test_every_problem_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "hearsay.toml").write_text('procesess = 2\nmax_depth = "deep"\n')
    with pytest.raises(SettingsError) as caught:
        load_settings(environment={"HEARSAY_PROCESSES": "many", "HEARSAY_COLOUR": "red"}, folder=tmp_path)
    for told in ("procesess", "max_depth", "HEARSAY_PROCESSES", "HEARSAY_COLOUR", "known: library"):
        assert told in str(caught.value)


def test_variables_are_text_and_become_what_the_setting_is(tmp_path: Path) -> None:
    settings = load_settings(
        environment={
            "HEARSAY_FETCH_ALLOW_PRIVATE": "true",
            "HEARSAY_MAX_PAGE_MB": "0.5",
            "HEARSAY_JSONL_KEYS": '{"text": "body.plain"}',
        },
        folder=tmp_path,
    )
    assert settings.fetch_allow_private is True
    assert settings.max_page_mb == 0.5
    assert settings.jsonl_keys == {"text": "body.plain"}


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    (tmp_path / "hearsay.toml").write_text("processes = = 2")
    with pytest.raises(SettingsError, match=r"hearsay\.toml"):
        load_settings(environment={}, folder=tmp_path)
