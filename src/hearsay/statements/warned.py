"""Warnings and assurances that only tell: of what another will do, or by people who watch it."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.future import is_future
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.parties import Parties
from hearsay.statements.parties.words import STAYING
from hearsay.statements.saying import Saying
from hearsay.statements.threats import homes_of

WATCHING = STAYING | frozenset(
    {"observer", "resident", "villager", "worker", "doctor", "medic", "activist", "diplomat", "scientist", "critic", "campaigner", "witness", "engineer"}
)  # fmt: skip
"""Who warns of what others may do."""


def only_watches(tree: Tree, saying: Saying, speakers: Sequence[Actor]) -> bool:
    """Whether who warns only looks on: "analysts warned of a response", "the UN warned of a catastrophe", not of measures."""
    if saying.sources and all(tree.lemmas[word] in WATCHING for word in saying.sources):
        return True
    is_helper = all(each.country in {"UNO", "NGO"} for each in speakers)
    return is_helper and not any(tree.lemmas[word] in STEPS for word in saying.words)


STEPS = frozenset({"consequence", "measure", "sanction", "response", "action", "punishment", "price", "reaction", "countermeasure"})  # fmt: skip
"""What who warns of it may take himself."""


def only_tells(tree: Tree, saying: Saying, homes: set[str | None], parties: Parties) -> bool:
    """Whether a warning or assurance tells what is, or what another will do: "warned that Moscow was planning strikes"."""
    if saying.is_noun or not saying.content or saying.cue is None or saying.is_quoted:
        return False
    is_warning = tree.lemmas[saying.cue] in {"warn", "caution"}
    for head in saying.content:
        doers = tree.kids(head, "nsubj")
        if not doers or any(tree.words[kid] == "to" for kid in tree.kids(head, "mark")):
            return False
        sides = homes_of(tree, _between(tree, (head, *doers)), parties)
        if is_warning and sides and not sides & homes:
            continue  # "warned that war could break out between Chad and Sudan": others fight it
        others = homes_of(tree, doers, parties) - homes
        if is_warning and not others:
            return False
        # "warned Tehran that the three will act": who is warned is not who will
        if is_future(tree, head) and (not (is_warning and others) or saying.addressees):
            return False
    return is_warning or tree.lemmas[saying.cue] in {"assure", "guarantee", "swear"}


def _between(tree: Tree, words: Sequence[int]) -> list[int]:
    """Between whom something is, by a verb or its subject: "war broke out between Chad and Sudan"."""
    return [
        each
        for word in words
        for kid in tree.kids(word, "obl", "nmod")
        if tree.case(kid) == "between"
        for each in tree.conjuncts(kid)
    ]
