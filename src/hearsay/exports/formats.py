"""The registry of formats. To add one: a module with a function like the others, and a line here and in docs/exports.md."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.errors import ExportError

if TYPE_CHECKING:
    from hearsay.library import Filter, Library

Write = Callable[["Library", Path, "Filter | None"], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Export:
    """One format.

    Attributes:
        name: As on the command line.
        what: What it writes, in a line.
        home: Module and function that write it, loaded when used.
    """

    name: str
    what: str
    home: str

    def write(self, library: Library, path: Path, wanted: Filter | None) -> dict[str, int]:
        """Write the records that fit; gives how many of each kind."""
        module, _, function = self.home.partition(":")
        writer: Write = getattr(import_module(module), function)
        return writer(library, path, wanted)


FORMATS: dict[str, Export] = {
    form.name: form
    for form in (
        Export(
            "records", "every record as JSON Lines, one file", "hearsay.exports.records_file:write_records"
        ),
        Export(
            "csv", "one table a kind, as CSV in a folder or a .zip", "hearsay.exports.csv_files:write_csv"
        ),
        Export(
            "parquet",
            "one table a kind, as Parquet in a folder",
            "hearsay.exports.parquet_files:write_parquet",
        ),
    )
}


def write_export(library: Library, form: str, path: str | PathLike[str], wanted: Filter | None = None) -> int:
    """Write a library in a format.

    The same library gives the same bytes. What was at ``path`` is replaced when everything is written, and stays as it was
    when something fails.

    Args:
        library: Where the records are.
        form: A name of `FORMATS`.
        path: A file (records, csv as ``.zip``) or a folder (csv, parquet), made when missing. "-" stands for standard
            output where the format is one file of text.
        wanted: Only records that fit.

    Returns:
        How many records were written.

    Raises:
        ExportError: HS-601 no such format, HS-602 the path cannot be written.
    """
    if form not in FORMATS:
        raise ExportError(f"no format {form!r}", expected=f"one of {', '.join(FORMATS)}", code="HS-601")
    try:
        return sum(FORMATS[form].write(library, Path(path), wanted).values())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            f"{path} cannot be written: {reason}", action="give another path or make room", code="HS-602"
        ) from error
