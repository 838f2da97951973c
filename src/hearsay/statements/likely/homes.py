"""The land of those who say something, where neither the words nor a rule tell it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from hearsay.codebooks.tree import Tree
from hearsay.language.forest import load_forest
from hearsay.records import Statement
from hearsay.statements.likely.home_signs import HomeSigns
from hearsay.statements.likely.page_signs import Numbers

if TYPE_CHECKING:
    from hearsay.language import Annotated
    from hearsay.mentions import Mentions

SURE = 0.6
"""How likely a land must be to be written down: by folds (``training/homes.py``) .68 of those given are right then, with .5 .64."""

LEAST = 1e-6
"""Nothing is likelier than this to be wrong or right: its logarithm is to be taken."""
SENTENCES = 4
"""Fewer tell too little of anybody: of lands given to who speaks in two or three sentences two of three were wrong."""


PAPERS = frozenset({"report", "reports", "statement", "statements", "documents"})


class Question(NamedTuple):
    """Whether a land is the home of who says a statement; ``key`` is the same for all that one speaker says."""

    statement: str
    key: str
    land: str


def fill_homes(
    annotated: Annotated, mentions: Mentions, statements: Sequence[Statement]
) -> tuple[Statement, ...]:
    """The statements, with the likeliest land of speakers who have none; their ids stay."""
    questions, rows = ask(annotated, mentions, statements)
    if not questions:
        return tuple(statements)
    homes = choose(questions, load_forest("homes").weigh(rows))
    keys = {each.statement: each.key for each in questions}
    return tuple(
        replace(each, speaker=replace(each.speaker, country=land, party=land), likely=True)
        if each.speaker is not None and (land := homes.get(keys.get(each.id, "")))
        else each
        for each in statements
    )


def ask(
    annotated: Annotated, mentions: Mentions, statements: Sequence[Statement]
) -> tuple[list[Question], list[tuple[Numbers, ...]]]:
    """Every land that may be the home of a speaker of the page, and what speaks for it."""
    questions, rows = list[Question](), list[tuple[Numbers, ...]]()
    asked = [each for each in statements if is_asked(each)]
    if not asked or len(Tree.of(annotated.doc).sentences) < SENTENCES:
        return questions, rows
    signs = HomeSigns(annotated, mentions, statements)
    for each in asked:
        voice = signs.voice(each)
        for land, speaking_for in signs.of(voice).items():
            questions.append(Question(each.id, voice.key, land))
            rows.append(speaking_for)
    return questions, rows


def is_asked(statement: Statement) -> bool:
    """Whether somebody says it of whom nothing tells the land; what media and "reports" say is of no land."""
    speaker = statement.speaker
    if speaker is None or speaker.span is None or speaker.sector == "MED":
        return False
    if speaker.text.lower() in PAPERS:
        return False
    return speaker.country is None and speaker.party is None


def choose(questions: Sequence[Question], weights: Sequence[float]) -> dict[str, str]:
    """The home of each speaker by key, where one is likely enough: what speaks for it in all that he says is taken together."""
    odds = defaultdict[str, dict[str, list[float]]](lambda: defaultdict(list))
    for question, weight in zip(questions, weights, strict=True):
        weight = min(max(weight, LEAST), 1 - LEAST)
        odds[question.key][question.land].append(math.log(weight / (1 - weight)))
    least, homes = math.log(SURE / (1 - SURE)), dict[str, str]()
    for key, lands in odds.items():
        likely = {land: sum(each) / len(each) for land, each in lands.items()}
        best = max(sorted(likely), key=lambda land: likely[land])
        if likely[best] >= least:
            homes[key] = best
    return homes
