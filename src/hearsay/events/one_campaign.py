"""Who made the strikes that a list tells without a doer: "the Coalition made 34 strikes on X. Near Raqqa, one strike hit an X post"."""

from __future__ import annotations

from hearsay.events.page import Page
from hearsay.events.scene import homes
from hearsay.events.telling.telling import Telling

REACH = 8
"""So many sentences on, a list may go on."""


def continue_campaign(page: Page) -> None:
    """Gives strikes on a side, of nobody named, the doer of the strikes on that side told before by the same word, if it is one alone."""
    for telling in page.ordered:
        if telling.actors or _campaign(page, telling) is None:
            continue
        before = [
            each
            for each in page.before(telling, REACH)
            if _campaign(page, each) == _campaign(page, telling) and homes(each.actors)
        ]
        if before and len({homes(each.actors) for each in before}) == 1:
            telling.actors = list(before[-1].actors)


def _campaign(page: Page, telling: Telling) -> tuple[str, frozenset[str]] | None:
    """By which noun, and on whom; None for what is no strike on a known side, or not done."""
    if telling.deed is None or telling.type != "ASSAULT" or not telling.deed.trigger.is_noun:
        return None
    lemma = page.scene.tree.lemmas[telling.deed.trigger.head]
    hit = homes(telling.recipients)
    is_done = UNTRUE.isdisjoint(telling.auxiliary)
    return (lemma, hit) if lemma in STRIKES and hit and is_done else None


UNTRUE = frozenset({"negation", "future", "hypothetical"})
STRIKES = frozenset({"strike", "airstrike", "raid", "sortie"})
