"""Who stands beside somebody's words: the medium told, the body served, who spoke in the clause before."""

from __future__ import annotations

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import HEAD_STEPS, SUBJECTS, Discourse
from hearsay.mentions.actors.media import WORLD_MEDIA
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

_CARRY = {"carry", "publish", "broadcast", "air", "release"}
_TOLD = {"tell", "inform", "cite", "quote"}


def sender(discourse: Discourse, found: FoundActor) -> Actor | None:
    """Whose message somebody brings: "Suva's answer came from a member of parliament, X".

    What an agency carries is of its own state ("the agency carried a statement by Defence Minister X"); what it quotes need not be.
    """
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ not in ("appos", "flat", "nmod:desc"):
            break
        at = at.head
    cases = {child.lower_ for child in at.children if child.dep_ == "case"}
    if not at.dep_.startswith("obl") or not cases & {"from", "by", "through"}:
        return None
    for child in at.head.children:
        if child.dep_ in SUBJECTS:
            agency = discourse.at.get(child.i)
            if agency is not None and agency.sector == "MED" and at.head.lemma_.lower() in _CARRY:
                return msgspec.structs.replace(agency, sector="GOV")
            for owner in child.children:
                known = discourse.at.get(owner.i)
                if owner.dep_ in ("nmod:poss", "amod") and known is not None and known.country:
                    return known
    return None


def told_to(discourse: Discourse, found: FoundActor) -> str | None:
    """The country of the medium somebody spoke to, or is cited by: who tells an agency of a state at odds is of that state."""
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ in (*SUBJECTS, "obj"):
            break
        at = at.head
    if at.dep_ not in (*SUBJECTS, "obj") or at.head.lemma_.lower() not in _TOLD:
        return None
    verb = at.head
    beside = [*verb.children]
    if verb.dep_ == "advcl" and not any(child.dep_ in SUBJECTS for child in beside):
        beside += [
            child for child in verb.head.children if child.dep_ in SUBJECTS
        ]  # "TASS reported, citing the ministry"
    above = verb.head if verb.dep_ == "acl" else None  # "Tasnim, citing an officer, said"
    for child in beside if above is None else [*beside, above]:
        if child.i == at.i or (child is not above and child.dep_ not in ("obj", "iobj", "obl", *SUBJECTS)):
            continue
        for token in (child, *child.children):
            actor = discourse.at.get(token.i)
            is_home = actor is not None and actor.sector == "MED" and actor.name not in WORLD_MEDIA
            if actor is not None and is_home and actor.country in country_names():
                return actor.country
    return None


def clause_before(discourse: Discourse, found: FoundActor) -> Actor | None:
    """Who is subject of the clause right before somebody's own in one sentence: "Lagos called it a lie, and the army chief, X, said"."""
    at = discourse.head(found)
    for _ in range(HEAD_STEPS):
        if at.dep_ in SUBJECTS:
            break
        if at.dep_ not in ("appos", "flat", "conj", "compound", "nmod:desc"):
            return None
        at = at.head
    verb = at.head
    # "Lagos urged calm, with the interior ministry saying"
    is_beside = verb.dep_ == "advcl" and any(child.lower_ == "with" for child in verb.children)
    is_joined = is_beside or verb.dep_ in ("conj", "parataxis")
    if at.dep_ not in SUBJECTS or not is_joined or verb.head.i > at.i:
        return None
    subjects = [child for child in verb.head.children if child.dep_ in SUBJECTS and child.i < verb.head.i]
    actor = discourse.meant(subjects[0]) if len(subjects) == 1 else None
    return None if actor is None or actor.sector == "MED" else actor


def told_by(discourse: Discourse, found: FoundActor) -> str | None:
    """The state of the office or body that tells what somebody did: "Kosovo's interior minister said police had found rifles"."""
    at = discourse.head(found)
    said = at.head.head
    if at.dep_ not in SUBJECTS or at.head.dep_ != "ccomp" or said.lemma_.lower() not in verbs("talk"):
        return None
    for kid in said.children:
        teller = discourse.at.get(kid.i) if kid.dep_ in SUBJECTS else None
        if teller is not None and teller.kind != "country" and teller.country in country_names():
            return teller.country
    return None


def accorded(discourse: Discourse, found: FoundActor) -> Actor | None:
    """The state that speaks in a sentence, for "according to a foreign ministry statement" behind its words."""
    start, _ = discourse.sentence(found.start)
    before = [token.lower_ for token in discourse.doc[max(start, found.start - 4) : found.start]]
    if "according" not in before or found.actor.kind != "organisation":
        return None
    said = verbs("talk", "answer", "address")
    for token in discourse.doc[start : found.start]:
        actor = discourse.at.get(token.i)
        if (
            token.dep_ == "nsubj"
            and token.head.dep_ == "ROOT"
            and actor is not None
            and actor.kind == "country"
        ):
            is_said = token.head.lemma_.lower() in said
            return actor if is_said and actor.country in country_names() else None
    return None


def leads(discourse: Discourse, found: FoundActor) -> bool:
    """Whether the words behind a name say that somebody speaks for or leads others: "X, who speaks for the clan"."""
    words = [token.lower_ for token in discourse.doc[found.end : found.end + 4]]
    return words[:2] == [",", "who"] and words[2:3] in (
        ["speaks"],
        ["leads"],
        ["heads"],
        ["represents"],
        ["commands"],
    )
