"""What is only told, and does no act by being told: a charge that a noun mentions, what two sides did to each other."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.events.scene import Scene, homes
from hearsay.records import Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.orders import commands
from hearsay.statements.parties import home


def is_claim_noun(scene: Scene, trigger: tuple[int, int]) -> bool:
    """ "Kabul's claim that ..." charges, but is a mention of the charge: the charge itself was made where it was said."""
    nouns = [t for t in scene.tokens(*trigger) if scene.tree.pos[t] == "NOUN"]
    return any(
        cue.rule.act == "assert"
        for t in nouns
        for cue in scene.codebook.cue_nouns.get(scene.tree.lemmas[t], ())
    )


def is_claim_made(scene: Scene, trigger: tuple[int, int]) -> bool:
    """Whether its own words tell that the claim was made: "the claim made yesterday by Asmara"."""
    tree = scene.tree
    return any(
        tree.lemmas[kid] in {"make", "level", "issue", "raise", "voice", "publish", "lodge", "air", "repeat"}
        for t in scene.tokens(*trigger)
        for kid in tree.kids(t, "acl")
    )


def is_between_two(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether all that is told is what two sides did to each other: "the two armies traded fire, the mission reported"."""
    told = [
        deeds[t].trigger
        for span in statement.content
        for t in scene.tokens(span.start, span.end)
        if t in deeds
    ]
    return bool(told) and all(
        trigger.coded.rule.two_sided or scene.tree.lemmas[trigger.head] in MUTUAL for trigger in told
    )


def is_reported(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> bool:
    """Whether a medium tells of what is done among others; what is done to its own state it charges."""
    speaker = statement.speaker
    if speaker is None or speaker.sector != "MED":
        return False
    told = [deeds[t] for t in scene.said(statement) if t in deeds]
    met = homes([actor for deed in told for actor in (*deed.actors, *deed.recipients)])
    named = [
        a
        for span in statement.content
        for t in scene.tokens(span.start, span.end)
        for a in scene.parties.at(t)
    ]
    return home(speaker) not in met | homes(named)


MUTUAL = frozenset({"exchange", "trade", "swap"})
"""Verbs of what two sides do to each other, whatever their object."""


def is_told_to(scene: Scene, statement: Statement) -> bool:
    """Whether somebody is told to do something, or warned against it: "told Belarus to pull back"."""
    tree = scene.tree
    if statement.cue is not None and any(
        tree.words[t] == "against" for t in scene.tokens(statement.cue.start, statement.cue.end + 12)
    ):
        return True
    if statement.cue is not None and any(
        tree.lemmas[t] == "insist" for t in scene.tokens(statement.cue.start, statement.cue.end)
    ):
        return not any(
            tree.words[w] in {*scene.codebook.acts.refine.demand, "has", "had", "have"}
            for w in scene.said(statement)
        )
    words = scene.said(statement)
    return bool(statement.addressees) and (
        any(tree.words[word] == "to" and tree.relations[word] == "mark" for word in words[:2])
        or commands(tree, words)  # "lay down your weapons," the commander told the garrison
    )


def is_only_said(scene: Scene, trigger: tuple[int, int]) -> bool:
    """Whether the words that do an act are a bare "said" or "told"."""
    return any(scene.tree.lemmas[t] in scene.codebook.acts.neutral for t in scene.tokens(*trigger))
