"""Full-text search over titles and texts, by SQLite's FTS5."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import ColumnClause, Connection, literal_column, select, text
from sqlalchemy import Table as SqlTable

from hearsay.library import schema
from hearsay.library.filters import Filter, narrowed
from hearsay.records import Document, from_json

_PIECE = re.compile(r'"([^"]*)"?|(\S+)')
_OPEN, _CLOSE = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that has the words.

    Attributes:
        document: The document.
        excerpt: A piece of its text in order, each with whether it is one of the words asked for.
        rank: FTS5's bm25; smaller is better.
    """

    document: Document
    excerpt: tuple[tuple[str, bool], ...]
    rank: float


def full_text_query(words: str) -> str:
    """What a person types as an FTS5 query: all words, "exact phrases", beginnings*, one OR another.

    Everything else is taken as words: a stray bracket or colon is no error. Word endings do not count
    ("shelling" finds "shelled").

    >>> full_text_query('Gao "no casualties" OR shell*')
    '"Gao" "no casualties" OR "shell"*'
    """
    pieces: list[str] = []
    words = words.encode("utf-8", "replace").decode().replace("\0", " ")  # what SQLite cannot take
    for phrase, word in _PIECE.findall(words):
        if word == "OR":
            if pieces and pieces[-1] != "OR":
                pieces.append("OR")
            continue
        star = "*" if word.endswith("*") else ""
        bare = (phrase or word).replace('"', "").strip("*").strip()
        if re.search(r"\w", bare):
            pieces.append(f'"{bare}"{star}')
    while pieces and pieces[-1] == "OR":
        pieces.pop()
    return " ".join(pieces)


def search_documents(
    connection: Connection, words: str, wanted: Filter | None, limit: int
) -> tuple[Hit, ...]:
    """The documents that have the words, best first; none when ``words`` holds no word."""
    query = full_text_query(words)
    if not query:
        return ()
    table: SqlTable = schema.documents
    full_text = text(schema.FULL_TEXT)
    rank: ColumnClause[float] = literal_column(
        "bm25(document_words, 4.0, 1.0)"
    )  # a title's word weighs four of the text's
    excerpt: ColumnClause[str] = literal_column(
        f"snippet(document_words, -1, '{_OPEN}', '{_CLOSE}', '…', 24)"
    )
    statement = (
        select(table.c.json, excerpt, rank)
        .select_from(full_text)
        .where(literal_column("document_words.rowid") == table.c.number)
        .where(text("document_words MATCH :words").bindparams(words=query))
        .order_by(rank, table.c.id)
        .limit(limit)
    )
    rows = connection.execute(narrowed(statement, table, wanted))
    return tuple(Hit(_document(json), _pieces(found), float(score)) for json, found, score in rows)


def _document(json: str) -> Document:
    record = from_json(json)
    assert isinstance(record, Document)
    return record


def _pieces(excerpt: str) -> tuple[tuple[str, bool], ...]:
    pieces: list[tuple[str, bool]] = []
    for part in re.split(f"({_OPEN}[^{_CLOSE}]*{_CLOSE})", excerpt.replace("\n", " ")):
        if part:
            marked = part.startswith(_OPEN)
            pieces.append((part.strip(_OPEN + _CLOSE), marked))
    return tuple(pieces)
