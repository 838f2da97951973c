"""Statements and the tellings of what they say, for the tests of what answers what."""

from __future__ import annotations

from hearsay.incidents.told import HeldStance, Told
from hearsay.records import Span, Statement
from hearsay.records.statement import Act
from tests.incidents.told_by_hand import party

DAYS: dict[str, int | None] = {"doc_a": 100, "doc_b": 101, "doc_c": 101, "doc_late": 120}


def said(name: str, document: str, who: str, act: Act, words: str, parent: str | None = None) -> Statement:
    return Statement(
        document=document,
        act=act,
        speaker=party(who),
        relays=(),
        addressees=(),
        said=None,
        cue=None,
        content=(Span(0, len(words), words),),
        quoted=False,
        parent=parent,
        evidence=Span(0, len(name), name),
    )


def told(statement: Statement, actor: str | None, *, stance: str = "affirms") -> Told:
    holder = statement.speaker.country if statement.speaker is not None else None
    return Told(
        id=f"evt_{statement.id}",
        document=statement.document,
        type="ASSAULT",
        plane="deed",
        modes=frozenset(),
        actors=frozenset({actor} if actor else ()),
        recipients=frozenset(),
        first=DAYS[statement.document],
        last=DAYS[statement.document],
        grain="day",
        basis="document",
        where=None,
        sentence=(0, 1),
        trigger=(0, 1),
        stances=(HeldStance(statement.id, holder, "denies" if stance == "denies" else "affirms"),),
    )
