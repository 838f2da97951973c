"""Readers of pages that do on request what a bug would do; named to worker processes."""

import os
import signal
import sys
import time

from hearsay.config import Settings
from hearsay.errors import CodebookError
from hearsay.reading import Reading, page_key
from hearsay.reading.pipeline import document_of
from hearsay.records import Document, Page

ODD = "tests.reading.odd_readers:read_odd"


def read_odd(page: Page, settings: Settings) -> Reading:
    """The page's text as a document, or what its text asks for."""
    text = page.data.decode()
    if text == "raise":
        raise KeyError("no such thing")
    if text == "segfault":
        os.kill(os.getpid(), signal.SIGSEGV)
    if text == "exit":
        os._exit(7)
    if text == "hang":
        time.sleep(60)
    if text == "spin":
        while True:
            pass
    if text == "print":
        print("a library that prints", flush=True)
        os.write(1, b"and writes\n")
    if text == "bad codebook":
        raise CodebookError("a codebook with a mistake", action="mend it")
    if text == "slow":
        time.sleep(0.2)
    if text == "memory":
        text = f"{_resident_mb()} MB"
    document = document_of(text, uri=page.uri)
    assert isinstance(document, Document)
    return Reading(document=document, page=page_key(page))


def _resident_mb() -> int:
    import psutil

    return int(psutil.Process().memory_info().rss / 1e6)


if __name__ == "__main__":
    sys.exit("this module is read by tests")
