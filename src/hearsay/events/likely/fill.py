"""The parties that a careful reader of the page would name, where neither the words of the sentence nor a rule does."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from hearsay.events.belligerents import state
from hearsay.events.likely.signs import Numbers, Side, Signs, side_of
from hearsay.events.likely.trees import Trees
from hearsay.events.page import Page
from hearsay.events.scene import lands_of
from hearsay.events.stances import Telling
from hearsay.gazetteer import country_names
from hearsay.records import Actor

SURE = 0.5
"""How likely a land must be to be written down: by folds (``training/parties.py``) about as many deeds are wholly right with .4 to .6."""


class Question(NamedTuple):
    """Whether a land stands on a side of a deed."""

    telling: Telling
    side: Side
    land: str


def fill_likely(page: Page, trees: Trees) -> None:
    """Give to each side that has no land the likeliest one, and say so in the telling's basis: "; likely recipients"."""
    questions, rows = ask(page)
    if not questions:
        return
    best: dict[tuple[int, Side], tuple[float, Question]] = {}
    for question, weight in zip(questions, trees.weigh(rows), strict=True):
        key = (id(question.telling), question.side)
        if weight >= SURE and weight > best.get(key, (0.0, question))[0]:
            best[key] = (weight, question)
    for _, (telling, side, land) in best.values():
        _give(page, telling, side, land)


def ask(page: Page) -> tuple[list[Question], list[tuple[Numbers, ...]]]:
    """Every land that may stand on a side of a deed of the page, and what speaks for it."""
    signs, questions, rows = Signs(page), list[Question](), list[tuple[Numbers, ...]]()
    for telling in page.tellings:
        for side in sides_to_ask(telling):
            own = signs.of_side(telling, side)
            for land in signs.candidates(telling):
                questions.append(Question(telling, side, land))
                rows.append((own, signs.of_land(land), signs.of_land_there(telling, side, land)))
    return questions, rows


def sides_to_ask(telling: Telling) -> list[Side]:
    """The sides without a land; of what two do to each other all parties are actors."""
    rule = None if telling.deed is None else telling.deed.trigger.coded.rule
    is_mutual = rule is not None and rule.two_sided and not telling.recipients
    sides: tuple[Side, ...] = ("actors",) if is_mutual else ("actors", "recipients")
    return [side for side in sides if not lands_of(side_of(telling, side))]


def _give(page: Page, telling: Telling, side: Side, land: str) -> None:
    """Write a land down: people whom the words tell without a land are its own, else it is understood."""
    actors = side_of(telling, side)
    if any(actor.kind == "unnamed" for actor in actors):
        actors[:] = [
            replace(actor, country=land, party=land) if actor.kind == "unnamed" else actor for actor in actors
        ]
    else:
        actors.append(_understood(page, land))
    telling.basis += f"; likely {side}"


def _understood(page: Page, land: str) -> Actor:
    """A state, or the body that the page names under PLOVER's code, as a party that is not written."""
    if land in country_names():
        return state(land)
    named = (each.actor for each in page.scene.mentions.actors)
    told = (actor for each in page.tellings for actor in (*each.actors, *each.recipients))
    return replace(next(actor for actor in (*named, *told) if actor.country == land), span=None)
