"""Opening one file: only a regular file is ever opened, since a named pipe or device would hang the run."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages, unreadable
from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, Reject

_KINDS = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFDIR: "a folder",
}


def read_file(path: str, settings: Settings, *, was_listed: bool = False) -> Iterator[Page | Reject]:
    """Every page in a file; what is wrong with it is a reject.

    Args:
        path: As given, or as found in a folder.
        settings: Limits and keys.
        was_listed: A folder named it a moment ago: if it is not there now, it vanished.
    """
    uri = shown_path(path)
    try:
        file = _opened(path, was_listed=was_listed)
    except RefusedPageError as refusal:
        yield refusal.reject(uri)
        return
    with file:
        yield from open_pages(uri, file, settings)


def shown_path(path: str) -> str:
    """A path as text with forward slashes; bytes that are no UTF-8 show as escapes, since records are UTF-8."""
    return os.fsencode(path).decode("utf-8", errors="backslashreplace").replace(os.sep, "/")


def refused(error: OSError, *, was_listed: bool) -> RefusedPageError:
    """Why the system does not open a file or folder."""
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR | errno.ESTALE if was_listed:
            return RefusedPageError(
                RejectCode.VANISHED,
                "it was there when its folder was listed and is gone",
                action="read it again",
            )
        case errno.ENOENT | errno.ENOTDIR:
            return RefusedPageError(
                RejectCode.NOT_FOUND, "there is no such file or folder", action="check the path"
            )
        case errno.EACCES | errno.EPERM:
            return RefusedPageError(
                RejectCode.NO_PERMISSION, "it may not be read by this user", action="change its permissions"
            )
        case errno.ELOOP:
            return RefusedPageError(
                RejectCode.LOOP, "its symbolic links lead back to themselves", action="remove the link"
            )
        case errno.ENAMETOOLONG:
            return RefusedPageError(
                RejectCode.NOT_FOUND, "the path is longer than the system allows", action="check it"
            )
        case _:
            return unreadable(error)


def _opened(path: str, *, was_listed: bool) -> BinaryIO:
    try:
        _check_regular(os.stat(path))  # noqa: PTH116
        # The kind is asked again of what was opened: between the two a pipe may have taken the file's place.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise refused(error, was_listed=was_listed) from error
    except ValueError as error:
        raise RefusedPageError(
            RejectCode.NOT_FOUND, "the path holds a zero byte", action="check it"
        ) from error
    try:
        _check_regular(os.fstat(descriptor))
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _check_regular(status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        what = _KINDS.get(stat.S_IFMT(status.st_mode), "no regular file")
        raise RefusedPageError(
            RejectCode.NOT_A_FILE,
            f"it is {what}, which may never end",
            expected="a regular file",
            action='pipe it in and read "-"',
        )
