"""One Parquet file a kind, for R, pandas, DuckDB and polars; the columns of the CSV with their types."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.exports.replacing import replacing
from hearsay.exports.tables import TABLES, CellKind

if TYPE_CHECKING:
    from polars import DataType

    from hearsay.library import Filter, Library


def write_parquet(library: Library, path: Path, wanted: Filter | None) -> dict[str, int]:
    """Write ``documents.parquet``, ``statements.parquet`` ... into the folder."""
    import polars

    counts: dict[str, int] = {}
    for table in TABLES:
        schema = {name: _type(kind) for name, kind in table.columns}
        frames = [polars.DataFrame(schema=schema)]
        rows = table.rows(library, wanted)
        while chunk := list(islice(rows, 20_000)):
            frames.append(polars.DataFrame(chunk, schema=schema, orient="row"))
        frame = polars.concat(frames)
        with replacing(path / f"{table.name}.parquet") as file:
            frame.write_parquet(file, compression="zstd")
        counts[table.name] = frame.height
    return counts


def _type(kind: CellKind) -> type[DataType]:
    import polars

    kinds: dict[CellKind, type[DataType]] = {
        "text": polars.String,
        "whole": polars.Int64,
        "number": polars.Float64,
        "yes": polars.Boolean,
    }
    return kinds[kind]
