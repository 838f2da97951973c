"""What the words inside a neutral saying make of it: an offer, a demand, a threat, a charge; which question is asked first."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.future import is_future
from hearsay.codebooks.left_open import opener
from hearsay.codebooks.negation import is_beside_granted
from hearsay.codebooks.supposed import is_awaited
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.records.statement import Act
from hearsay.statements.charges import charges_others, is_background, is_breach_of_others, is_of_the_other
from hearsay.statements.criticism import is_found_a_crime, is_outrage, is_worried
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.denials import denies
from hearsay.statements.laid import is_behind, is_laid
from hearsay.statements.orders import commands, insists, is_told_to_act, is_wanted, what_must_be
from hearsay.statements.parties import Parties, home
from hearsay.statements.promises import is_promised, is_ready
from hearsay.statements.saying import Saying
from hearsay.statements.threats import (
    is_announced,
    is_conditional_threat,
    is_own_threat,
    tells_blow,
    warns_of_own,
)
from hearsay.statements.warned import only_tells, only_watches

PLEDGES = frozenset({"commit", "offer", "threaten", "accuse"})
"""Acts that media do not perform by telling."""


def refine_act(
    tree: Tree,
    saying: Saying,
    speakers: Sequence[Actor],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
    told_inside: Collection[int] = (),
) -> Act:
    """The act of a saying: its cue's, and where that tells none ("said") what is said makes of it.

    Media pledge and charge nothing: "Moscow will send the papers, Tass said" only tells.
    """
    act = _refined(tree, saying, speakers, parties, deeds, codebook, told_inside)
    is_of_media = saying.is_neutral and bool(speakers) and all(each.sector == "MED" for each in speakers)
    return "assert" if is_of_media and act in PLEDGES else act


def _refined(
    tree: Tree,
    saying: Saying,
    speakers: Sequence[Actor],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
    told_inside: Collection[int],
) -> Act:
    """The act of a saying whose cue tells none ("said"), from what is said.

    "Said it was ready to host talks" offers; "said Sudan must pull back" demands; "said it would retaliate" threatens;
    "said Chadian troops had crossed" accuses, when the speaker is not Chad. Others keep their act.
    """
    words = [w for w in saying.words if w not in told_inside]
    homes = {home(speaker) for speaker in speakers} - {None}
    if saying.is_noun:
        charges = any(w in deeds and charges_others(tree, deeds[w], homes, parties, codebook) for w in words)
        return "accuse" if saying.is_neutral and charges else saying.act
    is_warning = saying.cue is not None and tree.lemmas[saying.cue] in {"warn", "caution"}
    if (
        is_warning
        and saying.act != "threaten"
        and any(is_outrage(tree, head, codebook) for head in saying.content)
    ) or (is_warning and any(is_found_a_crime(tree, head, codebook) for head in saying.content)):
        return "criticize"  # "warned that the raid was a dangerous escalation": of what has been done
    if is_warning and saying.act == "threaten" and only_watches(tree, saying, speakers):
        return "assert"  # "analysts warn of a response"
    reports = saying.act in {"commit", "threaten"} and only_tells(tree, saying, homes, parties)
    if not (saying.is_neutral or reports) or not speakers:
        return saying.act
    turn = next((at for at, w in enumerate(words) if tree.words[w] == "but"), None)
    if turn is not None and is_conditional_threat(tree, words[turn:], homes, parties, deeds, codebook):
        return "threaten"  # "seeks no war with its neighbours, but will answer every shell"
    is_granting = saying.cue is not None and is_beside_granted(tree, saying.cue)
    if not is_granting and denies(tree, saying, words, homes, parties, codebook):
        return "deny"
    if is_conditional_threat(tree, words, homes, parties, deeds, codebook):
        return "threaten"
    if saying.is_quoted and commands(tree, words):
        return "demand"  # "lay down your weapons," the commander told the garrison
    insisting = saying.cue if saying.cue is not None and tree.lemmas[saying.cue] == "insist" else None
    if insisting is not None and any(
        insists(tree, head, homes, parties, insisting) for head in saying.content
    ):
        return "demand"
    for word in words:
        pledged = _pledged(tree, word, saying, homes, parties, deeds, codebook)
        if pledged is not None:
            return pledged
    if is_warning and any(warns_of_own(tree, head, homes, parties, codebook) for head in saying.content):
        return "threaten"
    if any(tells_blow(tree, head, saying.addressees, homes, parties, deeds) for head in saying.content):
        return "threaten"
    inside = set(words)
    for word in words:
        if opener(tree, word) in inside or is_awaited(tree, word):
            continue  # "it was unclear whether Chad had sent them" charges nobody
        is_charge = word in deeds and charges_others(tree, deeds[word], homes, parties, codebook)
        if (
            (is_charge and not is_background(tree, deeds[word].trigger.head, saying))
            or is_of_the_other(tree, word, codebook)
            or is_laid(tree, word, saying, homes, parties, codebook)
            or (tree.words[word] == "behind" and is_behind(tree, word, homes, parties, codebook))
            or is_breach_of_others(tree, word, words, homes, parties, codebook)
        ):
            return "accuse"
    if any(is_outrage(tree, each, codebook) for head in saying.content for each in tree.conjuncts(head)):
        return "criticize"
    if any(is_worried(tree, head, homes, parties, codebook) for head in saying.content):
        return "criticize"
    return "assert" if reports else saying.act


def _pledged(
    tree: Tree,
    word: int,
    saying: Saying,
    homes: set[str | None],
    parties: Parties,
    deeds: Mapping[int, Deed],
    codebook: Codebook,
) -> Act | None:
    """What one word makes of a saying: a demand, an offer, a promise or a threat; None where it makes nothing of it."""
    obliged = what_must_be(tree, word, homes, parties, codebook)
    if obliged is not None:
        return obliged
    if is_wanted(tree, word, homes, parties) or is_told_to_act(tree, word, homes, parties, codebook):
        return "demand"
    if is_ready(tree, word, homes, parties, codebook):
        return "offer"
    if tree.lemmas[word] in codebook.acts.refine.commit and is_promised(tree, word, homes, parties, codebook):
        # "would free them if Israel ended the war"
        return "offer" if tree.kids(word, "advcl") else "commit"
    if is_announced(tree, word, saying, codebook) or (
        word in deeds and is_own_threat(tree, deeds[word], homes, codebook)
    ):
        return "threaten"
    return None


def may_pledge(tree: Tree, saying: Saying, deeds: Mapping[int, Deed], codebook: Codebook) -> bool:
    """Whether a saying holds any word that could make it a threat, an offer, a promise or a demand: sooner asked than its act."""
    hints = codebook.acts.refine.offer | codebook.acts.refine.demand | {"want", "need"}
    return any(
        tree.lemmas[w] in hints
        or (tree.lemmas[w] == "have" and tree.pos[w] == "VERB")
        or (w in deeds and deeds[w].trigger.coded.type == "THREATEN")
        or is_future(tree, w)
        for w in saying.words
    )
