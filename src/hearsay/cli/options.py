"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from hearsay.errors import SettingsError

if TYPE_CHECKING:
    from hearsay.config import Settings
    from hearsay.library import Filter, Library

F = TypeVar("F", bound=Callable[..., Any])


def library_option(command: F) -> F:
    """``--library FILE``."""
    return click.option(
        "--library",
        "-l",
        "library_path",
        metavar="FILE",
        help="The library file; by default the setting library.",
    )(command)


def json_option(command: F) -> F:
    """``--json``."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")(command)


def filter_options(command: F) -> F:
    """``--party --from --to --type --disputed``, the same on every list."""
    for option in (
        click.option("--disputed", is_flag=True, help="Only what belongs to a disputed incident."),
        click.option(
            "--type",
            "type_",
            metavar="TYPE",
            help="Event type (ASSAULT), act (deny) or what is counted (killed).",
        ),
        click.option("--to", "until", metavar="DAY", help="Last day: 2023-04-15, 2023-04 or 2023."),
        click.option("--from", "since", metavar="DAY", help="First day: 2023-04-15, 2023-04 or 2023."),
        click.option("--party", metavar="NAME", help="A country (ARM or Armenia) or another party's name."),
    ):
        command = option(command)
    return command


def settings_options(command: F) -> F:
    """Flags that change how pages are read."""
    for option in (
        click.option(
            "--allow-private",
            is_flag=True,
            default=None,
            help="Addresses in private networks may be fetched.",
        ),
        click.option("--codebook", metavar="FOLDER", help="A codebook folder that replaces the bundled one."),
        click.option(
            "--packs", metavar="NAMES", help="Knowledge packs, comma between: names, files, all, or none."
        ),
        click.option(
            "--processes", type=click.IntRange(min=0), metavar="N", help="Worker processes; 0 is one a core."
        ),
    ):
        command = option(command)
    return command


def chosen_settings(
    library_path: str | None = None,
    processes: int | None = None,
    packs: str | None = None,
    codebook: str | None = None,
    allow_private: bool | None = None,
) -> Settings:
    """The settings in force, with what the flags gave on top."""
    from hearsay.config import load_settings

    return load_settings(setting_flags(library_path, processes, packs, codebook, allow_private))


def setting_flags(
    library_path: str | None,
    processes: int | None,
    packs: str | None,
    codebook: str | None,
    allow_private: bool | None,
) -> dict[str, object]:
    """Flags under the names of the settings; ``--packs none`` is no pack."""
    return {
        "library": library_path,
        "processes": processes,
        "packs": [] if packs == "none" else packs,
        "codebook": codebook,
        "fetch_allow_private": allow_private,
    }


def library_file(settings: Settings) -> Path:
    """The library's path.

    Raises:
        SettingsError: HS-103, none is named.
    """
    if not settings.library:
        raise SettingsError(
            "no library is named", action="give --library FILE, or set library in hearsay.toml", code="HS-103"
        )
    return Path(settings.library)


def opened(library_path: str | None) -> Library:
    """The library, for reading."""
    from hearsay.library import Library

    return Library(library_file(chosen_settings(library_path)), read_only=True)


def wanted(
    party: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    disputed: bool,
    unresolved: bool = False,
) -> Filter | None:
    """What the filter options ask for; None when they ask for everything."""
    from hearsay.library import Filter

    if not (party or since or until or type_ or disputed or unresolved):
        return None
    return Filter(
        party=party,
        since=since,
        until=until,
        type=type_,
        disputed=True if disputed else None,
        unresolved=unresolved,
    )
