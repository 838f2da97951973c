"""``hearsay export``."""

from __future__ import annotations

import click

from hearsay.cli.options import filter_options, json_option, library_option, opened, wanted
from hearsay.cli.output import print_json


@click.command()
@click.argument("form", metavar="FORMAT")
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="PATH",
    help="The file or folder to write; - is standard output, for records.",
)
@library_option
@filter_options
@json_option
def export(
    form: str,
    output: str,
    library_path: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    disputed: bool,
    as_json: bool,
) -> None:
    """Write a library for other programs.

    FORMAT is records (JSON Lines), csv (a folder or a .zip) or parquet (a folder).
    """
    from hearsay.exports import write_export

    with opened(library_path) as library:
        written = write_export(library, form, output, wanted(party, since, until, type_, disputed))
    if as_json and output != "-":
        print_json({"format": form, "path": output, "records": written})
    else:
        click.echo(f"wrote {output}: {written:,} records", err=True)
