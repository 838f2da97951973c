"""Deeds and steps condemned or praised in so many words, whoever did them: "condemned the shooting", "hailed the accord"."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.scene import Scene
from hearsay.records import Statement
from hearsay.statements.deeds.deed import Deed

NAMING = frozenset({"call", "describe", "brand", "label", "term", "dub"})
"""Cues that charge by the name they give: "called it an act of aggression"."""


def is_outright(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether a deed or a step is condemned in so many words, whoever did it: "condemned the shooting", "called the deal illegal".

    Who complains or blames does so whoever is meant: "complained of meetings held behind its back".
    """
    tree, lists = scene.tree, scene.codebook.words.lists
    if statement.cue is None:
        return False
    cues = scene.tokens(statement.cue.start, statement.cue.end)
    if any(tree.lemmas[cue] in COMPLAINING and tree.pos[cue] == "VERB" for cue in cues):
        return True
    if statement.act != "criticize":
        return False
    if any(tree.words[cue + 1 : cue + 2] == ["of"] and tree.lemmas[cue] in {"speak", "talk"} for cue in cues):
        return True  # "spoke of a war crime"
    done_to = [
        word
        for cue in cues
        if tree.lemmas[cue] in CONDEMNING | NAMING
        # "called the deal illegal": the parse gives the deal to the adjective
        for word in (
            *objects(tree, cue),
            *(w for kid in tree.kids(cue, "xcomp", "ccomp") for w in tree.kids(kid, "nsubj")),
        )
    ]
    named = [cue for cue in cues if tree.lemmas[cue] in NAMING]
    # "called the arrest political revenge": the parse may make one noun of both
    done_to += [kid for word in tuple(done_to) for kid in tree.kids(word, "compound") if named]
    done_to += [
        w for cue in named for kid in tree.kids(cue, "xcomp") for w in (kid, *tree.kids(kid, "compound"))
    ]
    # "voiced alarm over the removals"
    done_to += [
        word
        for cue in cues
        if {tree.lemmas[kid] for kid in (cue, *objects(tree, cue))} & scene.codebook.acts.refine.worried
        for name in ("over", "about", "at")
        for word in slot(tree, cue, name)
    ]
    steps = {*lists.get("deals", ()), *lists.get("steps", ()), *scene.codebook.acts.refine.step}
    return any(
        word in deeds
        or scene.codebook.names_harm(tree.lemmas[word])
        or tree.lemmas[word] in steps
        or (bool(named) and tree.words[word] in STANDING_FOR)
        for word in done_to
    )


def is_step_praised(scene: Scene, statement: Statement) -> bool:
    """Whether what others did or agreed on, or who helped, is praised, whoever they are: "hailed the accord", "thanked the hosts"."""
    tree, lists = scene.tree, scene.codebook.words.lists
    praised = {*lists.get("deals", ()), *lists.get("steps", ()), *lists.get("benefactors", ()), *ALL}
    return statement.cue is not None and any(
        tree.lemmas[word] in praised or (tree.words[word] in STANDING_FOR and tree.lemmas[cue] in NAMING)
        for cue in scene.tokens(statement.cue.start, statement.cue.end)
        for word in objects(tree, cue)
    )


ALL = frozenset({"all", "everyone", "everybody", "both", "side", "involved", "concerned"})
"""Whoever had a part in what is told: "praised all involved"."""
CONDEMNING = frozenset(
    {
        "condemn",
        "denounce",
        "deplore",
        "decry",
        "slam",
        "criticise",
        "criticize",
        "lambast",
        "lambaste",
        "blast",
    }
)
STANDING_FOR = frozenset({"it", "this", "that"})
"""What stands for a deed told before: "called it a dictated peace"."""
COMPLAINING = frozenset({"complain", "blame", "accuse"})
"""Verbs that charge somebody, whoever it is."""
