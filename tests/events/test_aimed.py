"""Whom a deed is aimed at: deeper in what is agreed or refused, own people, people nobody names; never the doer's own troops."""

from __future__ import annotations

import pytest

from hearsay.codebooks import load_codebook
from hearsay.packs import load_knowledge
from tests.events.test_passages import code

pytest.importorskip("hearsay.language")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "kind", "countries", "words"),
    [
        ("Jordan agreed to lift a ban on imports of Syrian fruit.", "AGREE", {"SYR"}, ""),
        ("Cuba sent 90 doctors and nurses to Sierra Leone.", "AID", {"SLE"}, ""),
        ("China's army began three days of drills around Taiwan.", "MOBILIZE", {"TWN"}, ""),
        ("Sudanese authorities released dozens of activists on Friday.", "RETREAT", set(), "dozens"),
        ("Uganda withdrew its troops.", "RETREAT", set(), ""),
    ],
)
def test_recipients(text: str, kind: str, countries: set[str], words: str) -> None:
    found = [
        each for each in code(text, load_codebook(None), load_knowledge(["all"])).events if each.type == kind
    ]
    assert {a.country for a in found[0].recipients if a.country} == countries
    if words:
        assert words in " ".join(a.text for a in found[0].recipients)
