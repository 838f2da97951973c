"""Who is charged with a blow that nobody is named for where it is told: "A drone hit a depot. Officials accused Kenya of the attack"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.merge import DEFINITE
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import Telling
from hearsay.records import Actor, Statement

NEAR = 6
"""So many sentences behind a blow at most an accusation speaks of "the attack"."""


def lay_at(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """The tellings, a blow without a doer with the one side that those who affirm it accuse of it.

    Of two sides accused it stays open. "The attack" of the accusation is the blow itself, and no second one.
    """
    kept = list(tellings)
    for telling in tellings:
        if telling.type != "ASSAULT" or homes(telling.actors) or telling not in kept:
            continue
        charged: dict[str, Actor] = {}
        charges: list[Statement] = []
        own = scene.sentence_at(telling.trigger[0])
        for stance in telling.stances:
            statement = scene.by_id.get(stance.statement or "")
            if statement is None or stance.stance != "affirms" or statement.act != "accuse":
                continue
            if 0 < scene.sentence_of(statement) - own <= NEAR:
                charges.append(statement)
                charged.update((side, actor) for actor in statement.addressees for side in homes([actor]))
        if len(charged) != 1:
            continue
        if homes(telling.recipients) & {*charged}:
            if any(actor.kind != "country" for actor in telling.recipients):
                continue
            # in a land that two hold each says that the other struck: those hit are the accuser's
            speakers = [each.speaker for each in charges if each.speaker is not None]
            telling.recipients = [scene.country(each) or each for each in speakers[:1]]
        telling.actors = [*charged.values()]
        for other in [
            each for each in kept if each is not telling and _is_the_same(scene, each, charges, {*charged})
        ]:
            telling.also += [other.trigger, *other.also]
            held = {(stance.statement, stance.stance) for stance in telling.stances}
            telling.stances += [s for s in other.stances if (s.statement, s.stance) not in held]
            kept.remove(other)
    return kept


def _is_the_same(scene: Scene, telling: Telling, charges: Sequence[Statement], charged: set[str]) -> bool:
    """Whether a telling is "the attack" of one of the accusations, and says no more of it than who is accused."""
    if telling.type != "ASSAULT" or telling.deed is None or not telling.deed.trigger.is_noun:
        return False
    tree, head = scene.tree, telling.deed.trigger.head
    return (
        set(homes(telling.actors)) == charged
        and any(tree.words[kid] in DEFINITE for kid in tree.kids(head, "det"))
        and not tree.kids(head, "nmod", "acl", "nummod")
        and any(each in charges for each in scene.told_in(head))
    )
