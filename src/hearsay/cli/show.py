"""``hearsay show``."""

from __future__ import annotations

import click

from hearsay.cli.options import json_option, library_option, opened
from hearsay.cli.output import print_marked, print_records


@click.command()
@click.argument("id_", metavar="ID")
@library_option
@json_option
def show(id_: str, library_path: str | None, as_json: bool) -> None:
    """Show one record with the words that carry it. The beginning of an id is enough."""
    with opened(library_path) as library:
        record = library.record(id_)
        if as_json:
            print_records([record])
            return
        from hearsay.views.card import card

        shown = card(record, library)
    click.echo(click.style(shown.title, bold=True))
    for label, value in shown.rows:
        click.echo(f"  {click.style(label, dim=True)}: {value}")
    for heading, text in shown.texts:
        click.echo()
        if heading:
            click.echo(click.style(heading, dim=True))
        print_marked(text)
