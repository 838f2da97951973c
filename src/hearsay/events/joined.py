"""At whom the second of two acts of one side is aimed: "summoned Mali's ambassador and demanded an apology", "condemned Chad, demanding a halt"."""

from __future__ import annotations

from hearsay.events.page import Page
from hearsay.events.scene import Scene, homes, states_of
from hearsay.events.telling.telling import word_of
from hearsay.records.event import EventType

AIMED: frozenset[EventType] = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SANCTION"})
"""Types of what one state says and does against another, in one breath."""
LEADING: frozenset[EventType] = AIMED | {"ASSAULT", "COERCE"}
"""Types of what such an act may follow."""


def aim_alike(page: Page) -> None:
    """Gives an act that names nobody the other side of the act it is joined to by "and", or hangs on as a participle."""
    scene = page.scene
    open_ones = [
        each
        for each in page.tellings
        if each.type in AIMED and len(homes(each.actors)) == 1 and not each.recipients
    ]
    if not open_ones:
        return
    at = {word_of(scene, each): each for each in page.tellings if each.type in LEADING}
    for telling in open_ones:
        for word in _joined(scene, word_of(scene, telling)):
            other = at.get(word)
            if other is None or homes(other.actors) != homes(telling.actors):
                continue
            aimed = homes(other.recipients) - homes(telling.actors)
            if len(aimed) == 1 and aimed <= states_of(other.recipients):
                telling.recipients = [
                    scene.country(actor) or actor for actor in other.recipients if homes([actor]) == aimed
                ][:1]
                break


def _joined(scene: Scene, word: int) -> list[int]:
    """The words that one subject's act stands beside: what it is joined to, what it hangs on, and what is joined to it."""
    tree = scene.tree
    found: list[int] = []
    above = word
    while (
        tree.relations[above] in {"conj", "advcl"}
        and tree.heads[above] != above
        and not tree.kids(above, "nsubj")
    ):
        above = tree.heads[above]
        found.append(above)
    return [*found, *(kid for kid in tree.kids(word, "conj") if not tree.kids(kid, "nsubj"))]
