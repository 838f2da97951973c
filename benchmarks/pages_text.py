"""Text dumps, and what is read from them: ``python -m benchmarks.pages_text FOLDER [--misses] [--pages-only]``.

FOLDER: page dumps (.txt) with ``gold.json``, the format of ../shared/gold/pages, or ``.dump`` files with the role of every line
(tests/pages/dump/pages/README.md). With a gold.json the whole pipeline reads the folder and FOLDER's own ``score.py`` (else the one
beside the project) scores its records; ``--pages-only`` cleans without the reader model and scores the page keys alone.
Shares in the last line: page.kept is pieces of the body found in the document over all there are to keep; page.dropped pieces of furniture
not found in it over all there are to drop; page.meta metadata as stated by hand; page.flags doubts raised where there is one. For role
files also lines.f1: of lines kept as body, over both errors. Lines that hold nothing but a mark count like the rest.
event.denied_by.precision: of the parties a record has denying a deed that gold describes, those that gold has too.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks._stances import false_denials
from hearsay.config import Settings
from hearsay.packs import load_knowledge
from hearsay.pages.clean import clean_page
from hearsay.records import Document, Page, Reject

SCORER = Path(__file__).parents[2] / "shared" / "gold" / "pages" / "score.py"
_QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\u00a0": " "})


def main(arguments: Sequence[str]) -> None:
    folder = Path(next(argument for argument in arguments if not argument.startswith("-")))
    if (folder / "gold.json").exists():
        scores = _scored_by_gold(folder, arguments)
    else:
        scores = _scored_by_roles(folder, "--misses" in arguments)
    for key, share in scores.items():
        print(f"{key:24} {share:.3f}")
    print(json.dumps({key: round(share, 4) for key, share in scores.items()}))


def _scored_by_gold(folder: Path, arguments: Sequence[str]) -> dict[str, float]:
    scorer = folder / "score.py" if (folder / "score.py").exists() else SCORER
    with tempfile.TemporaryDirectory() as made:
        records = Path(made) / "records.jsonl"
        lines = list(_page_lines(folder) if "--pages-only" in arguments else _record_lines(folder))
        records.write_text("".join(lines), encoding="utf-8")
        command = [sys.executable, str(scorer), str(records), str(folder / "gold.json")]
        done = subprocess.run(
            [*command, *(["--misses"] if "--misses" in arguments else [])],
            capture_output=True,
            text=True,
            check=True,
        )
    print(done.stderr, end="")
    found = {key: tally["share"] for key, tally in json.loads(done.stdout).items()}
    told = [json.loads(line) for text in lines for line in text.splitlines() if line.strip()]
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    denials = list(false_denials(told, gold))
    for is_told, page, anchor, party in denials:
        _tell(
            "--misses" in arguments and not is_told,
            page,
            "event.denied_by false",
            f"{anchor[:60]!r} by {party}",
        )
    if denials:
        found["event.denied_by.precision"] = sum(is_told for is_told, *_ in denials) / len(denials)
    return {
        key: share
        for key, share in found.items()
        if key.startswith("page.") or "--pages-only" not in arguments
    }


def _record_lines(folder: Path) -> Iterator[str]:
    """Every record of the folder, through the whole pipeline in this process."""
    from hearsay.pages import find_pages
    from hearsay.reading import read_page

    settings = Settings(processes=1)
    for page in find_pages([str(path) for path in sorted(folder.glob("*.txt"))], settings):
        if isinstance(page, Page):
            yield read_page(page, settings).to_jsonl()


def _page_lines(folder: Path) -> Iterator[str]:
    from hearsay.records import to_jsonl

    for path in sorted(folder.glob("*.txt")):
        document = _cleaned(path.name, path.read_bytes())
        if isinstance(document, Document):
            yield to_jsonl([document])


def _cleaned(name: str, data: bytes) -> Document | Reject:
    settings = Settings()
    return clean_page(
        Page(uri=name, media_type="text/plain", data=data), settings, load_knowledge(settings.packs)
    )


def _scored_by_roles(folder: Path, is_told: bool) -> dict[str, float]:
    hits: dict[str, list[bool]] = {}
    kept_out = (
        set((folder / "kept_out.txt").read_text(encoding="utf-8").split())
        if (folder / "kept_out.txt").exists()
        else set()
    )
    for path in sorted(folder.glob("*.dump")):
        found = _role_hits(path, is_told)
        for key, values in found.items():
            hits.setdefault(key, []).extend(values)
            if path.stem in kept_out:
                hits.setdefault(f"kept_out.{key}", []).extend(values)
    shares = {key: sum(values) / len(values) for key, values in sorted(hits.items()) if values}
    wrong = sum(not hit for key in ("page.kept", "page.dropped") for hit in hits[key])
    right = sum(hits["page.kept"])
    return shares | {"lines.f1": 2 * right / (2 * right + wrong)}


def _role_hits(path: Path, is_told: bool) -> dict[str, list[bool]]:
    """For one role file, whether each thing to check came out right."""
    rows = path.read_text(encoding="utf-8").splitlines()
    meta = {row[2:].partition(": ")[0]: row[2:].partition(": ")[2] for row in rows if row.startswith("# ")}
    lines = [tuple(row.split("\t", 1)) for row in rows if "\t" in row]
    dump = "\n".join(row.split("\t", 1)[-1] for row in rows if not row.startswith("# "))
    document = _cleaned(path.stem, dump.encode())
    if isinstance(document, Reject):
        hit = meta.get("reject") == document.code
        _tell(is_told and not hit, path.stem, "reject", document.reason)
        return {"page.read": [hit]}
    body = _squash(
        " ".join(document.text[part.start : part.end] for part in document.parts if part.kind != "title")
    )
    wanted = " ".join(_squash(words) for role, words in lines if role in "PHSC")
    hits: dict[str, list[bool]] = {
        "page.read": ["reject" not in meta],
        "page.kept": [],
        "page.dropped": [],
        "page.meta": [],
    }
    for role, words in lines:
        plain = _squash(words)
        if role in "PH":
            hits["page.kept"].append(plain.removesuffix(" Enditem") in body)
            _tell(is_told and not hits["page.kept"][-1], path.stem, "kept", words)
        elif role in "FBDXQ" and len(plain) >= 8:
            hits["page.dropped"].append(body.count(plain) <= wanted.count(plain))
            _tell(is_told and not hits["page.dropped"][-1], path.stem, "dropped", words)
    for key, value in meta.items():
        hits["page.meta"].append(_meta_fits(document, key, value))
        _tell(is_told and not hits["page.meta"][-1], path.stem, key, value)
    return hits


def _meta_fits(document: Document, key: str, value: str) -> bool:
    published, updated = document.published, document.updated
    if value == "none":  # nothing to be found: a message without a title, a sound page without doubts
        return not (document.flags if key == "flags" else document.title)
    shown = {
        "title": document.title,
        "outlet": document.outlet,
        "agency": document.agency or document.outlet,  # an agency's own page names it as its outlet
        "published": published.date,
        "published_year": published.date,
        "published_time": published.time,
        "updated_time": updated.time if updated else None,
        "dateline": document.dateline.text if document.dateline else None,
        "flags": " ".join(flag.code for flag in document.flags),
    }[key]
    return _squash(value).lower() in _squash(shown or "").lower()


def _squash(text: str) -> str:
    return " ".join(text.translate(_QUOTES).split())


def _tell(is_told: bool, page: str, what: str, words: str) -> None:
    if is_told:
        print(f"MISS {page} {what}: {words[:100]}")


if __name__ == "__main__":
    main(sys.argv[1:])
