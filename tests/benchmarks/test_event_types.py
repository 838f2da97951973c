"""The passages' marks, the codebook's word for a pair, the typer and the table of ACLED-like sub-types."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from benchmarks._acled import subtype, table
from benchmarks._passages import covers, linked_type, unmarked
from benchmarks._typer import Vocabulary, features, fit
from benchmarks.event_types import FOLDS, Answers, fold_of
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor, Event, Span
from hearsay.records.event import EventType


def tree(words: str, heads: list[int], deps: list[str], pos: list[str]) -> Tree:
    split = words.split()
    lemmas = [word.lower() for word in split]
    doc = Doc(spacy.blank("en").vocab, split, heads=heads, deps=deps, pos=pos, lemmas=lemmas)
    return Tree.of(doc)


def event(kind: EventType, actors: str, recipients: str, at: int) -> Event:
    def side(codes: str) -> tuple[Actor, ...]:
        return tuple(Actor(text=c, span=None, name=c, kind="organisation", country=c) for c in codes.split())

    return Event(
        document="doc_1", type=kind, modes=(), contexts=(), actors=side(actors), recipients=side(recipients), when=None,
        where=None, trigger=Span(at, at + 1, "x"), evidence=Span(0, 1, "x"), auxiliary=(), stances=(),
    )  # fmt: skip


def test_the_first_of_two_marks_counts_and_a_missing_actor_is_none() -> None:
    text, spans = unmarked("<s>Lima</s> and <s>Quito</s> met <t>Bogota</t>.")
    assert text == "Lima and Quito met Bogota."
    assert spans == {"source": (0, 4), "target": (19, 25)}
    assert unmarked("They met <t>him</t>.")[1] == {"target": (9, 12)}


def test_the_event_with_both_actors_gives_the_type() -> None:
    said = [
        event("CONSULT", "XXA", "", 5),
        event("RETREAT", "XXA", "XXB", 40),
        event("ASSAULT", "PER", "XXB", 6),
    ]
    assert linked_type(said, 4) == ("YIELD", 3.0)
    assert linked_type(said[:1] + said[2:], 4) == ("CONSULT", 2.0)
    assert linked_type([event("CONSULT", "XXA XXB", "", 5)], 4) == ("CONSULT", 3.0)
    assert linked_type([], 4) == ("", 0.0)


@pytest.mark.parametrize(
    ("spans", "wanted", "found"),
    [
        ([(0, 3), (2, 9)], (2, 8), (2, 9)),
        ([(0, 3)], (3, 8), None),
        ([], (3, 8), None),
        ([(0, 3)], None, None),
    ],
)
def test_the_span_that_shares_most(
    spans: list[tuple[int, int]], wanted: tuple[int, int] | None, found: tuple[int, int] | None
) -> None:
    assert covers(spans, wanted) == found


def test_features_stand_between_and_above_the_actors() -> None:
    parsed = tree(
        "Lima openly accused Quito of theft",
        [2, 2, 2, 2, 5, 3],
        ["nsubj", "advmod", "ROOT", "obj", "case", "nmod"],
        ["PROPN", "ADV", "VERB", "PROPN", "ADP", "NOUN"],
    )
    found = features(parsed, (0, 4), (20, 25))
    assert found["order:st"] == found["b:accused"] == found["sup:accused"] == found["tup:accused"] == 1
    assert found["a:theft"] == found["sd:advmod:openly"] == found["bb:openly accused"] == 1
    assert not any("lima" in name or "quito" in name for name in found)


def test_the_typer_learns_what_parts_the_types() -> None:
    rows = [{"b:accuse": 1.0, "w:talk": 0.5}, {"b:meet": 1.0, "w:talk": 0.5}] * 4
    matrix = Vocabulary(rows).matrix(rows)
    weights, offset = fit(matrix, np.array([0, 1] * 4), 2)
    assert (matrix @ weights + offset).argmax(axis=1).tolist() == [0, 1] * 4


def test_a_feature_of_two_passages_has_no_column() -> None:
    rows = [{"b:rare": 1.0}] * 2 + [{"b:common": 1.0}] * 5
    assert set(Vocabulary(rows).columns) == {"b:common"}


def test_scores_are_means_over_the_golds_types() -> None:
    answers = Answers(["AID", "COERCE", "ASSAULT", "AID"], ["AID", "ASSAULT", "ASSAULT", "AGREE"])
    assert answers.f1() == {"AID": 0.6667, "ASSAULT": 0.6667, "COERCE": 0.0}
    assert answers.summary() == {"macro.f1": 0.4445, "accuracy": 0.5}


def test_a_fold_is_the_same_for_the_same_beginning() -> None:
    beginning = "The junta in the capital expelled the envoys of its neighbours on Sunday night"
    assert fold_of(beginning) == fold_of(beginning + " and closed the border.")
    assert 0 <= fold_of("x") < FOLDS


def test_the_tables_types_are_plovers_and_its_last_row_takes_all() -> None:
    rows = table()
    assert {kind for row in rows for kind in row.types} <= set(get_args(EventType))
    assert rows[-1].subtype == "OTHER" and rows[-1].fits("", set(), set(), set())


@pytest.mark.parametrize(
    ("text", "triggers", "kind"),
    [
        ("A suicide bomber struck the market.", ["ASSAULT"], "SUIC_BOMB"),
        ("Villagers found a cache of rifles in a well.", [], "DISR_WEAP"),
        ("Students marched in silence through Lima.", ["PROTEST"], "PEACE_PROTEST"),
        ("Police used tear gas on protesters in Lima.", ["PROTEST"], "PROTEST_WITH_INTER"),
        ("In March two men were shot in a bar.", ["ASSAULT"], "ATTACK"),
        ("The choir sang.", [], "OTHER"),
    ],
)
def test_sub_types(text: str, triggers: list[str], kind: str) -> None:
    assert subtype(text, [], triggers) == kind
