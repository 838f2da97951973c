"""``hearsay export``."""

from __future__ import annotations

import click

from hearsay.cli.options import library_option


@click.command()
@click.argument("format_", metavar="FORMAT")
@click.option(
    "--output",
    "-o",
    required=True,
    metavar="PATH",
    help="File or folder to write; - is stdout where the format is one file.",
)
@library_option
def export(format_: str, output: str, library_path: str | None) -> None:
    """Write a library for other programs: FORMAT is records, csv or parquet."""
    raise NotImplementedError
