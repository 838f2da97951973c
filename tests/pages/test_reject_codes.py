from __future__ import annotations

import re
from pathlib import Path

import hearsay
from hearsay.pages import NOTICES, RejectCode

ROOT = Path(__file__).parents[2]


def test_every_code_is_explained_and_every_explained_code_exists() -> None:
    explained = re.findall(r"^\| `([a-z-]+)` \|", (ROOT / "docs/rejects.md").read_text(), re.MULTILINE)
    assert sorted(explained) == sorted(RejectCode)


def test_every_code_is_given_somewhere() -> None:
    folder = Path(hearsay.__file__).parent
    source = "".join(
        path.read_text() for path in sorted(folder.rglob("*.py")) if path.name != "reject_codes.py"
    )
    unused = [
        code
        for code in RejectCode
        if f"RejectCode.{code.name}" not in source and f'"{code.value}"' not in source
    ]
    assert unused == []


def test_settings_of_reading_are_in_the_guide() -> None:
    guide = (ROOT / "docs/reading-pages.md").read_text()
    for setting in (
        "max_page_mb",
        "max_container_mb",
        "max_depth",
        "fetch_timeout_s",
        "fetch_max_mb",
        "fetch_allow_private",
        "user_agent",
        "jsonl_keys",
    ):
        assert f"`{setting}`" in guide or f"[{setting}]" in guide


def test_notices_are_codes() -> None:
    assert set(RejectCode) >= NOTICES
