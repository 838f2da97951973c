"""Media whose own saying only passes on another's."""

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


def test_a_medium_that_reports_what_a_state_stated_relays_it() -> None:
    annotated = made(
        "Reuters/PROPN/2/nsubj reported/VERB/0/root/report that/SCONJ/5/mark Chad/PROPN/5/nsubj stated/VERB/2/ccomp/state "
        "that/SCONJ/8/mark calm/NOUN/8/nsubj returned/VERB/5/ccomp/return ./PUNCT/2/punct"
    )
    mentions = mentioned(annotated, {0: ("Reuters", "GBR", "MED"), 3: ("Chad", "TCD", None)})
    (statement,) = statements(annotated, mentions)
    assert statement.speaker is not None and statement.speaker.country == "TCD"
    assert [relay.name for relay in statement.relays] == ["Reuters"]


def test_what_an_agency_passes_on_is_the_ministers_statement() -> None:
    annotated = made(
        "Guelleh/PROPN/3/nsubj:pass was/AUX/3/aux:pass/be cited/VERB/0/root/cite by/ADP/5/case Reuters/PROPN/3/obl:agent "
        "as/SCONJ/7/mark saying/VERB/3/advcl/say that/SCONJ/11/mark Eritrea/PROPN/11/nsubj had/AUX/11/aux/have "
        "moved/VERB/7/ccomp/move troops/NOUN/11/obj/troop ./PUNCT/3/punct"
    )
    mentions = mentioned(
        annotated,
        {0: ("Ismail Omar Guelleh", "DJI", "GOV"), 4: ("Reuters", "GBR", "MED"), 8: ("Eritrea", "ERI", None)},
    )
    (statement,) = statements(annotated, mentions)
    assert statement.act == "accuse"
    assert statement.speaker is not None and statement.speaker.name == "Ismail Omar Guelleh"
    assert [relay.name for relay in statement.relays] == ["Reuters"]
    assert [span.text for span in statement.content] == ["Eritrea had moved troops"]
