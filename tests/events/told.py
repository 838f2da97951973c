"""Events of a few sentences, read by the reader model, for tests that ask who did what and who says so."""

from __future__ import annotations

from hearsay.config import Settings
from hearsay.reading.pipeline import read_text
from hearsay.records import Actor, Event


def events(text: str) -> list[Event]:
    found = read_text(text, published="2024-10-17", uri="x:1", title=None, settings=Settings(processes=1))
    return list(found.events)


def sides(actors: tuple[Actor, ...]) -> set[str | None]:
    return {actor.country for actor in actors}


def stances(event: Event) -> set[tuple[str | None, str]]:
    return {(stance.holder.country if stance.holder else None, stance.stance) for stance in event.stances}
