"""Whom "the interlocutors", "the leaders" and "the parties" mean on a page of talks: the two who met, not the two states named most."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

WORDS = frozenset(("interlocutors", "leaders", "presidents", "ministers", "premiers", "diplomats", "heads", "parties", "sides", "officials"))  # fmt: skip
"""Words for those who met; "interlocutors" are nobody else."""
_MEETING = frozenset(("meet", "meeting", "talk", "talks", "conversation", "call", "phone", "telephone", "negotiation", "consultation", "visit", "receive",
                      "discuss", "speak", "summit", "briefing"))  # fmt: skip
_SHARED = frozenset(("discuss", "exchange", "agree", "note", "emphasize", "emphasise", "stress", "reaffirm", "coordinate", "consider", "express", "underline",
                     "highlight", "confirm", "touch", "pay", "focus", "outline", "talk", "underscore", "welcome", "condemn", "call", "reiterate", "review",
                     "address", "share", "voice", "praise", "appreciate", "hail", "urge", "affirm", "acknowledge", "conclude", "decide"))  # fmt: skip
_SUBJECTS = ("nsubj", "nsubj:outer", "obl:agent")
_INTERNATIONAL = ("UNO", "EUR", "IGO", "KOS")
_BACK = 40


def those_who_met(doc: Doc, at: int, before: Sequence[Actor]) -> tuple[Actor, ...]:
    """The two of different states who met or spoke by telephone in the last sentence that tells of it; empty where none does.

    Args:
        at: The token of a word of ``WORDS``.
        before: The actors named before it, in order.
    """
    token = doc[at]
    if not doc.has_annotation("SENT_START") or not _is_meant(token):
        return ()
    named = [actor for actor in before[-_BACK:] if actor.span is not None and _is_of_state(actor)]
    told = [
        (sentence, [*group])
        for sentence, group in groupby(named, key=lambda actor: _sentence(doc, actor).start)
    ]
    for start, actors in reversed(told):
        sentence = doc[start].sent
        if sentence.start >= token.sent.start or not any(
            each.lemma_.lower() in _MEETING for each in sentence
        ):
            continue
        of_states: dict[str, Actor] = {}
        for actor in actors:
            if actor.kind == "person":
                of_states.setdefault(actor.country or "", actor)
        if len(of_states) == 2:
            return tuple(of_states.values())
        if of_states:
            return ()  # three met, or one named in the talk about others
    return ()


def _is_meant(token: Token) -> bool:
    """Whether a word stands for those who met: the interlocutors ever, "the leaders" where they do something together."""
    if token.lower_ == "interlocutors":
        return True
    words = {kid.lower_ for kid in token.children}
    if not words & {"the", "both", "two"} or any(
        kid.dep_ in ("nmod", "amod", "compound", "acl:relcl")
        and kid.lower_ != "state"
        and kid.lower_ not in ("two", "both")
        for kid in token.children
    ):
        return False  # "the leaders of the rebels", "the warring parties"
    verb = token.head.lemma_.lower()
    return token.dep_ in _SUBJECTS and (verb in _SHARED or verb in verbs("talk"))


def _is_of_state(actor: Actor) -> bool:
    return actor.sector != "MED" and (actor.country in country_names() or actor.country in _INTERNATIONAL)


def _sentence(doc: Doc, actor: Actor) -> Span:
    assert actor.span is not None, "only actors with words are asked"
    found = doc.char_span(actor.span.start, actor.span.end, alignment_mode="expand")
    assert found is not None, "an actor's words are the document's"
    return found.sent
