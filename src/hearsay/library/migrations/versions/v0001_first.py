"""The first schema: documents, their records, incidents, rejects, pages, runs, decisions, full text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "runs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("recipe", sa.String, nullable=False),
        sa.Column("program", sa.String, nullable=False),
        sa.Column("model", sa.String),
        sa.Column("codebook", sa.String),
        sa.Column("packs", sa.String, nullable=False),
        sa.Column("settings", sa.Text, nullable=False),
        sa.Column("started", sa.String),
        sa.Column("finished", sa.String),
        sa.Column("documents", sa.Integer, nullable=False),
        sa.Column("rejects", sa.Integer, nullable=False),
        sa.Column("unchanged", sa.Integer, nullable=False),
    )
    op.create_table(
        "documents",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("uri", sa.String, nullable=False, index=True),
        sa.Column("outlet", sa.String),
        sa.Column("agency", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("first", sa.String, index=True),
        sa.Column("last", sa.String),
        sa.Column("flagged", sa.Boolean, nullable=False),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.id")),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "rejects",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("uri", sa.String, nullable=False, index=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("run", sa.Integer, sa.ForeignKey("runs.id")),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "pages",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("recipe", sa.String, nullable=False),
        sa.Column("document", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), index=True),
        sa.Column("reject", sa.String, sa.ForeignKey("rejects.id", ondelete="CASCADE"), index=True),
    )
    for name in ("mentions", "statements", "events", "figures"):
        op.create_table(
            name,
            sa.Column("id", sa.String, primary_key=True),
            sa.Column(
                "document", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False
            ),
            sa.Column("type", sa.String, nullable=False),
            sa.Column("first", sa.String),
            sa.Column("last", sa.String),
            sa.Column("start", sa.Integer, nullable=False),
            sa.Column("json", sa.Text, nullable=False),
        )
        op.create_index(f"{name}_document", name, ["document", "start"])
        op.create_index(f"{name}_first", name, ["first"])
    op.create_table(
        "parties",
        sa.Column("label", sa.String, primary_key=True),
        sa.Column("record", sa.String, primary_key=True),
        sa.Column("document", sa.String, sa.ForeignKey("documents.id", ondelete="CASCADE"), nullable=False),
    )
    op.create_index("parties_document", "parties", ["document"])
    op.create_table(
        "incidents",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("type", sa.String, nullable=False),
        sa.Column("first", sa.String, index=True),
        sa.Column("last", sa.String),
        sa.Column("disputed", sa.Boolean, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "incident_parties",
        sa.Column("label", sa.String, primary_key=True),
        sa.Column(
            "incident",
            sa.String,
            sa.ForeignKey("incidents.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
    )
    op.create_table(
        "incident_records",
        sa.Column("record", sa.String, primary_key=True),
        sa.Column(
            "incident",
            sa.String,
            sa.ForeignKey("incidents.id", ondelete="CASCADE"),
            primary_key=True,
            index=True,
        ),
    )
    op.create_table(
        "origins",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "decisions",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("about", sa.String, nullable=False, index=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("json", sa.Text, nullable=False),
    )
    op.create_table(
        "state",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    # The words are indexed, not kept twice: FTS5 reads them from the documents' JSON through the view.
    op.execute(
        "CREATE VIEW document_texts AS SELECT number,"
        " coalesce(json_extract(json, '$.title'), '') AS title, json_extract(json, '$.text') AS text FROM documents"
    )
    op.execute(
        "CREATE VIRTUAL TABLE document_words USING fts5(title, text, content='document_texts',"
        " content_rowid='number', tokenize='porter unicode61 remove_diacritics 2')"
    )
