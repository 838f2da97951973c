"""Sides of a war inside one land that their words name by no land: "government forces", "the rebels", "the regime", "opposition fighters".

Such words mean who rules a land and who rises in it. Where a deed is told in one land, or the page tells of such sides of one land alone, they are its
own, whoever else fights there: "Government forces took the suburb from rebels", on a page about Syria, Russia and the United States.
"""

from __future__ import annotations

from collections.abc import Set

import msgspec

from hearsay.events.belligerents import land_at, state
from hearsay.events.page import Page
from hearsay.events.residents import FROM_ABROAD
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.telling.telling import Telling
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor

RISING = listed("inner_war", "rising")
RULING = listed("inner_war", "ruling")
VICTIMS = listed("inner_war", "victims")
FOUGHT = frozenset({"ASSAULT", "COERCE"})
HELPED = frozenset({"AID", "SUPPORT"})
ROAMING = frozenset({"IMG"})
"""Movements of no one land: where one is told of, the ground that is struck may be its own."""


def land_sides(page: Page) -> None:
    """Gives the land of an inner war to its sides: "government forces", "the rebels"."""
    land_of = _Lands(page)
    for telling in page.tellings:
        here = land_of(telling)
        # "Chad brought arms to the separatists": no state helps its own
        is_helped = telling.type in HELPED and here in homes(telling.actors)
        if here is not None and not is_helped:
            telling.actors = [_of(page.scene, here, each) for each in telling.actors]
            telling.recipients = [_of(page.scene, here, each) for each in telling.recipients]


def fight_at_home(page: Page) -> None:
    """Makes what the sides of an inner war do to nobody named their own land's, and another state's air strikes in it too."""
    lands = _Lands(page)
    _fight_there(page, lands.torn)
    if lands.torn is None:
        return
    for telling in page.tellings:
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        if telling.type not in FOUGHT or rule is None or rule.two_sided or homes(telling.recipients):
            continue
        doers = {actor.country for actor in telling.actors}
        if len(doers) != 1 or land_at(page.scene, telling) not in {None, lands.torn}:
            continue
        is_inner = doers == {lands.torn} and all(_is_side(actor) for actor in telling.actors)
        # "Russian air strikes cut off the city"
        is_raid = (
            doers <= {*country_names()} - {lands.torn} and "aerial" in telling.modes and not lands.is_shared
        )
        if (is_inner or is_raid) and all(_is_victim(actor) for actor in telling.recipients):
            telling.recipients = [
                msgspec.structs.replace(actor, country=lands.torn, party=lands.torn)
                for actor in telling.recipients
            ] or [state(lands.torn)]


def _fight_there(page: Page, torn: str | None) -> None:
    """Fighting of nobody named is of the land it is in, where no other state fights on the page: "the fighting in South Sudan"."""
    fighting = frozenset[str]().union(
        *(
            states_of([*each.actors, *each.recipients])
            for each in page.tellings
            if each.type == "ASSAULT" and "historical" not in each.auxiliary
        )
    )
    for telling in page.tellings:
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        if telling.type != "ASSAULT" or rule is None or not rule.two_sided:
            continue
        land = land_at(page.scene, telling) or torn
        if (
            land is not None
            and not (telling.actors or telling.recipients)
            and (land == torn or fighting <= {land})
        ):
            telling.actors = [state(land)]


class _Lands:
    """Of which land the sides of an inner war are that a page tells of.

    Attributes:
        torn: The one land whose own rebels or opposition it tells of; where no words say whose they are, that of its places or its government.
        is_shared: Whether it tells of a movement of no one land, too.
    """

    def __init__(self, page: Page) -> None:
        scene = self._scene = page.scene
        sides = [found.actor for found in scene.mentions.actors if found.actor.country in country_names()]
        rising = {each.country for each in sides if _words(each) & RISING or each.sector == "REB"}
        ruling = {each.country for each in sides if _words(each) & RULING}
        is_risen = not RISING.isdisjoint(scene.tree.words)
        self.torn = _sole(rising)
        if not rising and is_risen:
            ground = {each.where.country for each in scene.lands.places} & {*country_names()}
            ruled = {each.country for each in sides if each.sector in {"GOV", "MIL"}}
            # "Fiji has troops in Suva. Rebels held 45 of them": where nobody who rules is told of, rebels may be another land's
            is_ruled = not RULING.isdisjoint(scene.tree.words) or ground <= ruled
            self.torn = (_sole(ground) if is_ruled else None) if ground else _sole(ruling)
        self._only = self.torn or (None if rising or is_risen else scene.lands.mostly)
        self._known = rising | ruling
        self.is_shared = any(found.actor.country in ROAMING for found in scene.mentions.actors)

    def __call__(self, telling: Telling) -> str | None:
        """The land whose "government forces" and "rebels" a deed's are; None where it may be of several."""
        there = land_at(self._scene, telling)
        if there is not None:
            return there if not self._known or there in self._known or self._only is None else None
        return self._only


def _sole(lands: Set[str | None]) -> str | None:
    return next(iter(lands)) if len(lands) == 1 else None


def _of(scene: Scene, land: str, actor: Actor) -> Actor:
    if actor.country is not None or actor.party is not None or actor.kind == "person":
        return actor
    words = _words(actor)
    if actor.span is not None:
        tree = scene.tree
        for word in scene.tokens(actor.span.start, actor.span.end):
            words.update(
                tree.words[kid] for kid in tree.kids(word, "amod", "compound")
            )  # "pro-regime officials"
    if words & FROM_ABROAD or not words & (RISING | RULING):
        return actor
    return msgspec.structs.replace(actor, country=land, party=land)


def _is_side(actor: Actor) -> bool:
    return bool(_words(actor) & (RISING | RULING))


def _is_victim(actor: Actor) -> bool:
    return actor.country is None and actor.kind != "person" and bool(_words(actor) & VICTIMS)


def _words(actor: Actor) -> set[str]:
    return {*actor.text.lower().split(), *actor.name.lower().split()}
