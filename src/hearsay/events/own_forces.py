"""Whose soldiers and gunmen they are that name no land: of the land they act in, where the page tells of no other state that fights.

ACLED codes gunmen nobody knows as an unidentified group of the country they act in.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.codebooks.agents import agents
from hearsay.codebooks.subjects import subjects
from hearsay.events.belligerents import SECTORS, armies, belligerents, has_land, land_at, unnamed
from hearsay.events.ground import hit_at_home, page_land
from hearsay.events.residents import FROM_ABROAD, torn
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import Telling
from hearsay.gazetteer import country_names

ARMS = frozenset({"warplane", "jet", "helicopter", "gunship", "artillery", "tank"})
"""What a state fights its own rebels with; in any other war it may be the enemy's: "artillery pounded Kherson"."""
OWN = frozenset(
    {"soldier", "troop", "army", "military", "force", "guard", "policeman", "police", "gendarme", "paratrooper", "commando", "marine", "navy", "unit",
     "general", "officer", "garrison", "battalion", "brigade", "serviceman"} | ARMS
)  # fmt: skip
"""What a state has; drones and mortars are anybody's."""
GUNMEN = frozenset({"militiaman", "jihadi", "inmate", "prisoner", "smuggler", "poacher", "vigilante"})
"""Who else does harm with arms, besides the codebook's insurgents and raiders."""
STRANGERS = frozenset(
    {"settler", "invader", "intruder", "infiltrator", "saboteur", "pirate", "mercenary", "proxy"}
)
"""Who comes from elsewhere."""
ARMING = frozenset({"armed", "masked", "hooded", "unidentified"})
"""Words that make "men" and "youths" gunmen."""
MEN = frozenset({"man", "youth", "people", "group"})
VIOLENT = frozenset({"ASSAULT", "COERCE"})
NOWHERE = frozenset({"IMG", "UNO", "IGO"})
"""Sides of no one land: where one of them fights, gunmen may be its own."""


def fill_forces(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give the land they act in to soldiers, warplanes and gunmen of none: "gunmen looted a clinic in Bria"."""
    bare = [
        each
        for each in tellings
        if each.deed is not None and each.type in VIOLENT and not has_land(each.actors)
    ]
    if not bare:
        return
    fighting, armed = belligerents(tellings), armies(tellings)
    roaming = {side for each in tellings for side in homes(each.actors)} & NOWHERE
    # "Fiji will send troops to Mali", then "Rebels held 45 of them": not in Fiji, where most places lie
    only = _only_land(scene)
    mostly = page_land(scene)
    told: dict[int, str] = {}
    for telling in tellings:
        if (here := land_at(scene, telling)) is not None:
            told.setdefault(scene.sentence_at(telling.trigger[0]), here)
    sole = next(iter(harming)) if len(harming := _harming(tellings)) == 1 else None
    # whose soldiers are told of: theirs may be the ones
    arrayed = {each.actor.country for each in scene.mentions.actors if each.actor.sector == "MIL"}
    is_torn = torn(scene) is not None
    for telling in bare:
        if _is_among_gunmen(telling) and (land := land_at(scene, telling)) is not None and fighting <= {land}:
            telling.actors = [
                msgspec.structs.replace(actor, country=land, party=land) for actor in telling.actors
            ]
            continue
        doers = _doers(scene, telling, is_torn=is_torn)
        if not doers:
            continue
        is_army = all(scene.tree.lemmas[word] in OWN for word in doers)
        victims = homes(telling.recipients) & set(country_names())
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
        number = scene.sentence_at(telling.trigger[0])
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
        for side in homes(each.actors) & set(country_names())
        if homes(each.recipients) - {side}
    }


def _lying(scene: Scene) -> set[str | None]:
    """The lands of a page's places, its dateline aside."""
    return {each.where.country for each in scene.mentions.places if not scene.is_of_dateline(each.start)}


def _only_land(scene: Scene) -> str | None:
    """The one state whose people and places a page names, its dateline's too; None for several."""
    named = {each.actor.country for each in scene.mentions.actors if each.actor.sector != "MED"}
    named |= {each.where.country for each in scene.mentions.places}
    if not _lying(scene) <= set(country_names()):
        return None  # on the Golan, at sea
    named &= set(country_names())
    return next(iter(named)) if len(named) == 1 else None


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
