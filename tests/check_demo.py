"""Look at what ``make demo`` wrote: ``python tests/check_demo.py LIBRARY DOSSIER``; exits 1 with what is missing."""

import sys
from pathlib import Path


def main(library_path: str, dossier_path: str) -> int:
    import hearsay

    problems = []
    library = hearsay.Library(library_path, read_only=True)
    counts = {
        name: len(list(getattr(library, name)()))
        for name in ("documents", "statements", "events", "figures", "incidents")
    }
    for name, least in {
        "documents": 10,
        "statements": 20,
        "events": 20,
        "figures": 2,
        "incidents": 3,
    }.items():
        if counts[name] < least:
            problems.append(f"{counts[name]} {name}, expected at least {least}")
    by_id = {document.id: document for document in library.documents()}
    for statement in library.statements():
        span = statement.evidence
        if by_id[statement.document].text[span.start : span.end] != span.text:
            problems.append(f"{statement.id}: evidence is not the document's text there")
    page = Path(dossier_path).read_text(encoding="utf-8")
    if "<script" in page or "http-equiv" in page or 'src="http' in page:
        problems.append("the dossier is not self-contained, or has scripts")
    missing = [incident.id for incident in library.incidents() if incident.id not in page]
    problems += [f"{identifier} is not in the dossier" for identifier in missing]
    print(f"demo: {counts}, dossier {len(page) // 1024} KiB")
    for problem in problems:
        print(f"demo: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
