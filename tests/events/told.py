"""Events of a few sentences, read by the reader model, for tests that ask who did what and who says so."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.config import Settings
from hearsay.events.scene import Scene
from hearsay.mentions import find_mentions
from hearsay.packs import Knowledge
from hearsay.reading.pipeline import document_of, read_text
from hearsay.records import Actor, Document, Event
from hearsay.statements import find_statements


def events(text: str) -> list[Event]:
    found = read_text(text, published="2024-10-17", uri="x:1", title=None, settings=Settings(processes=1))
    return list(found.events)


def scene_of(text: str) -> Scene:
    from hearsay.language import annotate_one

    document = document_of(text, published="2024-10-17")
    assert isinstance(document, Document)
    annotated, knowledge, codebook = annotate_one(document), Knowledge(), load_codebook()
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, codebook, knowledge)
    return Scene(annotated, mentions, statements, codebook, knowledge)


def sides(actors: tuple[Actor, ...]) -> set[str | None]:
    return {actor.country for actor in actors}


def stances(event: Event) -> set[tuple[str | None, str]]:
    return {(stance.holder.country if stance.holder else None, stance.stance) for stance in event.stances}
