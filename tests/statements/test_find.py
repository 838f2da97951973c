"""Statements from trees made by hand: the rules alone, whatever the reader model does."""

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


def test_a_dismissed_allegation_is_two_statements() -> None:
    annotated = made(
        "Rwanda/PROPN/4/nsubj on/ADP/3/case Monday/PROPN/4/obl dismissed/VERB/0/root/dismiss an/DET/6/det "
        "allegation/NOUN/4/obj it/PRON/9/nsubj was/AUX/9/aux/be arming/VERB/6/acl/arm rebels/NOUN/9/obj/rebel ./PUNCT/4/punct"
    )
    denial, allegation = statements(
        annotated,
        mentioned(annotated, {0: ("Rwanda", "RWA", None)}, anaphors={6: 0}, times={2: "2024-05-13"}),
    )
    assert (denial.act, denial.speaker and denial.speaker.country) == ("deny", "RWA")
    assert denial.said is not None and denial.said.start == "2024-05-13"
    assert allegation.act == "accuse"
    assert allegation.speaker is None
    assert allegation.parent == denial.id
    assert [span.text for span in allegation.content] == ["it was arming rebels"]


def test_a_joined_saying_borrows_the_speaker() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj denied/VERB/0/root/deny it/PRON/2/obj and/CCONJ/5/cc stated/VERB/2/conj/state "
        "that/SCONJ/9/mark calm/NOUN/9/nsubj had/AUX/9/aux/have returned/VERB/5/ccomp/return ./PUNCT/2/punct"
    )
    found = statements(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)}))
    assert [(s.act, s.speaker and s.speaker.country) for s in found] == [("deny", "TCD"), ("assert", "TCD")]


def test_rejecting_a_proposal_denies_nothing() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj rejected/VERB/0/root/reject a/DET/4/det proposal/NOUN/2/obj ./PUNCT/2/punct"
    )
    assert statements(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)})) == ()


def test_declining_to_confirm_confirms_nothing() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj declined/VERB/0/root/decline to/PART/4/mark confirm/VERB/2/xcomp the/DET/6/det raid/NOUN/4/obj"
    )
    assert statements(annotated, mentioned(annotated, {0: ("Chad", "TCD", None)})) == ()
