from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.files import read_file, shown_path
from hearsay.records import Page, Reject

HTML = b"<html><body><p>Both sides denied it.</p></body></html>"


def outcome(path: Path | str) -> tuple[str, str]:
    (found,) = read_file(str(path), Settings(max_page_mb=1))
    return found.uri, found.code if isinstance(found, Reject) else found.media_type


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Root may read everything; for the time of a test we are somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (HTML, "text/html"),
        (b"Both sides denied it.", "text/plain"),
        (b"", "empty"),
        (b" \n \n", "empty"),
        (os.urandom(2000), "binary"),
        (b"<p>" + b"word " * 300_000, "too-large"),
        (b"\x1f\x8b\x08\x00\x00\x00", "truncated"),
        (b"PK\x03\x04" + b"\x00" * 50, "binary"),
    ],
)
def test_each_kind_of_file(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "page").write_bytes(data)
    assert outcome(tmp_path / "page") == (str(tmp_path / "page"), code)


def test_a_file_of_fifty_megabytes_is_left_after_the_first(tmp_path: Path) -> None:
    with (tmp_path / "large.html").open("wb") as file:
        file.write(HTML)
        file.truncate(50_000_000)
    assert outcome(tmp_path / "large.html")[1] in ("too-large", "binary")
    (tmp_path / "words.txt").write_bytes(b"Denied again. " * 3_600_000)
    assert outcome(tmp_path / "words.txt")[1] == "too-large"


def test_no_permission(ordinary_user: None) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        closed = Path(folder) / "closed.html"
        closed.write_bytes(HTML)
        closed.chmod(0)
        assert outcome(closed)[1] == "no-permission"


def test_what_is_no_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(tmp_path)
    try:
        listener.bind("socket")
    finally:
        os.chdir(here)
    assert outcome(tmp_path / "pipe")[1] == "not-a-file"
    assert outcome(tmp_path / "socket")[1] == "not-a-file"
    assert outcome("/dev/zero")[1] == "not-a-file"
    listener.close()


def test_a_pipe_that_takes_a_files_place_does_not_hang(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "page.html").write_bytes(HTML)
    ordinary = (tmp_path / "page.html").stat()
    monkeypatch.setattr(os, "stat", lambda *_args, **_kwargs: ordinary)
    assert outcome(tmp_path / "pipe")[1] == "not-a-file"


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "self").symlink_to("self")
    (tmp_path / "broken").symlink_to("nothing")
    assert outcome(tmp_path / "self")[1] == "loop"
    assert outcome(tmp_path / "broken")[1] == "not-found"
    assert outcome(tmp_path / "none.html")[1] == "not-found"
    assert outcome(str(tmp_path / ("x" * 5000)))[1] == "not-found"
    assert outcome("a\x00b")[1] == "not-found"


def test_a_disk_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "page.html").write_bytes(HTML)

    class Failing:
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error")

        def __enter__(self) -> Failing:
            return self

        def __exit__(self, *_: object) -> None:
            pass

    def failing(descriptor: int, _mode: str) -> Failing:
        os.close(descriptor)
        return Failing()

    monkeypatch.setattr(os, "fdopen", failing)
    assert outcome(tmp_path / "page.html")[1] == "unreadable"


def test_a_name_that_is_no_utf8_is_shown_with_escapes(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.html")
    Path(path).write_bytes(HTML)
    (found,) = read_file(path, Settings())
    assert isinstance(found, Page)
    assert found.uri == f"{tmp_path}/caf\\xe9.html"
    assert shown_path("plain/ü.html") == "plain/ü.html"
