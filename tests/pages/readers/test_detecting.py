from __future__ import annotations

import pytest

from hearsay.pages.readers.detecting import Kind, detect
from hearsay.pages.readers.refusal import RefusedPageError


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"<!DOCTYPE html><html><p>Rebels deny", "page", Kind.HTML),
        (b"\xef\xbb\xbf\r\n<HTML lang=en>", "page.txt", Kind.HTML),
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html>',
            "a",
            Kind.HTML,
        ),
        (b"<div class=story><p>Rebels deny", "", Kind.HTML),
        ("<html><body>Rebels deny".encode("utf-16"), "", Kind.HTML),
        (b"Losses < 10, the army said.\nMore below.", "dump.html", Kind.TEXT),
        (b"Home | World | Sport\n\nRebels deny the attack\n", "dump", Kind.TEXT),
        (b"From: our correspondent in Gao\nDate: Monday\n\nRebels deny", "dump.txt", Kind.TEXT),
        (b'<?xml version="1.0"?><!-- made by a CMS --><rss version="2.0">', "a.xml", Kind.FEED),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a", Kind.FEED),
        (b'<?xml version="1.0"?><rdf:RDF xmlns="http://purl.org/rss/1.0/">', "a", Kind.FEED),
        (b'{"title": "a", "text": "b"}\n{"title": "c"}\n', "x", Kind.JSON_LINES),
        (b'{"title": "a", "text": "b"}', "x.jsonl", Kind.JSON_LINES),
        (b'{\n  "articles": [\n {"title"', "x.json", Kind.JSON),
        (b'[\n{"title": "a"}]', "x.txt", Kind.JSON),
        (b"[Photo: a street in Gao] Rebels deny", "x", Kind.TEXT),
        (b"WARC/1.0\r\nWARC-Type: response\r\n", "x", Kind.WARC),
        (b"%PDF-1.7\n%\xe2\xe3", "x", Kind.PDF),
        (
            b"Received: from mx\r\nFrom: a@b.org\r\nSubject: News\r\nMIME-Version: 1.0\r\n\r\nHi",
            "x",
            Kind.MAIL,
        ),
        (b"Subject: News\n\nHi", "x.eml", Kind.MAIL),
    ],
)
def test_kinds_are_told_by_content(head: bytes, name: str, kind: Kind) -> None:
    assert detect(head, name).kind is kind


@pytest.mark.parametrize(
    ("head", "code", "words"),
    [
        (b"", "empty", "nothing"),
        (b"\xef\xbb\xbf \n", "empty", "nothing"),
        (bytes(5000), "binary", "zero bytes"),
        (b"PK\x03\x04\x14\x00", "binary", "ZIP archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary", "PNG"),
        (b"SQLite format 3\x00", "binary", "SQLite"),
        (b"{\\rtf1\\ansi Rebels deny}", "binary", "RTF"),
        (b"\x7fELF\x02\x01\x01\x00", "binary", "program"),
        (bytes(range(256)) * 10, "binary", "control bytes"),
        (b'<?xml version="1.0"?><urlset><url/></urlset>', "unsupported", "XML"),
    ],
)
def test_what_no_reader_takes_is_named(head: bytes, code: str, words: str) -> None:
    with pytest.raises(RefusedPageError, match=words) as caught:
        detect(head)
    assert caught.value.reject_code == code


def test_words_that_begin_like_a_format_are_words() -> None:
    assert detect(b"ID3 tags aside, the BZh column marched on Gao.").kind is Kind.TEXT
