"""Answers kept on disk, so that a page that has not changed is not sent again.

The body is kept with its ETag: another library that reads the same address still gets the page on a 304.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path

import msgspec

from hearsay.pages.readers.streams import MEGABYTE

MAX_CACHE_MB = 256.0
"""Past this the answers that were kept longest ago go."""


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """An answer as kept: what to ask with, and what to read when it has not changed."""

    address: str
    final: str
    etag: str | None
    last_modified: str | None
    headers: dict[str, str]
    body: bytes

    @property
    def conditions(self) -> dict[str, str]:
        """The request headers that ask for a change."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


class AnswerCache:
    """One small file an address in a folder; a folder that cannot be written is no cache, and no error."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def kept(self, address: str) -> Kept | None:
        """The answer kept for an address; None when there is none or its file is damaged."""
        if self._folder is None:
            return None
        try:
            found = msgspec.msgpack.decode(self._path(self._folder, address).read_bytes(), type=Kept)
        except (OSError, msgspec.DecodeError):
            return None
        return found if found.address == address else None

    def keep(self, answer: Kept) -> None:
        """Keep an answer whose server told how to ask for a change; others are not worth the room."""
        if self._folder is None or not answer.conditions:
            return
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            # Written aside and moved into place: two runs at once leave one whole file.
            with tempfile.NamedTemporaryFile(dir=self._folder, suffix=".part", delete=False) as file:
                file.write(msgspec.msgpack.encode(answer))
            os.replace(file.name, self._path(self._folder, answer.address))  # noqa: PTH105
            self._prune(self._folder)

    @staticmethod
    def _path(folder: Path, address: str) -> Path:
        return folder / f"{hashlib.sha256(address.encode()).hexdigest()[:32]}.answer"

    @staticmethod
    def _prune(folder: Path) -> None:
        files = sorted(
            ((file.stat().st_mtime_ns, file.stat().st_size, file) for file in folder.glob("*.answer")),
            reverse=True,
        )
        total = 0
        for _, size, file in files:
            total += size
            if total > MAX_CACHE_MB * MEGABYTE:
                file.unlink(missing_ok=True)
