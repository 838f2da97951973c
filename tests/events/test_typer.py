"""The typer's voice: heard when sure, silent without an actor, outvoting only rules of one word."""

from __future__ import annotations

import numpy as np
import pytest

from hearsay.codebooks.tree import Tree
from hearsay.events.typer import Typer, features, lead, load_typer, silent_typer
from hearsay.records import Actor, Span
from tests.statements.made import made

HARRIED = "Togo/PROPN/2/nsubj harried/VERB/0/root/harry Ghana/PROPN/2/obj on/ADP/5/case Monday/PROPN/2/obl ./PUNCT/2/punct"


def actor(text: str, start: int) -> Actor:
    span = Span(start=start, end=start + len(text), text=text)
    return Actor(text=text, span=span, name=text, kind="country", country="TGO")


def typer(weights: list[float]) -> Typer:
    """Two types, and one feature that speaks for the first."""
    return Typer(
        ("ASSAULT", "YIELD"),
        {"sup:harry": 0},
        np.ones(1, dtype=np.float32),
        np.array([weights], dtype=np.float32),
        np.zeros(2, dtype=np.float32),
    )


def test_names_are_no_features_and_the_word_above_is() -> None:
    tree = Tree.of(made(HARRIED).doc)
    found = features(tree, (0, 4), (13, 18))
    assert "sup:harry" in found and "b:harry" in found
    assert not any("togo" in name or "ghana" in name for name in found)


def test_the_actor_must_be_written() -> None:
    tree = Tree.of(made(HARRIED).doc)
    inherited = Actor(text="it", span=None, name="Togo", kind="country", country="TGO")
    assert typer([1.0, -1.0]).says(tree, [inherited], []) == {}
    assert silent_typer().says(tree, [actor("Togo", 0)], []) == {}
    scores = typer([1.0, -1.0]).says(tree, [actor("Togo", 0)], [actor("Ghana", 13)])
    assert scores == {"ASSAULT": pytest.approx(1.0), "YIELD": pytest.approx(-1.0)}


def test_how_far_a_type_leads() -> None:
    scores = {"ASSAULT": 0.5, "YIELD": -0.25, "AID": 0.25}
    assert lead(scores, "AID") == ("ASSAULT", 0.25)
    assert lead(scores, "ASSAULT") == ("ASSAULT", 0.25)
    assert lead(scores, "RETREAT") == ("ASSAULT", 0.75)


def test_the_table_of_the_package() -> None:
    table = load_typer()
    assert len(table.types) == 15 and "YIELD" in table.types
    assert table.weights.shape == (len(table.columns), 15)


def test_what_stands_between_two_is_looked_up_as_it_is_told() -> None:
    words = "Togo/PROPN/2/nsubj harried/VERB/0/root/harry and/CCONJ/4/cc harried/VERB/2/conj/harry Ghana/PROPN/4/obj"
    tree = Tree.of(made(words).doc)
    names = ("b:harry", "bb:harry and", "bb:and harry", "order:st", "b:and")
    table = Typer(
        ("ASSAULT",),
        {name: row for row, name in enumerate(names)},
        np.array([1.0, 0.5, 2.0, 0.25, 3.0], dtype=np.float32),
        np.array([[0.5], [1.0], [-1.0], [2.0], [4.0]], dtype=np.float32),
        np.zeros(1, dtype=np.float32),
    )
    start = tree.starts[4]
    said = table.says(tree, [actor("Togo", 0)], [actor("Ghana", start)])
    assert said == table.scores(features(tree, (0, 4), (start, start + 5)))
    assert table.says(tree, [actor("Togo", 0)], []) == table.scores(features(tree, (0, 4), None))
