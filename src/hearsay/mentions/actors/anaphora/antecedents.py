"""Whom a pronoun takes up: the subject before, who was accused, whom a clause tells of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.anaphora.clauses import (
    CHARGE,
    head_of,
    is_co_argument,
    is_main_teller,
    is_modifier,
    is_subject,
    says,
)
from hearsay.mentions.actors.anaphora.kinds import is_group, is_institution
from hearsay.mentions.actors.discourse.charges import CLAIMS
from hearsay.mentions.actors.pairs import party_of
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CLOSING = (",", '"', "”", "''")


def told_of(doc: Doc, token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whom "whose" tells of: who is named right before it, else whom the parse hangs its clause on: "it accused Niger, whose army denied it"."""
    at = token.i - 1
    at -= at > 0 and doc[at].text in (",", "–", "-")
    named = [each for each in here if each.start <= at < each.end]
    clause = token.head.head
    if not named and clause.dep_ == "acl:relcl":
        named = [each for each in here if each.start <= clause.head.i < each.end <= token.i]
    return named[0].actor if named else None


def denier_below(doc: Doc, token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Who says further on that what is told of "it" is not so: "It is not true that its soldiers had crossed, the ministry said"."""
    if any(each.end <= token.i and is_subject(doc, each) for each in here):
        return None
    tellers = [each for each in here if each.start > token.i and is_main_teller(doc, each)]
    if len(tellers) != 1 or not _is_judged(token):
        return None
    return party_of(tellers[0].actor)


def _is_judged(token: Token) -> bool:
    """Whether a word stands in a clause that is called true or false, or is of a claim."""
    clause = token.head
    while clause.head.i != clause.i:
        above = clause.head
        if clause.dep_ in ("ccomp", "csubj", "acl") and (
            above.lower_ in _TRUTHS or (above.lemma_.lower() in CLAIMS and above.dep_.startswith("nsubj"))
        ):
            return True
        clause = above
    return False


_TRUTHS = frozenset(("true", "false", "untrue", "nonsense", "wrong", "incorrect", "lie"))


def accused(doc: Doc, token: Token, before: Sequence[FoundActor]) -> Actor | None:
    """Who was accused, for who denies it next: "The mayor accused the gunmen. They denied it"."""
    if token.dep_ not in ("nsubj", "nsubj:outer") or token.head.lemma_.lower() not in verbs("answer"):
        return None
    charged = [
        each
        for each in before
        if head_of(doc, each).dep_ == "obj" and head_of(doc, each).head.lemma_.lower() in CHARGE
        and is_group(each.actor)
    ]  # fmt: skip
    return charged[0].actor if len(charged) == 1 else None


def taken_up(
    doc: Doc, token: int, window: Sequence[Sequence[FoundActor]], fits: Callable[[Actor], bool]
) -> Actor | None:
    """Whom a pronoun takes up: the last fitting subject before it, else the one fitting actor of its sentence or the one before."""
    is_saying = says(doc[token])
    later: Actor | None = None
    # "Greek ships had pushed them back, it said": who is told about does not tell it.
    is_behind = is_saying and token > 0 and doc[token - 1].text in _CLOSING
    for sentence in (window[0], window[1]) if is_behind and window[0] else (window[1], window[0]):
        fitting = [
            each
            for each in sentence
            if each.end <= token and fits(each.actor) and not is_co_argument(doc, each, token)
        ]
        is_object = fits is is_institution and doc[token].dep_ in ("obj", "iobj")
        if is_object and sentence is window[1] and len({each.actor.party for each in fitting}) == 1:
            return fitting[0].actor
        subjects = sorted(
            (each for each in fitting if is_subject(doc, each) or _is_source(doc, each)),
            key=lambda each: each.start,
        )
        tellers = [each for each in subjects if is_saying and is_main_teller(doc, each)]
        if tellers and sentence is window[0]:
            return tellers[0].actor  # "Drones crossed the strait, the ministry said. It called them a threat"
        if subjects:
            # The subject of the main clause stays the topic; a later clause's own subject is nearer.
            return subjects[-1].actor if sentence is window[1] else subjects[0].actor
        if fits is is_institution and sentence is window[1] and not is_object:
            officials = [
                each
                for each in sentence
                if each.end <= token and each.actor.kind in ("person", "unnamed") and is_subject(doc, each)
            ]
            state = party_of(officials[-1].actor) if officials else None
            if state is not None and state.kind == "country":
                # "Eritrea's minister denied that its soldiers ...": an official's "its" is the state's.
                return state
        names = {(each.actor.name, each.actor.country) for each in fitting if not is_modifier(doc, each)}
        if len(names) == 1 and fits is not is_group:
            if not is_saying or sentence is not window[1]:
                return later or fitting[-1].actor
            # "Reports in the Kenyan press were false, it said": who spoke before comes first.
            later = fitting[-1].actor
    return later


def _is_source(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is whom a sentence names first as telling it: "According to the army, its guns were silent"."""
    return any(kid.is_sent_start and kid.lower_ == "according" for kid in head_of(doc, found).children)
