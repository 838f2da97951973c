"""Who arrests, bans and summons where nobody is named: only a state's organs do, so the state where it was done.

Killing, shelling and looting stay without a doer: whoever did it is not told.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.codebooks.agents import agents
from hearsay.codebooks.slots import slot
from hearsay.codebooks.subjects import subjects
from hearsay.events.belligerents import has_land, land_at, state, unnamed
from hearsay.events.ground import hit_at_home
from hearsay.events.page import Page
from hearsay.events.residents import FROM_ABROAD
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.telling.telling import Telling
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor

OFFICIAL = frozenset({"arrest", "curfew", "ban"})
"""Modes of what only a state's organs do."""
ORGANS = listed("organs", "organs")
NETWORKS = listed("organs", "networks")
HOSTED = frozenset({"accuse.summon", "accuse.summon_head", "accuse.summoning"})
EXPELLING = frozenset({"expel"})
SEIZED = frozenset({"arrest", "abduct"})
"""Modes of what a release ends."""
FREEING = frozenset({"release"})
BINDING = frozenset({"curfew", "ban", "restrict"})
"""Modes of what is lifted again."""
EASING = frozenset({"ease", "access"})
UNTOLD = frozenset({"negation", "hypothetical"})
REACH = 6
"""Sentences back that a release or a lifting points."""


def fill_organs(page: Page) -> None:
    """Give a state to arrests, curfews, bans, summonses and expulsions by nobody of a known land; to a release who held them."""
    scene, tellings = page.scene, page.tellings
    if not any(not has_land(each.actors) and each.deed is not None for each in tellings):
        return
    fighting, armed = page.belligerents(), page.armies() | _tellers(tellings)
    told: dict[int, str] = {}
    named = frozenset(
        each.actor.country for each in scene.mentions.actors if each.actor.country in country_names()
    )
    for telling in page.ordered:
        number = page.sentence(telling)
        here = land_at(scene, telling)
        if here is not None:
            told[number] = here
        if telling.deed is None or has_land(telling.actors) or not _is_open(scene, telling):
            continue
        land = None
        if _is_official(scene, telling):
            land = _land_of_organs(
                telling,
                here or told.get(number),
                fighting,
                armed,
                named,
                _is_national(scene, telling),
                told.get(number - 1) or scene.lands.mostly,
            )
        elif (telling.type == "ACCUSE" and telling.deed.trigger.coded.rule.id in HOSTED) or (
            telling.type == "SANCTION" and EXPELLING & set(telling.modes)
        ):
            land = _host(scene, telling, here)
        if land is not None:
            _give(scene, telling, land)
            if telling.type == "COERCE":
                hit_at_home(scene, telling, land)
        elif not telling.actors and telling.type in {"RETREAT", "CONCEDE"}:
            _undo(page, telling)


def _is_open(scene: Scene, telling: Telling) -> bool:
    """Whether who does it is told by no word, or by the word of an organ that names no land."""
    tree, deed = scene.tree, telling.deed
    assert deed is not None
    if any(actor.kind == "person" for actor in telling.actors):
        return False
    if any(
        set(actor.text.lower().split()) & FROM_ABROAD for actor in telling.actors if actor.kind == "unnamed"
    ):
        return False  # not "the Ministry of Foreign Affairs"
    if deed.trigger.is_noun:
        return not telling.actors
    return all(tree.lemmas[word] in ORGANS for word in _doers(scene, telling))


def _doers(scene: Scene, telling: Telling) -> list[int]:
    """The words for who did what a verb tells."""
    assert telling.deed is not None
    head = telling.deed.trigger.head
    if telling.deed.trigger.is_noun:
        return []
    return [*subjects(scene.tree, head), *agents(scene.tree, head)]


def _is_official(scene: Scene, telling: Telling) -> bool:
    if telling.type != "COERCE" or telling.deed is None:
        return False
    if OFFICIAL & set(telling.modes):
        return True
    tree, head = scene.tree, telling.deed.trigger.head
    return "restrict" in telling.modes and any(
        tree.lemmas[kid] in NETWORKS for kid in tree.kids(head, "nsubj", "obj", "nmod")
    )


def _land_of_organs(
    telling: Telling,
    here: str | None,
    fighting: frozenset[str],
    armed: frozenset[str],
    named: frozenset[str | None],
    is_national: bool,
    before: str | None,
) -> str | None:
    """The state of the place; else of the police or court that tells of it, of those it befell, of the place told before.

    None for a state's own people on a page where it fights another: it may be the other who holds the place.
    """
    victims = states_of(telling.recipients)
    if here is not None:
        return None if victims and armed - {here} and victims != {here, *armed} else here
    tellers = [each.holder for each in telling.stances if each.holder is not None]
    own = {each.country for each in tellers if _is_of_the_law(each)}
    if len(own) == 1 and own <= set(country_names()) and victims <= own:
        return next(iter(own))
    # "Four Moroccans were arrested", on a page of Spain too: it may be there
    home = next(iter(victims)) if len(victims) == 1 and (named <= victims or not is_national) else None
    if home is None and victims and before not in victims and before is not None and armed - {before}:
        return None
    for land in (home, before):
        if land is not None and fighting <= {land}:
            return land
    return None


def _is_national(scene: Scene, telling: Telling) -> bool:
    """Whether it befell people called by a land's name: "Four Moroccans", "a journalist from Chad"."""
    tree = scene.tree
    starts = {start for start, _ in tree.sentences}
    for each in telling.recipients:
        for token in () if each.span is None else scene.tokens(each.span.start, each.span.end):
            if tree.pos[token] == "VERB":
                break  # "people arrested since Venezuela's election"
            if token not in starts and scene.document.text[tree.starts[token]].isupper():
                return True
    return False


def _tellers(tellings: Sequence[Telling]) -> frozenset[str]:
    """The states that tell of people they took or hit, and may hold the place: "Polish volunteers were captured near Pokrovsk, Russia said"."""
    return frozenset(
        each.holder.country
        for telling in tellings
        if telling.type == "ASSAULT" and SEIZED & set(telling.modes) and not homes(telling.actors)
        for each in telling.stances
        if each.holder is not None and each.holder.country in country_names()
    )


def _is_of_the_law(teller: Actor) -> bool:
    """Whether those who tell of an arrest make arrests: "the interior ministry said a driver had been detained"."""
    name = f"{teller.name} {teller.text} {teller.role or ''}".lower()
    return teller.sector in {"COP", "JUD"} or any(
        word in name for word in ("interior", "security", "internal affairs", "customs")
    )


def _host(scene: Scene, telling: Telling, here: str | None) -> str | None:
    """Who summons or expels a diplomat: the state he is posted to, or in whose capital it is done."""
    guests = homes(telling.recipients)
    posted = [
        actor.country
        for each in telling.recipients
        if each.span is not None
        for word in scene.tokens(each.span.start, each.span.end)
        for kid in scene.tree.kids(word, "nmod")
        if scene.tree.case(kid) in {"to", "in"}
        for actor in (*scene.parties.homeland(kid), *scene.parties.at(kid))
    ]
    start, end = scene.tree.sentences[scene.sentence_at(telling.trigger[0])]
    around = tuple(
        scene.lands.lying_in(start, end) - guests - {None}
    )  # "who had been summoned on Friday, was told in Ankara"
    lands = (*posted, here, *(around if len(around) == 1 else ()))
    return (
        next((each for each in lands if each in country_names() and each not in guests), None)
        if guests
        else None
    )


def _undo(page: Page, telling: Telling) -> None:
    """Who frees those he held, or lifts what he imposed: the doer of the arrest or ban told just before."""
    modes = set(telling.modes)
    is_freeing = bool(FREEING & modes)
    wanted = SEIZED if is_freeing else BINDING
    if not is_freeing and telling.type != "CONCEDE" and not EASING & modes:
        return
    scene = page.scene
    before = [
        each
        for each in page.before(telling, REACH)
        if wanted & set(each.modes)
        and each.type in {"COERCE", "ASSAULT", "SANCTION"}
        and not UNTOLD & set(each.auxiliary)
        and homes(each.actors)
    ]
    if not before or (is_freeing and _is_handed_over(scene, telling)):
        return
    last = before[-1]
    if is_freeing and any(actor.sector in {"REB", "CRM"} for actor in last.actors):
        return  # whom rebels held soldiers may have freed
    freed = homes(telling.recipients)
    if is_freeing and freed and homes(last.recipients) and not freed & homes(last.recipients):
        return
    telling.actors = [scene.country(actor) or actor for actor in last.actors]


def _is_handed_over(scene: Scene, telling: Telling) -> bool:
    """Whether people come back to a place rather than out of a cell: "200 people had been returned to Cuba"."""
    assert telling.deed is not None
    return bool(slot(scene.tree, telling.deed.trigger.head, "to"))


def _give(scene: Scene, telling: Telling, land: str) -> None:
    """Make the organs that are named the state's, or name the state."""
    if not telling.actors:
        doers = _doers(scene, telling)
        telling.actors = [unnamed(scene, doers[0], land, "GOV")] if doers else [state(land)]
        return
    telling.actors = [
        actor if actor.country or actor.party else msgspec.structs.replace(actor, country=land, party=land)
        for actor in telling.actors
    ]
