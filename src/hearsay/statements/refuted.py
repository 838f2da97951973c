"""Whose charge it is that hangs on its denial: "refuted the statements from N'Djamena, claiming that Sudanese forces shelled it"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.objects import objects
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import Parties, home
from hearsay.statements.saying import Saying

CLAIMING = frozenset({"claiming", "alleging"})
EXCUSES = frozenset({"only", "response", "reply", "retaliation", "defence", "defense", "warning", "back"})
"""Words by which a side tells of its own fire: "opened fire only in response"."""
OWN = frozenset({"its", "their", "his", "her", "our", "they", "it", "we"})
"""By these it boasts: "claiming that its jets had burned the camp"; whom another charges it calls by name."""


def give_charges_back(
    tree: Tree,
    sayings: Sequence[Saying],
    speakers: dict[int, tuple[Actor, ...]],
    deeds: Mapping[int, Deed],
    parties: Parties,
    codebook: Codebook,
) -> None:
    """Give a claim that the own side attacked, told beside the denial of another side's words, to who spoke these: nobody charges himself."""
    denials = {saying.cue: saying for saying in sayings if saying.act == "deny" and not saying.is_noun}
    for saying in sayings:
        cue = saying.cue
        denial = denials.get(tree.heads[cue]) if cue is not None and tree.words[cue] in CLAIMING else None
        if denial is None or denial is saying or denial.cue is None:
            continue
        own = {home(actor) for actor in speakers[id(denial)]} - {None}
        if own and any(_is_charge(tree, deeds.get(word), own, codebook) for word in saying.content):
            others = [
                actor
                for told in objects(tree, denial.cue)
                if tree.lemmas[told] in codebook.words.lists["accusations"]
                for word in tree.subtree(told)
                for actor in parties.at(word)
                if home(actor) is not None and home(actor) not in own
            ]
            speakers[id(saying)] = tuple(others[-1:]) or speakers[id(saying)]


def _is_charge(tree: Tree, deed: Deed | None, own: set[str | None], codebook: Codebook) -> bool:
    """Whether a deed is an attack by the own side, told without excuse."""
    if deed is None or not codebook.hostile(deed.trigger.coded.type):
        return False
    head = deed.trigger.head
    return (
        any(home(actor) in own for actor in deed.actors)
        and not is_negated(tree, head)
        and not any(tree.words[word] in EXCUSES | OWN for word in tree.subtree(head))
    )
