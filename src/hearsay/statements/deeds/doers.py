"""Who does a deed whose rule's own places name nobody known: where the doers come from, or whose work they do."""

from __future__ import annotations

from collections.abc import Collection

from hearsay.codebooks import Codebook
from hearsay.codebooks.agents import agents
from hearsay.codebooks.slots import slot
from hearsay.codebooks.sorts import BANDS
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.records import Actor
from hearsay.statements.deeds.deed import Words
from hearsay.statements.deeds.distinct import distinct
from hearsay.statements.deeds.masters import masters
from hearsay.statements.deeds.slots import place_below


def doers_elsewhere(
    tree: Tree, trigger: Trigger, slots: Collection[str], words: Words, codebook: Codebook
) -> list[Actor]:
    """Whom "from" or a participle beside the doers tells of; empty where nothing does.

    Args:
        slots: Where the rule looks for who does it.
    """
    head, parties = trigger.head, words.parties
    is_hostile = codebook.hostile(trigger.coded.type)
    found: list[Actor] = []
    if "from" in slots and not is_hostile:
        # "ten generators from Bucharest", "aid from Ankara": a capital stands for its government
        lands = [
            a for word in slot(tree, head, "from", codebook.words.light_verbs) for a in parties.homeland(word)
        ]
        found = distinct([a for a in lands if a.kind == "country"])
    if not found and not trigger.is_noun and agents(tree, head):
        # "were hit by water cannon from a Chinese ship"
        found = distinct([a for w in slot(tree, head, "from") for a in parties.at(w)])
    if not found and not trigger.is_noun and is_hostile and "subj" in slots:
        # "a saboteur group from the Bryansk region crossed the border"
        doers = [w for w in slot(tree, head, "subj") if not parties.at(w) or words.is_armed(w)]
        armed = {*codebook.words.lists.get("soldiers", ()), *codebook.words.lists.get("raiders", ()), *BANDS}
        found = distinct(
            [
                a
                for w in doers
                if tree.lemmas[w] in armed
                for kid in tree.kids(w, "nmod")
                if tree.case(kid) == "from"
                for a in parties.homeland(kid) or place_below(tree, kid, parties)
            ]
        ) or distinct([a for w in doers for a in masters(tree, w, parties)])
    return found
