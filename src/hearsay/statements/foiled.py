"""Denials of the other side's success, and whose a deed is: "the rebels had not taken a single village"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.future import is_future
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.statements.parties import Parties, home
from hearsay.statements.verdicts import STATES

OWN = frozenset({"we", "it", "they", "i", "he", "she"})
FORCES = frozenset({"troop", "force", "presence", "base", "personnel", "fighter", "mercenary", "unit"})
NOBODYS = frozenset(
    {"soldier", "troop", "policeman", "officer", "pilot", "force", "jet", "aircraft", "drone", "unit"}
)
"""Whose they are goes without saying: "no soldier had crossed the line", said by a state."""
NOT_CHARGED = frozenset({"specific", "detail", "explanation", "comment", "view", "opportunity", "chance", "occasion", "initiative", "advantage"})  # fmt: skip
"""What nobody is charged with having given or taken."""
GAINS = frozenset(
    {
        "take",
        "seize",
        "capture",
        "enter",
        "cross",
        "advance",
        "reach",
        "occupy",
        "penetrate",
        "gain",
        "overrun",
        "break",
    }
)
"""What a side claims of itself and the other denies: "the rebels had not taken a single village"."""


def foils(tree: Tree, word: int, homes: set[str | None], parties: Parties) -> bool:
    """The other side's success that was none, told in the past."""
    if tree.pos[word] != "VERB" or tree.lemmas[word] not in GAINS or not is_negated(tree, word):
        return False
    if is_future(tree, word) or tree.is_passive(word):
        return False
    if any(tree.lemmas[w] in NOT_CHARGED for w in tree.kids(word, "obj")):
        return False  # "has not yet seized this opportunity"
    doers = [*subjects(tree, word), *tree.kids(word, "nsubj")]
    others = {home(a) for w in doers for a in parties.at(w)} - {None}
    is_force = any(
        tree.lemmas[w] in FORCES or tree.lemmas[w] in NOBODYS or tree.lemmas[w] in ENEMIES for w in doers
    )
    is_told = any(tree.words[kid] in {"had", "has", "have", "did"} for kid in tree.kids(word, "aux"))
    return (
        is_told
        and not others & homes
        and bool(others or is_force)
        and not is_own(tree, doers, homes, parties)
    )


ENEMIES = frozenset(
    {
        "enemy",
        "rebel",
        "militant",
        "terrorist",
        "insurgent",
        "invader",
        "occupier",
        "army",
        "militia",
        "guerrilla",
    }
)


def is_own(tree: Tree, words: Sequence[int], homes: set[str | None], parties: Parties) -> bool:
    """Whether one of some words is of the side of those who speak."""
    sides = {home(a) for w in words for each in tree.conjuncts(w) for a in parties.at(each)}
    # "the Kingdom's forces", "the country's army"
    owners = {tree.lemmas[k] for w in words for k in (*tree.kids(w, "nmod"), *tree.kids(w, "compound"))}
    return bool((sides - {None}) & homes) or any(tree.words[w] in OWN for w in words) or bool(owners & STATES)
