"""Files that are no library, libraries of other versions, locks, full disks, permissions: one clear line, nothing changed."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import event

from hearsay.errors import LibraryError
from hearsay.library import Library, opening, schema
from tests.library.made import document, reading


def problem(path: Path, *, read_only: bool = False) -> str:
    """The error that opening gives, after a look that the file is what it was."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(LibraryError) as caught:
        Library(path, read_only=read_only, busy_timeout_s=0.1)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert "\n" not in str(caught.value)
    return str(caught.value).replace(str(path), "FILE")


def test_a_library_is_made_when_missing_and_only_then(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    assert (
        problem(path, read_only=True)
        == "HS-301: there is no library FILE; make one with: hearsay read PAGES --library FILE"
    )
    assert not path.exists()
    Library(path).close()
    assert path.exists()
    assert list(Library(path, read_only=True).documents()) == []
    assert problem(tmp_path / "no" / "b").startswith("HS-301: there is no folder")


@pytest.mark.parametrize("read_only", [True, False])
def test_what_is_no_library_is_left_as_it_is(tmp_path: Path, read_only: bool) -> None:
    text, other, folder = tmp_path / "notes.txt", tmp_path / "other.db", tmp_path / "folder"
    text.write_text("Dear diary, this is not a database. " * 50)
    connection = sqlite3.connect(other)
    connection.executescript("CREATE TABLE recipes(name); PRAGMA user_version = 7")
    connection.close()
    folder.mkdir()
    said = "; give another file name; it was left as it is"
    assert (
        problem(text, read_only=read_only) == f"HS-302: FILE is no Hearsay library: not an SQLite file{said}"
    )
    assert (
        problem(other, read_only=read_only)
        == f"HS-302: FILE is no Hearsay library: an SQLite file of another program{said}"
    )
    assert problem(folder, read_only=read_only) == f"HS-302: FILE is no Hearsay library: it is a folder{said}"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "notes.txt", "other.db"]


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "HS-302" in problem(tmp_path / "pipe")


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    path.touch()
    assert "it is empty" in problem(path, read_only=True)
    assert Library(path).add(reading())


def test_a_making_that_was_stopped_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")  # as far as a kill in the middle of the making can come
    connection.close()
    assert path.stat().st_size > 0
    assert Library(path).add(reading())


@pytest.mark.parametrize("read_only", [True, False])
def test_a_library_of_a_newer_version_is_refused(tmp_path: Path, read_only: bool) -> None:
    path = tmp_path / "a.hearsay"
    Library(path).close()
    _set_version(path, "9999")
    assert problem(path, read_only=read_only).startswith(
        "HS-304: FILE was made by a newer Hearsay (schema 9999); expected schema"
    )


def test_a_library_of_an_older_version_is_only_changed_by_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    Library(path).close()
    _set_version(path, "0000")
    assert problem(path, read_only=True).startswith("HS-304: FILE was made by an older Hearsay (schema 0000)")


def _set_version(path: Path, version: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE alembic_version SET version_num = ?", (version,))
    connection.commit()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def test_a_locked_library_is_told_and_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    Library(path).add(reading())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    library = Library(path, busy_timeout_s=0.1)
    with pytest.raises(
        LibraryError,
        match=r"HS-303: .* is locked by another program that writes to it; wait for it and try again",
    ):
        library.add(
            reading(
                document("Chad denied that it shelled Sudan on Monday. Sudan said 4 soldiers died. X"),
                page="pag_9",
            )
        )
    assert len(list(library.documents())) == 1
    assert len(list(Library(path, read_only=True).documents())) == 1
    other.execute("ROLLBACK")
    assert not library.add(reading())


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_new_library_waits_for_another_program_that_makes_it_too(tmp_path: Path, lock: str) -> None:
    path = tmp_path / "a.hearsay"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute(f"BEGIN {lock}")
    release = threading.Timer(0.2, lambda: other.execute("COMMIT"))
    release.start()
    with Library(path, busy_timeout_s=10) as library:
        library.add(reading())
    release.join()
    other.close()
    assert len(list(Library(path, read_only=True).documents())) == 1


def test_a_new_library_that_stays_locked_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert "HS-303" in problem(path)
    other.close()


def test_a_full_disk_is_told_and_what_was_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    with Library(path) as library:
        library.add(reading())
    limited = Library(path)

    @event.listens_for(limited._engine, "connect")
    def no_room(connection: sqlite3.Connection, _record: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")

    limited.close()  # the connection it was opened with knows no limit
    big = document(
        "Chad denied that it shelled Sudan on Monday. Sudan said 4 soldiers died. "
        + "And more words. " * 20_000
    )
    with pytest.raises(
        LibraryError,
        match=r"HS-305: no room left on the disk of .*; make room and run the same command again",
    ):
        limited.add(reading(big, page="pag_2"))
    limited.close()
    with Library(path) as library:
        assert library.counts()["documents"] == 1
        assert library.add(reading(big, page="pag_2"))


@pytest.mark.skipif(
    not shutil.which("setpriv") or os.geteuid() != 0, reason="runs as another user by root's setpriv"
)
def test_a_file_without_permission_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    Library(path).close()
    for closed in (path, tmp_path):
        mode = closed.stat().st_mode
        for parent in tmp_path.parents:
            if parent.owner() == "root" and parent.stat().st_mode & 0o055 != 0o055 and parent != Path("/"):
                parent.chmod(parent.stat().st_mode | 0o055)
        closed.chmod(0)
        done = _as_nobody(path)
        closed.chmod(mode)
        assert done.startswith("HS-306: ") and "check its permissions" in done, done
        assert done.count("\n") == 1


def _as_nobody(path: Path) -> str:
    script = (
        "import sys; from hearsay.errors import LibraryError; from hearsay.library.library import Library\n"
        "import os; os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "try: Library(sys.argv[1])\nexcept LibraryError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=False
    )
    return done.stdout or done.stderr


def test_a_damaged_library_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    with Library(path) as library:
        for number in range(50):
            library.add(reading(document(uri=f"https://news.example/{number}"), page=f"pag_{number}"))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xaa" * (len(whole) - 8192))
    with pytest.raises(LibraryError, match=r"HS-30[07]"):
        list(Library(path, read_only=True).records())
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LibraryError, match=r"HS-30[07]"):
        list(Library(path, read_only=True).records())


def test_a_library_on_a_medium_that_cannot_be_written_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.hearsay"
    with Library(path) as library:
        library.add(reading())
    monkeypatch.setattr(opening, "_may_make_side_files", lambda _: False)
    with Library(path, read_only=True) as library:
        assert len(list(library.documents())) == 1
        assert [file.name for file in tmp_path.iterdir()] == ["a.hearsay"]


def test_a_closed_library_is_one_whole_file(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.hearsay", tmp_path / "copy.hearsay"
    with Library(path) as library:
        library.add(reading())
        library.fold()
        shutil.copy(path, copy)
    assert Library(copy, read_only=True).counts()["documents"] == 1
    assert sorted(file.name for file in tmp_path.iterdir() if file.name.startswith("a.")) == ["a.hearsay"]


def test_a_name_with_odd_characters_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "Réunion? #2 100%.hearsay"
    Library(path).close()
    assert path.exists()


def test_a_read_only_library_refuses_to_write(tmp_path: Path) -> None:
    path = tmp_path / "a.hearsay"
    Library(path).close()
    with pytest.raises(LibraryError, match=r"HS-306: .* was opened for reading"):
        Library(path, read_only=True).add(reading())


def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

    library = Library(tmp_path / "a.hearsay")

    def is_ours(_object: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
        return not (kind == "table" and str(name).startswith(schema.FULL_TEXT))

    with library._engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": is_ours, "compare_type": True}
        )
        assert compare_metadata(context, schema.metadata) == []
    config = Config()
    config.set_main_option("script_location", str(Path(opening.__file__).parent / "migrations"))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD
