"""Who did what the words of a denial would have one of two sides do to its own people: the other side.

"Chad dismissed Sudan's claim that it had shot down a Chadian helicopter": Sudan did. "Togo denied Benin's charge of beating Beninese traders": Togo.
"""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.objects import objects
from hearsay.events.claims import claim_nouns
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling, word_of
from hearsay.records import Actor, Statement
from hearsay.records.event import EventType
from hearsay.statements.parties import home

BLOWS: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of what nobody does to his own: tanks one moves are one's own."""


def turn_to_the_other(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Of who denies a claim and whose claim it is, give a deed that one of them would have done to his own to the other."""
    tree = scene.tree
    for telling in tellings:
        sides = homes(telling.actors)
        if telling.statement is not None or len(sides) != 1 or telling.type not in BLOWS:
            continue
        word = word_of(scene, telling)
        if tree.pos[word] != "VERB" or any(tree.pos[doer] != "PRON" for doer in tree.kids(word, "nsubj")):
            continue
        denial = next((each for each in scene.told_in(word) if each.act == "deny"), None)
        if denial is None or denial.speaker is None:
            continue
        victims = [a for hit in objects(tree, word) for w in tree.subtree(hit) for a in scene.parties.at(w)]
        if homes(victims) != sides:
            continue
        both = [denial.speaker, *_makers(scene, denial)]
        others = [each for each in both if home(each) not in sides]
        # rebels and the army of one land are not told apart by whose the dead are
        if len(homes(both)) == 2 and len({each.country for each in both}) == 2 and others:
            telling.actors = others[:1]
            telling.recipients = telling.recipients if homes(telling.recipients) == sides else victims[:1]


def _makers(scene: Scene, denial: Statement) -> list[Actor]:
    """Whose claim it is that is denied."""
    return [a for noun in claim_nouns(scene, scene.said(denial)) for a in scene.parties.owners(noun)]
