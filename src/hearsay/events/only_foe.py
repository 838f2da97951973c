"""Against whom a deed is that names nobody: whose the place is, else the one state that its doer is at odds with on this page."""

from __future__ import annotations

from collections import defaultdict

from hearsay.events.belligerents import state
from hearsay.events.own_land import RESISTING
from hearsay.events.page import Page
from hearsay.events.scene import Scene, lands_of
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records.event import EventType

PLACED: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID", "CONSULT"})
"""Types of what is done to the land it is done in: "a drone struck a car near the market of Tyre"."""
RAIDING = frozenset({"REB", "CRM"})
"""Sectors of those who fight for no state."""
NOBODYS = frozenset({"UNO", "IGO"})
"""Sides that keep a peace."""
OPPOSED: frozenset[EventType] = frozenset({"MOBILIZE", "SANCTION", "THREATEN", "ASSAULT"})
"""Types of what one of two sides does against the other."""


def oppose(page: Page) -> None:
    """Gives whose land it is done in to violence that names nobody, and the only foe of the page to what a state does against one."""
    scene, foes = page.scene, _foes(page)
    for telling in page.tellings:
        own = lands_of(telling.actors)
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        if len(own) != 1 or telling.recipients or rule is None or rule.two_sided:
            continue
        land = next(iter(own))
        there = (
            telling.where.country if telling.where is not None and telling.where.span is not None else None
        )
        if (
            telling.type in PLACED
            and there in country_names()
            and there != land
            and not _is_goal(scene, telling)
            and not _is_of_nobody_there(telling)
        ):
            telling.recipients = [state(there)]
        elif (
            telling.type in OPPOSED
            and len(foes[land]) == 1
            and land not in foes[land]
            and not _is_inner(telling)
        ):
            foe = next(iter(foes[land]))
            if there in {None, land, foe} and scene.lands.named(page.sentence(telling)) <= {land, foe}:
                telling.recipients = [state(foe)]


def _is_goal(scene: Scene, telling: Telling) -> bool:
    """Whether the place is where somebody goes: "withdrew its last platoon into Uganda"."""
    where, tree = telling.where, scene.tree
    if where is None or where.span is None or telling.type != "RETREAT":
        return False
    cases = {tree.case(t).split(" ")[0] for t in scene.tokens(where.span.start, where.span.end)}
    return bool(cases & {"into", "to", "onto", "towards", "toward", "for"})


def _is_of_nobody_there(telling: Telling) -> bool:
    """Whether the land is not who bears it: peacekeepers who shoot back, a release, a local official's own curfew."""
    is_kept = any("peacekeep" in actor.text.lower() or actor.country in NOBODYS for actor in telling.actors)
    is_local = bool({"curfew", "ban", "arrest"} & set(telling.modes)) and any(
        actor.kind in {"unnamed", "person"} and actor.sector != "MIL" for actor in telling.actors
    )
    is_release = telling.type == "RETREAT" and "release" in telling.modes
    return (telling.type == "ASSAULT" and is_kept) or is_local or is_release


def _is_inner(telling: Telling) -> bool:
    """Whether it may be no deed against a state: what rebels do at home, an exercise."""
    assert telling.deed is not None
    is_drill = telling.type == "MOBILIZE" and telling.deed.trigger.is_noun
    return is_drill or any(actor.sector in RESISTING for actor in telling.actors)


def _foes(page: Page) -> dict[str, set[str]]:
    """By land those that it does harm to, or that do it harm, on this page."""
    found: dict[str, set[str]] = defaultdict(set)
    for each, sides in page.at_odds():
        if "disapprove" in each.modes:
            continue  # who condemns a raid is no foe for it
        # rebels who raid a neighbour make no foe of their own state's
        raiding = {a.country for a in (*each.actors, *each.recipients) if a.sector in RAIDING}
        for side in sides - raiding:
            found[side] |= sides - {side}
        if each.type == "ASSAULT":
            # a land that fights itself: "the army" may be against its own rebels
            for side in lands_of(each.actors) & lands_of(each.recipients):
                found[side].add(side)
    return found
