"""Two actors that one word means: "their" of "Chad and Sudan", "the former", "the two sides ... them"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from hearsay.mentions.actors.anaphora.clauses import SUBJECTS, head_of, is_co_argument, is_subject
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COUPLE = 60


def _is_coupled(doc: Doc, one: FoundActor, other: FoundActor) -> bool:
    """ "The army and the rebels": two parties in one breath."""
    between = [token.lower_ for token in doc[one.end : other.start]]
    return (
        bool(between)
        and between[0] == "and"
        and between[1:] in ([], ["the"])
        and one.actor.party != other.actor.party
    )


def couple_before(
    doc: Doc, start: int, at: int, actors: Sequence[FoundActor], seated: Mapping[int, tuple[Actor, ...]]
) -> list[Actor]:
    """The two that a text told last, in its order: a pair in one breath, else the two who spoke last."""
    for first in reversed(list(seated)):
        if first < at and at - first < _COUPLE:
            return [*seated[first]]
    near = [each for each in actors if at - _COUPLE < each.start < at and each.actor.country is not None]
    for one, other in reversed(list(pairwise(near))):
        if _is_coupled(doc, one, other):
            return [one.actor, other.actor]
    spoke: list[Actor] = []
    for each in reversed(near):
        head = head_of(doc, each)
        is_told = head.dep_ in SUBJECTS and head.head.lemma_.lower() in verbs("talk", "answer")
        if (
            is_told
            and each.end <= start
            and all(each.actor.party != other.party or each.actor.name != other.name for other in spoke)
        ):
            spoke.append(each.actor)
    return [spoke[1], spoke[0]] if len(spoke) >= 2 else []


def is_joined(doc: Doc, one: FoundActor, other: FoundActor) -> bool:
    """ "Thailand and Cambodia" as a pair of states."""
    return (
        one.end + 1 == other.start
        and doc[one.end].lower_ in ("and", "&")
        and one.actor.kind == "country" == other.actor.kind
        and one.actor.country != other.actor.country
    )


def told_pair(doc: Doc, token: int, found: Mapping[int, tuple[Actor, ...]], start: int) -> tuple[Actor, ...]:
    """The pair a sentence spoke of before "them": "between the two sides, urged them"; nobody's own "their"."""
    if doc[token].dep_ not in ("obj", "iobj", "obl"):
        return ()
    return next((found[i] for i in range(token - 1, start - 1, -1) if len(found.get(i, ())) == 2), ())


def paired_subject(doc: Doc, at: int, found: Mapping[int, tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """The pair that was subject of the sentence before: "The parties praised the accord. They expressed hope", "The presidents noted"."""
    token = doc[at]
    if not doc.has_annotation("SENT_START") or token.dep_ not in SUBJECTS:
        return ()
    start = token.sent.start
    if start == 0 or any(doc[i].dep_ in SUBJECTS for i in range(start, at)):
        return ()
    before = doc[start - 1].sent
    return next(
        (
            found[i]
            for i in range(before.start, before.end)
            if len(found.get(i, ())) == 2 and doc[i].dep_ in SUBJECTS
        ),
        (),
    )


def coordinated(doc: Doc, token: int, here: Sequence[FoundActor]) -> tuple[Actor, ...]:
    """The actors of "Chad and Sudan" as subject, before "their" in the same sentence."""
    subjects = [
        each
        for each in here
        if each.end <= token and is_subject(doc, each) and not is_co_argument(doc, each, token)
    ]
    for first in reversed(subjects):
        head = head_of(doc, first).i
        others = [
            each.actor
            for each in here
            if each.end <= token and head_of(doc, each).dep_ == "conj" and head_of(doc, each).head.i == head
        ]
        if others and first.actor.kind not in ("unnamed",):
            return (first.actor, *others)
    return ()
