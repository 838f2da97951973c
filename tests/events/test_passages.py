"""Sentences of many conflicts through the whole coding, and every example and counter-example of the codebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from hearsay.codebooks import Codebook, load_codebook
from hearsay.events import find_events
from hearsay.packs import Knowledge, load_knowledge
from hearsay.records import Actor, Document, Event, Figure, Part, Published, Statement
from hearsay.statements import find_statements

language = pytest.importorskip("hearsay.language")


class Coded(NamedTuple):
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]


@pytest.fixture(scope="session")
def book() -> Codebook:
    return load_codebook(None)


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load_knowledge(["all"])


def code(text: str, book: Codebook, knowledge: Knowledge) -> Coded:
    from hearsay.mentions import find_mentions

    document = Document(
        uri="test",
        title=None,
        outlet=None,
        agency=None,
        byline=None,
        language="en",
        text=text,
        sha256="",
        parts=(Part("paragraph", 0, len(text)),),
        published=Published(
            date="2024-05-15", time=None, zone=None, basis="stated", low="2024-05-15", high="2024-05-15"
        ),
        updated=None,
        dateline=None,
    )
    annotated = language.annotate_one(document)
    mentions = find_mentions(annotated, knowledge)
    statements = find_statements(annotated, mentions, book, knowledge)
    events, figures = find_events(annotated, mentions, statements, book, knowledge)
    return Coded(statements, events, figures)


def sides(actors: tuple[Actor, ...]) -> set[str]:
    return {actor.country for actor in actors if actor.country}


def as_told(coded: Coded) -> list[str]:
    found = [f"{s.act} {s.speaker.country if s.speaker else None}" for s in coded.statements]
    found += [
        f"{e.type} {'+'.join(sorted(sides(e.actors)))}>{'+'.join(sorted(sides(e.recipients)))}"
        for e in coded.events
    ]
    found += [f"{f.what} {f.low} {f.whose.country if f.whose else None}" for f in coded.figures]
    return found


def has_event(coded: Coded, wanted: str) -> bool:
    kind, _, pair = wanted.partition(" ")
    actors, _, recipients = pair.partition(">")
    need = set(filter(None, actors.split("+"))), set(filter(None, recipients.split("+")))
    return any(
        e.type == kind and need[0] <= sides(e.actors) and need[1] <= sides(e.recipients) for e in coded.events
    )


def has_statement(coded: Coded, wanted: str) -> bool:
    act, _, side = wanted.partition(" ")
    return any(s.act == act and s.speaker is not None and s.speaker.country == side for s in coded.statements)


def has_figure(coded: Coded, wanted: str) -> bool:
    what, number, *side = wanted.split()
    return any(
        f.what == what
        and f.low == int(number)
        and (not side or (f.whose is not None and f.whose.country == side[0]))
        for f in coded.figures
    )


def passages() -> list[dict[str, object]]:
    return list(yaml.load((Path(__file__).parent / "passages.yaml").read_text(), yaml.CSafeLoader))


@pytest.mark.parametrize("passage", passages(), ids=lambda p: str(p["text"])[:50])
def test_passage(passage: dict[str, list[str]], book: Codebook, knowledge: Knowledge) -> None:
    coded = code(str(passage["text"]), book, knowledge)
    missed = [w for w in passage.get("statements", []) if not has_statement(coded, w)]
    missed += [w for w in passage.get("events", []) if not has_event(coded, w)]
    missed += [w for w in passage.get("figures", []) if not has_figure(coded, w)]
    wrong = [kind for kind in passage.get("never", []) if any(e.type == kind for e in coded.events)]
    assert not missed and not wrong, f"missed {missed}, wrong {wrong}; coded {as_told(coded)}"


def rules() -> Iterator[tuple[str, str, str, str | None, str]]:
    book = load_codebook(None)
    for coded in book.events:
        yield coded.rule.id, coded.type, coded.rule.example, coded.rule.code, coded.rule.counter
    for cue in book.acts.cues:
        yield cue.id, cue.act, cue.example, None, cue.counter


@pytest.mark.parametrize("rule", list(rules()), ids=lambda r: r[0])
def test_rule_codes_its_example_and_not_its_counter_example(
    rule: tuple[str, str, str, str | None, str], book: Codebook, knowledge: Knowledge
) -> None:
    name, kind, example, pair, counter = rule
    coded, other = code(example, book, knowledge), code(counter, book, knowledge)
    if kind.isupper():
        assert has_event(coded, f"{kind} {pair or '>'}"), f"{example!r} gave {as_told(coded)}"
        assert not any(e.basis == f"codebook:{name}" for e in other.events), (
            f"{counter!r} gave {as_told(other)}"
        )
    else:
        assert any(s.act == kind for s in coded.statements), f"{example!r} gave {as_told(coded)}"
        assert not any(s.act == kind for s in other.statements), f"{counter!r} gave {as_told(other)}"
