"""The body of an HTTP answer as it was before transfer: chunks joined, compression undone, within limits."""

from __future__ import annotations

import io
import zlib

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import BOMB_FLOOR_BYTES, BOMB_RATIO, GZIP_MAGIC, MEGABYTE, Input
from hearsay.pages.reject_codes import RejectCode


def plain_body(body: bytes, *, transfer: str, encoding: str, limit_mb: float) -> bytes:
    """What the server meant to send.

    Args:
        body: Bytes after the headers.
        transfer: The Transfer-Encoding header, "" without one. Archives that undid the chunks often keep the header:
            a body that is not in chunks is taken as it is.
        encoding: The Content-Encoding header, "" without one; likewise only believed where the bytes bear it out.
        limit_mb: Largest body after unpacking.

    Raises:
        RefusedPageError: too-large, bomb, truncated, or broken (an encoding nobody reads, or damaged data).
    """
    if "chunked" in transfer.lower():
        body = _joined_chunks(body)
    for name in reversed([part.strip().lower() for part in encoding.split(",") if part.strip()]):
        body = _unpacked(body, name, limit_mb)
    return body


def _joined_chunks(body: bytes) -> bytes:
    pieces: list[bytes] = []
    position = 0
    while True:
        end = body.find(b"\r\n", position)
        size_text = body[position:end].partition(b";")[0].strip() if end >= 0 else b""
        try:
            size = int(size_text, 16)
        except ValueError:
            if not pieces:
                return body
            raise RefusedPageError(
                RejectCode.TRUNCATED, "the answer ends in the middle of its chunks", action="fetch it again"
            ) from None
        if size <= 0:
            return b"".join(pieces)
        piece = body[end + 2 : end + 2 + size]
        if len(piece) < size:
            raise RefusedPageError(
                RejectCode.TRUNCATED, "the answer ends in the middle of a chunk", action="fetch it again"
            )
        pieces.append(piece)
        position = end + 2 + size + 2


def _unpacked(body: bytes, name: str, limit_mb: float) -> bytes:
    if name in ("identity", "none", "utf-8", "") or not body:
        return body
    if name in ("gzip", "x-gzip"):
        if not body.startswith(GZIP_MAGIC):
            return body
        return Input(io.BytesIO(body), int(limit_mb * MEGABYTE) + 1).whole(limit_mb, "an answer")
    limit = int(limit_mb * MEGABYTE)
    try:
        if name == "deflate":
            # The standard means zlib's wrapper; some servers send the bare stream.
            wrapper = (
                zlib.MAX_WBITS
                if body[0] & 0x0F == 8 and not int.from_bytes(body[:2]) % 31
                else -zlib.MAX_WBITS
            )
            plain = zlib.decompressobj(wrapper).decompress(body, limit + 1)
        elif name == "br":
            plain = _unbrotli(body, limit)
        else:
            raise RefusedPageError(
                RejectCode.BROKEN, f"the answer is packed as {name!r}", expected="gzip, deflate or br"
            )
    except zlib.error:
        # Kept header, undone compression.
        return body
    if len(plain) > BOMB_FLOOR_BYTES and len(plain) > BOMB_RATIO * len(body):
        raise RefusedPageError(RejectCode.BOMB, f"{len(body):,} bytes unpack to more than {len(plain):,}")
    if len(plain) > limit:
        raise RefusedPageError(
            RejectCode.TOO_LARGE, f"an answer of more than {limit_mb:g} MB after unpacking"
        )
    return plain


def _unbrotli(body: bytes, limit: int) -> bytes:
    try:
        import brotli  # type: ignore[import-untyped]
    except ImportError:
        raise RefusedPageError(
            RejectCode.BROKEN, "the answer is packed as 'br'", action="install the package brotli"
        ) from None
    unpacker = brotli.Decompressor()
    try:
        plain = bytearray(unpacker.process(body, output_buffer_limit=limit + 1))
        while len(plain) <= limit and not unpacker.is_finished():
            piece = unpacker.process(b"", output_buffer_limit=limit + 1 - len(plain))
            if not piece:
                break
            plain += piece
    except brotli.error:
        return body
    return bytes(plain)
