from __future__ import annotations

import gzip
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.pages.readers.refusal import RefusedPageError
from hearsay.pages.readers.streams import MEGABYTE, Input

TEXT = b"Shelling was reported near El Fasher on Tuesday, the residents said.\n" * 200


def read(data: bytes, limit: int = 10 * MEGABYTE) -> tuple[bytes, str | None]:
    source = Input(io.BytesIO(data), limit)
    return source.stream.read(), source.problem.reject_code.value if source.problem else None


@pytest.mark.parametrize(
    "packed",
    [
        TEXT,
        gzip.compress(TEXT),
        gzip.compress(gzip.compress(TEXT)),
        gzip.compress(TEXT[:500]) + gzip.compress(TEXT[500:]),
        gzip.compress(TEXT) + b"\x00" * 512,
        gzip.compress(TEXT) + b"trailing garbage",
    ],
)
def test_gzip_is_peeled(packed: bytes) -> None:
    assert read(packed) == (TEXT, None)


def test_a_cut_gzip_gives_what_it_has_and_says_so() -> None:
    noisy = bytes(range(256)) * 2000
    found, problem = read(gzip.compress(noisy)[:-300])
    assert noisy.startswith(found)
    assert problem == "truncated"


def test_damaged_gzip_is_told() -> None:
    packed = bytearray(gzip.compress(TEXT))
    packed[len(packed) // 2] ^= 0xFF
    assert read(bytes(packed))[1] in ("broken", "truncated")


def test_a_bomb_is_left_before_it_fills_memory() -> None:
    bomb = gzip.compress(b"\x00" * (64 * MEGABYTE), compresslevel=9)
    found, problem = read(bomb, limit=1000 * MEGABYTE)
    assert problem == "bomb"
    assert len(found) < 20 * MEGABYTE


def test_a_bomb_within_a_bomb() -> None:
    bomb = gzip.compress(gzip.compress(b" " * (64 * MEGABYTE), compresslevel=9), compresslevel=9)
    assert read(bomb, limit=1000 * MEGABYTE)[1] == "bomb"
    with pytest.raises(RefusedPageError, match="more than 2 times"):
        read(gzip.compress(gzip.compress(gzip.compress(TEXT))))


def test_a_stream_ends_at_its_limit() -> None:
    found, problem = read(TEXT, limit=1000)
    assert (found, problem) == (TEXT[:1000], "too-large")


def test_a_page_past_its_limit_is_refused_without_reading_on() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1, /) -> bytes:
            self.given += size
            return b"a" * size

    source = Endless()
    with pytest.raises(RefusedPageError) as caught:
        Input(source, 10**12).whole(50, "a page")
    assert caught.value.reject_code == "too-large"
    assert source.given < 53 * MEGABYTE


@settings(deadline=None)
@given(st.lists(st.binary(max_size=300), max_size=5))
def test_members_are_joined(pieces: list[bytes]) -> None:
    packed = b"".join(gzip.compress(piece) for piece in pieces)
    expected = b"".join(pieces)
    # What was packed may itself look packed; then it is peeled once more.
    if not expected.startswith(b"\x1f\x8b\x08"):
        assert read(packed) == (expected, None)
