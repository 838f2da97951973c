"""Where an actor or a pronoun stands in its clause: subject, object of the same verb, who tells a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.mentions.actors.anaphora.kinds import is_group
from hearsay.mentions.actors.standing import MINDED
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.mentions.words import head_word
from hearsay.records import Actor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Token

CHARGE = {"accuse", "blame"}
_TIMED = frozenset(
    (
        "place",
        "time",
        "effect",
        "hold",
        "shape",
        "root",
        "hours",
        "days",
        "weeks",
        "months",
        "years",
        "minutes",
        "longer",
        "toll",
        "turn",
    )
)
"""What "it" takes when it is no party."""
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")


_SIDES = frozenset({"side", "camp", "leadership", "delegation", "command"})
"""Nouns that stand for the state whose adjective is before them."""


def is_telling(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is subject of a verb of saying or answering."""
    token = head_of(doc, found)
    said = verbs("talk", "answer", "address")
    return token.dep_ in ("nsubj", "nsubj:outer") and token.head.lemma_.lower() in said


def is_main_teller(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is who tells a whole sentence: "..., the ministry said"."""
    token = head_of(doc, found)
    return is_telling(doc, found) and token.head.dep_ in ("ROOT", "parataxis")


def says(token: Token) -> bool:
    """Whether a word is subject of a verb of saying."""
    return token.dep_ in ("nsubj", "nsubj:outer") and token.head.lemma_.lower() in verbs("talk")


def tells(token: Token) -> bool:
    """Whether a word is subject of a verb of saying, or stands behind "according to"."""
    return says(token) or any(
        child.dep_ == "case" and child.lower_ == "according" for child in token.children
    )


def is_co_argument(doc: Doc, found: FoundActor, token: int) -> bool:
    """Whether a pronoun is object of the verb an actor is subject of: nobody urges "them" and means themselves.

    The subject is also that of a participle or of a second verb without one: "Mali cut its ties with Chad, accusing it".
    """
    if doc[token].dep_ not in ("obj", "iobj", "obl") or doc[token].lower_.endswith(("self", "selves")):
        return False
    head = head_of(doc, found)
    for _ in range(3):
        if head.dep_ not in ("conj", "flat", "appos"):
            break
        head = head.head
    verb = doc[token].head
    governing = {verb.i}
    while verb.dep_ in ("advcl", "xcomp", "conj") and not any(kid.dep_ in SUBJECTS for kid in verb.children):
        verb = verb.head
        governing.add(verb.i)
    return head.dep_ in SUBJECTS and head.head.i in governing


def is_addressed(doc: Doc, found: FoundActor, subject: Token) -> bool:
    """Whether somebody is whom a pronoun's verb, or the next, speaks to or of: in "it called on Chad to stop" it is not Chad."""
    head = head_of(doc, found)
    if found.start < subject.i or subject.dep_ not in SUBJECTS or head.dep_ not in ("obj", "iobj", "obl"):
        return False
    verb = head.head
    is_spoken_to = verb.lemma_.lower() in verbs("address") | CHARGE
    is_to = head.dep_ != "obl" or any(kid.lower_ in ("on", "upon") for kid in head.children)
    is_its = verb.i == subject.head.i or (verb.dep_ == "conj" and verb.head.i == subject.head.i)
    return is_spoken_to and is_to and is_its


def head_of(doc: Doc, found: FoundActor) -> Token:
    """The word of somebody's name that hangs on a word outside."""
    return head_word(doc, found.start, found.end)


def is_subject(doc: Doc, found: FoundActor) -> bool:
    """Whether somebody is subject of a verb, himself, by apposition or beside another, or by his side."""
    head = head_of(doc, found)
    if not doc.has_annotation("DEP"):
        return found.end < len(doc) and doc[found.end].pos_ in ("VERB", "AUX")
    if head.dep_ in ("amod", "compound") and head.head.lemma_.lower() in _SIDES:
        head = head.head  # "the Tajik side said its guards ..."
    for _ in range(3):
        if head.dep_ in SUBJECTS:
            return True
        if head.dep_ not in ("conj", "flat", "appos"):
            return False
        head = head.head
    return False


def is_modifier(doc: Doc, found: FoundActor) -> bool:
    """Whether a name only tells whose something is: "Kenyan troops"."""
    return head_of(doc, found).dep_ in ("amod", "compound")


def is_hosting(doc: Doc, found: FoundActor) -> bool:
    """Whether an actor hosts or mediates in its clause."""
    return is_subject(doc, found) and head_of(doc, found).head.lemma_.lower() in verbs("mediate")


def may_act(token: Token) -> bool:
    """Whether "it" can be a party: not in "it was the heaviest fighting", "it is unclear who", "denied it".

    Who denies, confirms or says "it" speaks of a claim; what is something or lasts is a happening.
    """
    governor = token.head
    if token.dep_ == "expl":
        return False
    if (
        any(child.dep_ == "xcomp" and child.i > token.i for child in governor.children)
        and token.dep_ == "obj"
    ):
        return governor.lemma_.lower() != "call"
    if token.dep_ in ("obj", "iobj"):
        return governor.lemma_.lower() in verbs("address") or governor.lemma_.lower() not in verbs("talk")
    if token.dep_ in ("nsubj", "nsubj:outer"):
        if any(child.dep_ == "cop" for child in governor.children):
            # "said it was ready to mediate", "it was in contact with both sides"
            return governor.lemma_.lower() in MINDED or any(
                child.dep_ == "case" and child.lower_ == "behind" for child in governor.children
            )
        # "it took place", "it takes time"; but "it would take part", "it had taken the town"
        objects = [child for child in governor.children if child.dep_ == "obj"]
        takes = governor.lemma_.lower() == "take" and any(child.lower_ not in _TIMED for child in objects)
        return takes or governor.lemma_.lower() not in verbs("happen")
    return True


def is_answered(token: Token) -> bool:
    """Whether "the country" is subject of what is denied: the denier's, "the minister denied that the country had closed the road"."""
    clause = token.head
    if token.dep_ not in SUBJECTS or clause.dep_ not in ("ccomp", "acl", "acl:relcl"):
        return False
    above = clause.head
    answer = above if above.pos_ == "VERB" else above.head
    is_the = any(child.lower_ == "the" for child in token.children)
    return is_the and answer.i < token.i and answer.lemma_.lower() in verbs("answer")


def whose_text(token: Token, here: Sequence[FoundActor]) -> Actor | None:
    """Whose report tells what "they" did: "the Malian army's report claimed that one of their posts had been shelled"."""
    verb = token.head
    while verb.dep_ != "ccomp" and verb.head.i != verb.i:
        verb = verb.head
    texts = [child for child in verb.head.children if child.dep_ == "nsubj" and child.i < token.i]
    if verb.dep_ != "ccomp" or verb.head.lemma_.lower() not in verbs("talk") or not texts:
        return None
    owners = [child.i for child in texts[0].children if child.dep_ == "nmod:poss"]
    return next(
        (
            each.actor
            for each in here
            if owners and each.start <= owners[0] < each.end and is_group(each.actor)
        ),
        None,
    )
