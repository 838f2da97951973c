"""Missiles that are shown and not fired at anybody: a state's launch over another land or into the sea is a show of arms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from hearsay.codebooks.slots import slot
from hearsay.codebooks.tree import Tree
from hearsay.events.auxiliary import may_be_undone
from hearsay.events.basis import is_seen
from hearsay.events.doers import is_state
from hearsay.events.like_words import CALENDAR
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.draft import Draft
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Deed


def is_shown(scene: Scene, draft: Draft, deeds: Mapping[int, Deed]) -> bool:
    """Whether a state fires missiles at nobody, on a page that tells of no other blow by it or to it.

    "North Korea fired a missile over Japan on Tuesday", but not "Iran fired missiles on Sunday. Its drones had hit two ports".

    Args:
        deeds: All deeds of the document by their head.
    """
    trigger = draft.trigger
    if not _is_shot(scene, draft.deed):
        return False
    if any(each.act in {"accuse", "deny"} for each in draft.told) and not slot(
        scene.tree, trigger.head, "over"
    ):
        return False  # "denied firing missiles": nobody is charged with a show
    if not draft.actors and not slot(scene.tree, trigger.head, "over"):
        return False  # "a missile was fired on Sunday"
    if not all(is_state(each) or _is_a_people(each) for each in draft.actors):
        return False
    mine = homes(draft.actors) or homes(draft.recipients)
    return not any(
        other.trigger.coded.type == "ASSAULT"
        and head != trigger.head
        and not is_seen(other.trigger)
        and not other.trigger.coded.rule.two_sided
        and mine & homes([*other.actors, *other.recipients])
        and not _is_shot(scene, other)
        and not any(scene.tree.words[kid] == "to" for kid in scene.tree.kids(head, "mark"))
        and not may_be_undone(scene.tree, head)  # "it is of the type that could strike Palau"
        for head, other in deeds.items()
    )


def _is_a_people(actor: Actor) -> bool:
    """Whether a state is called by its people: "the North Koreans launched three missiles"."""
    is_plain = actor.kind == "group" and actor.sector is None
    return is_plain and actor.country in country_names() and actor.name[:1].isupper()


@lru_cache(maxsize=64)
def _is_shot(scene: Scene, deed: Deed) -> bool:
    """Whether a deed is the launch of a missile that is aimed at nobody."""
    tree, head, is_noun = scene.tree, deed.trigger.head, deed.trigger.is_noun
    if deed.trigger.coded.rule.id not in SHOTS or (is_noun and tree.lemmas[head] == "fire"):
        return False  # "rocket fire" hits somebody
    fired = [word for name in (("of", "mod") if is_noun else ("obj",)) for word in slot(tree, head, name)]
    if tree.relations[head] == "acl":
        fired.append(tree.heads[head])  # "the missile it fired over Japan"
    fired += [kid for word in fired for kid in tree.kids(word, "compound")]  # "a missile volley"
    if not any(tree.lemmas[word] in FAR for word in fired):
        return False
    return all(
        _is_no_goal(tree, goal)
        for name in AIMED
        for word in (head, *fired)
        for goal in slot(tree, word, name)
        if goal > word  # what stands before the shot is another word's, wherever the parse hangs it
    )


def _is_no_goal(tree: Tree, word: int) -> bool:
    """Whether a word behind "on" or "into" is water, or tells when: "into the Sea of Okhotsk", "on Friday"."""
    named = [word, *tree.kids(word, "nmod", "compound", "flat")]
    return (
        any(tree.lemmas[each] in WATER for each in named)
        or tree.words[word] in CALENDAR
        or (tree.pos[word] == "NUM")
    )


SHOTS = frozenset({"assault.fire_weapon", "assault.open_fire", "assault.fire_shots", "assault.shell"})
"""Rules of shots, whoever or whatever they are fired at."""
FAR = frozenset({"missile", "projectile", "icbm", "rocket", "warhead"})
"""What flies far enough to be shown."""
AIMED = ("at", "on", "against", "into", "toward", "towards", "to", "upon", "near")
"""Places beside a shot that tell its aim."""
WATER = frozenset({"sea", "ocean", "water", "waters", "coast", "strait", "gulf", "bay"})
