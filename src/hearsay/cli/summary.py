"""``hearsay summary``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from hearsay.cli.options import filter_options, json_option, library_option, opened, wanted
from hearsay.cli.output import print_json, print_line

if TYPE_CHECKING:
    from hearsay.views.summary import Summary


@click.command()
@library_option
@filter_options
@json_option
def summary(
    library_path: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    disputed: bool,
    as_json: bool,
) -> None:
    """Tell what a library holds: counts, days, parties, the most told incidents."""
    from hearsay.views.summary import summarize

    with opened(library_path) as library:
        found = summarize(library, wanted(party, since, until, type_, disputed))
    if as_json:
        print_json(found)
    else:
        print_summary(found)


def print_summary(found: Summary) -> None:
    """A summary for people."""
    from hearsay.views.words import counted, listed

    numbers = found.counts
    click.echo(
        f"{counted(numbers['documents'], 'page')} ({found.days}), {counted(found.origins, 'independent origin')}, "
        f"{counted(numbers['rejects'], 'page')} rejected"
    )
    click.echo(
        f"{counted(numbers['statements'], 'statement')}, {counted(numbers['events'], 'event')}, "
        f"{counted(numbers['figures'], 'figure')} in {counted(numbers['incidents'], 'incident')}, {found.disputed} disputed"
    )
    if found.parties:
        click.echo("parties: " + listed([f"{party.name} ({party.incidents})" for party in found.parties[:8]]))
    if found.flags:
        click.echo("flagged: " + listed([f"{flag.code} ({flag.number})" for flag in found.flags]))
    for heading, lines in (("\nMost told:", found.most_told), ("\nDisputed:", found.most_disputed)):
        if lines:
            click.echo(heading)
            for line in lines:
                print_line(line)
