"""Denials that only answer: a plain "said" that negates what another has just told of the own side."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import code


class Answered(TypedDict, total=False):
    text: str
    denier: str
    deed: list[str]
    spared: list[str]


ANSWERED: list[Answered] = yaml.safe_load((Path(__file__).parent / "answered.yaml").read_text("utf-8"))


@pytest.mark.parametrize("line", ANSWERED, ids=[line["text"][:60] for line in ANSWERED])
def test_answer(line: Answered) -> None:
    coded = code(line["text"], load_codebook(None), load_knowledge(["all"]))
    denied = [
        (event.trigger.text, stance.holder.country)
        for event in coded.events
        for stance in event.stances
        if stance.stance == "denies" and stance.holder is not None
    ]
    if "denier" not in line:
        assert not denied
        assert all(statement.act != "deny" for statement in coded.statements)
        return
    assert any(
        who == line["denier"] and any(piece in trigger for piece in line["deed"]) for trigger, who in denied
    )
    assert not any(piece in trigger for trigger, _ in denied for piece in line.get("spared", []))
