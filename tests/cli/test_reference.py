"""docs/commands.md has every command and option, and is what the program makes of them."""

from __future__ import annotations

from pathlib import Path

import click

from hearsay.cli.app import cli
from hearsay.cli.reference import reference

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == reference(), (
        "run: python -m hearsay.cli.reference > docs/commands.md"
    )


def test_every_command_and_option_stands_in_the_page() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, command in cli.commands.items():
        below = command.commands.values() if isinstance(command, click.Group) else [command]
        for each in below:
            assert f"## hearsay {name}" in page
            for option in each.params:
                if isinstance(option, click.Option):
                    assert all(f"`{flag}" in page or f" {flag}" in page for flag in option.opts), (
                        name,
                        option.opts,
                    )


def test_every_command_is_one_line_of_help() -> None:
    for name, command in cli.commands.items():
        first = (command.help or "").split("\n")[0]
        assert first.endswith("."), name
        assert len(first) <= 88, name
