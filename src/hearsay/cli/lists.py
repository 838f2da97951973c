"""``hearsay documents``, ``statements``, ``events``, ``figures``, ``incidents``: the same command over five lists."""

from __future__ import annotations

import click

from hearsay.cli.options import filter_options, json_option, library_option, opened, wanted
from hearsay.cli.output import print_lines, print_records

SHOWN = 100


def _list_command(name: str, doc: str) -> click.Command:
    @click.command(name, help=doc)
    @library_option
    @filter_options
    @click.option(
        "--limit",
        type=click.IntRange(min=0),
        default=SHOWN,
        show_default=True,
        help="Lines shown; 0 is all. --json shows all.",
    )
    @json_option
    def command(
        library_path: str | None,
        party: str | None,
        since: str | None,
        until: str | None,
        type_: str | None,
        disputed: bool,
        limit: int,
        as_json: bool,
        unresolved: bool = False,
    ) -> None:
        chosen = wanted(party, since, until, type_, disputed, unresolved)
        with opened(library_path) as library:
            if as_json:
                print_records(getattr(library, name)(chosen))
            else:
                from hearsay.views.listing import listing

                print_lines(listing(library, name, chosen), library.counts(chosen)[name], limit)

    return command


documents = _list_command("documents", "List the pages, by day.")
statements = click.option(
    "--unresolved", is_flag=True, help="Only denials of what is told nowhere: tied to no event."
)(_list_command("statements", "List who said what, by day."))
events = _list_command("events", "List what is said to have happened, by day.")
figures = _list_command("figures", "List numbers about people, with who gives them.")
incidents = _list_command(
    "incidents", "List happenings over all pages, with who affirms and who denies them."
)
