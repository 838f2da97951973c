"""Builds pages_html.jsonl and pages_html.tar.xz from the pages in pages_html/: ``python benchmarks/data/make_pages_html.py``.

Beside every ``NAME.html``, the page byte for byte as a server would send it, lies ``NAME.txt``, its body as an
annotator would mark it: paragraphs, subheadings, quotations, list items and embedded posts of the report; no title,
standfirst, caption, byline, clock time of an entry, note of what an update adds, agency's sign-off or anything around
the report. Outlets, places and events are invented. The same sources give the same bytes: members are sorted and have
no owner and no time of their own.
"""

from __future__ import annotations

import io
import json
import lzma
import tarfile
from pathlib import Path

FOLDER = Path(__file__).parent / "pages_html"
ADDRESSES = {
    "congo_background": "https://lakesdesk.example/explainers/kalundi-arrangement",
    "darfur_breaks": "http://www.jebelherald.example/index.php?a=812",
    "gaza_comments": "https://www.shorelinedaily.example/story/90211",
    "kashmir_tables": "http://www.pirvalleypost.example/2003/12/11/s1.html",
    "kosovo_release": "https://omw.example/press/114-2022",
    "lebanon_wire": "https://csna.example/article/lebanon-border-harvest-update-2",
    "sahel_amp": "https://www.dunewire.example/mali/tin-adrar-wells/amp",
    "sudan_wordpress": "https://www.twonilescourier.example/2024/06/11/ferry-wad-turab/",
    "ukraine_newspaper": "https://gazette.lowerdnipro.example/a/grid-crews-20231103",
    "yemen_live": "https://straitmonitor.example/live/2023/apr/15/yemen-exchange-ras-dabba",
}


def main() -> None:
    """Writes both files beside this script."""
    sources = sorted(FOLDER.glob("*.html"))
    unknown = {source.stem for source in sources} ^ ADDRESSES.keys()
    if unknown:
        raise SystemExit(f"pages and ADDRESSES differ by {sorted(unknown)}")
    rows = [
        {
            "id": source.stem,
            "url": ADDRESSES[source.stem],
            "html": f"html/{source.name}",
            "text": source.with_suffix(".txt").read_text(encoding="utf-8").strip(),
        }
        for source in sources
    ]
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    FOLDER.with_suffix(".jsonl").write_text(lines, encoding="utf-8", newline="\n")
    FOLDER.with_suffix(".tar.xz").write_bytes(lzma.compress(_archive(sources), preset=9))


def _archive(sources: list[Path]) -> bytes:
    """The pages as a tar file that says nothing of who made it and when."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for source in sources:
            data = source.read_bytes()
            member = tarfile.TarInfo(f"html/{source.name}")
            member.size, member.mode, member.mtime = len(data), 0o644, 0
            tar.addfile(member, io.BytesIO(data))
    return buffer.getvalue()


if __name__ == "__main__":
    main()
