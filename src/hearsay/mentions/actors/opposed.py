"""Whose a speaker cannot be: nobody accuses, summons or warns his own state, or rejects his own side's claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

# Who is object of these is another than who is subject.
_AGAINST = frozenset(("accuse", "blame", "condemn", "criticize", "criticise", "denounce", "slam", "summon", "warn", "threaten", "urge", "expel", "thank",
                      "praise", "congratulate", "press", "rebuke", "lambast", "chide", "sue", "chastise", "fault"))  # fmt: skip
_ADDRESSING = frozenset(("call", "appeal", "protest", "complain"))
CLAIMS = frozenset(("claim", "charge", "allegation", "accusation", "assertion", "suggestion", "report", "version", "account"))  # fmt: skip
"""What somebody told and another may say is not so."""
# What is rejected, dismissed or called a lie is the other side's.
_REJECTED = CLAIMS | frozenset(("word", "remark", "complaint", "threat", "demand", "ultimatum", "offer", "proposal", "denial", "statement", "protest",
                                "figure", "toll", "story"))  # fmt: skip
_HANDED = frozenset(("hand", "give", "deliver", "send", "present"))
_WITHIN = ("REB", "OPP", "PRE")  # whom a state's own government blames
_OBJECTS = ("obj", "iobj")
TRESPASSES = frozenset(("cross", "intrude", "infiltrate", "trespass", "violate", "encroach", "sneak", "abduct", "kidnap", "loot", "provoke"))  # fmt: skip
"""What an army says of another's men and hardly of its own."""
_POSSESSIVE = ("nmod:poss", "amod", "compound", "nmod")


def opposed(verb: Token, at: Mapping[int, Actor]) -> frozenset[str]:
    """The countries that the subject of a verb speaks against or writes to.

    Args:
        verb: The verb of saying or acting.
        at: Actors by token, the innermost.
    """
    found: set[str] = set()
    if verb.lemma_.lower() in verbs("answer"):
        found |= {each.country for each in _who_said(verb, at) if each.country}
    for word in (*_objects(verb), *_denied_to(verb)):
        actor = at.get(word.i)
        if actor is not None and actor.country is not None and actor.sector not in _WITHIN:
            found.add(actor.country)
        found |= {each.country for each in _owners(word, at) if each.country and each.sector not in _WITHIN}
    return frozenset(found)


def opposed_by(subject: Token, actors: Sequence[FoundActor]) -> frozenset[str]:
    """The countries that the subject of a verb speaks against, by its sentence; empty for words that are no subject."""
    doc = subject.doc
    if subject.dep_ not in ("nsubj", "nsubj:outer"):
        return frozenset()
    start, end = (subject.sent.start, subject.sent.end) if doc.has_annotation("SENT_START") else (0, len(doc))
    others = [each for each in actors if start <= each.start < end and not each.start <= subject.i < each.end]
    at = {
        token: each.actor
        for each in sorted(others, key=lambda found: found.start - found.end)
        for token in range(each.start, each.end)
    }
    return frozenset(code for verb in (subject.head, *beside(subject)) for code in opposed(verb, at))


def beside(subject: Token) -> list[Token]:
    """The further verbs of a subject: joined to its verb behind it, or before it "Rejecting Chad's claim, the army said"."""
    return [
        each
        for each in subject.head.children
        if (each.i > subject.i and each.dep_ in ("conj", "xcomp", "advcl"))
        or (each.i < subject.i and each.dep_ == "advcl" and each.lower_.endswith("ing"))
    ]


def _objects(verb: Token) -> Iterator[Token]:
    lemma = verb.lemma_.lower()
    for child in verb.children:
        case = {each.lower_ for each in child.children if each.dep_ == "case"}
        if (
            (lemma in _AGAINST and child.dep_ in _OBJECTS)
            or (lemma in _ADDRESSING and child.dep_.startswith("obl") and case & {"on", "to"})
            or (lemma in _HANDED and (child.dep_ == "iobj" or (child.dep_ == "obj" and _is_sent(child))))
            or (
                child.dep_ in _OBJECTS
                and child.lemma_.lower() in _REJECTED
                and lemma in verbs("answer") | _AGAINST | {"call"}
            )
        ):
            yield child


def _who_said(verb: Token, at: Mapping[int, Actor]) -> Iterator[Actor]:
    """ "Rejecting what Suva had said"."""
    for clause in verb.children:
        if clause.dep_ in ("ccomp", "obj", "advcl", "acl:relcl") and clause.lemma_.lower() in verbs("talk"):
            yield from (at[child.i] for child in clause.children if child.dep_ == "nsubj" and child.i in at)


def _denied_to(verb: Token) -> Iterator[Token]:
    """ "Denied sending drones to Chad", "denied firing on Kenyan villages": whom it is not done to is another."""
    if verb.lemma_.lower() != "deny":
        return
    for clause in verb.children:
        if clause.dep_ in ("xcomp", "ccomp", "obj", "advcl") and clause.lower_.endswith("ing"):
            for child in clause.subtree:
                cases = {each.lower_ for each in child.children if each.dep_ == "case"}
                if child.dep_ in ("obl", "nmod") and cases & {"to", "on", "at", "against"}:
                    yield child


def _is_sent(word: Token) -> bool:
    """ "Handed the Bolivian consul a note"."""
    return word.lemma_.lower() in ("ambassador", "consul", "envoy", "attaché", "embassy", "diplomat")


def _owners(word: Token, at: Mapping[int, Actor]) -> Iterator[Actor]:
    for child in word.children:
        cases = {each.lower_ for each in child.children if each.dep_ == "case"} - {"'s", "’s", "'", "’"}
        if child.dep_ in _POSSESSIVE and cases <= {"of", "by", "from"} and child.i in at:
            yield at[child.i]
