"""Files made by hand: PDFs of lines at places, WARC records."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

PlacedLine = tuple[float, float, float, str]
"""x and y in points from the lower left corner, font size, text."""


def pdf_of(pages: Sequence[Sequence[PlacedLine]], title: str | None = None) -> bytes:
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for lines in pages:
        shown = "\n".join(
            f"BT /F1 {size} Tf {x} {y} Td ({_escaped(text)}) Tj ET" for x, y, size, text in lines
        )
        objects.append(f"<< /Length {len(shown)} >>\nstream\n{shown}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    if title is not None:
        objects.append(f"<< /Title ({_escaped(title)}) >>")
    out, offsets = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    info = f" /Info {len(objects)} 0 R" if title is not None else ""
    xref = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(
        f"{at:010} 00000 n \n" for at in offsets
    )
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R{info} >>\nstartxref\n{xref}\n%%EOF\n"
    return out.encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


@pytest.fixture
def made_pdf() -> Callable[..., bytes]:
    return pdf_of


def warc_record(
    uri: str,
    payload: bytes,
    *,
    record_type: str = "response",
    content_type: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    http_headers: str = "",
    warc_headers: str = "",
) -> bytes:
    if record_type == "response":
        head = f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{http_headers}\r\n"
        payload, content_type = head.encode() + payload, "application/http; msgtype=response"
    lines = f"WARC/1.0\r\nWARC-Type: {record_type}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2023-05-02T00:00:00Z\r\n"
    lines += f"WARC-Record-ID: <urn:uuid:{len(payload)}>\r\nContent-Type: {content_type}\r\n{warc_headers}"
    return f"{lines}Content-Length: {len(payload)}\r\n\r\n".encode() + payload + b"\r\n\r\n"


@pytest.fixture
def made_warc() -> Callable[..., bytes]:
    return warc_record
