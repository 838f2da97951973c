"""Everyday words of news by type: particle verbs, light verbs with their noun, nouns as an occasion, and what only sounds like them.

``everyday.tsv`` has a line a sentence: what must be coded ("TYPE ACTORS>RECIPIENTS", several types with "/", "!TYPE" for none),
a tab, the sentence. Who is not named on a side is not asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from hearsay.codebooks import Codebook
from hearsay.packs import Knowledge
from hearsay.records import Actor, Event

from .test_passages import book, code, knowledge, language

__all__ = ["book", "knowledge", "language"]

TWO_SIDED = frozenset({"CONSULT", "COOPERATE", "AGREE", "SUPPORT"})
TOLERATED = 0.03
"""One line in thirty may fall to a bad parse of its one sentence: other weights parse other sentences badly."""


def lines() -> Iterator[tuple[str, str]]:
    for line in (Path(__file__).parent / "everyday.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            wanted, _, text = line.partition("\t")
            yield wanted, text


def lands(actors: Sequence[Actor]) -> set[str]:
    return {actor.country or "" for actor in actors}


def is_coded(wanted: str, events: Sequence[Event]) -> bool:
    if wanted.startswith("!"):
        return all(event.type != wanted[1:] for event in events)
    types, _, sides = wanted.partition(" ")
    first, _, second = sides.partition(">")
    doers, targets = set(first.split("+")) - {""}, set(second.split("+")) - {""}
    for event in events:
        if event.type not in types.split("/"):
            continue
        actors, recipients = lands(event.actors), lands(event.recipients)
        have = actors | recipients if event.type in TWO_SIDED or not targets else actors
        if doers <= have and targets <= (have if event.type in TWO_SIDED else recipients):
            return True
    return False


def missed(chosen: Sequence[tuple[str, str]], book: Codebook, knowledge: Knowledge) -> list[str]:
    return [
        f"{wanted}: {text} gave {[(e.type, lands(e.actors), lands(e.recipients)) for e in events]}"
        for wanted, text in chosen
        for events in [code(text, book, knowledge).events]
        if not is_coded(wanted, events)
    ]


def test_every_twelfth_line_is_coded(book: Codebook, knowledge: Knowledge) -> None:
    chosen = list(lines())[::12]
    wrong = missed(chosen, book, knowledge)
    assert len(wrong) <= 1, "\n".join(wrong)


@pytest.mark.slow
def test_nearly_all_lines_are_coded(book: Codebook, knowledge: Knowledge) -> None:
    chosen = list(lines())
    wrong = missed(chosen, book, knowledge)
    assert len(wrong) <= TOLERATED * len(chosen), "\n".join(wrong)
