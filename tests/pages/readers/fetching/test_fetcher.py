from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest

from hearsay.config import Settings
from hearsay.pages import find_pages
from hearsay.pages.readers.fetching import Fetcher
from hearsay.pages.sources import answers_folder
from hearsay.reading import read_pages, worker
from hearsay.records import Page, PageHints, Reject
from tests.reading.odd_readers import ODD

HTML = b"<html><body><p>Both sides denied it.</p></body></html>"
FEED = b'<rss version="2.0"><channel><title>Wire</title><item><title>A</title><description>They met.</description></item></channel></rss>'
Handler = Callable[[BaseHTTPRequestHandler], None]


def answer(status: int = 200, body: bytes = HTML, **headers: str) -> Handler:
    def handle(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        request.send_header("Content-Length", headers.pop("Content_Length", str(len(body))))
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.end_headers()
        request.wfile.write(body)

    return handle


class Site:
    """A server on this machine; tests say what each path answers."""

    def __init__(self) -> None:
        self.paths: dict[str, Handler] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.stopping = threading.Event()
        site = self

        class Request(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                site.paths.get(self.path, answer(404, b"none"))(self)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Request)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(
            target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
        ).start()

    def close(self) -> None:
        self.stopping.set()
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site()
    yield site
    site.close()


LOCAL = Settings(fetch_allow_private=True, fetch_timeout_s=1.0, fetch_max_mb=1.0)


def fetched(address: str, settings: Settings = LOCAL, cache: Path | None = None) -> Page | Reject:
    (one,) = find_pages([address], settings, cache_folder=cache)
    return one


def code(found: Page | Reject) -> str:
    return found.code if isinstance(found, Reject) else "page"


def test_a_page_with_what_its_head_says(site: Site) -> None:
    site.paths["/story"] = answer(Content_Type="text/html; charset=windows-1252", Content_Language="en")
    assert fetched(f"{site.address}/story#comments") == Page(
        uri=f"{site.address}/story",
        media_type="text/html",
        data=HTML,
        hints=PageHints(charset="windows-1252", language="en"),
    )
    assert [path for path, _ in site.asked] == ["/robots.txt", "/story"]
    assert all(headers["user-agent"] == LOCAL.user_agent for _, headers in site.asked)


def test_the_network_we_are_in_is_not_entered(site: Site) -> None:
    assert code(fetched(f"{site.address}/story", Settings())) == "private-address"
    assert code(fetched(f"http://localhost:{site.server.server_port}/story", Settings())) == "private-address"
    assert (
        code(fetched(f"http://2130706433:{site.server.server_port}/story", Settings())) == "private-address"
    )
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(site: Site) -> None:
    # The first name is public by its resolver; the machine behind it is this one, as after a rebinding.
    port = site.server.server_port
    site.paths["/story"] = answer(302, b"", Location="http://internal.example/secret")
    names = {"news.example": ["127.0.0.1"], "internal.example": ["192.168.0.1"]}
    asked: list[str] = []

    def resolver(host: str, _port: int) -> list[str]:
        asked.append(host)
        return names[host]

    import hearsay.pages.readers.fetching.networks as networks

    public = networks.is_public
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(networks, "is_public", lambda ip: ip == "127.0.0.1" or public(ip))
        fetcher = Fetcher(Settings(fetch_timeout_s=1.0), resolver=resolver)
        (found,) = fetcher.pages(f"http://news.example:{port}/story")
    assert code(found) == "private-address"
    assert asked == ["news.example", "news.example", "internal.example"]


def test_redirects_are_followed_to_their_end(site: Site) -> None:
    site.paths |= {
        "/a": answer(301, b"", Location="/b"),
        "/b": answer(307, b"", Location="story"),
        "/story": answer(),
    }
    found = fetched(f"{site.address}/a")
    assert (code(found), found.uri) == ("page", f"{site.address}/story")
    site.paths["/loop"] = answer(302, b"", Location="/loop")
    assert code(fetched(f"{site.address}/loop")) == "redirects"
    site.paths["/out"] = answer(302, b"", Location="file:///etc/passwd")
    assert code(fetched(f"{site.address}/out")) == "bad-address"


def test_robots_are_heeded(site: Site) -> None:
    site.paths |= {
        "/robots.txt": answer(body=b"User-agent: hearsay\nDisallow: /private\n\nUser-agent: *\nDisallow: /"),
        "/private/1": answer(),
        "/public/1": answer(),
    }
    found = [
        code(item) for item in find_pages([f"{site.address}/private/1", f"{site.address}/public/1"], LOCAL)
    ]
    assert found == ["robots", "page"]
    assert [path for path, _ in site.asked] == ["/robots.txt", "/public/1"]


def test_a_site_whose_rules_cannot_be_had_is_left_alone(site: Site) -> None:
    site.paths |= {"/robots.txt": answer(503, b""), "/story": answer()}
    assert code(fetched(f"{site.address}/story")) == "robots"


def test_a_delay_is_kept_between_two_pages_of_a_site(site: Site) -> None:
    site.paths |= {
        "/robots.txt": answer(body=b"User-agent: *\nCrawl-delay: 3"),
        "/1": answer(),
        "/2": answer(),
    }
    waits: list[float] = []
    fetcher = Fetcher(LOCAL, wait=waits.append)
    for path in ("/1", "/2"):
        assert [code(item) for item in fetcher.pages(site.address + path)] == ["page"]
    assert waits == [3.0]


@pytest.mark.parametrize(
    ("status", "expected"),
    [(404, "http-status"), (403, "http-status"), (500, "http-status"), (204, "http-status")],
)
def test_other_answers_are_told(site: Site, status: int, expected: str) -> None:
    site.paths["/story"] = answer(status, b"")
    found = fetched(f"{site.address}/story")
    assert isinstance(found, Reject)
    assert (found.code, str(status) in found.reason) == (expected, True)


def test_answers_past_the_limit(site: Site) -> None:
    site.paths |= {
        "/stated": answer(body=b"<p>", Content_Length="99000000"),
        "/sent": answer(body=b"<p>" + b"word " * 300_000),
        "/bomb": answer(body=gzip.compress(b"<p>" + b"a" * 90_000_000), Content_Encoding="gzip"),
    }
    assert [code(fetched(site.address + path)) for path in site.paths] == [
        "too-large",
        "too-large",
        "too-large",
    ]


def test_packed_answers(site: Site) -> None:
    site.paths["/story"] = answer(body=gzip.compress(HTML), Content_Encoding="gzip")
    found = fetched(f"{site.address}/story")
    assert isinstance(found, Page)
    assert found.data == HTML


def test_an_answer_that_breaks_off(site: Site) -> None:
    site.paths["/story"] = answer(body=HTML, Content_Length="5000")
    assert code(fetched(f"{site.address}/story")) == "truncated"


@pytest.mark.parametrize("where", ["silent", "head", "body"])
def test_an_address_that_hangs_or_drips(site: Site, where: str) -> None:
    def hang(request: BaseHTTPRequestHandler) -> None:
        if where != "silent":
            request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        if where == "body":
            request.wfile.write(b"Content-Length: 1000\r\n\r\n")
        while not site.stopping.wait(0.1):
            if where != "silent":
                request.wfile.write(b"x")
                request.wfile.flush()

    site.paths["/story"] = hang
    before = time.monotonic()
    assert (
        code(fetched(f"{site.address}/story", Settings(fetch_allow_private=True, fetch_timeout_s=0.5)))
        == "timeout"
    )
    assert time.monotonic() - before < 3


def test_a_name_that_takes_forever_to_resolve() -> None:
    stopping = threading.Event()

    def resolver(_host: str, _port: int) -> list[str]:
        stopping.wait(5)
        return []

    (found,) = Fetcher(Settings(fetch_timeout_s=0.3), resolver=resolver).pages("http://slow.example/")
    stopping.set()
    assert code(found) == "timeout"


def test_nobody_there() -> None:
    site = Site()
    site.close()
    assert code(fetched(f"{site.address}/story")) == "unreachable"

    def unknown(_host: str, _port: int) -> list[str]:
        raise OSError("Name or service not known")

    (found,) = Fetcher(LOCAL, resolver=unknown).pages("http://nowhere.example/")
    assert code(found) == "unreachable"


def test_credentials_are_refused_and_not_repeated(site: Site) -> None:
    found = fetched(f"http://reader:secret@127.0.0.1:{site.server.server_port}/story")
    assert isinstance(found, Reject)
    assert (found.code, "secret" in found.uri + found.reason) == ("bad-address", False)


def test_what_has_not_changed_is_not_sent_again(site: Site, tmp_path: Path) -> None:
    def conditional(request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("If-None-Match") == '"v1"':
            answer(304, b"")(request)
        else:
            answer(ETag='"v1"', Content_Type="text/html; charset=utf-8")(request)

    site.paths["/story"] = conditional
    first = fetched(f"{site.address}/story", cache=tmp_path / "answers")
    second = fetched(f"{site.address}/story", cache=tmp_path / "answers")
    assert first == second
    assert code(first) == "page"
    assert site.asked[-1][1]["if-none-match"] == '"v1"'
    # A damaged cache is no cache.
    for file in (tmp_path / "answers").iterdir():
        file.write_bytes(b"damaged")
    assert fetched(f"{site.address}/story", cache=tmp_path / "answers") == first
    assert "if-none-match" not in site.asked[-1][1]


def test_a_run_keeps_its_answers_where_the_setting_says(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "READER", ODD)
    site.paths["/story"] = answer(ETag='"v1"', Content_Type="text/html; charset=utf-8")
    settings = msgspec.structs.replace(LOCAL, cache=str(tmp_path))
    for _ in range(2):
        assert [reading.reject for reading in read_pages([f"{site.address}/story"], settings)] == [None]
    assert site.asked[-1][1]["if-none-match"] == '"v1"'
    assert list((tmp_path / "answers").iterdir())


def test_answers_are_kept_in_the_users_own_cache_unless_told_otherwise(tmp_path: Path) -> None:
    assert answers_folder(Settings(cache=str(tmp_path))) == tmp_path / "answers"
    assert answers_folder(Settings()).parts[-2:] == ("hearsay", "answers")


def test_a_feed_at_an_address(site: Site) -> None:
    site.paths["/feed"] = answer(body=FEED, Content_Type="application/rss+xml; charset=utf-8")
    found = fetched(f"{site.address}/feed")
    assert (code(found), found.uri) == ("page", f"{site.address}/feed#1")
