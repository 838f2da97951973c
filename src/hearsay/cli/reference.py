"""The page docs/commands.md, made from the commands themselves: ``python -m hearsay.cli.reference > docs/commands.md``."""

from __future__ import annotations

import click

from hearsay.cli.app import cli

HEAD = """# Commands

Made by `python -m hearsay.cli.reference > docs/commands.md`; a test fails when it is not up to date.

Data goes to standard output, everything else to standard error. `--json` prints JSON Lines. Exit codes: 0 done, 1 an
error, 2 wrong usage, 3 done but some pages were rejected, 130 stopped by Ctrl-C. An error is one line with a code
([errors.md](errors.md)); `hearsay --debug COMMAND` shows its traceback.

Every setting can also stand in `hearsay.toml` or in a `HEARSAY_` variable; a flag wins over a variable, a variable over the file.
`hearsay config show` tells which gave what.
"""


def reference() -> str:
    """The page as Markdown: every command with its help and its options."""
    context = click.Context(cli, info_name="hearsay")
    return "\n".join([HEAD, *_sections(cli, context)]).rstrip() + "\n"


def _sections(command: click.Command, context: click.Context) -> list[str]:
    found = [] if command is cli else [_section(command, context)]
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            if below is not None:
                found += _sections(below, click.Context(below, info_name=name, parent=context))
    return found


def _section(command: click.Command, context: click.Context) -> str:
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    lines = [f"## {context.command_path}", "", "```", usage, "```", "", _paragraphs(command.help or ""), ""]
    for option in command.params:
        if isinstance(option, click.Option):
            record = option.get_help_record(context)
            if record:
                lines.append(f"- `{record[0]}`: {record[1]}")
    return "\n".join([*lines, ""])


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


if __name__ == "__main__":
    print(reference(), end="")
