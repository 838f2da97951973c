"""Article bodies of HTML pages: ``python -m benchmarks.pages_html PATH [--worst N] [--every N]``.

PATH: gzipped JSON Lines (id, url, html, text) with the pages in the .tar.xz beside it, the format of
../shared/gold/news/html_pages.dev.jsonl.gz.

Scored as the public article-extraction-benchmark scores: multisets of four-word shingles over ``\\w+``, precision and recall of
each page, the mean of each over pages, and F1 of the two means; "f1_pages" is the mean of the pages' own F1.
What is compared: the paragraphs, headings and quotations of the cleaned page, because annotators left the title, standfirst and captions
out of a body; "with_captions" and "with_all" show what counting those parts would give. The language of a page is not looked at.
Peers run on the same pages in the same run: trafilatura without comments, in default, fast and precision mode.
Pages per second are of processor time on one core, from bytes to text, metadata included for ours.
"""

from __future__ import annotations

import json
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import trafilatura

from benchmarks._scores import read_rows
from benchmarks._shingles import Counts, count, summary
from hearsay.config import Settings
from hearsay.pages.html import clean_html
from hearsay.pages.readers.decoding import decode
from hearsay.records import Page, Reject

BODY = frozenset(("paragraph", "heading", "quote"))
PEERS: dict[str, dict[str, bool]] = {
    "trafilatura": {},
    "trafilatura_fast": {"fast": True},
    "trafilatura_precision": {"favor_precision": True},
}


@dataclass(frozen=True, slots=True)
class GoldPage:
    """A page and the body that annotators marked."""

    url: str
    data: bytes
    body: str


def main(arguments: Sequence[str]) -> None:
    path = Path(next(argument for argument in arguments if not argument.startswith("-")))
    every = int(arguments[arguments.index("--every") + 1]) if "--every" in arguments else 1
    worst = int(arguments[arguments.index("--worst") + 1]) if "--worst" in arguments else 0
    pages = list(gold_pages(path))[::every]
    for page in pages[:10]:
        ours(page)  # libraries load before the clock starts
    blocks, seconds = timed(ours, pages)
    counts = [count(page.body, _text(found, BODY)) for page, found in zip(pages, blocks, strict=True)]
    last = summary(counts) | {"pages_per_s": round(len(pages) / seconds, 1)}
    _report("hearsay", last)
    for name, kinds in (
        ("with_captions", BODY | {"caption"}),
        ("with_all", BODY | {"caption", "standfirst"}),
    ):
        more = [count(page.body, _text(found, kinds)) for page, found in zip(pages, blocks, strict=True)]
        last |= {f"{name}.f1": summary(more)["f1"]}
    for name, options in PEERS.items():
        texts, seconds = timed(lambda page, options=options: peer(page, options), pages)
        scores = summary([count(page.body, text) for page, text in zip(pages, texts, strict=True)])
        scores |= {"pages_per_s": round(len(pages) / seconds, 1)}
        _report(name, scores)
        last |= {f"{name}.{key}": value for key, value in scores.items()}
    _show_worst(pages, blocks, counts, worst)
    rejects = Counter(found.code for found in blocks if isinstance(found, Reject))
    print(f"pages {len(pages)}, rejects {dict(rejects)}")
    print(json.dumps({"pages": len(pages), **last}))


def gold_pages(path: Path) -> Iterator[GoldPage]:
    """The pages of a gold file and the archive beside it, in the file's order."""
    archive = path.with_name(path.name.removesuffix(".gz").removesuffix(".jsonl") + ".tar.xz")
    with tarfile.open(archive) as tar:
        data = {m.name: file.read() for m in tar.getmembers() if (file := tar.extractfile(m)) is not None}
    for row in read_rows(path):
        yield GoldPage(row["url"], data[row["html"]], row["text"])


Found = list[tuple[str, str]] | Reject


def ours(page: GoldPage) -> Found:
    """The kept blocks (kind, text) of a page, or its reject."""
    text = decode(Page(uri=page.url, media_type="text/html", data=page.data))
    cleaned = text if isinstance(text, Reject) else clean_html(text, page.url, Settings())
    return cleaned if isinstance(cleaned, Reject) else [(block.kind, block.text) for block in cleaned.blocks]


def peer(page: GoldPage, options: dict[str, bool]) -> str:
    """What trafilatura takes for the body."""
    return trafilatura.extract(page.data, url=page.url, include_comments=False, **options) or ""


T = TypeVar("T")


def timed(read: Callable[[GoldPage], T], pages: Sequence[GoldPage]) -> tuple[list[T], float]:
    """The results over all pages, and the seconds of processor time they took."""
    start = time.process_time()
    results = [read(page) for page in pages]
    return results, time.process_time() - start


def _text(found: Found, kinds: frozenset[str]) -> str:
    return "" if isinstance(found, Reject) else "\n".join(text for kind, text in found if kind in kinds)


def _report(name: str, scores: dict[str, float]) -> None:
    figures = " ".join(f"{key} {value:.4f}" for key, value in scores.items() if key != "pages_per_s")
    print(f"{name:22} {figures} | {scores['pages_per_s']:.1f} pages/s")


def _show_worst(
    pages: Sequence[GoldPage], found: Sequence[Found], counts: Sequence[Counts], number: int
) -> None:
    """The pages with the lowest F1, with what was missed and what was added."""
    order = sorted(range(len(pages)), key=lambda index: counts[index].f1)
    for index in order[:number]:
        print(f"-- {counts[index].f1:.3f} {pages[index].url}")
        text = _text(found[index], BODY)
        for line in pages[index].body.splitlines():
            if line.strip() and count(line, text).shared == 0:
                print(f"   missed {line.strip()[:140]}")
        for line in text.splitlines():
            if count(pages[index].body, line).shared == 0:
                print(f"   added  {line[:140]}")


if __name__ == "__main__":
    main(sys.argv[1:])
