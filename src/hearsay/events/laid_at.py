"""Who is charged with a blow that nobody is named for where it is told: "A drone hit a depot. Officials accused Kenya of the attack"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.merge import DEFINITE
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Statement
from hearsay.statements.parties import home

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


LAID = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
"""Types of deeds that one side charges another with, and that the other denies having done."""


def lay_at_denier(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give a blow that one side alone claims and another alone denies, and nobody is named for, to who denies it.

    "Kenya rejects Somali claim over raid on village": Kenya is said to have raided, and Somalia says so of its own.
    """
    for telling in tellings:
        if telling.type not in LAID or homes(telling.actors) or telling.deed is None:
            continue
        holders = {
            kind: {
                home(s.holder): s.holder for s in telling.stances if s.stance == kind and s.holder is not None
            }
            for kind in ("affirms", "denies")
        }
        claim, denial = holders["affirms"], holders["denies"]
        hurt = homes(telling.recipients)
        if len(claim) != 1 or len(denial) != 1 or claim.keys() & denial.keys():
            continue
        (claimed, claimant), (denied, denier) = *claim.items(), *denial.items()
        is_bare = not hurt and not scene.tree.kids(telling.deed.trigger.head, "nsubj", "obj")
        if not {claimed, denied} <= {*country_names()} or not (hurt == {claimed} or is_bare):
            continue
        telling.actors = [scene.country(denier) or denier]
        telling.recipients = telling.recipients or [scene.country(claimant) or claimant]


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
