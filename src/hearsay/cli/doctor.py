"""``hearsay doctor``."""

from __future__ import annotations

import click

from hearsay.cli.options import chosen_settings, json_option, library_option
from hearsay.cli.output import print_json


@click.command()
@library_option
@json_option
def doctor(library_path: str | None, as_json: bool) -> int:
    """Check that everything Hearsay needs is in place; exit code 1 when something is not."""
    from hearsay.cli.checks import examine

    checks = examine(chosen_settings(library_path))
    for check in checks:
        if as_json:
            print_json(check)
            continue
        sign = click.style("ok  ", fg="green") if check.is_ok else click.style("FAIL", fg="red", bold=True)
        click.echo(f"{sign}  {check.name}: {check.found}" + (f"; {check.action}" if not check.is_ok else ""))
    return 0 if all(check.is_ok for check in checks) else 1
