"""Makes the sample web archive ``pages/spring.warc.gz`` from the pages in ``archived/``.

Run ``python -m hearsay.samples.archive`` after changing a page there; a test compares the packaged file with what this
gives. Each record is its own gzip member, as WARC readers expect, and carries fixed ids and days: same input, same bytes.
"""

from __future__ import annotations

import gzip
import uuid
from pathlib import Path

HERE = Path(__file__).parent
ARCHIVE = HERE / "pages" / "spring.warc.gz"

# file in archived/, address, when it was fetched
CAPTURES = (
    ("robots.txt", "https://lanternfish-post.example/robots.txt", "2023-04-24T06:00:01Z"),
    (
        "road-checkpoint.html",
        "https://lanternfish-post.example/world/2023/04/24/lachin-checkpoint",
        "2023-04-24T06:00:02Z",
    ),
    ("village-clash.html", "https://wexcombe-echo.example/foreign/2023/04/12/tegh", "2023-04-24T06:00:05Z"),
)


def archive_bytes() -> bytes:
    """The archive: a ``warcinfo`` record, then one ``response`` record a page."""
    software = b"software: hearsay.samples.archive\r\nformat: WARC File Format 1.0\r\n"
    records = [_record("warcinfo", None, "2023-04-24T06:00:00Z", "application/warc-fields", software)]
    for name, address, fetched in CAPTURES:
        body = (HERE / "archived" / name).read_bytes()
        kind = "text/html; charset=utf-8" if name.endswith(".html") else "text/plain"
        head = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode()
        records.append(
            _record("response", address, fetched, "application/http; msgtype=response", head + body)
        )
    return b"".join(gzip.compress(record, compresslevel=9, mtime=0) for record in records)


def _record(kind: str, address: str | None, fetched: str, media_type: str, block: bytes) -> bytes:
    lines = ["WARC/1.0", f"WARC-Type: {kind}"]
    if address:
        lines.append(f"WARC-Target-URI: {address}")
    lines += [
        f"WARC-Date: {fetched}",
        f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, address or 'hearsay-samples')}>",
        f"Content-Type: {media_type}",
        f"Content-Length: {len(block)}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


if __name__ == "__main__":
    ARCHIVE.write_bytes(archive_bytes())
