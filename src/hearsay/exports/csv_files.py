"""One CSV a kind: UTF-8 with a byte order mark, which Excel needs to read it as such; commas, quotes doubled, CR LF (RFC 4180)."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.exports.replacing import replacing
from hearsay.exports.tables import TABLES, Cell, Table

if TYPE_CHECKING:
    from hearsay.library import Filter, Library

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheet programs as a formula (OWASP, CSV injection); page text is not to be trusted."""

_BEFORE_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def write_csv(library: Library, path: Path, wanted: Filter | None) -> dict[str, int]:
    """Write ``documents.csv``, ``statements.csv`` ... into the folder, or the zip file when ``path`` ends in .zip."""
    if path.suffix.lower() == ".zip":
        return _write_zip(library, path, wanted)
    counts: dict[str, int] = {}
    for table in TABLES:
        with replacing(path / f"{table.name}.csv") as file:
            counts[table.name] = 0
            for line in _lines(table, library, wanted):
                file.write(line)
                counts[table.name] += 1
        counts[table.name] -= 1  # the header
    return counts


def _write_zip(library: Library, path: Path, wanted: Filter | None) -> dict[str, int]:
    counts: dict[str, int] = {}
    with replacing(path) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in TABLES:
            # A fixed time: the same library gives the same bytes.
            entry = zipfile.ZipInfo(f"{table.name}.csv", _BEFORE_ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            counts[table.name] = -1
            with archive.open(entry, "w", force_zip64=True) as member:
                for line in _lines(table, library, wanted):
                    member.write(line)
                    counts[table.name] += 1
    return counts


def _lines(table: Table, library: Library, wanted: Filter | None) -> Iterator[bytes]:
    yield b"\xef\xbb\xbf" + _line([name for name, _ in table.columns])
    for row in table.rows(library, wanted):
        yield _line([_written(cell) for cell in row])


def _line(cells: list[str]) -> bytes:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue().encode("utf-8", "replace")


def _written(cell: Cell) -> str:
    """A cell as text: nothing for unknown, true and false, and an apostrophe before what would be a formula."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return str(cell)
