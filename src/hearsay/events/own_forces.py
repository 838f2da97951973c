"""Whose soldiers and gunmen they are that name no land: of the land they act in, where the page tells of no other state that fights.

ACLED codes gunmen nobody knows as an unidentified group of the country they act in.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.codebooks.agents import agents
from hearsay.codebooks.subjects import subjects
from hearsay.events.belligerents import SECTORS, has_land, land_at, unnamed
from hearsay.events.ground import hit_at_home
from hearsay.events.page import Page
from hearsay.events.residents import FROM_ABROAD
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.telling.telling import Telling
from hearsay.events.words import listed

ARMS = frozenset({"warplane", "jet", "helicopter", "gunship", "artillery", "tank"})
"""What a state fights its own rebels with; in any other war it may be the enemy's: "artillery pounded Kherson"."""
OWN = listed("own_forces", "own") | ARMS
GUNMEN = frozenset({"militiaman", "jihadi", "inmate", "prisoner", "smuggler", "poacher", "vigilante"})
"""Who else does harm with arms, besides the codebook's insurgents and raiders."""
STRANGERS = listed("own_forces", "strangers")
ARMING = frozenset({"armed", "masked", "hooded", "unidentified"})
"""Words that make "men" and "youths" gunmen."""
MEN = frozenset({"man", "youth", "people", "group"})
VIOLENT = frozenset({"ASSAULT", "COERCE"})
NOWHERE = frozenset({"IMG", "UNO", "IGO"})
"""Sides of no one land: where one of them fights, gunmen may be its own."""


def fill_forces(page: Page) -> None:
    """Give the land they act in to soldiers, warplanes and gunmen of none: "gunmen looted a clinic in Bria"."""
    scene, tellings = page.scene, page.tellings
    bare = [
        each
        for each in tellings
        if each.deed is not None and each.type in VIOLENT and not has_land(each.actors)
    ]
    if not bare:
        return
    fighting, armed = page.belligerents(), page.armies()
    roaming = {side for each in tellings for side in homes(each.actors)} & NOWHERE
    # "Fiji will send troops to Mali", then "Rebels held 45 of them": not in Fiji, where most places lie
    only, mostly = scene.lands.only, scene.lands.mostly
    told: dict[int, str] = {}
    for telling in tellings:
        if (here := land_at(scene, telling)) is not None:
            told.setdefault(page.sentence(telling), here)
    sole = next(iter(harming)) if len(harming := _harming(tellings)) == 1 else None
    # whose soldiers are told of: theirs may be the ones
    arrayed = {each.actor.country for each in scene.mentions.actors if each.actor.sector == "MIL"}
    for telling in bare:
        if _is_among_gunmen(telling) and (land := land_at(scene, telling)) is not None and fighting <= {land}:
            telling.actors = [
                msgspec.structs.replace(actor, country=land, party=land) for actor in telling.actors
            ]
            continue
        doers = _doers(scene, telling, is_torn=scene.lands.torn is not None)
        if not doers:
            continue
        is_army = all(scene.tree.lemmas[word] in OWN for word in doers)
        victims = states_of(telling.recipients)
        is_placed = land_at(scene, telling) is not None
        if (
            is_army
            and not is_placed
            and sole is not None
            and victims
            and sole not in victims
            and not victims & arrayed
        ):
            # "France expelled 40 Comorians; they said that soldiers had beaten them"
            _give(scene, telling, doers[0], sole)
            continue
        number = page.sentence(telling)
        land = (
            land_at(scene, telling)
            or (next(iter(victims)) if len(victims) == 1 else None)
            or told.get(number)
            or told.get(number - 1)
            or only
            or (mostly if is_army else None)
        )
        others = fighting | armed if is_army else fighting
        others |= _between(scene, doers[0], telling.trigger[0])
        if land is not None and others | victims <= {land} and (is_army or not roaming):
            _give(scene, telling, doers[0], land)
            hit_at_home(scene, telling, land)


def _is_among_gunmen(telling: Telling) -> bool:
    """Whether armed men of no named land fight each other: "clashes between two armed groups in Tripoli"."""
    assert telling.deed is not None
    return (
        telling.deed.trigger.coded.rule.two_sided
        and bool(telling.actors)
        and all(actor.sector in {"REB", "CRM"} and actor.kind != "person" for actor in telling.actors)
    )


def _between(scene: Scene, doer: int, trigger: int) -> frozenset[str]:
    """The sides named between those who did it and the deed: "fighters linked to Islamic State overran Palma"."""
    words = range(doer + 1, scene.token_at(trigger))
    return homes([actor for word in words for actor in scene.parties.at(word)])


def _harming(tellings: Sequence[Telling]) -> set[str]:
    """The states that do harm to people of another on the page."""
    return {
        side
        for each in tellings
        if each.type in VIOLENT and "historical" not in each.auxiliary
        for side in states_of(each.actors)
        if homes(each.recipients) - {side}
    }


def _doers(scene: Scene, telling: Telling, *, is_torn: bool) -> list[int]:
    """The words for those who did it, where all are armed men or arms of no named land; empty otherwise."""
    tree = scene.tree
    assert telling.deed is not None
    if any(actor.kind == "person" for actor in telling.actors):
        return []
    head = telling.deed.trigger.head
    if telling.deed.trigger.is_noun:
        return []
    words = [*subjects(tree, head), *agents(tree, head)]
    lists = scene.codebook.words.lists
    known = {
        *OWN - (frozenset() if is_torn else ARMS),
        *GUNMEN,
        *lists["insurgents"],
        *lists["raiders"],
    } - STRANGERS
    for word in words:
        beside = {tree.words[kid] for kid in tree.children[word]}
        if "suicide" in beside:
            return []  # "a suicide bomber" is no aircraft
        is_gunman = tree.lemmas[word] in known or (tree.lemmas[word] in MEN and bool(beside & ARMING))
        if not is_gunman or beside & FROM_ABROAD or has_land(scene.parties.at(word)):
            return []
        if any(homes(scene.parties.at(each)) for each in tree.subtree(word) if each != word):
            return []  # "fighters of the Azawad front", "linked to Islamic State": whose they are is told
    return words


def _give(scene: Scene, telling: Telling, doer: int, land: str) -> None:
    known = SECTORS.get(scene.tree.lemmas[doer])  # officers who fire tear gas are police
    if telling.actors:
        telling.actors = [
            msgspec.structs.replace(actor, country=land, party=land, sector=known or actor.sector)
            for actor in telling.actors
        ]
        return
    sector = "MIL" if scene.tree.lemmas[doer] in OWN else "REB"
    telling.actors = [unnamed(scene, doer, land, sector)]
