"""What a denial denies, and what it leaves alone: a line with a denier who denied nothing of it is the worst there is."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import code

REACH = 10
"""Characters behind a trigger that tell one deed from another of the same verb."""


class Line(TypedDict, total=False):
    text: str
    denied: dict[str, list[str]]
    spared: dict[str, list[str]]


LINES: list[Line] = yaml.safe_load((Path(__file__).parent / "denied.yaml").read_text("utf-8"))


@pytest.mark.parametrize("line", LINES, ids=[line["text"][:60] for line in LINES])
def test_denied(line: Line) -> None:
    coded = code(line["text"], load_codebook(None), load_knowledge(["all"]))
    denied = [
        (stance.holder.country, line["text"][event.trigger.start : event.trigger.end + REACH])
        for event in coded.events
        for stance in event.stances
        if stance.stance == "denies" and stance.holder is not None
    ]
    if "denied" not in line and "spared" not in line:
        assert not denied
    for country, pieces in line.get("denied", {}).items():
        for piece in pieces:
            assert any(who == country and piece in told for who, told in denied), (country, piece)
    for country, pieces in line.get("spared", {}).items():
        for piece in pieces:
            assert not any(who == country and piece in told for who, told in denied), (country, piece)
