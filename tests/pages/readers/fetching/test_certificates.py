"""The connection goes to the checked IP address; the certificate is still checked against the name."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from hearsay.config import Settings
from hearsay.pages.readers.fetching import Fetcher, exchange
from hearsay.records import Page, Reject

HTML = b"<html><body><p>Both sides denied it.</p></body></html>"

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("certificate")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj",
         "/CN=news.example", "-addext", "subjectAltName=DNS:news.example", "-keyout", "key.pem", "-out", "cert.pem"],
        cwd=folder, check=True, capture_output=True,
    )  # fmt: skip
    return folder


@pytest.fixture
def port(certificate: Path) -> Iterator[int]:
    class Request(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = HTML if self.path == "/story" and self.headers["Host"].startswith("news.example") else b""
            self.send_response(200 if body else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, *_: object) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate / "cert.pem", certificate / "key.pem")
    server = Server(("127.0.0.1", 0), Request)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def fetched(address: str) -> Page | Reject:
    settings = Settings(fetch_allow_private=True, fetch_timeout_s=10.0)
    (one,) = Fetcher(settings, resolver=lambda _host, _port: ["127.0.0.1"]).pages(address)
    return one


def test_the_name_is_checked_though_an_ip_is_connected_to(
    port: int, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exchange, "_certificates", lambda: str(certificate / "cert.pem"))
    right = fetched(f"https://news.example:{port}/story")
    assert isinstance(right, Page)
    assert (right.uri, right.data) == (f"https://news.example:{port}/story", HTML)
    wrong = fetched(f"https://other.example:{port}/story")
    assert isinstance(wrong, Reject)
    assert (wrong.code, "certificate" in wrong.reason) == ("unreachable", True)


def test_a_certificate_nobody_vouches_for_is_refused(port: int) -> None:
    found = fetched(f"https://news.example:{port}/story")
    assert isinstance(found, Reject)
    assert (found.code, "certificate" in found.reason) == ("unreachable", True)
