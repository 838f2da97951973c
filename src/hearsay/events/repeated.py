"""Who makes a charge his own by naming it: "Sudan's army made the same charge", "the claim was made by the council in Mekelle"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.codebooks.agents import agents
from hearsay.codebooks.negation import is_negated
from hearsay.codebooks.subjects import subjects
from hearsay.events.claims import CHARGES, DEFINITE
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.records import Actor, Stance
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

MAKING = frozenset({"make", "raise", "level", "voice", "spread", "publish", "bring", "lodge", "put"})
"""Verbs of who was the first to say it."""
REPEATING = MAKING | {"repeat", "reiterate", "renew", "echo", "share", "join", "back", "endorse", "support"}
REACH = 3
"""Sentences back that a charge may be told."""
CHARGEABLE = frozenset({"AID", "MOBILIZE"})
"""Types that one is charged with besides violence and pressure."""
UNTOLD = frozenset({"future", "historical"})


def repeat_charges(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give deeds that are denied, or that somebody is accused of, the claims of those who make the charge by its name."""
    for verb, maker in _makers(scene):
        at = scene.tree.sentence[verb]
        near = [
            (at - scene.sentence_at(telling.trigger[0]), telling)
            for telling in tellings
            if telling.trigger[0] < scene.tree.starts[verb] and _is_charged(scene, telling, maker)
        ]
        nearest = min((apart for apart, _ in near if apart <= REACH), default=None)
        statement = scene.cue_of(verb)
        told = None if statement is None or statement.act == "deny" else statement.id
        for apart, telling in near:
            if apart == nearest:
                telling.stances.append(Stance(statement=told, holder=maker, stance="affirms"))


def _makers(scene: Scene) -> Iterator[tuple[int, Actor]]:
    """The verbs that make or repeat a charge, each with who does."""
    tree = scene.tree
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in REPEATING or tree.pos[verb] != "VERB" or is_negated(tree, verb):
            continue
        if tree.is_passive(verb):
            charges, who = tree.kids(verb, "nsubj"), [*agents(tree, verb)]
        else:
            charges, who = tree.kids(verb, "obj"), [*subjects(tree, verb)]
        if not any(_is_the_charge(scene, w) for w in charges):
            continue
        actors = [a for w in who for a in scene.parties.at(w)]
        if len(homes(actors)) == 1:
            yield verb, next(a for a in actors if home(a) is not None)


def _is_the_charge(scene: Scene, noun: int) -> bool:
    """ "The charge", "the same accusation": one that was told, and not one told below it ("the charge that ...")."""
    tree = scene.tree
    if tree.lemmas[noun] not in CHARGES or tree.kids(noun, "acl", "nmod"):
        return False
    return any(tree.words[kid] in DEFINITE | {"same"} for kid in tree.kids(noun, "det", "amod"))


def _is_charged(scene: Scene, telling: Telling, maker: Actor) -> bool:
    """Whether a deed is what somebody is charged with, and the maker neither does it nor denies it nor has told it."""
    if telling.statement is not None or UNTOLD & set(telling.auxiliary):
        return False
    if not (scene.codebook.hostile(telling.type) or telling.type in CHARGEABLE):
        return False
    if any(s.holder is not None and s.holder.name == maker.name for s in telling.stances):
        return False
    deniers = [s.holder for s in telling.stances if s.stance == "denies"]
    if any(each is not None and is_one_side(each, maker) and each.name == maker.name for each in deniers):
        return False
    told = [scene.by_id.get(s.statement or "") for s in telling.stances if s.stance == "affirms"]
    is_accused = any(each is not None and each.act == "accuse" for each in told)
    is_own = home(maker) in homes(telling.actors) and all(a.name == maker.name for a in telling.actors)
    return (bool(deniers) or is_accused) and not is_own
