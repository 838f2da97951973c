"""``hearsay search``."""

from __future__ import annotations

import click

from hearsay.cli.options import filter_options, json_option, library_option, opened, wanted
from hearsay.cli.output import print_json, shortened, width


@click.command()
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@library_option
@filter_options
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Pages shown.")
@json_option
def search(
    words: tuple[str, ...],
    library_path: str | None,
    party: str | None,
    since: str | None,
    until: str | None,
    type_: str | None,
    disputed: bool,
    limit: int,
    as_json: bool,
) -> None:
    """Find pages by their words: all WORDS, "an exact phrase", beginning*, one OR another."""
    from hearsay.views.lines import document_line, page_words

    with opened(library_path) as library:
        hits = library.search(" ".join(words), wanted(party, since, until, type_, disputed), limit=limit)
    for hit in hits:
        if as_json:
            excerpt = "".join(text for text, _ in hit.excerpt)
            print_json(
                {
                    "document": hit.document.id,
                    "title": hit.document.title,
                    "uri": hit.document.uri,
                    "excerpt": excerpt,
                }
            )
            continue
        click.echo(
            f"{click.style(document_line(hit.document).date, fg='cyan')}  {shortened(page_words(hit.document), width() - 30)}"
        )
        click.echo(
            "  " + "".join(click.style(text, bold=True) if is_hit else text for text, is_hit in hit.excerpt)
        )
        click.echo(click.style(f"  [{hit.document.id}]", dim=True))
    if not hits:
        click.echo("no page has these words", err=True)
