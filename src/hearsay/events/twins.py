"""Other tellings of a deed that is denied: of its type, between the same parties, in like words."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.apart import are_apart, has_own
from hearsay.events.claims import sides
from hearsay.events.deniable import is_mutual
from hearsay.events.like_words import is_one_word, own_part, things
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import CHARGE, Telling, word_of


def twins(
    scene: Scene, own: Sequence[Telling], tellings: Sequence[Telling], names: frozenset[str]
) -> list[Telling]:
    """Other tellings of the same deeds."""
    found: list[Telling] = []
    for each in own:
        like = [
            other
            for other in tellings
            if other.statement is None
            and not any(other is one for one in (*own, *found))
            and "historical" not in other.auxiliary
            and not _is_cumulative(scene, other)
            and not is_mutual(scene, other)
            and is_twin(scene, other, each, names)
        ]
        # "denied shelling the bus": not the school that was shelled the week before
        aim, word = things(scene, own_part(scene, word_of(scene, each)), names), word_of(scene, each)
        lemmas = scene.tree.lemmas
        same = [t for t in like if is_one_word(lemmas[word_of(scene, t)], lemmas[word])]
        aimed = [
            t
            for t in (*same, *own)
            if t is not each and aim & things(scene, own_part(scene, word_of(scene, t)), names)
        ]
        found += [t for t in like if not aimed or t in aimed or t not in same]
    return found


def _is_cumulative(scene: Scene, telling: Telling) -> bool:
    """Whether it is told of many deeds at once: "31 citizens have been killed by Saudi fire since the beginning of the year"."""
    tree, token = scene.tree, word_of(scene, telling)
    return any(tree.words[w] == "since" for w in own_part(scene, token, clause=tree.clause(token)))


WORD_REACH = 3
"""Sentences between two attacks that only a word has in common: a page tells of many, and of one delivery of arms."""
LEAD = 2
"""Sentences at the start, the headline among them, which tell what the whole page is about."""


def is_twin(scene: Scene, one: Telling, other: Telling, names: frozenset[str]) -> bool:
    """Whether one is another telling of the other: of one type, of no other parties, day or town, and told in like words."""
    if one.type != other.type and CHARGE not in {one.basis, other.basis}:
        return False
    if ("future" in one.auxiliary) != ("future" in other.auxiliary):
        return False  # "had not planned to hit targets there", and what was hit elsewhere
    if ("historical" in one.auxiliary) != ("historical" in other.auxiliary):
        return False
    for roles in ("actors", "recipients"):
        both = sides(getattr(one, roles)), sides(getattr(other, roles))
        if both[0] and both[1] and both[0].isdisjoint(both[1]):
            return False
    if are_apart(scene, one, other):
        return False
    tree = scene.tree
    tokens = word_of(scene, one), word_of(scene, other)
    near = [things(scene, own_part(scene, token), names) for token in tokens]
    if is_one_word(tree.lemmas[tokens[0]], tree.lemmas[tokens[1]]):
        if one.type != "ASSAULT":
            return True
        numbers = [tree.sentence[token] for token in tokens]
        # "denied that it had attacked civilians. Bucharest said a drone had come down during an attack on Izmail on Monday"
        is_new = numbers[0] > numbers[1] and has_own(scene, one) and not has_own(scene, other)
        is_near = min(numbers) < LEAD or (abs(numbers[0] - numbers[1]) <= WORD_REACH and not is_new)
        return is_near or bool(near[0] & near[1]) or bool(sides(one.actors) & sides(other.actors))
    if one.type != other.type:
        return False
    if _is_one_ground(scene, one, other):
        return True
    return bool(near[0] & near[1])


GROUND_REACH = 2
"""Sentences between two tellings of ground that changed hands."""


def _is_one_ground(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether both tell of the same ground lost and won: "denied that the village had fallen", after "had seized the settlement"."""
    tree, ground = scene.tree, scene.codebook.words.lists["ground_changing_hands"]
    tokens = [word_of(scene, each) for each in (one, other)]
    if not all(tree.lemmas[w] in ground - ENTERING for w in tokens):
        return False
    if abs(tree.sentence[tokens[0]] - tree.sentence[tokens[1]]) > GROUND_REACH:
        return False
    where = [each.where for each in (one, other)]
    if where[0] is not None and where[1] is not None and where[0].name != where[1].name:
        return False
    taken = [w for each in tokens for w in tree.kids(each, "obj") or tree.kids(each, "nsubj")]
    return not any(tree.lemmas[w] in scene.people for w in taken)


ENTERING = frozenset({"enter", "control"})
"""Who enters a place has not taken it."""
