"""Folders: every file below, in the order of their names, each real folder once."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import PurePath

import yaml

from hearsay.config import Settings
from hearsay.pages.readers.files import read_file, refused, shown_path
from hearsay.pages.readers.refusal import RefusedPageError, rejected
from hearsay.pages.reject_codes import RejectCode
from hearsay.records import Page, Reject

_TOLD_KINDS = 8


def read_folder(folder: str, settings: Settings) -> Iterator[Page | Reject]:
    """The pages of every file below a folder.

    Hidden files, and those no page is in (pictures, style sheets, what a browser saves beside a page), are skipped and
    told by number in one last reject of code "skipped". Symbolic links are followed; one that leads back up is a reject.
    Memory holds the names of the folders being walked, no more.
    """
    skipped: Counter[str] = Counter()
    for path in _files_below(folder, skipped):
        if isinstance(path, Reject):
            yield path
        else:
            yield from read_file(path, settings, was_listed=True)
    if skipped:
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in skipped.most_common(_TOLD_KINDS))
        yield rejected(
            shown_path(folder), RejectCode.SKIPPED, f"{skipped.total():,} files that are no pages: {kinds}"
        )


def _files_below(top: str, skipped: Counter[str]) -> Iterator[str | Reject]:
    """Paths in order of name, folders in their place among the files; an explicit stack, since trees can be deep."""
    seen: set[tuple[int, int]] = set()
    waiting: list[tuple[str, bool, bool]] = [(top, True, False)]
    above: list[tuple[str, tuple[int, int]]] = []
    while waiting:
        path, is_folder, was_listed = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            status = os.stat(path)  # noqa: PTH116
            key = (status.st_dev, status.st_ino)
            while above and not _is_below(path, above[-1][0]):
                above.pop()
            if any(key == ancestor for _, ancestor in above):
                raise RefusedPageError(
                    RejectCode.LOOP,
                    "a symbolic link that leads back to a folder above it",
                    action="remove the link",
                )
            if key in seen:
                skipped["folders reached before by another way"] += 1
                continue
            children = _children(path, skipped)
        except RefusedPageError as refusal:
            yield refusal.reject(shown_path(path))
            continue
        except OSError as error:
            yield refused(error, was_listed=was_listed).reject(shown_path(path))
            continue
        seen.add(key)
        above.append((path, key))
        waiting.extend(reversed(children))


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)


def _children(folder: str, skipped: Counter[str]) -> list[tuple[str, bool, bool]]:
    with os.scandir(folder) as listing:
        entries = sorted((entry.name, _is_folder(entry)) for entry in listing)
    names = {name.lower() for name, _ in entries}
    children = []
    for name, is_folder in entries:
        if why := _why_skipped(name.lower(), is_folder=is_folder, siblings=names):
            skipped[why] += 1
        else:
            children.append((os.path.join(folder, name), is_folder, True))  # noqa: PTH118
    return children


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        # A link to itself: opening it will say so.
        return False


def _why_skipped(name: str, *, is_folder: bool, siblings: set[str]) -> str | None:
    """What is told of a name that is passed over; None where it is read."""
    table = _table()
    if name.startswith((".", "~$")):
        return "hidden"
    if is_folder:
        for ending in table["saved_page_folders"]:
            stem = name.removesuffix(ending)
            if stem != name and {f"{stem}.html", f"{stem}.htm"} & siblings:
                return "folders of what a saved page shows"
        return "folders of a system or program" if name in table["folders"] else None
    if name in table["names"]:
        return "of a system or program"
    ending = PurePath(name).suffix
    return ending if ending in table["endings"] else None


@cache
def _table() -> dict[str, frozenset[str]]:
    text = files("hearsay.pages.readers").joinpath("skipped_files.yaml").read_text(encoding="utf-8")
    return {name: frozenset(values) for name, values in yaml.safe_load(text).items()}
