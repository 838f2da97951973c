"""Days and places over whole stories (stories.yaml): what is told on, what is looked back to, what returns to the news."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import msgspec
import pytest
import yaml

from hearsay.config import Settings
from hearsay.gazetteer import fold
from hearsay.reading import Reading, read_text
from hearsay.records import When

pytest.importorskip("hearsay.language")

Days = date | Annotated[tuple[date, date], msgspec.Meta(description="first and last")]


class Told(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of the event at a word."""

    of: tuple[str, str]
    when: Days
    where: str | None = None


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is asked of the statement at a cue."""

    cue: str
    when: Days


class Story(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page in short; ``day`` None when it has none."""

    name: str
    text: str
    told: list[Told]
    day: date | None = None
    title: str | None = None
    said: list[Said] = msgspec.field(default_factory=list)


STORIES = msgspec.convert(
    yaml.load((Path(__file__).parent / "stories.yaml").read_text(), yaml.CSafeLoader), list[Story]
)


def fits(when: When | None, wanted: Days) -> bool:
    """Whether days meet those wanted and are hardly wider: a day more for a single day, else twice as many."""
    if when is None or when.start is None:
        return False
    low, high = wanted if isinstance(wanted, tuple) else (wanted, wanted)
    start, end = date.fromisoformat(when.start), date.fromisoformat(when.end or when.start)
    widest = 1 if low == high else max(7, 2 * (high - low).days)
    return start <= high and low <= end and (end - start).days <= widest


def answers(story: Story, reading: Reading) -> Iterator[tuple[str, str, bool]]:
    """What is asked, of what, and whether it is right; deeds and sayings that are not found are the others' to count."""
    assert reading.document is not None
    text = reading.document.text
    for told in story.told:
        kind, word = told.of
        at = text.index(word)
        here = [e for e in reading.events if e.trigger.start < at + len(word) and at < e.trigger.end]
        for event in [e for e in here if e.type == kind][:1] or here[:1]:
            days = event.when and (event.when.start, event.when.end)
            yield "when", f"{story.name}: {word!r} {days}", fits(event.when, told.when)
            if told.where is not None:
                name = fold(event.where.name) if event.where else ""
                yield "where", f"{story.name}: {word!r} {name!r}", fold(told.where) in name
    for said in story.said:
        at = text.index(said.cue)
        for each in reading.statements:
            if each.cue is not None and each.cue.start < at + len(said.cue) and at < each.cue.end:
                days = each.said and (each.said.start, each.said.end)
                yield "said", f"{story.name}: {said.cue!r} {days}", fits(each.said, said.when)
                break


@pytest.mark.slow
def test_days_and_places_over_stories() -> None:
    found: dict[str, list[tuple[str, bool]]] = {}
    for story in STORIES:
        day = story.day.isoformat() if story.day else None
        reading = read_text(story.text, published=day, title=story.title, settings=Settings(processes=1))
        for key, asked, is_right in answers(story, reading):
            found.setdefault(key, []).append((asked, is_right))
    assert len(found["when"]) >= 0.9 * sum(len(story.told) for story in STORIES)
    for key, floor in (("when", 0.92), ("where", 0.92), ("said", 0.88)):
        wrong = [asked for asked, is_right in found[key] if not is_right]
        assert len(wrong) <= (1 - floor) * len(found[key]), "\n".join(wrong)
