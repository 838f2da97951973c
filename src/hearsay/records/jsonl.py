"""Records as JSON Lines, in and out, and their JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

import msgspec

from hearsay.errors import HearsayError
from hearsay.records.document import Document, Reject
from hearsay.records.event import Event, Figure
from hearsay.records.incident import Decision, Incident
from hearsay.records.mention import Mention
from hearsay.records.statement import Statement

Record = Document | Reject | Mention | Statement | Event | Figure | Incident | Decision

_encoder = msgspec.json.Encoder()
_decoder: msgspec.json.Decoder[Record] = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """One record as one JSON object, without line break; ``kind`` comes first."""
    return _encoder.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record on one line.

    Raises:
        HearsayError: The line is no record; the message has the path of the wrong field.
    """
    try:
        return _decoder.decode(line)
    except (msgspec.DecodeError, msgspec.ValidationError, UnicodeDecodeError) as error:
        raise HearsayError(
            f"a line that is no record: {error}",
            expected="one JSON object a line as in docs/records.schema.json",
        ) from error


def to_jsonl(records: Iterable[Record]) -> str:
    """Records as text, one JSON object a line."""
    return "".join(to_json(record).decode() + "\n" for record in records)


def write_jsonl(records: Iterable[Record], out: BinaryIO) -> int:
    """Write records, one JSON object a line; gives their number."""
    count = 0
    for count, record in enumerate(records, 1):  # noqa: B007
        out.write(to_json(record) + b"\n")
    return count


def read_jsonl(lines: Iterable[bytes | str]) -> Iterator[Record]:
    """The records of a JSON Lines file; blank lines are passed over."""
    for line in lines:
        if line.strip():
            yield from_json(line)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a line, as published in docs/records.schema.json."""
    schema = msgspec.json.schema(Record)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Hearsay record", **schema}
