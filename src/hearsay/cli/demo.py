"""``hearsay demo``."""

from __future__ import annotations

from pathlib import Path

import click

from hearsay.cli.options import chosen_settings, json_option, settings_options
from hearsay.cli.output import print_json, progress_shown
from hearsay.cli.read import now
from hearsay.cli.summary import print_summary


@click.command()
@click.option(
    "--library",
    "-l",
    "library_path",
    default="demo.hearsay",
    show_default=True,
    metavar="FILE",
    help="The library file, made when missing.",
)
@click.option(
    "--output", "-o", default="dossier.html", show_default=True, metavar="FILE", help="The dossier to write."
)
@settings_options
@json_option
def demo(
    library_path: str,
    output: str,
    processes: int | None,
    packs: str | None,
    codebook: str | None,
    allow_private: bool | None,
    as_json: bool,
) -> None:
    """Read the bundled sample pages, print a summary and write a dossier."""
    from hearsay.library import Library
    from hearsay.packs import load_knowledge
    from hearsay.samples import load_manifest, pages_folder
    from hearsay.views.dossier import build_dossier, write_dossier
    from hearsay.views.summary import summarize

    manifest = load_manifest()
    click.echo(f"Sample pages: {manifest.title}. {manifest.note}", err=True)
    settings = chosen_settings(library_path, processes, packs, codebook, allow_private)
    with Library(library_path) as library:
        with progress_shown() as progress:
            library.read([pages_folder()], settings, progress, clock=now)
        found = summarize(library, None)
        made = build_dossier(library, load_knowledge(settings.packs), title=manifest.title)
    write_dossier(made, Path(output))
    print_json(found) if as_json else print_summary(found)
    click.echo(f"\nThe library is {library_path}; the dossier is {output}: open it in a browser.", err=True)
