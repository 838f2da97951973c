"""Whom "he said" means: who spoke before, and not whom a quotation names or somebody serves."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.mentions.actors.anaphora.clauses import SUBJECTS, head_of, is_subject, is_telling, says, tells
from hearsay.mentions.actors.anaphora.kinds import is_body, is_person
from hearsay.mentions.actors.quoted import is_apart
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def named_in_quotation(here: Sequence[FoundActor], quoted: Sequence[int], token: Token) -> frozenset[str]:
    """Persons whom a quotation names, none of whom says it: "'I told Lind to go,' he said" is not Lind."""
    is_teller = token.dep_ in SUBJECTS and token.head.lemma_.lower() in verbs("talk", "answer")
    if not is_teller or not any(quoted) or quoted[token.i]:
        return frozenset()
    return frozenset(
        each.actor.name
        for each in here
        if each.actor.kind == "person"
        and token.doc[each.start].pos_ != "PRON"
        and is_apart(quoted, each.start, token.i)
    )


def served_by(doc: Doc, before: Sequence[FoundActor], meant: Actor) -> Actor:
    """Who speaks, where a pronoun seems to mean the one served: "said X, a spokesman for President Y. He added"."""
    at = next(
        (each for each in before if each.actor.name == meant.name and each.actor.kind == "person"), None
    )
    if at is None or is_subject(doc, at):
        return meant
    above = head_of(doc, at).head
    if head_of(doc, at).dep_ not in ("nmod", "nmod:poss", "appos"):
        return meant
    for _ in range(4):
        for each in before:
            is_other = each.actor.kind == "person" and each.actor.name != meant.name
            if is_other and each.start <= above.i < each.end and is_subject(doc, each):
                return each.actor
        if above.head.i == above.i:
            break
        above = above.head
    return meant


def just_spoke(
    doc: Doc, token: Token, window: Sequence[Sequence[FoundActor]], linked: Actor | None
) -> Actor | None:
    """The one person who spoke in the sentence before, for "he told the paper" that the model links to somebody further up, or to nobody.

    "The envoy denied it. No lorry had crossed, he told the paper": no reader goes back over the envoy to another speaker.
    """
    if not tells(token):
        return None
    near = [each for sentence in window for each in sentence if each.end <= token.i]
    if linked is not None and any(
        each.actor.name == linked.name and (each not in window[0] or is_subject(doc, each)) for each in near
    ):
        return (
            None  # but not whom the sentence before only met: "the envoy said after talks with X. He added"
        )
    spoke = [
        each
        for each in window[0]
        if (is_person(each.actor) or _is_one(each.actor) or _is_somebody(doc, each)) and is_telling(doc, each)
    ]
    names = {(each.actor.name, each.actor.country) for each in spoke}
    acting = (each.actor for each in near if is_person(each.actor) and is_subject(doc, each))
    others = {actor.name for actor in acting} - {name for name, _ in names}
    return spoke[0].actor if len(names) == 1 and not others else None


def whose_statement(doc: Doc, token: Token, before: Sequence[FoundActor]) -> Actor | None:
    """Whose statement spoke in the sentence before, for "it said": "No unit is there, a ministry statement said. It said"."""
    if not says(token):
        return None
    for each in before:
        at = head_of(doc, each)
        text = at.head
        if at.dep_ in ("compound", "nmod:poss") and text.lemma_.lower() in _TEXTS and is_body(each.actor):
            is_behind = text.dep_ in ("obj", "obl") and text.head.lower_ == "read" and text.i > text.head.i
            if says(text) or is_behind:
                return each.actor
    return None


_TEXTS = frozenset(
    ("statement", "communique", "communiqué", "bulletin", "release", "report", "letter", "note")
)


def _is_one(actor: Actor) -> bool:
    """ "An official", "an officer", who has no office that the tables name."""
    return (
        actor.kind == "unnamed"
        and actor.country is not None
        and actor.name.split(" of ")[0].lower().endswith(("official", "officer", "diplomat", "source"))
    )


def _is_somebody(doc: Doc, found: FoundActor) -> bool:
    """ "A shopkeeper", "a director at the ministry": one who holds no office that the tables name."""
    last = doc[found.end - 1]
    is_one = last.lower_ == last.lemma_.lower()
    return (
        found.actor.kind == "unnamed" and found.actor.role is None and found.actor.sector == "CVL" and is_one
    )
