"""Publication dates of pages: ``python -m benchmarks.dates [PATH] [--misses]``.

PATH: JSON Lines with ``name``, ``media_type``, ``text`` (the page) and ``date``, what a careful reader would say: a whole day, a year where
the content tells no more ("2021"), null where nothing tells, "2023?" where the date shown is wrong and only later days are possible;
``time`` and ``zone`` where the page shows them. Without PATH: the set of our own words in benchmarks/data/dates.

right: the date given is the one wanted, at its precision (or, for "2023?", the shown one is not believed). abstained: none, or only the
year, is given where a day was wanted, or none where a year was. wrong: anything else. Each a share of the pages.
clock: of pages that show a clock time, those where time and zone came out. htmldate runs beside, on the page or, for a text
dump, on its lines as paragraphs; it always means a day, so that a day given for a page that tells only a year is wrong.
"""

from __future__ import annotations

import html
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from hearsay.config import Settings
from hearsay.packs import load_knowledge
from hearsay.pages.clean import clean_page
from hearsay.records import Page, Published, Reject

OWN = Path(__file__).parent / "data" / "dates" / "pages.jsonl"


class DatedPage(msgspec.Struct, frozen=True):
    """A page and when a careful reader would say it was published."""

    name: str
    media_type: str
    text: str
    date: str | None
    time: str | None = None
    zone: str | None = None
    why: str = ""


def main(arguments: Sequence[str]) -> None:
    given = [argument for argument in arguments if not argument.startswith("-")]
    path = Path(given[0]) if given else OWN
    pages = [
        msgspec.json.decode(line, type=DatedPage)
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    ours = {page.name: _ours(page) for page in pages}
    scores = _scores(pages, lambda page: _date_of(ours[page.name]))
    clocked = [page for page in pages if page.time]
    right = [
        page
        for page in clocked
        if (found := ours[page.name]) and (found.time, found.zone) == (page.time, page.zone)
    ]
    scores["clock"] = len(right) / len(clocked) if clocked else 0.0
    scores |= {f"htmldate.{key}": share for key, share in _scores(pages, _htmldate).items()}
    scores["pages"] = len(pages)
    if "--misses" in arguments:
        for page in pages:
            verdict = _verdict(page.date, _date_of(ours[page.name]))
            if verdict != "right" or (page in clocked and page not in right):
                print(
                    f"{verdict:10} {page.name}: wanted {page.date} {page.time} {page.zone}, found {ours[page.name]}"
                )
    for key, share in scores.items():
        print(f"{key:20} {share:.3f}")
    print(json.dumps({key: round(share, 4) for key, share in scores.items()}))


def _ours(page: DatedPage) -> Published | None:
    settings = Settings()
    document = clean_page(
        Page(uri=page.name, media_type=page.media_type, data=page.text.encode()),
        settings,
        load_knowledge(settings.packs),
    )
    return None if isinstance(document, Reject) else document.published


def _date_of(published: Published | None) -> str | None:
    if published is None:
        return None
    return published.date or (f"{published.low[:4]}?" if published.low else None)


def _htmldate(page: DatedPage) -> str | None:
    from htmldate import find_date

    if page.media_type == "text/html":
        return find_date(page.text)
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in page.text.splitlines() if line.strip())
    return find_date(f"<html><body>{lines}</body></html>")


def _scores(pages: Sequence[DatedPage], dated: Callable[[DatedPage], str | None]) -> dict[str, float]:
    verdicts = [_verdict(page.date, dated(page)) for page in pages]
    return {key: verdicts.count(key) / len(pages) for key in ("right", "wrong", "abstained")}


def _verdict(wanted: str | None, found: str | None) -> str:
    """How a date found stands to the one wanted; "2023?" found is "2023 or later", which is no date."""
    given = None if found is None or found.endswith("?") else found
    if wanted is not None and wanted.endswith("?"):
        return "right" if given is None or given[:4] == wanted[:4] else "wrong"
    if given == wanted:
        return "right"
    if given is None or (wanted is not None and wanted.startswith(given)):
        return "abstained"
    return "wrong"


if __name__ == "__main__":
    main(sys.argv[1:])
