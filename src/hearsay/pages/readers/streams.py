"""Bytes of a source as a stream that cannot grow without bound: gzip peeled while reading, sizes and ratios watched."""

from __future__ import annotations

import codecs
import io
import zlib
from typing import Protocol, runtime_checkable

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.reject_codes import RejectCode

HEAD_BYTES = 65536
"""What of a source is looked at to tell its kind."""

MEGABYTE = 1_000_000
GZIP_MAGIC = b"\x1f\x8b\x08"
GZIP_LAYERS = 2
"""A crawl of ``.warc.gz`` files that was packed again has two; a third is somebody's trap."""

BOMB_RATIO = 200
"""Text packs to a tenth, a log of one template to a fortieth; deflate cannot pass 1:1032."""

BOMB_FLOOR_BYTES = 8 * MEGABYTE
"""Below this much output the ratio is not judged: a short page of blanks packs well and harms nobody."""


@runtime_checkable
class ByteSource(Protocol):
    """Anything that gives bytes: a file, a socket, a decompressor."""

    def read(self, size: int = -1, /) -> bytes | None: ...  # noqa: D102


class BoundedStream(io.RawIOBase):
    """A stream that ends early, and says why in ``problem``, rather than grow past its limit.

    It never raises for what is wrong with the data: parsers of other projects swallow exceptions or die of them,
    and everything before the damage is worth having. Whoever reads to the end asks for ``problem`` then.
    """

    def __init__(self, source: ByteSource, limit_bytes: int) -> None:
        super().__init__()
        self._source = source
        self._limit = limit_bytes
        self._given = 0
        self.problem: RefusedPageError | None = None

    def readable(self) -> bool:
        """True: it is there to be read."""
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        """Fill the buffer; 0 at the end, at the limit, and where the data is damaged."""
        if self.problem is not None:
            return 0
        piece = self._piece(len(buffer))
        if self._given + len(piece) > self._limit:
            piece = piece[: self._limit - self._given]
            self.problem = RefusedPageError(
                RejectCode.TOO_LARGE,
                f"more than {self._limit / MEGABYTE:,.0f} MB",
                action="split it, or raise max_page_mb or max_container_mb",
            )
        buffer[: len(piece)] = piece
        self._given += len(piece)
        return len(piece)

    def _piece(self, size: int) -> bytes:
        return self._source.read(size) or b""


class Gunzip(BoundedStream):
    """The content of a gzip stream of one or many members."""

    def __init__(self, source: ByteSource, limit_bytes: int) -> None:
        super().__init__(source, limit_bytes)
        self._member = zlib.decompressobj(wbits=31)
        self._packed = b""
        self._taken = 0
        self._made = 0

    def _piece(self, size: int) -> bytes:
        while True:
            if self._member.eof:
                self._packed = (self._member.unused_data or self._next()).lstrip(b"\x00")
                # After the last member: padding, or bytes that are no gzip and that gzip itself ignores.
                if not self._packed.startswith(GZIP_MAGIC[: len(self._packed)]) or not self._packed:
                    return b""
                self._member = zlib.decompressobj(wbits=31)
            self._packed = self._packed or self._next()
            if not self._packed:
                self.problem = RefusedPageError(
                    RejectCode.TRUNCATED,
                    f"the gzip data ends in the middle, after {self._made:,} unpacked bytes",
                    action="fetch the file again",
                )
                return b""
            try:
                piece = self._member.decompress(self._packed, size)
            except zlib.error as error:
                self.problem = RefusedPageError(
                    RejectCode.BROKEN, f"the gzip data is damaged ({error})", action="fetch the file again"
                )
                return b""
            self._packed = self._member.unconsumed_tail
            self._made += len(piece)
            if self._made > BOMB_FLOOR_BYTES and self._made > BOMB_RATIO * self._taken:
                self.problem = RefusedPageError(
                    RejectCode.BOMB,
                    f"{self._taken:,} gzip bytes unpack to more than {self._made:,}: no text packs so small",
                    action="leave the file alone; it is made to fill a disk or memory",
                )
                return b""
            if piece:
                return piece

    def _next(self) -> bytes:
        piece = self._source.read(HEAD_BYTES) or b""
        self._taken += len(piece)
        return piece


class _Rewound(io.RawIOBase):
    """A stream whose first bytes were read already and are given once more."""

    def __init__(self, head: bytes, rest: ByteSource) -> None:
        super().__init__()
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        piece = self._head.read(len(buffer)) or self._rest.read(len(buffer)) or b""
        buffer[: len(piece)] = piece
        return len(piece)


class _AsUtf8(io.RawIOBase):
    """UTF-16 or UTF-32 as UTF-8: JSON that a Windows shell redirected into a file comes so."""

    def __init__(self, source: ByteSource, codec: str) -> None:
        super().__init__()
        self._source = source
        self._decoder = codecs.getincrementaldecoder(codec)(errors="replace")
        self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview, /) -> int:  # type: ignore[override]
        while not self._ready:
            piece = self._source.read(HEAD_BYTES) or b""
            self._ready = self._decoder.decode(piece, final=not piece).encode("utf-8", errors="replace")
            if not piece:
                break
        given, self._ready = self._ready[: len(buffer)], self._ready[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)


class Input:
    """An opened source: its beginning, its stream from the first byte on, and what went wrong so far.

    Attributes:
        head: The first bytes after unpacking, at most ``HEAD_BYTES``.
        stream: Everything, the head included, buffered.
        was_packed: Whether gzip was peeled off.
    """

    def __init__(self, source: ByteSource, limit_bytes: int) -> None:
        self._layers: list[BoundedStream] = []
        self._limit = limit_bytes
        layer = self._push(BoundedStream(source, limit_bytes))
        self.head = read_up_to(layer, HEAD_BYTES)
        for _ in range(GZIP_LAYERS):
            if not self.head.startswith(GZIP_MAGIC):
                break
            layer = self._push(Gunzip(_Rewound(self.head, layer), limit_bytes))
            self.head = read_up_to(layer, HEAD_BYTES)
        self.was_packed = len(self._layers) > 1
        if self.head.startswith(GZIP_MAGIC):
            raise RefusedPageError(
                RejectCode.BOMB,
                f"gzip within gzip more than {GZIP_LAYERS} times",
                action="unpack the file by hand",
            )
        self.stream: io.BufferedIOBase = io.BufferedReader(_Rewound(self.head, layer), HEAD_BYTES)

    def _push(self, layer: BoundedStream) -> BoundedStream:
        self._layers.append(layer)
        return layer

    @property
    def problem(self) -> RefusedPageError | None:
        """Why the stream ended early; None while it has not."""
        return next((layer.problem for layer in self._layers if layer.problem), None)

    def as_utf8(self, codec: str) -> None:
        """Read on through a wide codec ("utf-16")."""
        self.stream = io.BufferedReader(_AsUtf8(self.stream, codec), HEAD_BYTES)

    def whole(self, limit_mb: float, what: str) -> bytes:
        """Everything that is left, for a page that is read in one piece.

        Raises:
            RefusedPageError: too-large past ``limit_mb``, and whatever ended the stream early.
        """
        limit = int(limit_mb * MEGABYTE)
        data = read_up_to(self.stream, limit + 1)
        if len(data) > limit:
            raise RefusedPageError(
                RejectCode.TOO_LARGE,
                f"{what} of more than {limit_mb:g} MB",
                expected="one article",
                action="raise max_page_mb if it is one",
            )
        if self.problem:
            raise self.problem
        return data


def read_up_to(source: ByteSource, size: int) -> bytes:
    """``size`` bytes, or all there are: a pipe or socket gives less at a time than it was asked for."""
    pieces = bytearray()
    while len(pieces) < size and (piece := source.read(min(size - len(pieces), MEGABYTE))):
        pieces += piece
    return bytes(pieces)
