"""Whom acts of speech are aimed at, in trees made by hand."""

from __future__ import annotations

from hearsay.codebooks import load_codebook
from hearsay.events import find_events
from hearsay.language.annotated import Annotated
from hearsay.mentions import Mentions
from hearsay.packs import load_knowledge
from hearsay.records import Event
from hearsay.statements import find_statements
from tests.statements.made import made, mentioned


def events(annotated: Annotated, mentions: Mentions) -> tuple[Event, ...]:
    book, knowledge = load_codebook(None), load_knowledge(["all"])
    statements = find_statements(annotated, mentions, book, knowledge)
    return find_events(annotated, mentions, statements, book, knowledge)[0]


def sides(event: Event) -> tuple[str, list[str | None], list[str | None]]:
    return event.type, [a.country for a in event.actors], [a.country for a in event.recipients]


def test_a_demand_is_made_of_who_must_do_it() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj demanded/VERB/0/root/demand that/SCONJ/5/mark Sudan/PROPN/5/nsubj withdraw/VERB/2/ccomp ./PUNCT/2/punct"
    )
    found = events(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 3: ("Sudan", "SDN", None)}))
    assert sides(found[0]) == ("REQUEST", ["TCD"], ["SDN"])


def test_a_raid_condemned_is_blamed_on_who_made_it() -> None:
    annotated = made(
        "Sudan/PROPN/2/nsubj raided/VERB/0/root/raid a/DET/4/det camp/NOUN/2/obj ./PUNCT/2/punct",
        "Chad/PROPN/2/nsubj condemned/VERB/0/root/condemn the/DET/4/det raid/NOUN/2/obj ./PUNCT/2/punct",
    )
    found = events(annotated, mentioned(annotated, {0: ("Sudan", "SDN", None), 5: ("Chad", "TCD", None)}))
    assert ("ACCUSE", ["TCD"], ["SDN"]) in [sides(event) for event in found]
