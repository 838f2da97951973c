"""Who did what is only called by its noun: "condemned the raid"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.events.scene import Scene, homes
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor, Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home

LOCATIVE = frozenset({"at", "in", "near", "on", "outside", "inside", "around", "across"})

MEANT_REACH = 30
"""So many sentences back lies a deed that "the arrests", "the raid" mean by their kind."""

TOLD_REACH = 4
"""So many sentences back a deed may lie that is only called by its noun, or that is answered by a threat."""


def _is_hostile(scene: Scene, word: int) -> bool:
    """Whether a noun names a deed done to somebody: "the raid", "the arrests"."""
    return scene.tree.pos[word] == "NOUN" and scene.codebook.names_harm(scene.tree.lemmas[word])


def is_there(scene: Scene, word: int) -> bool:
    """Whether a word says where or to whom a deed was done: neither the town nor the men of "the killing of men in the town" did it."""
    tree = scene.tree
    deed, case = tree.heads[word], tree.case(word).split(" ")[0]
    if tree.relations[word] != "nmod" or not _is_hostile(scene, deed):
        return False
    return case in LOCATIVE | {"against"} or (case == "of" and tree.lemmas[deed] in verbs("done_to"))


def doers_meant(
    scene: Scene, statement: Statement, words: Sequence[int], deeds: Mapping[int, Deed]
) -> list[Actor]:
    """Who did what is only called by its noun: "condemned the raid", after "Israeli forces raided the camp"."""
    tree, book = scene.tree, scene.codebook
    nouns = [
        t
        for t in words
        if _is_hostile(scene, t)
        and not any(
            scene.parties.at(kid)
            for kid in tree.kids(t, "nmod", "amod", "compound")
            if not is_there(scene, kid)
        )
    ]
    if not nouns:
        return []
    coded = [each for t in nouns for each in book.event_nouns[tree.lemmas[t]] if book.hostile(each.type)]
    meant = last_doers(scene, statement, deeds, [each.rule.id for each in coded])
    if meant or all(each.type != "COERCE" for each in coded):
        return meant or last_doers(scene, statement, deeds)
    # "condemned the arrests in Kosovo": who rules there made them
    return [
        a
        for t in nouns
        for kid in tree.kids(t, "nmod")
        if tree.case(kid) == "in"
        for a in scene.parties.homeland(kid)
    ]


def last_doers(
    scene: Scene,
    statement: Statement,
    deeds: Mapping[int, Deed],
    rules: Collection[str] = (),
    reach: int = 0,
) -> list[Actor]:
    """Who did the last hostile deed told before a statement, where its doer is known and is another than who speaks.

    Args:
        reach: Sentences back; 0 takes the usual ones.
        rules: Rules of the deeds that are meant: "the arrests" are no blockade. Such a deed may lie further back. Empty for any.
    """
    here = scene.sentence_of(statement)
    side = home(statement.speaker) if statement.speaker is not None else None
    reach = reach or (MEANT_REACH if rules else TOLD_REACH)
    before = [
        deed
        for deed in deeds.values()
        if 0 < here - scene.tree.sentence[deed.trigger.head] <= reach
        and (
            _is_meant(deed, rules)
            if rules
            else scene.codebook.hostile(deed.trigger.coded.type) or deed.trigger.coded.type == "SANCTION"
        )
    ]
    for deed in sorted(before, key=lambda each: -each.trigger.head):
        if homes(deed.actors) - {side}:
            return [scene.country(actor) or actor for actor in deed.actors if home(actor) != side]
    return []


def _is_meant(deed: Deed, rules: Collection[str]) -> bool:
    """Whether a noun of these rules may mean the deed: "the raid" any use of force, "the arrests" only arrests."""
    coded = deed.trigger.coded
    return coded.rule.id in rules or (
        coded.type == "ASSAULT" and any(rule.startswith("assault.") for rule in rules)
    )
