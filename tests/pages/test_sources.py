from __future__ import annotations

import io
import json
from itertools import islice
from pathlib import Path

import pytest

from hearsay.config import Settings
from hearsay.pages import find_pages
from hearsay.records import Page, Reject

HTML = b"<html><body><p>Both sides denied it.</p></body></html>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.html", "sub/b.html", "sub/c.txt", "odd[1].html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(HTML)
    return tmp_path


def uris(*sources: str | Path) -> list[str]:
    return [item.uri if isinstance(item, Page) else item.code for item in find_pages(sources, Settings())]


def test_files_folders_globs_and_file_addresses(folder: Path) -> None:
    below = [f"{folder}/sub/b.html", f"{folder}/sub/c.txt"]
    assert uris(folder / "sub", folder / "a.html") == [*below, f"{folder}/a.html"]
    assert uris(f"{folder}/s*/*.html") == below[:1]
    assert uris(f"{folder}/**") == [f"{folder}/a.html", f"{folder}/odd[1].html", *below]
    assert uris(f"{folder}/odd[1].html") == [f"{folder}/odd[1].html"]
    assert uris((folder / "a.html").as_uri()) == [f"{folder}/a.html"]


def test_what_is_not_there(folder: Path) -> None:
    assert uris(f"{folder}/*.pdf", folder / "gone", "ftp://x.example/a", folder / "a.html") == [
        "not-found",
        "not-found",
        "bad-address",
        f"{folder}/a.html",
    ]


def test_standard_input_may_be_a_page_or_a_container() -> None:
    (page,) = find_pages(["-"], Settings(), stdin=io.BytesIO(HTML))
    assert page == Page(uri="-", media_type="text/html", data=HTML)
    lines = b"".join(json.dumps({"text": text}).encode() + b"\n" for text in ("One.", "Two."))
    assert [item.uri for item in find_pages(["-"], Settings(), stdin=io.BytesIO(lines))] == ["-#1", "-#2"]


def test_pages_come_as_they_are_asked_for(tmp_path: Path) -> None:
    class Endless(io.RawIOBase):
        given = 0

        def read(self, size: int = -1, /) -> bytes:
            self.given += 1
            return b'{"text": "They met again."}\n' * 1000

    source = Endless()
    pages = list(islice(find_pages(["-"], Settings(), stdin=source), 5000))  # type: ignore[arg-type]
    assert len(pages) == 5000
    assert source.given < 20


def test_the_same_sources_give_the_same_pages(folder: Path) -> None:
    assert list(find_pages([folder], Settings())) == list(find_pages([folder], Settings()))


def test_a_container_is_cut_at_its_limit(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_bytes(b'{"text": "They met again in Muscat."}\n' * 40_000)
    results = list(find_pages([tmp_path], Settings(max_container_mb=1)))
    assert isinstance(results[-1], Reject)
    assert (results[-1].code, len(results) > 20_000) == ("too-large", True)
