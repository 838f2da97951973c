"""Who meets, where the sentence names only who came from outside: "attended a meeting to ease tensions between Chad and Sudan"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene, homes
from hearsay.records import Actor
from hearsay.statements.parties import home

PURPOSE = frozenset({"acl", "advcl", "xcomp"})


def sides_met(scene: Scene, trigger: Trigger, actors: Sequence[Actor]) -> list[Actor]:
    """The sides between whom a meeting is to mend something; empty where two sides are known already.

    A meeting has two sides. Where only one is named, and the purpose names what lies between two others, those are who met.
    """
    if len({actor.party or actor.country for actor in actors} - {None}) > 1:
        return []
    tree = scene.tree
    around = [*trigger.tokens, *(tree.heads[t] for t in trigger.tokens if tree.relations[t] == "obj")]
    for token in dict.fromkeys(around):
        for clause in tree.kids(token, *PURPOSE):
            if not any(tree.words[mark] == "to" for mark in tree.kids(clause, "mark")):
                continue
            for word in tree.subtree(clause):
                if tree.case(word) != "between":
                    continue
                sides = [actor for each in tree.conjuncts(word) for actor in scene.parties.at(each)]
                distinct = {home(actor): actor for actor in sides if home(actor) is not None}
                if len(distinct) > 1:
                    return [actor for side, actor in distinct.items() if side not in homes(actors)]
    return []
