"""Whether "22 of them" are things: the drones, boats or cars counted before, of which "destroyed" kills nobody."""

from __future__ import annotations

from hearsay.events.scene import Scene

REACH = 1
"""Sentences back in which "they" were counted."""
POINTING = frozenset({"them", "these", "those", "which"})


def befell_things(scene: Scene, numeral: int, fate: int) -> bool:
    """Whether a number is of "them", what was counted last before it are no people, and its fate may befall things.

    "Asmara fired 30 drones, 22 of them were destroyed" counts nobody; "12 rebels came; three of them were captured" does.

    Args:
        numeral: The last token of the number.
        fate: The word that tells what became of them.
    """
    tree = scene.tree
    if tree.lemmas[fate] not in scene.codebook.figures.of_things:
        return False
    if tree.words[numeral + 1 : numeral + 2] != ["of"] or not POINTING & {
        *tree.words[numeral + 2 : numeral + 3]
    }:
        return False
    before = [
        quantity
        for quantity in scene.mentions.quantities
        if quantity.end <= numeral
        and quantity.unit is not None
        and tree.sentence[numeral] - tree.sentence[quantity.start] <= REACH
    ]
    if not before or before[-1].unit is None:
        return False
    counted, people = before[-1].unit, scene.codebook.words.lists["people"]
    armed = scene.codebook.figures.armed | scene.codebook.figures.settled
    return not ({tree.lemmas[counted], tree.words[counted]} & {*people, *armed}) and not scene.parties.at(
        counted
    )
