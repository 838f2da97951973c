"""Several tellings of one deed: they share who stands by it, and lend each other the side one of them lacks."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks import Codebook
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import CHARGE, Telling
from hearsay.records import Stance, When
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
        kin = [other for other in deeds if other is not each and _same_deed(each, other)]
        extra: list[Stance] = []
        # "said it had struck plants and denied targeting civilians": told by who did it, and by nobody else
        tellers = [s.holder for s in each.stances if s.statement is not None and s.holder is not None]
        is_own = bool(tellers) and homes(tellers) <= homes(each.actors)
        for other in kin:
            extra += [
                s
                for s in other.stances
                if s.holder is not None
                and s not in extra
                and (
                    (
                        s.stance != "denies"
                        and not _is_own_account(codebook, each, s)
                        and not (is_own and home(s.holder) not in homes(other.recipients))
                    )
                    or _names_one_thing(scene, each, other, apart=s.stance == "denies")
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


def _is_own_account(codebook: Codebook, telling: Telling, stance: Stance) -> bool:
    """Whether a side tells of its own blow: it affirms what it told, not what its enemy says of it.

    Who says that its guns hit depots does not grant that they shelled a village.
    """
    return (
        codebook.hostile(telling.type)
        and stance.stance == "affirms"
        and stance.holder is not None
        and home(stance.holder) in homes(telling.actors)
    )


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


def _same_deed(one: Telling, other: Telling) -> bool:
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
    if _dated(one.when) and _dated(other.when) and one.when and other.when:
        apart = (one.when.end or "") < (other.when.start or "") or (other.when.end or "") < (
            one.when.start or ""
        )
        if apart:
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


def _dated(when: When | None) -> bool:
    return when is not None and when.start is not None and when.basis != "document"
