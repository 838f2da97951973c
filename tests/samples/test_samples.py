"""The bundled sample pages: complete, marked as invented, and the archive as its script makes it."""

from __future__ import annotations

import gzip

from hearsay.samples import load_manifest, pages_folder
from hearsay.samples.archive import ARCHIVE, archive_bytes


def test_the_manifest_lists_every_file_once() -> None:
    listed = [entry.file for entry in load_manifest().files]
    assert sorted(listed) == sorted(path.name for path in pages_folder().iterdir())


def test_the_samples_hold_fourteen_documents_and_one_page_to_reject() -> None:
    counts = [entry.documents for entry in load_manifest().files]
    assert (sum(counts), counts.count(0)) == (14, 1)


def test_every_page_says_that_it_is_a_sample() -> None:
    for path in pages_folder().iterdir():
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        assert b"sample" in data.lower() and b"earsay" in data, path.name


def test_the_archive_is_what_its_script_makes() -> None:
    # Compared unpacked: zlib builds differ in how they pack.
    assert gzip.decompress(ARCHIVE.read_bytes()) == gzip.decompress(archive_bytes())


def test_nobody_real_is_quoted_word_for_word() -> None:
    for path in pages_folder().glob("*.[ht]*"):
        text = path.read_text(encoding="cp1252" if "second" in path.name else "utf-8")
        assert "“" not in text, path.name
