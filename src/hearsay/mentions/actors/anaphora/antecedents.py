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
from hearsay.mentions.actors.opposed import CLAIMS
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


_COMPLAINTS = frozenset(("warning", "warn", "protest", "complain", "complaint", "ultimatum", "rebuke", "remonstrate", "caution"))  # fmt: skip


def complained_to(token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whose "its" is behind a complaint: "protested to Chad over its raid", "a warning to Chad about its drills" is Chad's."""
    cause = token.head
    above = cause.head
    if token.lower_ not in ("its", "their") or above.lemma_.lower() not in _COMPLAINTS:
        return None
    if cause.lemma_.lower() in _SUFFERED:
        return None  # "complained to Chad about its losses"
    if not any(kid.dep_ == "case" and kid.lower_ in ("over", "about", "for", "on") for kid in cause.children):
        return None
    told = [
        kid.i
        for kid in above.children
        if above.i < kid.i < cause.i
        and (
            kid.dep_ in ("obj", "iobj")
            or any(each.dep_ == "case" and each.lower_ in ("to", "with", "against") for each in kid.children)
        )
    ]
    heard = (each.actor for at in told for each in here if each.start <= at < each.end)
    return next((actor for actor in heard if actor.country not in ("UNO", "IGO", "EUR", "NGO")), None)


_SUFFERED = frozenset(("loss", "exclusion", "citizen", "national", "soldier", "dead", "people", "treatment"))


def who_denies(token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whose "its" is in a claim not to have done it: "rejected Somalia's claim that its forces did not fire" are Somalia's."""
    clause = token.head
    while clause.dep_ not in ("acl", "ccomp", "ROOT") and clause.head.i != clause.i:
        clause = clause.head
    claim = clause.head
    if claim.lemma_.lower() not in CLAIMS or claim.i >= token.i:
        return None
    if not any(kid.lower_ in ("not", "n't", "never") for kid in clause.children):
        return None
    owners = [kid.i for kid in claim.children if kid.dep_ in ("nmod:poss", "amod", "compound")]
    return next((each.actor for at in owners for each in here if each.start <= at < each.end), None)


def tells_behind(doc: Doc, token: int) -> bool:
    """Whether a pronoun tells what stands before it: "Greek ships had pushed them back, it said"."""
    return token > 0 and says(doc[token]) and doc[token - 1].text in _CLOSING


def only_told_of(doc: Doc, token: int, here: Sequence[FoundActor]) -> list[FoundActor]:
    """Who in a sentence is only told of by the "it said" behind it: of "Rwandan troops attacked Congolese posts, it said" neither land.

    A body that acts itself may tell it: "the coalition attacked a post, it announced".
    """
    if not tells_behind(doc, token):
        return []
    return [
        each
        for each in here
        if each.end <= token and doc[each.start].pos_ != "PRON"
        if each.actor.kind == "unnamed" or not is_subject(doc, each) or is_modifier(doc, each)
    ]


def taken_up(
    doc: Doc, token: int, window: Sequence[Sequence[FoundActor]], fits: Callable[[Actor], bool]
) -> Actor | None:
    """Whom a pronoun takes up: the last fitting subject before it, else the one fitting actor of its sentence or the one before."""
    is_saying = says(doc[token])
    later: Actor | None = None
    is_behind = tells_behind(doc, token)
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
