"""Whom acts of speech are aimed at, in trees made by hand."""

from __future__ import annotations

from tests.events.by_hand import events, sides
from tests.statements.made import made, mentioned


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
