"""The place that a careful reader of the page would give for a deed, where neither the words of the sentence nor a rule does."""

from __future__ import annotations

from typing import NamedTuple

from hearsay.events.likely.grounds import Ground
from hearsay.events.likely.party_signs import Numbers
from hearsay.events.likely.place_signs import PlaceSigns
from hearsay.events.page import Page
from hearsay.events.telling.telling import Telling
from hearsay.language.forest import load_forest

SURE = 0.4
"""How likely a place must be to be written down. It is likelier than that: what is learnt from counts a place where no mark tells one as half wrong
(``training/places.py``), yet most such are right (decision 018)."""


class Question(NamedTuple):
    """Whether a deed was done at a place."""

    telling: Telling
    ground: Ground


def fill_wheres(page: Page) -> None:
    """Give to each deed without a place the likeliest one, and say so in the telling's basis: "; likely where"."""
    questions, rows = ask(page)
    if not questions:
        return
    weighed = sorted(
        zip(questions, load_forest("places").weigh(rows), strict=True), key=lambda each: -each[1]
    )
    for (telling, ground), weight in weighed:
        if weight < SURE:
            break
        if telling.where is None:
            telling.where = ground.where
            telling.basis += "; likely where"


def ask(page: Page) -> tuple[list[Question], list[tuple[Numbers, ...]]]:
    """Every place where a deed of the page may have been done, and what speaks for it."""
    open_ = [each for each in page.tellings if each.where is None]
    if not open_:
        return [], []
    signs, questions, rows = PlaceSigns(page), list[Question](), list[tuple[Numbers, ...]]()
    for telling in open_:
        own, grounds = signs.of_deed(telling), signs.candidates(telling)
        for ground, both in zip(grounds, signs.of_both(telling, grounds), strict=True):
            questions.append(Question(telling, ground))
            rows.append((own, signs.of_ground(ground), both))
    return questions, rows
