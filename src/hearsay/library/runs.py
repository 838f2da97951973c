"""Runs: which program, model, codebook, packs and settings wrote what is in the library."""

from __future__ import annotations

import msgspec
from sqlalchemy import Connection, insert, select, update

from hearsay.library import schema


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run that changed the library.

    Attributes:
        id: Number of the run, from 1; 0 before it is written.
        recipe: Names everything that can change what a page gives; pages read by the same recipe are not read again.
        program: Version of Hearsay.
        model: Version of the reader model; None when there is none.
        codebook: Name and version of the codebook, None when there is none.
        packs: Packs in use.
        settings: Settings in force, as JSON.
        started: ISO time; None when the caller gave no clock.
        finished: ISO time; None also when the run was stopped.
        documents, rejects, unchanged: What it met; 0 until it is finished.
    """

    recipe: str
    program: str
    model: str | None
    codebook: str | None
    packs: tuple[str, ...]
    settings: str
    started: str | None
    finished: str | None = None
    documents: int = 0
    rejects: int = 0
    unchanged: int = 0
    id: int = 0


def begin_run(connection: Connection, run: Run) -> int:
    """Write down a run that begins; gives its number."""
    values = msgspec.structs.asdict(run)
    del values["id"]
    values["packs"] = ",".join(run.packs)
    key = connection.execute(insert(schema.runs).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def finish_run(
    connection: Connection, run: int, *, finished: str | None, documents: int, rejects: int, unchanged: int
) -> None:
    """Write down that a run came to its end."""
    counts = {"finished": finished, "documents": documents, "rejects": rejects, "unchanged": unchanged}
    connection.execute(update(schema.runs).where(schema.runs.c.id == run).values(counts))


def list_runs(connection: Connection) -> tuple[Run, ...]:
    """Every run that changed something, oldest first."""
    rows = connection.execute(select(schema.runs).order_by(schema.runs.c.id)).all()
    return tuple(
        Run(
            id=row.id,
            recipe=row.recipe,
            program=row.program,
            model=row.model,
            codebook=row.codebook,
            packs=tuple(part for part in row.packs.split(",") if part),
            settings=row.settings,
            started=row.started,
            finished=row.finished,
            documents=row.documents,
            rejects=row.rejects,
            unchanged=row.unchanged,
        )
        for row in rows
    )
