from __future__ import annotations

import gzip
import io
import json

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.opening import open_pages
from hearsay.pages.readers.wrapping import is_description_only
from hearsay.records import Page, PageHints, Reject

ROW = {
    "headline": "Army denies shelling Omdurman",
    "body": "The army denied it.\n\nA spokesman said so on Sunday.",
    "pub_date": "2023-06-11T08:30:00+02:00",
    "link": "https://nilepost.example/omdurman",
    "source": {"name": "Nile Post"},
    "authors": ["A. Osman", {"name": "B. Idris"}],
}
PAGE = Page(
    uri="https://nilepost.example/omdurman",
    media_type="text/plain",
    data=b"The army denied it.\n\nA spokesman said so on Sunday.",
    hints=PageHints(
        title="Army denies shelling Omdurman",
        outlet="Nile Post",
        byline="A. Osman, B. Idris",
        published="2023-06-11T08:30:00+02:00",
        charset="utf-8",
    ),
)


def found(data: bytes, settings: Settings | None = None, uri: str = "export.jsonl") -> list[Page | Reject]:
    return list(open_pages(uri, io.BytesIO(data), settings or Settings()))


@pytest.mark.parametrize(
    "data",
    [
        json.dumps(ROW).encode() + b"\n",
        gzip.compress(json.dumps(ROW).encode() + b"\n"),
        b"\xef\xbb\xbf" + json.dumps(ROW).encode(),
        json.dumps([ROW]).encode(),
        json.dumps({"status": "ok", "articles": [ROW]}, indent=1).encode(),
        json.dumps(ROW, indent=2).encode(),
        json.dumps([ROW]).encode("utf-16"),
        json.dumps({"response": {"results": [ROW]}}).encode(),
    ],
)
def test_one_row_in_every_wrapping_is_one_page(data: bytes) -> None:
    assert found(data, uri="export") == [PAGE]


def test_a_bad_line_leaves_the_others_unharmed() -> None:
    lines = [
        b'{"text": "First."}',
        b'{"text": "Second',
        b"",
        b'["no object"]',
        b'{"title": "no text", "n": 1}',
        b'{"text": "Last."}',
    ]
    results = found(b"\n".join(lines))
    assert [(item.uri, item.code if isinstance(item, Reject) else item.data) for item in results] == [
        ("export.jsonl#1", b"First."),
        ("export.jsonl#2", "broken"),
        ("export.jsonl#4", "broken"),
        ("export.jsonl#5", "no-text"),
        ("export.jsonl#6", b"Last."),
    ]
    assert "its keys are n, title" in results[3].reason  # type: ignore[union-attr]


def test_own_keys_are_asked_alone() -> None:
    settings = Settings(jsonl_keys={"text": "doc.words", "title": "doc.head"})
    row = {"doc": {"words": "They met in Doha.", "head": "Talks"}, "text": "not this", "title": "nor this"}
    assert found(json.dumps(row).encode(), settings) == [
        Page(
            uri="export.jsonl#1",
            media_type="text/plain",
            data=b"They met in Doha.",
            hints=PageHints(title="Talks", charset="utf-8"),
        )
    ]


def test_markup_and_windows_1252_and_lone_surrogates() -> None:
    lines = [
        json.dumps({"content": "<p>They met.</p>", "title": "Talks & more"}).encode(),
        '{"text": "the army’s reply"}'.encode("cp1252"),
        b'{"text": "a lone \\ud83d half"}',
    ]
    html, plain, lone = found(b"\n".join(lines))
    assert isinstance(html, Page)
    assert html.media_type == "text/html"
    assert b"<title>Talks &amp; more</title>" in html.data
    assert b"<article><p>They met.</p></article>" in html.data
    assert isinstance(plain, Page)
    assert plain.data.decode() == "the army’s reply"
    assert isinstance(lone, Page)
    assert lone.data.decode() == "a lone \ufffd half"


def test_a_summary_is_marked_as_one() -> None:
    (page,) = found(json.dumps({"title": "Talks", "description": "They met in Doha."}).encode())
    assert isinstance(page, Page)
    assert is_description_only(page)
    (cut,) = found(json.dumps({"title": "Talks", "content": "They met in Doha… [+2345 chars]"}).encode())
    assert isinstance(cut, Page)
    assert is_description_only(cut)


@pytest.mark.parametrize(
    ("value", "published"),
    [
        (1686472200, "2023-06-11T08:30:00+00:00"),
        (1686472200000, "2023-06-11T08:30:00+00:00"),
        (20230611, None),
        (True, None),
    ],
)
def test_seconds_since_1970(value: object, published: str | None) -> None:
    (page,) = found(json.dumps({"text": "They met.", "date": value}).encode())
    assert isinstance(page, Page)
    assert page.hints.published == published


def test_an_overlong_line_is_a_reject_and_the_next_is_read() -> None:
    data = json.dumps({"text": "x" * 3_000_000}).encode() + b'\n{"text": "After."}\n'
    long, after = found(data, Settings(max_page_mb=1))
    assert isinstance(long, Reject)
    assert (long.code, after.uri) == ("too-large", "export.jsonl#2")


def test_a_cut_gzip_export_keeps_its_whole_lines() -> None:
    lines = b"".join(
        json.dumps({"text": f"Report {n * 7919 % 10007} of the day."}).encode() + b"\n" for n in range(5000)
    )
    results = found(gzip.compress(lines)[:-100])
    assert [item.code for item in results if isinstance(item, Reject)] == ["truncated"]
    assert len(results) > 4000
