from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hearsay.pages.readers.decoding import declared_charset, decode, decode_bytes
from hearsay.records import Page, PageHints, Reject

SAID = "“We hold the bridge at Kupiansk,” the ministry’s spokesman said – a claim Moscow denied."


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (SAID.encode("utf-8"), None),
        (SAID.encode("utf-8-sig"), None),
        (SAID.encode("utf-8"), "iso-8859-1"),
        (SAID.encode("cp1252"), None),
        (SAID.encode("cp1252"), "utf-8"),
        (SAID.encode("cp1252"), "latin-1"),
        (SAID.encode("cp1252"), "no-such-charset"),
        (SAID.encode("utf-16"), None),
        (SAID.encode("utf-16-le"), "utf-8"),
        (SAID.encode("utf-16-be"), None),
        (SAID.encode("utf-32"), None),
        (SAID.encode("utf-8").decode("cp1252", errors="ignore").encode("utf-8"), None),
        (SAID.encode("utf-8").decode("latin-1").encode("utf-8"), "utf-8"),
    ],
)
def test_the_same_words_come_out_whatever_the_label_says(data: bytes, charset: str | None) -> None:
    # Read as windows-1252, the last byte of a closing quotation mark is lost for good where a system dropped it.
    expected = SAID.replace("”", "â€") if b"\xc3\xa2\xe2\x82\xac\xc5\x93" in data else SAID
    assert decode_bytes(data, charset) == expected


def test_mixed_encodings_are_read_piece_by_piece() -> None:
    # A UTF-8 page with a paragraph pasted in from a windows-1252 editor.
    data = "Kyiv’s – “reply” – é".encode() + " and it’s “late”".encode("cp1252")
    assert decode_bytes(data) == "Kyiv’s – “reply” – é and it’s “late”"


def test_the_page_says_its_own_charset() -> None:
    russian = "В министерстве обороны опровергли сообщения о потерях под городом."
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251">{russian}'
    assert declared_charset(page.encode("cp1251")) == "windows-1251"
    assert decode_bytes(page.encode("cp1251")).endswith(russian)
    # Without a label, the letters tell.
    assert decode_bytes(russian.encode("cp1251") * 5).startswith(russian)


def test_line_ends_and_control_characters() -> None:
    assert decode_bytes(b"One\r\ntwo\rthree\x0cfour\x01 five\xc2\x85six") == "One\ntwo\nthree\nfour five\nsix"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t ", "empty"),
        (b"\xef\xbb\xbf  ", "empty"),
        (b"\x00\x01\x02\x03 binary \x00\x00" * 20, "binary"),
        (("The \ufffd\ufffd\ufffd said \ufffd\ufffd " * 30).encode(), "encoding"),
    ],
)
def test_what_cannot_be_decoded_is_a_reject(data: bytes, code: str) -> None:
    found = decode(Page(uri="page.html", media_type="text/html", data=data))
    assert isinstance(found, Reject)
    assert (found.uri, found.code) == ("page.html", code)
    assert found.reason


def test_a_header_is_weighed_before_the_page() -> None:
    greek = "Η κυβέρνηση διέψευσε τις κατηγορίες για την επίθεση"
    page = Page(
        uri="a",
        media_type="text/html",
        data=greek.encode("iso-8859-7"),
        hints=PageHints(charset="iso-8859-7"),
    )
    assert decode(page) == greek


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "koi8-r", "x-y-z"]))
def test_any_bytes_give_clean_text_or_a_reject(data: bytes, charset: str | None) -> None:
    found = decode(Page(uri="p", media_type="text/plain", data=data, hints=PageHints(charset=charset)))
    if isinstance(found, str):
        found.encode("utf-8")
        assert found.strip()
        assert not set(found) & {"\x00", "\r", "\ufeff"}


@settings(deadline=None)
@given(st.text(alphabet="abc ’“”–éüЖ中\n", min_size=1).filter(str.strip))
def test_valid_utf8_is_never_changed(text: str) -> None:
    assert decode_bytes(text.encode("utf-8"), "windows-1252") == text
