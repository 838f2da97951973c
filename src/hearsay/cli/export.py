"""``hearsay export``."""

from __future__ import annotations

from pathlib import Path

import click

from hearsay.cli.options import json_option, library_option, opened
from hearsay.cli.output import print_json


@click.command()
@click.argument("format_", metavar="FORMAT")
@click.option("--output", "-o", required=True, metavar="PATH", help="The file or folder to write.")
@library_option
@json_option
def export(format_: str, output: str, library_path: str | None, as_json: bool) -> None:
    """Write a library for other programs.

    FORMAT is records (JSON Lines), csv or parquet.
    """
    from hearsay.exports import write_export

    with opened(library_path) as library:
        written = write_export(library, format_, Path(output))
    if as_json:
        print_json({"format": format_, "path": output, "records": written})
    else:
        click.echo(f"wrote {output}: {written} records", err=True)
