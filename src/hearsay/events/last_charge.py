"""The one charge that a denial right after it answers, in whatever words: "denied sending soldiers over", after "had crossed into Moyale"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.tree import Tree
from hearsay.events.claims import DEFINITE, EMPTY, claim_nouns, sides
from hearsay.events.denied_part import is_denied_part
from hearsay.events.fitting import is_alone
from hearsay.events.like_words import own_part, things
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import CHARGE, UNREAL, Telling, word_of
from hearsay.records import Actor, Statement
from hearsay.records.event import EventType
from hearsay.statements.sides import is_one_side

REACH = 1
"""Sentences back that the charge lies."""
LAID: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION"})
"""Types of what is laid at somebody's door."""
KIN: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
"""Of these one deed may be told as another: soldiers sent over a border, who crossed it."""
DETAILS = frozenset({"use", "deliberately", "intentionally", "purposely", "indiscriminately", "knowingly"})
"""What is denied with these is how or with what it was done."""


def answered(
    scene: Scene,
    denial: Statement,
    own: Sequence[Telling],
    tellings: Sequence[Telling],
    names: frozenset[str],
) -> list[Telling]:
    """The deed of the charge right before a denial, where there is one alone that its own words may be of; else none.

    Its words may be of it that name no thing, harm or manner which the charge does not tell, and a deed of a kindred type; or only a noun
    that is known from before: "denied any role in the collision".

    Args:
        own: The deeds that the denial's own words tell.
        names: The words that name actors, which make no two deeds alike.
    """
    if denial.speaker is None:
        return []
    mine = sides([denial.speaker])
    at = scene.sentence_of(denial)
    laid = [
        t
        for t in tellings
        if t.statement is None
        and t.type in LAID
        and t.trigger[0] < denial.evidence.start
        and 0 <= at - scene.sentence_at(t.trigger[0]) <= REACH
        and is_alone(t, mine)
        and not UNREAL & {*t.auxiliary}
        and _is_told_by_another(t, denial.speaker)
    ]
    if not laid:
        return []
    if not own:
        return laid if len(laid) == 1 and _is_known_noun(scene, denial) else []
    if any(not _may_be_of(scene, denial, each, mine) for each in own):
        return []
    fitting = [t for t in laid if all(_is_kindred(scene, t, each, names) for each in own)]
    alike = [t for t in fitting if any(t.type == each.type for each in own)] or fitting
    return alike if len(alike) == 1 else []


def _is_told_by_another(telling: Telling, denier: Actor) -> bool:
    """Whether somebody tells it, and nobody for the denier's side; a state's churchmen do not speak for its army."""
    holders = [s.holder for s in telling.stances if s.statement is not None and s.holder is not None]
    return bool(holders) and not any(
        is_one_side(holder, denier) and holder.sector == denier.sector for holder in holders
    )


def _may_be_of(scene: Scene, denial: Statement, own: Telling, mine: frozenset[str]) -> bool:
    """Whether what a denial tells is a deed of its own side, and neither how one was done nor what was done to it."""
    doers, word, tree = sides(own.actors), word_of(scene, own), scene.tree
    is_own = is_alone(own, mine) if doers else not mine & sides(own.recipients)
    if not is_own or "future" in own.auxiliary or tree.relations[word] == "amod":
        return False
    inside = {*scene.said(denial)}
    path = [w for w in tree.path(word) if w in inside]
    about = {tree.lemmas[w] for w in (*path, *tree.kids(word, "advmod"))}
    return not about & DETAILS and is_denied_part(scene, denial, word)


def _is_kindred(scene: Scene, charged: Telling, own: Telling, names: frozenset[str]) -> bool:
    tree, lists = scene.tree, scene.codebook.words.lists
    is_typed = charged.type == own.type or own.basis == CHARGE or {charged.type, own.type} <= KIN
    both = sides(charged.recipients), sides(own.recipients)
    if not is_typed or (both[0] and both[1] and both[0].isdisjoint(both[1])):
        return False
    word = word_of(scene, own)
    told = range(*tree.sentences[tree.sentence[word_of(scene, charged)]])
    # "denied that anybody was killed": not that the camp was shelled
    if tree.lemmas[word] in lists["harm"] and not any(tree.lemmas[w] in lists["harm"] for w in told):
        return False
    more = things(scene, own_part(scene, word, clause=tree.clause(word)), names)
    return more <= {tree.lemmas[w] for w in told} | lists["aid"]


def _is_known_noun(scene: Scene, denial: Statement) -> bool:
    """Whether all that is denied is a noun known from before: "the collision", "reports of the camp", "no part in the mines"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    said = scene.said(denial)
    claims = claim_nouns(scene, said)
    known = [
        w for w in said if _is_known(tree, w) and w not in claims and tree.lemmas[w] not in lists["parts"]
    ]
    if len(known) != 1:
        return False
    others = [
        w
        for w in said
        if tree.pos[w] in {"NOUN", "VERB"}
        and w not in (*known, *claims)
        and tree.lemmas[w] not in EMPTY | lists["parts"]
        and tree.lemmas[w] not in lists["falsehoods"]
        and tree.lemmas[w] not in lists["truths"]
        and scene.parties.actor(w) is None
        and not scene.parties.at(w)
    ]
    return not others


def _is_known(tree: Tree, word: int) -> bool:
    return tree.pos[word] == "NOUN" and any(tree.words[k] in DEFINITE for k in tree.kids(word, "det"))
