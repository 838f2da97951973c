"""Sayings done in saying so."""

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


def test_who_says_that_his_state_condemns_condemns() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say it/PRON/4/nsubj condemned/VERB/2/ccomp/condemn the/DET/6/det raid/NOUN/4/obj"
    )
    (statement,) = statements(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)}, anaphors={2: 0}))
    assert (statement.act, statement.cue and statement.cue.text) == ("criticize", "said")


def test_who_tells_what_another_state_condemns_condemns_nothing() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say Mali/PROPN/4/nsubj condemned/VERB/2/ccomp/condemn the/DET/6/det raid/NOUN/4/obj"
    )
    mentions = mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Mali", "MLI", None)})
    assert [s.act for s in statements(annotated, mentions)] == ["assert", "criticize"]
