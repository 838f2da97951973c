"""Every record as JSON Lines: what docs/records.schema.json describes, and what ``records.read_jsonl`` reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.exports.replacing import replacing
from hearsay.records import Record, to_json

if TYPE_CHECKING:
    from hearsay.library import Filter, Library

KINDS = ("documents", "mentions", "statements", "events", "figures", "incidents", "rejects")


def write_records(library: Library, path: Path, wanted: Filter | None) -> dict[str, int]:
    """Write ``path``: documents each with what stands in it, then rejects, incidents and decisions."""
    counts: Counter[str] = Counter()
    with replacing(path) as file:
        for name, record in _listed(library, wanted):
            file.write(to_json(record) + b"\n")
            counts[name] += 1
    return dict(counts)


def _listed(library: Library, wanted: Filter | None) -> Iterator[tuple[str, Record]]:
    if wanted is not None:  # a choice of records has no documents to hang them under; it comes kind by kind
        for name in KINDS:
            for record in getattr(library, name)(wanted):
                yield name, record
        return
    for record in library.records():
        yield f"{type(record).__name__.lower()}s", record
