"""What a deed without a known party was done to or where: whether it is told, and whom an attack hurt."""

from __future__ import annotations

from collections.abc import Collection

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Words
from hearsay.statements.deeds.distinct import distinct
from hearsay.statements.deeds.slots import settings
from hearsay.statements.parties import Parties

HARMING = frozenset(
    {"kill", "wound", "injure", "hit", "damage", "destroy", "knock", "cut", "leave", "claim", "spark", "plunge", "flatten", "level", "set", "disrupt",
     "sever", "break", "shatter", "tear", "rip", "gut", "ruin", "burn", "cause", "ignite", "demolish", "collapse", "bury",
     "target", "engage", "strike", "pound", "pummel", "hammer", "rock"}
)  # fmt: skip
"""Verbs of what an attack does: "Russian shelling knocked out power in Chernihiv"."""


def hurt_by(tree: Tree, noun: int, parties: Parties) -> list[Actor]:
    """Whom an attack, the subject of a verb of harm, did that harm; else whose land it is where it did."""
    verb = tree.heads[noun]
    if tree.relations[noun] != "nsubj" or tree.lemmas[verb] not in HARMING or tree.pos[verb] != "VERB":
        return []
    hit = distinct([a for word in objects(tree, verb) for a in parties.at(word)])
    if any(actor.country or actor.party for actor in hit):
        return hit
    around = settings(tree, verb, {"in", "near", "at", "outside", "across"})
    return distinct([a for word in around for a in parties.homeland(word)])


CONCRETE = frozenset({"person", "organization", "place", "object", "animal"})


def is_told(
    tree: Tree, trigger: Trigger, words: Words, slots: tuple[str, ...], grounds: Collection[str]
) -> bool:
    """Whether it is said to whom or to what it was done, or where what a noun names took place.

    Args:
        grounds: Nouns for what troops hold and fight for: "shells fell on positions in the hills".
    """
    if not trigger.is_noun:
        return any(
            words.kind(word) in CONCRETE or words.is_place(word) or tree.lemmas[word] in grounds
            for name in (*slots, "obj")
            for word in slot(tree, trigger.head, name)
        )
    undergone = [word for name in slots for word in slot(tree, trigger.head, name)]
    # "a drone strike that killed five members of a family"
    undergone += [
        word
        for clause in tree.kids(trigger.head, "acl")
        for word in (*objects(tree, clause), *tree.kids(clause, "obl"))
        if word != trigger.head
    ]
    if any(words.kind(word) in CONCRETE for word in undergone):
        return True
    if any(words.is_place(kid) for kid in tree.kids(trigger.head, "compound")):
        return True  # "the Quetta bombing"
    if _is_told_by_its_verb(tree, trigger.head, words):
        return True
    return any(
        words.is_place(kid) or any(words.is_place(below) for below in tree.kids(kid, "nmod", "compound"))
        for kid in tree.kids(trigger.head, "nmod", "obl")
        if tree.case(kid).split(" ")[0] in {"in", "at", "near", "on", "outside"}
    )


def _is_told_by_its_verb(tree: Tree, noun: int, words: Words) -> bool:
    """Whether the verb of a noun tells what it harmed, or where: "an airstrike flattened the clinic", "gunfire was heard near the port of Goma"."""
    verb = tree.heads[noun]
    if tree.relations[noun] != "nsubj" or tree.pos[verb] != "VERB":
        return False
    harmed = [word for word in objects(tree, verb) if word != noun]
    if tree.lemmas[verb] in HARMING and any(words.kind(word) in CONCRETE for word in harmed):
        return True
    around = [*settings(tree, verb, {"in", "near", "at", "outside", "across"}), *harmed]
    return any(
        words.is_place(word) or any(words.is_place(kid) for kid in tree.kids(word, "nmod", "compound"))
        for word in around
    )
