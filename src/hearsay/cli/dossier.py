"""``hearsay dossier``."""

from __future__ import annotations

from pathlib import Path

import click

from hearsay.cli.options import chosen_settings, filter_options, json_option, library_option, opened, wanted
from hearsay.cli.output import print_json


@click.command()
@click.option("--output", "-o", required=True, metavar="FILE", help="The HTML file to write.")
@click.option(
    "--title", default=None, metavar="WORDS", help="Heading of the dossier; by default the library's name."
)
@click.option(
    "--detailed",
    type=click.IntRange(min=0),
    default=40,
    show_default=True,
    help="Incidents told in full; the rest get a line each.",
)
@click.option("--packs", metavar="NAMES", help="Knowledge packs for the drawn maps.")
@library_option
@filter_options
@json_option
def dossier(
    output: str,
    title: str | None,
    detailed: int,
    packs: str | None,
    library_path: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    disputed: bool,
    as_json: bool,
) -> None:
    """Write the dossier: one HTML file, readable offline, without scripts, on paper."""
    from hearsay.packs import load_knowledge
    from hearsay.views.dossier import build_dossier, write_dossier

    settings = chosen_settings(library_path, packs=packs)
    chosen = wanted(party, since, until, type_, disputed)
    with opened(library_path) as library:
        heading = title or library.path.stem
        made = build_dossier(
            library, load_knowledge(settings.packs), wanted=chosen, title=heading, detailed=detailed
        )
    write_dossier(made, Path(output))
    told = {
        "path": output,
        "incidents": len(made.incidents) + len(made.others) + len(made.background) + made.spoken_total,
        "notes": len(made.notes),
    }
    if as_json:
        print_json(told)
    else:
        click.echo(f"wrote {output}: {told['incidents']} incidents, {told['notes']} notes", err=True)
