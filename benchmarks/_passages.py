"""Passages with two marked actors and the root type between them (PLV), and what the package says of them when it is given the actors."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks._documents import document_as_is
from benchmarks._scores import read_text
from hearsay.codebooks import Codebook, load_codebook
from hearsay.codebooks.tree import Tree
from hearsay.events import find_events
from hearsay.events.typer import Typer, silent_typer
from hearsay.language import Annotated, annotate_one
from hearsay.language.model import shipped_model
from hearsay.language.pieces import NEWLINE, NO_SPACE, SPACE
from hearsay.language.windows import read_windows
from hearsay.mentions import FoundActor, Mentions, find_mentions
from hearsay.packs import Knowledge, load_knowledge
from hearsay.records import Actor, Event
from hearsay.statements import find_statements

Interval = tuple[int, int]
_TAG = re.compile(r"</?[st]>")
_ROLES = {"source": "XXA", "target": "XXB"}
"""Countries that no country has, for the actors given: what the codebook asks of a party, they meet."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text, its two actors in characters (None where the text names nobody) and the gold root type."""

    id: str
    text: str
    source: Interval | None
    target: Interval | None
    type: str

    @property
    def actors(self) -> dict[str, Interval]:
        """Those that are named, by role."""
        given = {"source": self.source, "target": self.target}
        return {role: span for role, span in given.items() if span is not None}


@dataclass(slots=True)
class Read:
    """A passage as the package reads it.

    Attributes:
        tree: Its trees. vectors: one row a token, 0 for white space.
        triggers: By token the type that the trigger head gives it.
        found: Its own actors, in characters. events: its own events.
        given: the events when the two marked actors are given instead, without the package's typer.
        code: Its own events with another typer in place of the package's, which has read these passages.
    """

    passage: Passage
    tree: Tree
    vectors: NDArray[np.float32]
    triggers: dict[int, str]
    found: list[Interval]
    events: tuple[Event, ...]
    given: tuple[Event, ...] = field(default_factory=tuple)
    code: Callable[[Typer], tuple[Event, ...]] = lambda _: ()


def root(kind: str) -> str:
    """PLV's root type: CONCEDE and RETREAT are one there."""
    return "YIELD" if kind in {"CONCEDE", "RETREAT"} else kind


def read_passages(path: Path) -> list[Passage]:
    """The rows of a PLV file; where an actor is marked twice the first mark counts."""
    found = []
    for row in csv.DictReader(io.StringIO(read_text(path)), delimiter="\t"):
        text, spans = unmarked(row["marked_sentence"])
        found.append(
            Passage(row["sentence_id"], text, spans.get("source"), spans.get("target"), row["gold_root"])
        )
    return found


def unmarked(marked: str) -> tuple[str, dict[str, Interval]]:
    """The text without its marks, and the marked actors.

    >>> unmarked("<s>Chad</s> shelled <t>Adre</t>.")
    ('Chad shelled Adre.', {'source': (0, 4), 'target': (13, 17)})
    """
    text, at = "", 0
    opened: dict[str, int] = {}
    spans: dict[str, Interval] = {}
    for tag in _TAG.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        role = "source" if "s" in tag[0] else "target"
        if "/" not in tag[0]:
            opened[role] = len(text)
        elif role in opened:
            spans.setdefault(role, (opened.pop(role), len(text)))
    return text + marked[at:], spans


@cache
def _rules() -> tuple[Knowledge, Codebook]:
    return load_knowledge(("all",)), load_codebook()


def read_passage(passage: Passage) -> Read:
    """Both readings of a passage: with its own actors, and with those that are given."""
    knowledge, codebook = _rules()
    annotated = annotate_one(document_as_is(passage.text))
    mentions = find_mentions(annotated, knowledge)
    return Read(
        passage,
        Tree.of(annotated.doc),
        _vectors(annotated),
        {trigger.token: trigger.type for trigger in annotated.triggers},
        [(a.actor.span.start, a.actor.span.end) for a in mentions.actors if a.actor.span],
        _events(annotated, mentions, knowledge, codebook),
        _events(annotated, _given(annotated, mentions, passage), knowledge, codebook, silent_typer()),
        partial(_events, annotated, mentions, knowledge, codebook),
    )


def _events(
    annotated: Annotated,
    mentions: Mentions,
    knowledge: Knowledge,
    codebook: Codebook,
    typer: Typer | None = None,
) -> tuple[Event, ...]:
    statements = find_statements(annotated, mentions, codebook, knowledge)
    return find_events(annotated, mentions, statements, codebook, knowledge, typer)[0]


def _given(annotated: Annotated, mentions: Mentions, passage: Passage) -> Mentions:
    """The mentions with the marked actors in place of whatever was found on their words."""
    marked = []
    for role, (start, end) in passage.actors.items():
        span = annotated.doc.char_span(start, end, alignment_mode="expand")
        land, words = _ROLES[role], passage.text[start:end]
        actor = Actor(
            text=words,
            span=annotated.document.span(start, end),
            name=words,
            kind="organisation",
            country=land,
            sector="GOV",
            party=land,
        )
        if span is not None:
            marked.append(FoundActor(span.start, span.end, actor))
    apart = [a for a in mentions.actors if not any(a.start < m.end and m.start < a.end for m in marked)]
    anaphors = {
        token: actors
        for token, actors in mentions.anaphors.items()
        if not any(m.start <= token < m.end for m in marked)
    }
    ordered = sorted([*apart, *marked], key=lambda a: (a.start, -a.end))
    return Mentions(tuple(ordered), mentions.places, mentions.times, mentions.quantities, anaphors)


def _vectors(annotated: Annotated) -> NDArray[np.float32]:
    """The vectors of the words, of which a sentence's vector is the mean."""
    at = [token.i for token in annotated.doc if not token.is_space]
    words = [annotated.doc[i].text for i in at]
    before = [NEWLINE if i == 0 else SPACE if annotated.doc[i - 1].whitespace_ else NO_SPACE for i in at]
    windows = read_windows(shipped_model(), words, before, [False] * len(words))
    rows = np.concatenate([window.scores["vector"] for window in windows])
    out = np.zeros((len(annotated.doc), rows.shape[1]), dtype=np.float32)
    out[at] = rows
    return out


def linked_type(events: Sequence[Event], source_end: int) -> tuple[str, float]:
    """The type of the event between the actors given, and how well it is tied to them.

    Returns:
        The root type, "" when there is no event; and 3 when it has both actors, 2 for the source alone, 1.5 for the target
        alone, less for an event with neither on its side. Of equals the nearest to the source's end.
    """
    best: tuple[float, int, str] = (0.0, 0, "")
    for event in events:
        actors, recipients = ({a.country for a in side} for side in (event.actors, event.recipients))
        does, suffers = "XXA" in actors, "XXB" in recipients or {"XXA", "XXB"} <= actors
        tie = 3.0 if does and suffers else 2.0 if does else 1.5 if suffers else 0.5
        best = max(best, (tie, -abs(event.trigger.start - source_end), root(event.type)))
    return best[2], best[0]


def covers(spans: Iterable[Interval], wanted: Interval | None) -> Interval | None:
    """Of the spans that meet the wanted one the one that shares most with it; None when none does."""
    if wanted is None:
        return None
    shared = [(min(e, wanted[1]) - max(s, wanted[0]), -(e - s), (s, e)) for s, e in spans]
    best = max(shared, default=(0, 0, (0, 0)))
    return best[2] if best[0] > 0 else None
