"""The state of crowds, police and courts that name none: people of the land in which the deed is told."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.events.page import Page
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor

PEOPLE = frozenset({"CVL", "OPP", "COP", "JUD", "LEG", "LAB", "AGR", "EDU", "REL", "PTY", "HLH", "MED"})
"""Sectors whose people, where no words say otherwise, are of the land they act in."""
OFFICES = frozenset({"GOV", "MIL"})
"""Sectors that also act abroad: theirs are the offices and troops of a land only in what a state does at home."""
RISEN = listed("residents", "risen")
AT_HOME = frozenset({"COERCE", "PROTEST", "CONCEDE"})
"""Types of what a state and its people do to each other."""
SEIZED = frozenset({"COERCE", "ASSAULT"})
LED = frozenset({"GOV", "LEG", "OPP", "JUD"})
FROM_ABROAD = listed("residents", "from_abroad")
ARMED = listed("residents", "armed")
FIGHTERS = frozenset({"militiaman", "combatant"})
"""Whom such an army fights, besides the codebook's insurgents."""
MISSIONS = frozenset({"embassy", "consulate"})
INSIDE = frozenset({"in", "of", "from", "at", "near", "outside"})


def settle(page: Page) -> None:
    """Gives a country to people of no named land: "The interior minister banned gatherings", after a march in Kinshasa.

    First the place in their own words ("parties in Kenya"), then the place of the deed, then the only state that this sentence and
    the one before name. Who could as well be of another land stays open.
    """
    scene = page.scene
    before: dict[int, str] = {}
    for telling in page.ordered:
        number = page.sentence(telling)
        there = (
            telling.where.country if telling.where is not None and telling.where.span is not None else None
        )
        there = there if there in country_names() else None
        place = there or before.get(number) or before.get(number - 1)
        telling.actors = [_settled(scene, telling, each, place, number) for each in telling.actors]
        telling.recipients = [_settled(scene, telling, each, place, number) for each in telling.recipients]
        own = scene.lands.torn or _land_of_teller(telling)
        if own is not None and place in {None, own}:
            telling.actors = [_of_home(scene, own, each, telling.recipients) for each in telling.actors]
            telling.recipients = [_of_home(scene, own, each, telling.actors) for each in telling.recipients]
        if there is not None:
            before[number] = there


def _land_of_teller(telling: Telling) -> str | None:
    """The land of who tells of a deed done to nobody named: its rebels' "an army helicopter" is its army's, and so is its own."""
    tellers = {each.holder.country for each in telling.stances if each.holder is not None}
    only = next(iter(tellers)) if len(tellers) == 1 else None
    return only if only in country_names() and not homes(telling.recipients) else None


def _of_home(scene: Scene, land: str, actor: Actor, others: Sequence[Actor]) -> Actor:
    """ "The army", where the page tells of one state's war with its rebels; the fighters whom that army kills."""
    if actor.country is not None or actor.party is not None or actor.span is None or actor.kind == "person":
        return actor
    head = _head(scene, actor)
    words = set(actor.text.lower().split()) | {scene.tree.words[kid] for kid in scene.tree.children[head]}
    sides = homes(others)
    lemma = scene.tree.lemmas[head]
    is_arm = lemma in ARMED and actor.sector in OFFICES | {"COP"} and sides <= {land}
    is_foe = lemma in FIGHTERS or lemma in scene.codebook.words.lists["insurgents"]
    is_fighter = is_foe and sides == {land}
    if words & FROM_ABROAD or not (is_arm or is_fighter):
        return actor
    return msgspec.structs.replace(actor, country=land, party=land)


def _settled(scene: Scene, telling: Telling, actor: Actor, place: str | None, number: int) -> Actor:
    if actor.country is not None or actor.party is not None or actor.span is None or actor.kind == "person":
        return actor
    head = _head(scene, actor)
    words = set(actor.text.lower().split()) | {scene.tree.words[kid] for kid in scene.tree.children[head]}
    if words & FROM_ABROAD:
        return actor
    country = _own_place(scene, head)
    others = telling.recipients if actor in telling.actors else telling.actors
    sides = homes(others)
    if actor.sector in PEOPLE:
        country = country or place or _only_state(scene, number, telling, others)
    elif scene.tree.lemmas[head] in RISEN:
        country = country or place
    elif actor.sector in OFFICES:
        led = {other.country for other in others if other.sector in LED and other.country}
        if country is None and telling.type in SEIZED and len(led) == 1 and actor in telling.actors:
            country = next(iter(led))  # "soldiers seized Niger's president"
        if telling.type in AT_HOME and actor in telling.actors and sides <= {place}:
            country = country or place or _only_state(scene, number, telling, others)
    else:
        return actor
    return actor if country is None else msgspec.structs.replace(actor, country=country, party=country)


def _head(scene: Scene, actor: Actor) -> int:
    assert actor.span is not None
    inside = scene.tokens(actor.span.start, actor.span.end)
    return next((t for t in inside if scene.tree.heads[t] not in inside), inside[-1]) if inside else 0


def _own_place(scene: Scene, head: int) -> str | None:
    """The country of the place in their own words: "opposition parties in Kenya", "crowds in Goma"."""
    for kid in scene.tree.kids(head, "nmod"):
        if scene.tree.case(kid).split(" ")[0] in INSIDE:
            for actor in scene.parties.homeland(kid) or scene.parties.at(kid):
                if actor.kind == "country" and actor.country in country_names():
                    return actor.country
    return None


def _only_state(scene: Scene, number: int, telling: Telling, others: Sequence[Actor]) -> str | None:
    """The one state that the sentence and the one before it name, which does nothing to them by itself."""
    tree = scene.tree
    before = max(number - 1, 0)
    if not MISSIONS.isdisjoint(tree.lemmas[tree.sentences[before][0] : tree.sentences[number][1]]):
        return None
    states = scene.lands.named(before, number)
    if len(states) != 1:
        return None
    only = next(iter(states))
    is_foe = telling.type not in AT_HOME and only in {other.country for other in others}
    return None if is_foe else only
