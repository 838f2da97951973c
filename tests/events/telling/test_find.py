"""What tellings are made of a deed: none, one or one each way, in trees made by hand."""

from __future__ import annotations

from tests.events.by_hand import events, sides
from tests.statements.made import made, mentioned


def test_a_withdrawal_to_come_concedes() -> None:
    annotated = made(
        "Chad/PROPN/3/nsubj will/AUX/3/aux withdraw/VERB/0/root from/ADP/5/case Sudan/PROPN/3/obl ./PUNCT/3/punct"
    )
    found = events(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 4: ("Sudan", "SDN", None)}))
    assert [event.type for event in found] == ["CONCEDE"]


def test_a_blow_to_come_told_by_who_will_strike_threatens() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj said/VERB/0/root/say it/PRON/5/nsubj would/AUX/5/aux attack/VERB/2/ccomp Sudan/PROPN/5/obj ./PUNCT/2/punct"
    )
    mentions = mentioned(annotated, {0: ("Chad", "TCD", None), 5: ("Sudan", "SDN", None)}, anaphors={2: 0})
    assert [sides(event) for event in events(annotated, mentions)] == [("THREATEN", ["TCD"], ["SDN"])]


def test_what_is_demanded_is_not_done() -> None:
    annotated = made(
        "Chad/PROPN/2/nsubj urged/VERB/0/root/urge Sudan/PROPN/2/obj to/PART/5/mark release/VERB/2/xcomp "
        "the/DET/7/det prisoners/NOUN/5/obj/prisoner ./PUNCT/2/punct"
    )
    found = events(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Sudan", "SDN", None)}))
    assert [event.type for event in found] == ["REQUEST"]


def test_accusations_traded_are_an_event_each_way() -> None:
    annotated = made(
        "Chad/PROPN/4/nsubj and/CCONJ/3/cc Sudan/PROPN/1/conj traded/VERB/0/root/trade accusations/NOUN/4/obj/accusation"
    )
    found = events(annotated, mentioned(annotated, {0: ("Chad", "TCD", None), 2: ("Sudan", "SDN", None)}))
    assert sorted(sides(event) for event in found) == [
        ("ACCUSE", ["SDN"], ["TCD"]),
        ("ACCUSE", ["TCD"], ["SDN"]),
    ]
