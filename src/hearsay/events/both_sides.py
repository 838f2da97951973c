"""Between whom it was, where the words name nobody or one side: the two of whom the page tells it, or who met behind "after talks"."""

from __future__ import annotations

from hearsay.codebooks.subjects import subjects
from hearsay.events.belligerents import state
from hearsay.events.doers import FIGHTS
from hearsay.events.merge import HOLLOW
from hearsay.events.page import Page
from hearsay.events.scene import Scene, homes, lands_of
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.statements.deeds.distinct import distinct
from hearsay.statements.parties import home

MUTUAL = frozenset({"ASSAULT", "RETREAT"})
"""Types of fighting, and of the truce that ends it."""
UNREST = 2
"""Sentences back that violence at home takes "the clashes" to itself."""
NEAR = 1
"""Sentences back that "the fighting" points, where a page tells of more than one pair."""


def fill_both(page: Page) -> None:
    """Give the sides to "the fighting", "the truce", "twenty died in clashes" of a page of two states, and to talks before an accord."""
    scene, tellings = page.scene, page.tellings
    for telling in tellings:
        if telling.type == "CONSULT" and not homes(telling.actors):
            telling.actors = _met(scene, telling) or telling.actors
    open_ = [each for each in tellings if _is_open(scene, each)]
    pairs = _pairs(page) if open_ else []
    if any(_is_war_at_home(each) for each in tellings):
        # where a land's rebels fight it, another that charges it or is charged is no side of "the clashes"
        fought = {sides for _, sides, is_fight in pairs if is_fight}
        pairs = [each for each in pairs if each[1] in fought]
    own, fighting = scene.lands.torn, page.belligerents()
    for telling in open_:
        number = page.sentence(telling)
        told = frozenset(homes([*telling.actors, *telling.recipients]))
        near = [pair for at, pair, _ in pairs if 0 <= number - at <= NEAR]
        every = {pair for _, pair, _ in pairs}
        pair = near[-1] if near else next(iter(every)) if len(every) == 1 else None
        if pair is None and not told and _is_of_one_war(scene, telling, own, fighting):
            telling.actors = [state(own)] if own is not None else telling.actors
        if telling.actors and not homes(telling.actors):
            continue  # "militias clashed near the airport"
        if any(home(actor) is None and actor.span is not None for actor in telling.actors):
            continue  # "Indian troops were fighting militants": not Pakistan
        if pair is None or not told <= pair or not _named(scene, number) <= pair:
            continue
        if _is_after_unrest(page, telling, pair):
            continue
        missing = [state(land) for land in sorted(pair - told)]
        telling.actors = [*telling.actors, *missing]


def _is_after_unrest(page: Page, telling: Telling, pair: frozenset[str]) -> bool:
    """Whether the last violence told before is one land's own: "police fired on demonstrators. The clashes killed nine"."""
    before = [
        each
        for each in page.before(telling, UNREST)
        if each.type in {"ASSAULT", "PROTEST"} and homes(each.actors)
    ]
    if not before:
        return False
    last = max(before, key=lambda each: each.trigger)
    sides = homes([*last.actors, *last.recipients])
    return (
        len(sides) == 1
        and sides <= pair
        and (last.type == "PROTEST" or homes(last.actors) == homes(last.recipients))
    )


def _is_of_one_war(scene: Scene, telling: Telling, own: str | None, fighting: frozenset[str]) -> bool:
    """Whether fighting by nobody named is of the one war a page tells of, a state's with its own rebels: "the battle raged on"."""
    if own is None or telling.deed is None or not telling.deed.trigger.is_noun:
        return False  # "the coalition halted its raids" tells who did
    if not telling.deed.trigger.coded.rule.two_sided:
        return False
    number = scene.sentence_at(telling.trigger[0])
    return fighting <= {own} and _named(scene, number) <= {own} and not telling.actors


def _is_open(scene: Scene, telling: Telling) -> bool:
    """Whether fighting or a truce lacks a side, or some died in fighting that names no other."""
    if telling.type not in MUTUAL or telling.deed is None:
        return False
    rule, told = telling.deed.trigger.coded.rule, homes([*telling.actors, *telling.recipients])
    if len(told) > 1 or not told <= set(country_names()):
        return False
    start, end = scene.tree.sentences[scene.sentence_at(telling.trigger[0])]
    is_fought = not FIGHTS.isdisjoint(scene.tree.lemmas[start:end])
    if rule.two_sided:
        return telling.type == "ASSAULT" or "ceasefire" in telling.modes
    if telling.type == "RETREAT":
        return "ceasefire" in telling.modes and telling.deed.trigger.is_noun and not telling.actors
    return rule.id in HOLLOW and is_fought and bool(told) and not telling.actors


def _is_war_at_home(telling: Telling) -> bool:
    """Whether the outlet or a witness tells that rebels fight in their own land."""
    doers, victims = lands_of(telling.actors), lands_of(telling.recipients)
    return (
        telling.type == "ASSAULT"
        and doers == victims
        and len(doers) == 1
        and any(actor.sector == "REB" for actor in telling.actors)
        and "historical" not in telling.auxiliary
    )


def _pairs(page: Page) -> list[tuple[int, frozenset[str], bool]]:
    """The pairs of states that fight, charge or deal with each other, each with where it is told and whether they fight."""
    lands, found = set(country_names()), []
    for each in page.ordered:
        doers, victims = homes(each.actors), homes(each.recipients)
        sides = doers | victims
        is_between = (len(doers) == 2 and not victims) or (len(doers) == len(victims) == 1)
        is_charge = each.type == "ACCUSE" and "disapprove" not in each.modes  # who condemns takes no part
        is_quarrel = (
            is_charge or each.type in {"ASSAULT", "THREATEN"} or (each.type == "RETREAT" and len(doers) == 2)
        )
        if len(sides) == 2 and sides <= lands and is_between and is_quarrel:
            found.append((page.sentence(each), frozenset(sides), each.type == "ASSAULT"))
    return found


def _named(scene: Scene, number: int) -> frozenset[str]:
    """The states that a sentence names, but for who tells it."""
    tellers = {
        each.speaker.country
        for each in scene.statements
        if each.speaker and scene.sentence_of(each) == number
    }
    return scene.lands.named(number) - tellers


def _met(scene: Scene, telling: Telling) -> list[Actor]:
    """Who met, by the clause that tells what came of it: "after three weeks of talks, Sweden and Poland agreed"."""
    tree = scene.tree
    if telling.deed is None or not telling.deed.trigger.is_noun:
        return []
    path = tree.path(telling.deed.trigger.head)
    verb = next((word for word in path[1:] if tree.pos[word] == "VERB"), None)
    if verb is None or not any(
        tree.case(word).split(" ")[0] in {"after", "following", "in", "during", "at"}
        for word in path
        if word != verb
    ):
        return []
    met = [
        actor
        for word in subjects(tree, verb)
        for each in tree.conjuncts(word)
        for actor in scene.parties.at(each)
        if actor.country in country_names()
    ]
    return distinct(met) if len(homes(met)) > 1 else []
