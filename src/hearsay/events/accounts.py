"""Several tellings of one deed: they share who stands by it, and lend each other the side one of them lacks."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.apart import are_apart
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import CHARGE, Telling
from hearsay.records import Stance
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def spread(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Tellings of the same deed share stances, and lend each other the recipient one of them lacks."""
    codebook = scene.codebook
    deeds = [
        each
        for each in tellings
        if each.statement is None and codebook.types[each.type].acts == () and each.basis != CHARGE
    ]
    gathered: list[list[Stance]] = []
    for each in deeds:
        kin = [other for other in deeds if other is not each and _same_deed(scene, each, other)]
        extra: list[Stance] = []
        is_denied = all(stance.stance == "denies" for stance in each.stances)
        charge = _charge(each, kin) if is_denied else None
        for other in kin:
            extra += [
                stance
                for stance in other.stances
                if stance.holder is not None
                and stance not in extra
                and (
                    (other is charge and stance.stance == "affirms")
                    or _tells_of_it_too(scene, stance, each, other)
                )
            ]
        gathered.append(extra)
        if (
            not homes(each.recipients)
            and each.actors
            and each.deed is not None
            and not each.deed.trigger.coded.rule.two_sided
        ):
            lent = [other.recipients for other in kin if homes(other.recipients)]
            if lent and len({homes(found) for found in lent}) == 1:
                each.recipients = [
                    actor for actor in lent[0] if homes([actor]).isdisjoint(homes(each.actors))
                ]
    for each, extra in zip(deeds, gathered, strict=True):
        for stance in extra:
            sides = {home(s.holder) for s in each.stances if s.holder is not None}
            if stance.holder is not None and home(stance.holder) not in sides:
                each.stances.append(stance)


NEAR = 2
"""Sentences between two tellings of one blow, the one by who struck it."""


def _charge(denied: Telling, kin: Sequence[Telling]) -> Telling | None:
    """Of what is told only to be denied, the telling that claims it: the last before it, else the first behind ("Phnom Penh denies laying mines")."""
    claimed = [each for each in kin if any(stance.stance == "affirms" for stance in each.stances)]
    return min(
        claimed,
        key=lambda each: (each.trigger > denied.trigger, abs(each.trigger[0] - denied.trigger[0])),
        default=None,
    )


def _tells_of_it_too(scene: Scene, stance: Stance, telling: Telling, other: Telling) -> bool:
    """Whether who stands by one telling stands by another one.

    Two attacks of one army are told in like words, so its enemy's claim of the one is no claim of the other. But who struck tells of his
    own blow what others tell of it nearby: "struck gunmen inside the school".
    """
    if stance.stance == "denies":
        return _names_one_thing(scene, telling, other, apart=True)
    is_near = abs(scene.sentence_at(telling.trigger[0]) - scene.sentence_at(other.trigger[0])) <= NEAR
    is_own = stance.holder is not None and home(stance.holder) in homes(telling.actors)
    return is_near and is_own and _names_one_thing(scene, telling, other)


BROAD = ("soldiers", "weapons", "violence", "people", "accusations")
"""Lists of nouns that make no two blows one: "soldiers", "a drone", "the attack"."""


def _names_one_thing(scene: Scene, one: Telling, other: Telling, *, apart: bool = False) -> bool:
    """Whether two tellings name one target or one number: "struck a school", "struck gunmen inside the school".

    Args:
        apart: Whether they must stand in two sentences: what a denial tells in passing it does not deny.
    """
    tree, lists = scene.tree, scene.codebook.words.lists
    tokens = [scene.token_at(each.trigger[0]) for each in (one, other)]
    if apart and tree.sentence[tokens[0]] == tree.sentence[tokens[1]]:
        return False
    named = []
    for telling in (one, other):
        token = scene.token_at(telling.trigger[0])
        named.append(
            {
                tree.lemmas[w]
                for w in range(*tree.sentences[tree.sentence[token]])
                if tree.pos[w] in {"NOUN", "NUM"}
                and scene.parties.actor(w) is None
                and tree.lemmas[w] not in COMMON
                and not any(tree.lemmas[w] in lists[name] for name in BROAD)
            }
        )
    return bool(named[0] & named[1])


COMMON = frozenset(
    [
        *(
            "day",
            "night",
            "morning",
            "evening",
            "hour",
            "week",
            "month",
            "year",
            "time",
            "statement",
            "part",
            "area",
        ),
        *(
            "one",
            "two",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "ministry",
            "minister",
            "official",
            "agency",
        ),
        *("side", "number", "region", "province", "district", "country", "border", "afternoon", "dawn"),
    ]
)


def _same_deed(scene: Scene, one: Telling, other: Telling) -> bool:
    if one.type != other.type or ("historical" in one.auxiliary) != ("historical" in other.auxiliary):
        return False
    if not homes(one.actors) or not homes(other.actors) or homes(one.actors) != homes(other.actors):
        return False
    if (
        homes(one.recipients)
        and homes(other.recipients)
        and homes(one.recipients).isdisjoint(homes(other.recipients))
    ):
        return False
    if are_apart(scene, one, other):
        return False
    return one.deed is None or other.deed is None or is_of_one_kind(one.deed, other.deed)


def is_of_one_kind(one: Deed, other: Deed) -> bool:
    """Killing and shelling are tellings of one attack; a capture of people and a fight over ground need not be."""
    modes = set(one.trigger.coded.rule.modes), set(other.trigger.coded.rule.modes)
    return (
        not modes[0]
        or not modes[1]
        or bool(modes[0] & modes[1])
        or one.trigger.coded.rule.id == other.trigger.coded.rule.id
    )
