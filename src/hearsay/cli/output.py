"""Printing: JSON Lines, lists of lines, progress. Data goes to stdout, everything else to stderr."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from hearsay.library import Progress
    from hearsay.records import Record
    from hearsay.views.lines import Line
    from hearsay.views.segments import Segment

WIDEST = 100
INDENT = 2


def print_records(records: Iterable[Record]) -> None:
    """Records as JSON Lines, as they come."""
    from hearsay.records import to_json

    for record in records:
        click.echo(to_json(record))


def print_json(value: object) -> None:
    """One object as one line of JSON."""
    import msgspec

    click.echo(msgspec.json.encode(value))


def print_lines(lines: Iterable[Line], total: int, limit: int) -> None:
    """A list for people: when, who, act, to whom; below it the words, then the page and the id.

    Args:
        limit: Lines shown; 0 shows all. How many are left out is said on stderr.
    """
    shown = 0
    for line in lines:
        if limit and shown == limit:
            break
        print_line(line)
        shown += 1
    if not shown:
        click.echo("nothing fits", err=True)
    elif total > shown:
        click.echo(f"{shown} of {total:,} shown; --limit 0 shows all", err=True)


def print_line(line: Line) -> None:
    """One record on three lines at most as wide as the terminal."""
    whom = f"{line.link} {line.whom}" if line.whom else ""
    act = click.style(line.act, bold=True) if line.act else ""
    head = " ".join(part for part in (line.who, act, whom) if part)
    click.echo(f"{click.style(line.date, fg='cyan')}  {head}")
    wrapped(line.words)
    click.echo(
        " " * INDENT
        + click.style(f"{shortened(line.page, width() - len(line.id) - 6)}  [{line.id}]".strip(), dim=True)
    )


def wrapped(text: str, *, most: int = 3, indent: int = INDENT) -> None:
    """A text in at most so many lines; "…" where it is cut."""
    import textwrap

    for part in textwrap.wrap(text, width() - indent, max_lines=most, placeholder=" …"):
        click.echo(" " * indent + part)


def print_marked(segments: Sequence[Segment]) -> None:
    """A text with its marks underlined on a terminal, which breaks the lines itself; wrapped plain text elsewhere."""
    if sys.stdout.isatty():
        click.echo(
            "  " + "".join(click.style(s.text, underline=True) if s.marks else s.text for s in segments)
        )
    else:
        wrapped("".join(piece.text for piece in segments), most=10_000)


def shortened(text: str, length: int) -> str:
    """A text cut to a length, "…" where it is cut."""
    return text if len(text) <= length else text[: max(1, length - 1)].rstrip() + "…"


def width() -> int:
    """Columns to print in: the terminal's, at most 100."""
    return min(WIDEST, shutil.get_terminal_size((WIDEST, 40)).columns)


@contextmanager
def progress_shown() -> Iterator[Callable[[Progress], None] | None]:
    """A function that shows how far a run is, on a terminal; None elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("starting") as status:

        def show(progress: Progress) -> None:
            done = f"{progress.documents:,} read, {progress.rejects:,} rejected, {progress.unchanged:,} unchanged"
            name = shortened(progress.uri or "linking incidents", max(10, console.width - len(done) - 8))
            status.update(f"{done}  {name}")

        yield show
