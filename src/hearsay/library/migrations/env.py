"""Alembic's entry: runs the changes on the connection it was handed, inside that connection's transaction."""

from __future__ import annotations

from alembic import context

from hearsay.library.schema import metadata


def run() -> None:
    """Bring the database of the connection up to date."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    context.run_migrations()


if hasattr(context, "config"):  # Alembic runs this file; doctest only imports it
    run()
