"""Deeds told by their noun alone, nobody being named beside it: "the siege had lasted four years", "ordered some additional airstrikes".

A rule or the model's word needs a party in its own clause, because most such nouns only tell a deed of the page once more. Where the page
tells no event that the noun could mean, it is an event of its own, and what the page knows of its sides is added to it as to any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING, cast

from hearsay.codebooks.conditions import is_vetoed
from hearsay.codebooks.elsewhere import sentences_elsewhere
from hearsay.codebooks.triggers import Trigger, is_month
from hearsay.events.like_words import is_one_word
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.events.undone import is_talked_of
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed

if TYPE_CHECKING:
    from hearsay.language.annotated import Trigger as Seen

SURE = 0.85
"""How sure the reader model must be of such a noun."""
TYPES = frozenset({"ASSAULT", "CONSULT", "COERCE"})
"""Types whose nouns are mostly a deed done; a truce, a protest or cooperation alone is as often one that is wished for."""
BROAD = frozenset(
    {"attack", "assault", "fighting", "fight", "war", "conflict", "violence", "clash", "battle", "killing", "strike", "operation", "offensive",
     "campaign", "death", "casualty", "meeting", "talk", "conversation", "discussion", "negotiation", "visit", "summit", "dialogue", "sanction",
     "crackdown", "restriction"}
)  # fmt: skip
"""Nouns that can mean any deed of their type that the page tells."""
CRIMES = frozenset(
    {"charge", "convict", "indict", "accuse", "try", "guilty", "count", "attempt", "suspicion"}
)
"""Words whose "with" or "of" is what a court calls it: "was charged with murder"."""
WITHIN = frozenset({"obj", "obl", "nmod", "nsubj:pass", "compound", "conj", "xcomp", "amod"})
"""Relations of what is done to a thing, or said of it, as the parse names them with their subtypes."""
TIMES = frozenset({"after", "before", "during", "amid", "following", "since", "in"})
"""What joins a noun that has a time of its own to a verb: "surrendered after a long siege"."""
ACCIDENTS = frozenset({"explosion", "blast", "fire", "crash"})
"""What may have befallen by itself."""


def only_named(scene: Scene, seen: Sequence[Seen], tellings: Sequence[Telling]) -> Iterator[Deed]:
    """Such deeds, one for each word of a page, in order.

    Args:
        seen: The model's triggers.
        tellings: What the page tells already.
    """
    if not scene.mentions.actors and not scene.mentions.places:
        return  # "a crackdown on speeding began on the motorway"
    tree, codebook = scene.tree, scene.codebook
    told = [
        (each.type, token)
        for each in tellings
        for span in (each.trigger, *each.also)
        for token in scene.tokens(*span)
    ]
    taken = {token for _, token in told}
    elsewhere = sentences_elsewhere(tree, codebook)
    for each in seen:
        token = each.token
        if (
            each.type not in TYPES
            or each.score < SURE
            or token in taken
            or tree.pos[token] not in {"NOUN", "PROPN"}
        ):
            continue
        kind, lemma = cast("EventType", each.type), tree.lemmas[token]
        alike = [tree.lemmas[word] for other, word in told if other == kind]
        if alike and (lemma in BROAD or any(is_one_word(lemma, other) for other in alike)):
            continue
        rule = codebook.seen(kind)
        if rule is None or lemma in ACCIDENTS or tree.sentence[token] in elsewhere or is_month(tree, token):
            continue
        if (
            is_vetoed(tree, token, kind, codebook)
            or _is_only_a_word(scene, token)
            or _is_anothers(scene, token, taken)
        ):
            continue
        told.append((kind, token))
        yield Deed(Trigger(rule, token, (token,), True), (), ())


def _is_only_a_word(scene: Scene, token: int) -> bool:
    """Whether a noun names no deed that was done: "air raid sirens", "drills like a real war", "was charged with murder"."""
    tree = scene.tree
    above = tree.heads[token]
    if tree.relations[token] in {"compound", "amod"}:
        return tree.lemmas[above] not in scene.people  # but "the bombing suspect"
    case = tree.case(token)
    return (
        case in {"like", "as", "under"}
        or (case in {"with", "of"} and tree.lemmas[above] in CRIMES)
        or is_talked_of(scene, token)
    )


def _is_anothers(scene: Scene, token: int, taken: Set[int]) -> bool:
    """Whether a noun is what another event is done to or with, or is about: "eased the curfew", "two bombs struck a suburb"."""
    tree, word = scene.tree, token
    is_weapon = tree.lemmas[token] in scene.codebook.words.lists["weapons"]
    if is_weapon and any(each in taken for each in (tree.heads[token], *tree.kids(token, "acl"))):
        return True
    while not WITHIN.isdisjoint({tree.deps[word], tree.relations[word]}) and tree.heads[word] != word:
        if tree.relations[word] in {"obl", "nmod"} and tree.case(word) in TIMES:
            return False
        word = tree.heads[word]
        if tree.lemmas[word] in scene.people:
            return False  # "questioned a friend of the bombing suspect"
        if word in taken:
            return True
    return False
