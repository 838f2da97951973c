"""Who speaks in a text that "says": who compiled the account, whose statement it is, the medium that printed it."""

from __future__ import annotations

from hearsay.codebooks.subjects import subjects
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.media import PASSING_ON, is_medium
from hearsay.statements.parties import Parties

PRINTED = frozenset({"commentary", "editorial", "article", "report", "dispatch", "column"})
"""Texts that a medium prints as its own."""
MADE = frozenset(
    {
        "collect",
        "compile",
        "publish",
        "release",
        "issue",
        "gather",
        "prepare",
        "write",
        "record",
        "draft",
        "draw",
        "produce",
    }
)
"""Who does this to an account or report speaks in it; who sees or checks it passes it on."""


def compiler(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """Whose words an account or a statement holds: "accounts collected by Amnesty", "a note issued by the army", never who acts in it."""
    makers = [
        agent
        for kid in tree.kids(word, "acl", "advcl")
        if tree.lemmas[kid] in MADE
        for agent in tree.kids(kid, "obl")
        if tree.case(agent) == "by"
    ]
    return tuple(actor for maker in makers for actor in parties.at(maker))


def printer(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """The medium that printed it: "a commentary in the Global Times said", "an editorial published by KCNA said"."""
    printed = [
        word,
        *(kid for kid in tree.kids(word, "acl") if tree.lemmas[kid] in {*MADE, *PASSING_ON, "run"}),
    ]
    media = [
        kid
        for above in printed
        for kid in tree.kids(above, "nmod", "obl")
        if tree.case(kid) in {"in", "by", "from", "on"} and is_medium(tree, kid, parties)
    ]
    return tuple(actor for kid in media[:1] for actor in parties.at(kid) if actor.sector == "MED")


def named_before(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """Whose name stands before a bracket: "the Somali Foreign Office (FO) statement said"."""
    if tree.words[word - 1 : word] != [")"]:
        return ()
    opened = next((w for w in range(word - 2, max(word - LONGEST, 0), -1) if tree.words[w] == "("), 0)
    return parties.at(opened - 1) if opened else ()


LONGEST = 8
"""So many tokens at most a bracket takes."""


def maker(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """Who made a statement that speaks: "in a statement that called on ..." is the subject's of the clause around it."""
    for above in tree.path(word):
        if above != word and tree.pos[above] == "VERB":
            return tuple(actor for subject in subjects(tree, above) for actor in parties.at(subject))
    return ()
