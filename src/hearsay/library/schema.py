"""The tables. A record is kept as its JSON; the other columns exist to find it.

Changing a table needs a new file in migrations/versions; a test compares the two.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

HEAD = "0001"
"""The newest file in migrations/versions: opening a library compares this name and need not load Alembic."""

APPLICATION_ID = 0x48656172
"""``PRAGMA application_id``, "Hear": tells a library from other SQLite files."""

metadata = MetaData()


def _document_key(*, primary_key: bool = False) -> Column[str]:
    return Column(
        "document",
        String,
        ForeignKey("documents.id", ondelete="CASCADE"),
        primary_key=primary_key,
        nullable=False,
    )


def _record_table(name: str) -> Table:
    """A kind of record that stands in a document.

    ``first`` and ``last`` are the ISO days of the record, or of its document where the record has none; null
    when neither is known. ``start`` is the offset that puts records of a document in order.
    """
    table = Table(
        name,
        metadata,
        Column("id", String, primary_key=True),
        _document_key(),
        Column("type", String, nullable=False),
        Column("first", String),
        Column("last", String),
        Column("start", Integer, nullable=False),
        Column("json", Text, nullable=False),
    )
    Index(f"{name}_document", table.c.document, table.c.start)
    Index(f"{name}_first", table.c.first)
    return table


runs = Table(
    "runs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("recipe", String, nullable=False),
    Column("program", String, nullable=False),
    Column("model", String),
    Column("codebook", String),
    Column("packs", String, nullable=False),
    Column("settings", Text, nullable=False),
    Column("started", String),
    Column("finished", String),
    Column("documents", Integer, nullable=False, default=0),
    Column("rejects", Integer, nullable=False, default=0),
    Column("unchanged", Integer, nullable=False, default=0),
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    Column("uri", String, nullable=False, index=True),
    Column("outlet", String),
    Column("agency", String),
    Column("language", String, nullable=False),
    Column("first", String, index=True),
    Column("last", String),
    Column("flagged", Boolean, nullable=False),
    Column("run", Integer, ForeignKey("runs.id")),
    Column("json", Text, nullable=False),
)

rejects = Table(
    "rejects",
    metadata,
    Column("id", String, primary_key=True),
    Column("uri", String, nullable=False, index=True),
    Column("type", String, nullable=False),
    Column("run", Integer, ForeignKey("runs.id")),
    Column("json", Text, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    Column("id", String, primary_key=True),
    Column("recipe", String, nullable=False),
    Column("document", String, ForeignKey("documents.id", ondelete="CASCADE"), index=True),
    Column("reject", String, ForeignKey("rejects.id", ondelete="CASCADE"), index=True),
)

mentions = _record_table("mentions")
statements = _record_table("statements")
events = _record_table("events")
figures = _record_table("figures")

parties = Table(
    "parties",
    metadata,
    Column("label", String, primary_key=True),
    Column("record", String, primary_key=True),
    _document_key(),
)
Index("parties_document", parties.c.document)

incidents = Table(
    "incidents",
    metadata,
    Column("id", String, primary_key=True),
    Column("type", String, nullable=False),
    Column("first", String, index=True),
    Column("last", String),
    Column("disputed", Boolean, nullable=False),
    Column("json", Text, nullable=False),
)

incident_parties = Table(
    "incident_parties",
    metadata,
    Column("label", String, primary_key=True),
    Column("incident", String, ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True, index=True),
)

incident_records = Table(
    "incident_records",
    metadata,
    Column("record", String, primary_key=True),
    Column("incident", String, ForeignKey("incidents.id", ondelete="CASCADE"), primary_key=True, index=True),
)

origins = Table(
    "origins",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("json", Text, nullable=False),
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", String, primary_key=True),
    Column("about", String, nullable=False, index=True),
    Column("at", String, nullable=False),
    Column("json", Text, nullable=False),
)

state = Table(
    "state",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

FULL_TEXT = "document_words"
"""The FTS5 table over titles and texts; it is not in ``metadata`` because SQLAlchemy has no virtual tables."""
