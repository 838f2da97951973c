"""Events of trees made by hand, without the reader model."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.records import Event
from hearsay.statements import find_statements


def events(annotated: Annotated, mentions: Mentions) -> tuple[Event, ...]:
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    statements = find_statements(annotated, mentions, book, knowledge)
    return find_events(annotated, mentions, statements, book, knowledge)[0]


def sides(event: Event) -> tuple[str, list[str | None], list[str | None]]:
    return event.type, [a.country for a in event.actors], [a.country for a in event.recipients]
