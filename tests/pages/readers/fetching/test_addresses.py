from __future__ import annotations

import pytest

from hearsay.pages.readers.fetching.addresses import parsed_address
from hearsay.pages.readers.refusal import RefusedPageError


@pytest.mark.parametrize(
    ("text", "origin", "host", "port", "target"),
    [
        ("https://News.example/a?b=1#part", "https://news.example", "news.example", 443, "/a?b=1"),
        ("http://news.example", "http://news.example", "news.example", 80, "/"),
        (" http://[2001:db8::1]:8080/x ", "http://[2001:db8::1]:8080", "2001:db8::1", 8080, "/x"),
    ],
)
def test_parts(text: str, origin: str, host: str, port: int, target: str) -> None:
    address = parsed_address(text)
    assert (address.origin, address.host, address.port, address.target) == (origin, host, port, target)
    assert "#" not in address.text


def test_redirects_are_relative_to_where_they_were_found() -> None:
    assert parsed_address("../c", base="https://news.example/a/b").text == "https://news.example/c"


@pytest.mark.parametrize(
    "text",
    [
        "ftp://a.example/",
        "file:///etc/passwd",
        "http://user:word@a.example/",
        "http://",
        "http://a b/",
        "gopher://a",
    ],
)
def test_what_is_not_fetched(text: str) -> None:
    with pytest.raises(RefusedPageError) as caught:
        parsed_address(text)
    assert caught.value.reject_code == "bad-address"
