"""Whatever is done to a file, reading it gives pages and rejects, and no exception."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hearsay.config import Settings
from hearsay.pages.readers.decoding import decode
from hearsay.pages.readers.opening import open_pages
from hearsay.records import Page, to_json

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>Talks &#8217;</title>'
    "<link>https://wire.example/1</link><description>&lt;p&gt;They met.</description></item></channel></rss>"
)
MAIL = (
    "From: Wire <a@wire.example>\nSubject: =?utf-8?q?Talks_=E2=80=99?=\nDate: Thu, 1 Jun 2023 06:30:00 +0300\nMIME-Version: 1.0\n"
    'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nThey met.\n'
    "--b\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+VGhleSBtZXQuPC9wPg==\n--b--\n"
)
BLOWS = (
    b"\x00",
    b"\xff\xfe",
    b"\r\n\r\n",
    b"<",
    b"]]>",
    b'"',
    b"{",
    b"&#x110000;",
    b"&#1;",
    b"=?utf-8?b?/w==?=",
    b"-1",
    b"9" * 20,
)

blow = st.tuples(
    st.floats(0, 1), st.integers(0, 40), st.one_of(st.sampled_from(BLOWS), st.binary(max_size=4))
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    kind=st.sampled_from(["feed", "mail", "jsonl", "json", "warc", "pdf"]),
    blows=st.lists(blow, min_size=1, max_size=5),
    is_packed=st.booleans(),
)
def test_damaged_files_give_pages_or_rejects(
    made_pdf: Callable[..., bytes],
    made_warc: Callable[..., bytes],
    kind: str,
    blows: list[tuple[float, int, bytes]],
    is_packed: bool,
) -> None:
    html = b"<html><p>They met \xe2\x80\x99 in Doha.</p></html>"
    data = {
        "feed": FEED.encode(),
        "mail": MAIL.encode(),
        "jsonl": json.dumps({"text": "They met.", "title": "Talks ’"}).encode() * 2,
        "json": json.dumps({"articles": [{"text": "They met."}] * 2}, indent=1).encode(),
        "warc": made_warc("https://wire.example/1", html)
        + made_warc("https://wire.example/2", gzip.compress(html), http_headers="Content-Encoding: gzip\r\n"),
        "pdf": made_pdf([[(50, 700, 11, "They met."), (50, 20, 8, "1")]] * 2),
    }[kind]
    for place, removed, added in blows:
        at = int(place * len(data))
        data = data[:at] + added + data[at + removed :]
    for item in open_pages(
        "file", io.BytesIO(gzip.compress(data) if is_packed else data), Settings(max_page_mb=1)
    ):
        if isinstance(item, Page):
            decode(item)
            json.dumps(item.uri).encode()
            "".join(filter(None, (item.hints.title, item.hints.outlet, item.hints.published))).encode("utf-8")
        else:
            assert to_json(item)
