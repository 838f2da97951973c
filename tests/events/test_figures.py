"""Figures of many shapes of sentence: what, how many, how sure, whose."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from hearsay.records import Figure
from tests.events.test_passages import code

pytest.importorskip("hearsay.language")


def in_words(figure: Figure) -> str:
    whose = figure.whose.country if figure.whose and figure.whose.country else "-"
    number = figure.high if figure.low is None else figure.low
    return f"{figure.what} {number} {figure.qualifier} {whose}"


@pytest.mark.slow
def test_every_figure_and_no_other() -> None:
    """The parse may cost a sentence, not one in ten."""
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    rows = yaml.load((Path(__file__).parent / "figures.yaml").read_text(), yaml.CSafeLoader)
    wrong = {}
    for row in rows:
        told = sorted(in_words(figure) for figure in code(row["text"], book, knowledge).figures)
        if told != sorted(row["figures"]):
            wrong[row["text"]] = (row["figures"], told)
    assert len(wrong) <= 0.09 * len(rows), "\n".join(
        f"{text}: {pair[1]} not {pair[0]}" for text, pair in wrong.items()
    )
