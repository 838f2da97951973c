"""People without an office whom no list of roles has, where they speak: "a trader said by phone", "an activist group said"."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import lowered
from hearsay.records import Actor, Span

if TYPE_CHECKING:
    from hearsay.language import Annotated

_TABLE = Path(__file__).parent.parent / "data" / "livelihoods.tsv"
_GROUPS = frozenset(("group", "groups", "network", "collective", "sources", "workers", "worker"))
HELPERS = frozenset(("volunteer", "volunteers"))
"""Who is of the place where no name is given; a named one may have come from afar."""
_OF_PLACE = frozenset(
    (
        "activist",
        "activists",
        "local",
        "community",
        "residents",
        "youth",
        "opposition",
        "medical",
        "health",
        "hospital",
        "rescue",
        "emergency",
        "tribal",
        "volunteer",
        "grassroots",
        "neighbourhood",
        "neighborhood",
        "citizens",
        "farmers",
        "women",
        "student",
        "students",
        "fishermen",
    )
)


@cache
def lives(kind: str) -> frozenset[str]:
    """Words for people by where they live: "afar" from what a text tells, or sent by somebody; with a "family"; "there"."""
    with _TABLE.open(encoding="utf-8") as file:
        return frozenset(row["word"] for row in csv.DictReader(file, delimiter="\t") if row["lives"] == kind)


def with_bystanders(annotated: Annotated, actors: Sequence[FoundActor]) -> tuple[FoundActor, ...]:
    """The actors with those who speak as people of a place, or as a group of such people, and whom no rule has found."""
    added = list(_bystanders(annotated, actors))
    if not added:
        return tuple(actors)
    return tuple(sorted([*actors, *added], key=lambda each: (each.start, -each.end)))


def _bystanders(annotated: Annotated, actors: Sequence[FoundActor]) -> Iterator[FoundActor]:
    doc = annotated.doc
    if not doc.has_annotation("DEP"):
        return
    covered = {token for each in actors for token in range(each.start, each.end)}
    sources = annotated.source_tokens()
    said = verbs("talk", "answer")
    people = lives("there") | lives("family") | HELPERS
    for at, word in enumerate(lowered(doc)):
        if at in covered or (word not in people and word not in _GROUPS):
            continue
        token = doc[at]
        if token.pos_ != "NOUN" or not (token.is_lower or token.is_sent_start):
            continue
        is_group = word in _GROUPS and any(
            child.i < at and child.lower_ in _OF_PLACE for child in token.children
        )
        if not is_group and word not in people:
            continue
        top = token.head if token.dep_ == "conj" else token
        speaks = top.dep_ in ("nsubj", "nsubj:outer") and top.head.lemma_.lower() in said
        if not speaks and token.i not in sources:
            continue
        if token.dep_ in ("compound", "amod") or any(child.dep_ == "nmod:poss" for child in token.children):
            continue
        start = token.i
        while (
            start
            and doc[start - 1].head.i == token.i
            and doc[start - 1].dep_ in ("amod", "compound", "nummod")
        ):
            start -= 1
        if start < token.i and any(inside in covered for inside in range(start, token.i)):
            start = token.i
        span = Span(doc[start].idx, token.idx + len(token), doc[start : token.i + 1].text)
        is_person = not is_group and annotated.kinds[token.i] == "person"
        yield FoundActor(
            start,
            token.i + 1,
            Actor(
                text=span.text,
                span=span,
                name=span.text,
                kind="unnamed",
                sector="CVL" if is_person else None,
            ),
        )
