"""The parties that a careful reader of the page would name, where neither the words of the sentence nor a rule does."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from hearsay.events.belligerents import state
from hearsay.events.likely.party_signs import Numbers, Signs, side_of
from hearsay.events.page import Page
from hearsay.events.scene import lands_of
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names
from hearsay.language.forest import load_forest
from hearsay.records import Actor
from hearsay.records.event import SIDES, Side

SURE = 0.5
"""How likely a land must be to be written down: by folds (``training/parties.py``) about as many deeds are wholly right with .4 to .6."""
DOWNING = "assault.shoot_down"
"""The rule of what is shot out of the sky."""
PEACEFUL = frozenset({"UNO", "EUR", "IGO", "NGO", "MNC"})
"""PLOVER's codes of bodies that attack nobody, as far as a guess may go."""


class Question(NamedTuple):
    """Whether a land stands on a side of a deed; of what two do to each other (``is_mutual``) several may."""

    telling: Telling
    side: Side
    land: str
    is_mutual: bool


def fill_parties(page: Page) -> None:
    """Give to each side that has no land the likeliest one, and say so in the telling's basis: "; likely recipients"."""
    questions, rows = ask(page)
    if not questions:
        return
    weighed = sorted(
        zip(questions, load_forest("parties").weigh(rows), strict=True), key=lambda each: -each[1]
    )
    given: set[tuple[int, Side]] = set()
    for (telling, side, land, is_mutual), weight in weighed:
        key = (id(telling), side)
        if weight < SURE:
            break
        if key not in given or is_mutual:
            _give(page, telling, side, land)
            given.add(key)


def ask(page: Page) -> tuple[list[Question], list[tuple[Numbers, ...]]]:
    """Every land that may stand on a side of a deed of the page, and what speaks for it."""
    signs, questions, rows = Signs(page), list[Question](), list[tuple[Numbers, ...]]()
    for telling in page.tellings:
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        is_mutual = rule is not None and rule.two_sided and not telling.recipients
        for side in sides_to_ask(telling, is_mutual=is_mutual):
            own = signs.of_side(telling, side)
            for land in signs.candidates(telling):
                if telling.type == "ASSAULT" and land in PEACEFUL and (side == "actors" or land == "NGO"):
                    continue  # a monitor that reports a killing is not the one killed
                if side == "recipients" and rule is not None and rule.id == DOWNING and _downs(telling, land):
                    continue
                questions.append(Question(telling, side, land, is_mutual))
                rows.append((own, signs.of_land(land), signs.of_land_there(telling, side, land)))
    return questions, rows


def _downs(telling: Telling, land: str) -> bool:
    """Whether a state's own forces shot it down, or nobody named did and it tells of it: whosever it was, it was not theirs.

    Rebels may shoot down what is their land's.
    """
    tellers = [
        each.holder for each in telling.stances if each.stance == "affirms" and each.holder is not None
    ]
    doers = telling.actors or tellers
    return land in lands_of(doers) and not any(each.sector == "REB" for each in doers)


def sides_to_ask(telling: Telling, *, is_mutual: bool) -> list[Side]:
    """The sides without a land. What two do to each other has actors alone; nor is it on a third if both of two stand on one side."""
    sides: tuple[Side, ...] = ("actors",) if is_mutual else SIDES
    lands = {side: lands_of(side_of(telling, side)) for side in SIDES}
    if any(len(each) > 1 for each in lands.values()):
        return []
    return [side for side in sides if not lands[side]]


def _give(page: Page, telling: Telling, side: Side, land: str) -> None:
    """Write a land down: whom the words tell without a land is of it, else it is understood."""
    actors = side_of(telling, side)
    if any(actor.country is None for actor in actors):
        actors[:] = [
            replace(actor, country=land, party=actor.party or land) if actor.country is None else actor
            for actor in actors
        ]
    else:
        actors.append(_understood(page, land))
    if f"; likely {side}" not in telling.basis:
        telling.basis += f"; likely {side}"


def _understood(page: Page, land: str) -> Actor:
    """A state, or the body that the page names under PLOVER's code, as a party that is not written."""
    if land in country_names():
        return state(land)
    named = (each.actor for each in page.scene.mentions.actors)
    told = (actor for each in page.tellings for actor in (*each.actors, *each.recipients))
    return replace(next(actor for actor in (*named, *told) if actor.country == land), span=None)
