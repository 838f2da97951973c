from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Callable

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages
from hearsay.records import Page, PageHints, Reject

Maker = Callable[..., bytes]
STORY = b"<html><body><p>Rebels denied the attack on Mekelle.</p></body></html>"


def found(data: bytes, settings: Settings | None = None) -> list[Page | Reject]:
    return list(open_pages("crawl.warc.gz", io.BytesIO(data), settings or Settings()))


def codes(results: list[Page | Reject]) -> list[tuple[str, str]]:
    return [(item.uri, item.code if isinstance(item, Reject) else "page") for item in results]


@pytest.mark.parametrize("packed", [False, True])
def test_responses_are_pages(made_warc: Maker, packed: bool) -> None:
    records = [
        made_warc("", b"software: x", record_type="warcinfo", content_type="application/warc-fields"),
        made_warc(
            "https://a.example/1",
            STORY,
            content_type="text/html; charset=Windows-1252",
            http_headers="Content-Language: en\r\n",
        ),
        made_warc("https://a.example/logo.png", b"\x89PNG\r\n\x1a\n", content_type="image/png"),
        made_warc("https://a.example/gone", STORY, status="404 Not Found"),
        made_warc("https://a.example/app.js", b"let x = 1", content_type="application/javascript"),
        made_warc(
            "https://a.example/2.txt",
            b"Rebels denied it.",
            record_type="conversion",
            content_type="text/plain",
        ),
    ]
    results = found(b"".join(map(gzip.compress, records)) if packed else b"".join(records))
    assert results[0] == Page(
        uri="https://a.example/1",
        media_type="text/html",
        data=STORY,
        hints=PageHints(charset="windows-1252", language="en"),
    )
    assert codes(results) == [
        ("https://a.example/1", "page"),
        ("https://a.example/2.txt", "page"),
        ("crawl.warc.gz", "skipped"),
    ]
    assert "3 records that are no pages" in results[-1].reason  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("headers", "payload"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(STORY, mtime=0)),
        ("Content-Encoding: deflate\r\n", zlib.compress(STORY)),
        ("Content-Encoding: deflate\r\n", zlib.compress(STORY)[2:-4]),
        ("Content-Encoding: br\r\n", STORY),
        ("Content-Encoding: gzip\r\nContent-Length: 20\r\n", STORY),
        ("Transfer-Encoding: chunked\r\n", b"%x\r\n%s\r\n0\r\n\r\n" % (len(STORY), STORY)),
        ("Transfer-Encoding: chunked\r\n", STORY),
    ],
)
def test_bodies_as_transferred_or_already_undone(made_warc: Maker, headers: str, payload: bytes) -> None:
    (page,) = found(made_warc("https://a.example/1", payload, http_headers=headers))
    assert isinstance(page, Page)
    assert page.data == STORY


def test_brotli(made_warc: Maker) -> None:
    brotli = pytest.importorskip("brotli")
    (page,) = found(
        made_warc("https://a.example/1", brotli.compress(STORY), http_headers="Content-Encoding: br\r\n")
    )
    assert isinstance(page, Page)
    assert page.data == STORY


@pytest.mark.parametrize("lost", [10, 60, 100, 140, 200, 300])
def test_a_cut_last_record_is_a_reject_and_the_others_are_kept(made_warc: Maker, lost: int) -> None:
    records = b"".join(made_warc(f"https://a.example/{n}", STORY) for n in range(3))
    results = found(records[:-lost])
    assert codes(results)[:2] == [("https://a.example/0", "page"), ("https://a.example/1", "page")]
    assert [code for _, code in codes(results)[2:]] == ["truncated"]


def test_a_cut_gzip_archive(made_warc: Maker) -> None:
    packed = b"".join(gzip.compress(made_warc(f"https://a.example/{n}", STORY)) for n in range(3))
    results = found(packed[:-40])
    assert codes(results)[:2] == [("https://a.example/0", "page"), ("https://a.example/1", "page")]
    assert {code for _, code in codes(results)[2:]} == {"truncated"}


def test_what_crawler_or_server_cut_is_told(made_warc: Maker) -> None:
    results = found(
        made_warc("https://a.example/1", STORY, warc_headers="WARC-Truncated: length\r\n")
        + made_warc("https://a.example/2", STORY, http_headers="Content-Length: 4000\r\n")
        + made_warc("https://a.example/3", STORY)
    )
    assert codes(results) == [
        ("https://a.example/1", "truncated"),
        ("https://a.example/2", "truncated"),
        ("https://a.example/3", "page"),
    ]


def test_damage_between_records_is_told(made_warc: Maker) -> None:
    results = found(
        made_warc("https://a.example/1", STORY)
        + b"what is this\r\n\r\n"
        + made_warc("https://a.example/2", STORY)
    )
    assert codes(results) == [("https://a.example/1", "page"), ("crawl.warc.gz", "broken")]


def test_a_page_past_its_limit_and_a_bomb_leave_the_others(made_warc: Maker) -> None:
    bomb = gzip.compress(b"<p>" + b"a" * 30_000_000)
    results = found(
        made_warc("https://a.example/1", b"<p>" + b"word " * 300_000)
        + made_warc("https://a.example/2", bomb, http_headers="Content-Encoding: gzip\r\n")
        + made_warc("https://a.example/3", STORY),
        Settings(max_page_mb=1),
    )
    assert codes(results) == [
        ("https://a.example/1", "too-large"),
        ("https://a.example/2", "too-large"),
        ("https://a.example/3", "page"),
    ]


def test_a_pdf_in_a_crawl(made_warc: Maker, made_pdf: Maker) -> None:
    pdf = made_pdf([[(50, 700, 11, "The council met in Geneva on Friday.")]])
    (page,) = found(made_warc("https://a.example/1.pdf", pdf, content_type="application/pdf"))
    assert isinstance(page, Page)
    assert (page.media_type, page.data) == ("text/plain", b"The council met in Geneva on Friday.")
