from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.folders import read_folder
from hearsay.records import Reject

HTML = b"<html><body><p>Both sides denied it.</p></body></html>"


def walked(folder: Path) -> list[tuple[str, str]]:
    return [
        (os.path.relpath(item.uri, folder), item.code if isinstance(item, Reject) else "page")
        for item in read_folder(str(folder), Settings())
    ]


def test_everything_below_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.html", "a/z.html", "a/B.html", "c.txt", "10.html", "a/deep/er/page.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    names = ["10.html", "a/B.html", "a/deep/er/page.html", "a/z.html", "b.html", "c.txt"]
    assert walked(tmp_path) == [(name, "page") for name in names]


def test_what_is_no_page_is_skipped_and_told_once(tmp_path: Path) -> None:
    names = (
        ".hidden.html",
        ".git/config",
        "story.html",
        "story_files/ad.html",
        "logo.PNG",
        "a.css",
        "b.css",
        "Thumbs.db",
        "orphan_files/kept.html",
    )
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    assert walked(tmp_path) == [("orphan_files/kept.html", "page"), ("story.html", "page"), (".", "skipped")]
    (*_, told) = read_folder(str(tmp_path), Settings())
    assert isinstance(told, Reject)
    assert told.reason == (
        "7 files that are no pages: 2 hidden, 2 .css, 1 of a system or program, 1 .png, 1 folders of what a saved page shows"
    )


def test_links_that_lead_back_end(tmp_path: Path) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/page.html").write_bytes(HTML)
    (tmp_path / "a/b/up").symlink_to(tmp_path / "a")
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "z").symlink_to(tmp_path / "a/b")
    assert walked(tmp_path) == [
        ("a/b/up", "loop"),
        ("a/page.html", "page"),
        ("self", "loop"),
        (".", "skipped"),
    ]


def test_a_folder_elsewhere_is_read_through_its_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/page.html").write_bytes(HTML)
    (tmp_path / "top").mkdir()
    (tmp_path / "top/link").symlink_to(tmp_path / "elsewhere")
    assert walked(tmp_path / "top") == [("link/page.html", "page")]


def test_a_folder_that_vanishes_while_it_is_walked(tmp_path: Path) -> None:
    for name in ("a/1.html", "b/1.html", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    walk = read_folder(str(tmp_path), Settings())
    first = next(walk)
    shutil.rmtree(tmp_path / "b")
    (tmp_path / "c.html").unlink()
    rest = [item.code for item in walk if isinstance(item, Reject)]
    assert first.uri.endswith("a/1.html")
    assert rest == ["vanished", "vanished"]


def test_a_closed_folder_leaves_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a/1.html", "b/1.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    scandir = os.scandir

    def guarded(path: str) -> object:
        if path.endswith("/a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    assert walked(tmp_path) == [("a", "no-permission"), ("b/1.html", "page")]


def test_pipes_in_a_folder_are_told_and_passed(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    (tmp_path / "b.html").write_bytes(HTML)
    assert walked(tmp_path) == [("a", "not-a-file"), ("b.html", "page")]
