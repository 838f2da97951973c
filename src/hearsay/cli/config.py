"""``hearsay config show``."""

from __future__ import annotations

import click

from hearsay.cli.options import json_option, library_option, setting_flags, settings_options
from hearsay.cli.output import print_json


@click.group()
def config() -> None:
    """Look at the settings."""


@config.command("show")
@library_option
@settings_options
@json_option
def config_show(
    library_path: str | None,
    processes: int | None,
    packs: str | None,
    codebook: str | None,
    allow_private: bool | None,
    as_json: bool,
) -> None:
    """Show every setting, and whether a flag, a HEARSAY_ variable, hearsay.toml or the default gave it."""
    from hearsay.config import explain_settings

    settings, origins = explain_settings(
        setting_flags(library_path, processes, packs, codebook, allow_private)
    )
    for name, origin in origins.items():
        value = getattr(settings, name)
        if as_json:
            print_json({"setting": name, "value": value, "from": origin})
        else:
            shown = ", ".join(value) if isinstance(value, tuple) else value
            click.echo(f"{name} = {'' if shown is None else shown}  ({origin})")
