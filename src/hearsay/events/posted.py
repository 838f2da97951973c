"""Troops that are where they are denied to be: "denied the presence of its soldiers in Congo", "denied having any troops there"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hearsay.events.scene import Scene
from hearsay.records import Actor

WHERE = frozenset({"in", "inside", "on", "at", "near", "within", "across"})
HAVING = frozenset({"have", "keep", "maintain", "hold", "possess"})


class Posted(NamedTuple):
    """The word for the troops, and whose land they are said to be in, where it is told."""

    troops: int
    hosts: tuple[Actor, ...]


def troops_posted(scene: Scene, tokens: Sequence[int]) -> Posted | None:
    """The troops that a content says are somewhere; None where it speaks of no such thing."""
    tree, soldiers = scene.tree, scene.codebook.words.lists["soldiers"]
    for word in tokens:
        if tree.lemmas[word] == "presence":
            troops = [w for w in tree.kids(word, "nmod") if tree.case(w) == "of"]
            beside = [word, *troops]
        elif tree.lemmas[word] in HAVING and tree.pos[word] == "VERB":
            troops = tree.kids(word, "obj")
            beside = [word, *troops]
        elif tree.kids(word, "cop") and tree.case(word) in WHERE:
            troops, beside = tree.kids(word, "nsubj"), []
        else:
            continue
        armed = next((w for w in troops if tree.lemmas[w] in soldiers and w in tokens), None)
        places = [w for each in beside for w in tree.kids(each, "nmod", "obl") if tree.case(w) in WHERE]
        places = places if beside else [word]
        if armed is not None and (places or tree.lemmas[word] == "presence"):
            return Posted(armed, _hosts(scene, places))
    return None


def _hosts(scene: Scene, places: Sequence[int]) -> tuple[Actor, ...]:
    for word in places:
        found = scene.parties.at(word) or scene.parties.homeland(word)
        if found and found[0].country is not None:
            return found[:1]
    return ()
