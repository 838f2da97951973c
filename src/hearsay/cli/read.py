"""``hearsay read``."""

from __future__ import annotations

import click

from hearsay.cli.options import chosen_settings, json_option, library_file, library_option, settings_options
from hearsay.cli.output import print_json, progress_shown


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@library_option
@settings_options
@json_option
def read(
    paths: tuple[str, ...],
    library_path: str | None,
    processes: int | None,
    packs: str | None,
    codebook: str | None,
    allow_private: bool | None,
    as_json: bool,
) -> int:
    """Read pages into a library, which is made when missing.

    PATH is a file, a folder, a pattern, an http(s) address, or - for standard input. HTML, text, feeds, WARC, JSON Lines,
    mail and PDF are opened. Pages the library has already are passed over.

    Exit code 3: done, but some pages were rejected.
    """
    from hearsay.library import Library
    from hearsay.pages import NOTICES

    settings = chosen_settings(library_path, processes, packs, codebook, allow_private)
    with Library(library_file(settings)) as library, progress_shown() as progress:
        report = library.read(paths, settings, progress, clock=now)
    if as_json:
        print_json(report)
    else:
        said = f"{report.documents} read, {report.unchanged} unchanged, {report.rejects} rejected, {report.incidents} incidents"
        click.echo(f"{said} in {library.path}", err=True)
        for code, number in report.reject_codes.items():
            click.echo(f"  rejected {number}: {code}", err=True)
    return 3 if set(report.reject_codes) - {str(code) for code in NOTICES} else 0


def now() -> str:
    """The clock of runs: UTC, to the second. The edge of the program is the only place that looks at it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")
