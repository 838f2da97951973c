"""Figures of many families of wording: tolls, idioms, whose people they are and who tells of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import Coded, code

pytest.importorskip("hearsay.language")


def in_words(coded: Coded) -> list[str]:
    speakers = {statement.id: statement.speaker for statement in coded.statements}
    told = []
    for figure in coded.figures:
        speaker = speakers.get(figure.by or "")
        number = figure.high if figure.low is None else figure.low
        whose = figure.whose.country if figure.whose and figure.whose.country else "-"
        by = "-" if figure.by is None else (speaker and speaker.country) or "?"
        told.append(f"{figure.what} {number} {whose} {by}")
    return told


def is_told(wanted: str, told: str) -> bool:
    pairs = zip(wanted.split(), told.split(), strict=True)
    return all(want in {"?", found} for want, found in pairs)


def fits(wanted: list[str], told: list[str]) -> bool:
    rest = list(told)
    for each in wanted:
        found = next((other for other in rest if is_told(each, other)), None)
        if found is None:
            return False
        rest.remove(found)
    return not rest


@pytest.mark.slow
def test_every_figure_with_whose_it_is_and_who_tells_it() -> None:
    """The parse may cost a sentence, not one in ten."""
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    rows = yaml.load((Path(__file__).parent / "claimed_figures.yaml").read_text(), yaml.CSafeLoader)
    wrong = {}
    for row in rows:
        told = in_words(code(row["text"], book, knowledge))
        if not fits(row["figures"], told):
            wrong[row["text"]] = (row["figures"], told)
    assert len(wrong) <= 0.1 * len(rows), f"{len(wrong)} of {len(rows)}\n" + "\n".join(
        f"{text}: {told} not {wanted}" for text, (wanted, told) in wrong.items()
    )
