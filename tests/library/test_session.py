"""Runs over pages into a library: stopped, repeated, watched by another program."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from hearsay.config import Settings
from hearsay.errors import LibraryError
from hearsay.library import Library, Progress
from hearsay.reading import worker
from hearsay.records import to_jsonl
from tests.reading.odd_readers import ODD

NO_PACKS = Settings(processes=1, packs=())

PROGRAM = textwrap.dedent(
    """
    import sys
    from hearsay.config import Settings
    from hearsay.library import Library
    from hearsay.reading import worker

    worker.READER = "tests.reading.odd_readers:read_odd"
    settings = Settings(processes=2, packs=())
    Library(sys.argv[1]).read(sys.argv[2], settings, lambda progress: print(progress.documents, flush=True))
    """
)
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


@pytest.fixture(autouse=True)
def _odd(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "READER", ODD)


def folder(path: Path, count: int) -> Path:
    path.mkdir()
    for number in range(count):
        (path / f"{number:03}.txt").write_text(
            f"Page {number} of the river commission, which met in Niamey.", "utf-8"
        )
    return path


def state(path: Path) -> str:
    with Library(path, read_only=True) as library:
        return to_jsonl(library.records())


def test_a_run_tells_what_it_did_and_its_repetition_changes_nothing(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", 4)
    (pages / "empty.txt").touch()
    (pages / "bug.txt").write_text("raise")
    told: list[Progress] = []
    with Library(tmp_path / "a.hearsay") as library:
        first = library.read([pages], NO_PACKS, told.append, clock=iter(["09:00", "09:05"]).__next__)
        assert (first.documents, first.unchanged, first.rejects) == (4, 0, 2)
        assert (first.run, first.reject_codes) == (1, {"crashed": 1, "empty": 1})
        assert [progress.stage for progress in told] == ["reading"] * 6 + ["linking"]
        (run,) = library.runs()
        assert (run.started, run.finished, run.documents, run.rejects, run.packs) == (
            "09:00",
            "09:05",
            4,
            2,
            (),
        )
    before = (tmp_path / "a.hearsay").read_bytes()
    with Library(tmp_path / "a.hearsay") as library:
        again = library.read(pages, NO_PACKS)
        assert (again.documents, again.unchanged, again.rejects, again.run) == (0, 4, 2, None)
    assert (tmp_path / "a.hearsay").read_bytes() == before


def test_pages_are_read_anew_when_the_settings_that_matter_change(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", 2)
    with Library(tmp_path / "a.hearsay") as library:
        library.read(pages, NO_PACKS)
        read: list[str] = []

        def note(progress: Progress) -> None:
            read.append(progress.uri or "")

        more_processes = Settings(processes=2, packs=(), fetch_timeout_s=3.0)
        assert library.read(pages, more_processes, note).unchanged == 2
        shorter = Settings(processes=1, packs=(), max_page_mb=1.0)
        report = library.read(pages, shorter)
        assert report.unchanged == 2  # read anew, and the same came of it
        assert library.counts()["documents"] == 2


def test_a_run_killed_midway_is_finished_by_the_same_command(tmp_path: Path) -> None:
    pages = folder(tmp_path / "pages", 40)
    for number in range(5, 40):
        (pages / f"{number:03}.txt").write_text(
            "slow" if number % 7 == 0 else f"Page {number} of the river commission."
        )
    killed, whole = tmp_path / "killed.hearsay", tmp_path / "whole.hearsay"
    for least in (3, 12):
        program = _program(killed, pages)
        assert program.stdout is not None
        while int(program.stdout.readline() or 99) < least:
            pass
        program.send_signal(signal.SIGKILL)
        program.wait()
        assert state(killed)  # it opens, and every record can be read
    assert _program(killed, pages).wait(timeout=60) == 0
    assert _program(whole, pages).wait(timeout=60) == 0
    assert state(killed) == state(whole)
    with Library(killed) as library:
        assert library.is_linked
        assert [run.finished for run in library.runs()] == [None] * len(library.runs())
        assert library.counts()["documents"] == len(
            {path.read_text() + path.name for path in pages.iterdir()}
        )


def _program(library: Path, pages: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, str(library), str(pages)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT)


def test_a_library_can_be_read_while_another_program_writes(tmp_path: Path) -> None:
    pages, path = folder(tmp_path / "pages", 60), tmp_path / "a.hearsay"
    program = _program(path, pages)
    assert program.stdout is not None
    program.stdout.readline()
    seen: list[int] = []
    with Library(path, read_only=True) as viewer:
        while program.poll() is None:
            documents = list(viewer.documents())
            assert all(document.text for document in documents)
            seen.append(len(documents))
            time.sleep(0.01)
        assert len(list(viewer.documents())) == 60
    assert program.returncode == 0
    assert seen == sorted(seen)


def test_two_programs_can_read_pages_into_one_library(tmp_path: Path) -> None:
    one, other, path = folder(tmp_path / "one", 20), tmp_path / "other", tmp_path / "a.hearsay"
    other.mkdir()
    for number in range(20):
        (other / f"other{number}.txt").write_text(f"Another page {number} about the same river.")
    programs = [_program(path, one), _program(path, other)]
    for program in programs:
        program.communicate(timeout=60)
    assert [program.returncode for program in programs] == [0, 0]
    with Library(path) as library:
        assert (library.counts()["documents"], len(library.runs())) == (40, 2)


def test_a_library_that_cannot_be_written_ends_the_run_with_one_line(tmp_path: Path) -> None:
    pages, path = folder(tmp_path / "pages", 2), tmp_path / "a.hearsay"
    Library(path).close()
    with pytest.raises(LibraryError, match="HS-306"):
        Library(path, read_only=True).read(pages, NO_PACKS)
