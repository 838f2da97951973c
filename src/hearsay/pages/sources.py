"""Where pages come from: files, folders, globs, the standard input and addresses, one after another."""

from __future__ import annotations

import glob
import os
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import unquote, urlsplit

from hearsay.config import Settings
from hearsay.pages.readers.files import read_file
from hearsay.pages.readers.folders import read_folder
from hearsay.pages.readers.opening import open_pages
from hearsay.pages.readers.refusal import rejected
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, Reject

if TYPE_CHECKING:
    from hearsay.pages.readers.fetching import Fetcher

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://")


def find_pages(
    sources: Iterable[str | os.PathLike[str]],
    settings: Settings,
    *,
    stdin: BinaryIO | None = None,
    cache_folder: Path | None = None,
) -> Iterator[Page | Reject]:
    """Every page of the sources, in their order; within a folder in the order of names.

    One generator with constant memory: a page is read when it is asked for. What cannot be read is a reject with a code
    (docs/rejects.md) and a reason, and never ends the run.

    Args:
        sources: Files, folders (with all below them), globs ("**" over folders), "-" for the standard input, http(s) and
            file addresses. A file may be HTML, plain text, JSON Lines or JSON, RSS or Atom, WARC, mail, PDF, or any of
            these as gzip; its content tells, not its name.
        settings: Limits, keys of exports, and how addresses are fetched.
        stdin: What "-" reads; the process's standard input when None.
        cache_folder: Where fetched answers are kept for conditional requests (:func:`answers_folder`); None keeps none.

    Yields:
        Pages; rejects, where their page would have come.
    """
    fetcher: Fetcher | None = None
    for given in sources:
        source = os.fspath(given)
        scheme = _SCHEME.match(source)
        if source == "-":
            yield from open_pages("-", stdin or sys.stdin.buffer, settings)
        elif scheme and scheme[1].lower() == "file":
            yield from _read_path(unquote(urlsplit(source).path), settings)
        elif scheme:
            if fetcher is None:
                from hearsay.pages.readers.fetching import Fetcher

                fetcher = Fetcher(settings, cache_folder)
            yield from fetcher.pages(source)
        else:
            yield from _read_path(source, settings)


def answers_folder(settings: Settings) -> Path:
    """Where the answers of addresses are kept: under the setting ``cache``, else in the user's own cache folder."""
    if settings.cache:
        return Path(settings.cache) / "answers"
    import platformdirs

    return platformdirs.user_cache_path("hearsay") / "answers"


def _read_path(path: str, settings: Settings) -> Iterator[Page | Reject]:
    """A path that exists is itself, even with a "[" in it; else it may be a glob."""
    path = os.path.expanduser(path)  # noqa: PTH111
    if not os.path.lexists(path) and glob.has_magic(path):
        found = sorted(glob.iglob(path, recursive=True))  # noqa: PTH207
        if not found:
            yield rejected(path, RejectCode.NOT_FOUND, "nothing matches the pattern", action="check it")
        folders: list[str] = []
        for match in found:
            # "**" gives a folder and then what is in it, which the folder has given already.
            if any(match.startswith(folder) for folder in folders):
                continue
            if os.path.isdir(match):  # noqa: PTH112
                folders.append(match.rstrip(os.sep) + os.sep)
            yield from _read_existing(match, settings)
    else:
        yield from _read_existing(path, settings)


def _read_existing(path: str, settings: Settings) -> Iterator[Page | Reject]:
    if os.path.isdir(path):  # noqa: PTH112
        yield from read_folder(path, settings)
    else:
        yield from read_file(path, settings)
