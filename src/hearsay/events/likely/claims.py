"""Who most likely claims a deed that stands outside of the words that are told of anybody.

"The army returned fire. Three of its men were killed", below what the army said; a headline, whose deed the ministry tells two
sentences on: a careful reader knows whose account it is, though no words give it to him.
"""

from __future__ import annotations

from typing import NamedTuple

from hearsay.events.belligerents import state
from hearsay.events.likely.claim_signs import Signs
from hearsay.events.likely.party_signs import Numbers
from hearsay.events.page import Page
from hearsay.events.stances import Telling
from hearsay.gazetteer import country_names
from hearsay.language.forest import load_forest
from hearsay.records import Stance

SURE = 0.55
"""How likely a claim must be to be written down: by folds (``training/claims.py``) three of five given are right."""


class Question(NamedTuple):
    """Whether a land claims a deed; ``is_open`` where no stance of that land is known."""

    telling: Telling
    land: str
    is_open: bool


def fill_claims(page: Page) -> None:
    """Give deeds the likely claims of lands that no rule has affirming or denying them, and say so (`Stance.likely`)."""
    signs = Signs(page)
    questions, rows = ask(page, signs, known=False)
    given = []
    for question, weight in zip(questions, load_forest("claims").weigh(rows), strict=True):
        if weight >= SURE:
            stance = _stance(signs, question.telling, question.land)
            given += [] if stance is None else [(question.telling, stance)]
    for telling, stance in given:  # no answer hangs on another
        telling.stances.append(stance)


def ask(
    page: Page, signs: Signs | None = None, *, known: bool = True
) -> tuple[list[Question], list[tuple[Numbers, ...]]]:
    """Every land that may claim a deed of the page, and what speaks for it; with or without those of which a rule knows it."""
    signs = signs or Signs(page)
    questions, rows = list[Question](), list[tuple[Numbers, ...]]()
    for telling in page.tellings:
        if telling.statement is not None:
            continue  # who says it does it: nobody else need vouch for that
        own = signs.of_telling(telling)
        taken = signs.voices.held(telling, "affirms") | signs.voices.held(telling, "denies")
        for land in signs.candidates(telling):
            if land in taken and not known:
                continue
            questions.append(Question(telling, land, land not in taken))
            rows.append((own, signs.of_land(land), signs.of_land_there(telling, land)))
    return questions, rows


def _stance(signs: Signs, telling: Telling, land: str) -> Stance | None:
    """The claim with the saying that makes it; of a land that says nothing near, without one."""
    kin, _ = signs.kin(telling, land)
    said = signs.voices.saying(telling, land, kin)
    if said is not None:
        return said
    holder = signs.voices.actor(telling, land) or (state(land) if land in country_names() else None)
    return None if holder is None else Stance(None, holder, "affirms", likely=True)
