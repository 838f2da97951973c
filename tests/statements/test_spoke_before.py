"""Who speaks, by who spoke before."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.records import Statement
from hearsay.statements import find_statements
from tests.statements.made import made, mentioned


def statements(annotated: Annotated, mentions: Mentions) -> tuple[Statement, ...]:
    return find_statements(annotated, mentions, load_codebook(None), load_knowledge(["all"]))


def test_the_same_source_is_who_spoke_last() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say calm/NOUN/4/nsubj returned/VERB/2/ccomp/return ./PUNCT/2/punct",
        "The/DET/3/det same/ADJ/3/amod source/NOUN/4/nsubj said/VERB/0/root/say fighting/NOUN/6/nsubj ended/VERB/4/ccomp/end",
    )
    found = statements(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)}))
    assert [s.speaker and s.speaker.country for s in found] == ["TCD", "TCD"]
