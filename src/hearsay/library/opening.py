"""Opening a library file: is it one, may we, is it of this version; and what SQLite's complaints mean to a person."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from hearsay.errors import LibraryError
from hearsay.library import schema

BUSY_TIMEOUT_S = 10.0
"""How long a writer waits for another; a write takes milliseconds, the linking of a large library seconds."""

_PAUSE_S = 0.02
"""Between two askings for what SQLite refuses at once instead of waiting."""


def open_library(path: Path, *, read_only: bool, busy_timeout_s: float = BUSY_TIMEOUT_S) -> Engine:
    """An engine on the library at ``path``, made when missing, brought to this version when older.

    Args:
        path: The library file.
        read_only: Never writes, and refuses what is missing or older instead of making or changing it.
        busy_timeout_s: Seconds to wait for another writer.

    Raises:
        LibraryError: HS-301 missing, HS-302 no library, HS-303 locked, HS-304 of another version, HS-305 disk full,
            HS-306 no permission, HS-307 damaged. The file is as it was.
    """
    with explained(path):
        is_new = _is_new(path, read_only=read_only)
        if not is_new:
            is_new = _holds_nothing(path, read_only=read_only)
        engine = _engine(path, read_only=read_only, busy_timeout_s=busy_timeout_s)
        try:
            if is_new:
                _set_write_ahead(engine, busy_timeout_s)
            _bring_to_version(engine, path, is_new=is_new, read_only=read_only)
        except BaseException:
            engine.dispose()
            raise
        return engine


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turns SQLite's complaints inside the block into a LibraryError of one clear line."""
    try:
        yield
    except DBAPIError as error:
        raise _explanation(path, error.orig or error) from error
    except (sqlite3.Error, OSError) as error:
        raise _explanation(path, error) from error


def _explanation(path: Path, error: BaseException) -> LibraryError:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if isinstance(error, PermissionError) or code in (
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_AUTH,
    ):
        return LibraryError(
            f"{path} or its folder may not be written or opened",
            action="check its permissions",
            code="HS-306",
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return LibraryError(
            f"{path} is locked by another program that writes to it",
            action="wait for it and try again",
            code="HS-303",
        )
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == 28:
        return LibraryError(
            f"no room left on the disk of {path}",
            action="make room and run the same command again",
            code="HS-305",
        )
    if code == sqlite3.SQLITE_NOTADB:
        return _no_library(path, "not an SQLite file")
    if code == sqlite3.SQLITE_CORRUPT:
        return LibraryError(
            f"{path} is damaged: {error}",
            action="restore a copy, or read the pages into a new library",
            code="HS-307",
        )
    return LibraryError(f"{path}: {error}", action="run hearsay doctor", code="HS-300")


def _no_library(path: Path, what: str) -> LibraryError:
    return LibraryError(
        f"{path} is no Hearsay library: {what}",
        action="give another file name; it was left as it is",
        code="HS-302",
    )


def _is_new(path: Path, *, read_only: bool) -> bool:
    """Whether there is no file, or an empty one; refuses what cannot be a library before SQLite touches it."""
    if path.is_dir():
        raise _no_library(path, "it is a folder")
    if not path.exists():
        if read_only:
            raise LibraryError(
                f"there is no library {path}",
                action="make one with: hearsay read PAGES --library FILE",
                code="HS-301",
            )
        if not path.parent.is_dir():
            raise LibraryError(
                f"there is no folder {path.parent}",
                action="make it first, or give another path",
                code="HS-301",
            )
        return True
    if not path.is_file():
        raise _no_library(path, "it is a device, pipe or socket")
    with path.open("rb") as file:
        head = file.read(16)
    if head and head != b"SQLite format 3\x00":
        raise _no_library(path, "not an SQLite file")
    if not head and read_only:
        raise _no_library(path, "it is empty")
    return not head


def _holds_nothing(path: Path, *, read_only: bool) -> bool:
    """Whether an SQLite file is one we began to make and were stopped; refuses those of other programs."""
    connection = sqlite3.connect(_address(path, read_only=True), uri=True)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (objects,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    finally:
        connection.close()
    if application == schema.APPLICATION_ID:
        return False
    if application or objects or read_only:
        raise _no_library(path, "an SQLite file of another program" if objects else "it is empty")
    return True


def _address(path: Path, *, read_only: bool) -> str:
    """SQLite's address of the file. Where even the side files of WAL cannot be made (a read-only medium) and no
    writer left any, the file cannot change under us and is opened as immutable."""
    address = f"file:{quote(str(path.absolute()))}?mode={'ro' if read_only else 'rwc'}"
    if read_only and not _may_make_side_files(path) and not Path(f"{path}-wal").exists():
        address += "&immutable=1"
    return address


def _may_make_side_files(path: Path) -> bool:
    import os

    return os.access(path.parent, os.W_OK)


def _engine(path: Path, *, read_only: bool, busy_timeout_s: float) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            _address(path, read_only=read_only),
            uri=True,
            timeout=busy_timeout_s,
            isolation_level=None,  # we say BEGIN ourselves: the module's own guesses break transactional DDL
            check_same_thread=False,
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(
            "PRAGMA synchronous = NORMAL"
        )  # safe with WAL; a power cut loses at most the last pages
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        return connection

    # Connections stay open: closing the last one would fold the WAL back into the file after every page.
    engine = create_engine(
        URL.create("sqlite"), creator=connect, poolclass=QueuePool, pool_size=2, max_overflow=30
    )

    def begin(connection: Connection) -> None:
        # IMMEDIATE: a transaction that turns from reading to writing midway would fail at once when another writes.
        is_writer = connection.get_execution_options().get("is_writer", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")

    event.listen(engine, "begin", begin)
    return engine


def writer(engine: Engine) -> Engine:
    """The same engine for transactions that write."""
    return engine.execution_options(is_writer=True)


def fold_log(engine: Engine) -> None:
    """Fold the write-ahead log into the file as far as readers allow."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()


def _set_write_ahead(engine: Engine, busy_timeout_s: float) -> None:
    """Keep a log ahead of the file from now on, which lets many read while one writes.

    SQLite does not wait out its own timeout for this change of a file: where two programs make one library at the
    same moment, the second is refused at once, so it is asked again until the time is over.
    """
    until = time.monotonic() + busy_timeout_s
    raw = engine.raw_connection()
    try:
        while True:
            try:
                raw.cursor().execute("PRAGMA journal_mode = WAL")
                return
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() >= until:
                    raise
            time.sleep(_PAUSE_S)
    finally:
        raw.close()


def _bring_to_version(engine: Engine, path: Path, *, is_new: bool, read_only: bool) -> None:
    found = None if is_new else _version(engine)
    if found == schema.HEAD:
        return
    if found is not None and found > schema.HEAD:
        raise LibraryError(
            f"{path} was made by a newer Hearsay (schema {found})",
            expected=f"schema {schema.HEAD} or older",
            action="update this one; the library was left as it is",
            code="HS-304",
        )
    if read_only:
        raise LibraryError(
            f"{path} was made by an older Hearsay (schema {found})",
            expected=f"schema {schema.HEAD}",
            action="bring it up to date with: hearsay read --library FILE PAGES",
            code="HS-304",
        )
    with writer(engine).begin() as connection:
        if _tables(connection) and is_new:
            return  # another process made the library while we waited for the lock
        connection.exec_driver_sql(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        _upgrade(connection)


def _version(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if "alembic_version" not in _tables(connection):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _tables(connection: Connection) -> set[str]:
    return set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
