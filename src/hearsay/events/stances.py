"""Who affirms, who denies, who leaves open: stances of an event from the statements around it."""

from __future__ import annotations

from msgspec.structs import replace

from hearsay.codebooks.agents import agents
from hearsay.codebooks.hedges import is_hedged
from hearsay.codebooks.left_open import opener
from hearsay.events.claim_nouns import claims_among
from hearsay.events.denied_part import is_denied_part, is_taken_for_granted
from hearsay.events.denied_twice import is_denied_twice
from hearsay.events.deniers import denier_above, repeated_below
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.records import Actor, Stance, Statement
from hearsay.statements.charged_beside import is_charged_beside
from hearsay.statements.parties import home


def add_stances(scene: Scene, telling: Telling, token: int) -> None:
    """The stances of one telling: of the speakers whose content holds it, inside out; else the outlet's own voice."""
    told = scene.told_in(token)
    for depth, statement in enumerate(told):
        denied = statement.act == "deny" and is_denied_part(scene, statement, token)
        cue = () if statement.cue is None else scene.tokens(statement.cue.start, statement.cue.end)
        negated = "negation" in telling.auxiliary and not is_charged_beside(scene.tree, cue)
        if statement.act == "deny" and not denied and is_taken_for_granted(scene, statement, token):
            # "denied any part in the raid that killed nine monks": that they were killed is the outlet's word
            telling.stances.append(Stance(statement=None, holder=scene.voice, stance="affirms"))
            break
        is_joint = statement.content == told[0].content and statement.act == told[0].act
        if depth and is_joint and statement.speaker is not None and statement.act == "accuse":
            # "blamed each other for the strike": nobody blames himself
            is_joint = home(statement.speaker) not in homes(telling.actors)
        if depth and not (denied or is_joint) and told[0].speaker is not None:
            break  # who passes on another's claim does not make it his own
        if statement.speaker is None and not denied:
            continue
        # "could not confirm that Chad had shelled it": neither yes nor no
        is_open = not denied and opener(scene.tree, token) in scene.said(statement)
        stance = Stance(
            statement=statement.id,
            holder=statement.speaker,
            stance="doubts" if is_open else "denies" if denied or negated else "affirms",
        )
        if denied and is_denied_twice(scene.tree, token, scene.codebook):
            stance = replace(stance, stance="affirms")
        if stance not in telling.stances:
            telling.stances.append(stance)
        if denied:
            _holder_of_denied(scene, telling, statement)
            if not any(later.content == statement.content for later in told[depth + 1 :]):
                break  # "both denied it"
    denied_in = {s.statement for s in telling.stances if s.stance == "denies" and s.statement is not None}
    for statement in told:
        # "denied arming them, as Kinshasa claims": both of the same words
        if statement.speaker is not None and statement.parent in denied_in and statement.act != "deny":
            claim = Stance(statement=statement.id, holder=statement.speaker, stance="affirms")
            telling.stances += [] if claim in telling.stances else [claim]
    deniers = {
        home(s.holder): s.holder for s in telling.stances if s.stance == "denies" and s.holder is not None
    }
    # "denied the accusation that it had started the clashes": who denies does not also claim
    telling.stances = [
        s
        for s in telling.stances
        if s.stance != "affirms"
        or s.holder is None
        or home(s.holder) not in deniers
        or _is_rival(scene, s, deniers[home(s.holder)])
    ]
    if not told:
        denier = denier_above(scene, token, is_negated="negation" in telling.auxiliary)
        if denier is not None:
            telling.stances.append(repeated_below(scene, denier))
            return
        # "it was unclear whether Chad had sent troops", "Chad allegedly sent troops"
        is_open = opener(scene.tree, token) >= 0 or is_hedged(scene.tree, token)
        stance = Stance(statement=None, holder=scene.voice, stance="doubts" if is_open else "affirms")
        telling.stances.append(stance)


def _is_rival(scene: Scene, stance: Stance, denier: Actor) -> bool:
    """Whether another body of one land claims it inside of the denial: "Tripoli denied that ..., as the eastern command alleges"."""
    told = scene.by_id.get(stance.statement or "")
    denial = scene.by_id.get(told.parent or "") if told is not None else None
    return (
        denial is not None
        and denial.act == "deny"
        and told is not None
        and told.cue is not None
        and stance.holder is not None
        and stance.holder.name != denier.name
        and any(scene.tree.pos[w] == "VERB" for w in scene.tokens(told.cue.start, told.cue.end))
    )


def _holder_of_denied(scene: Scene, telling: Telling, denial: Statement) -> None:
    """Whose claim is denied affirms it: the governor in "rejected the governor's claim that ..."."""
    for claim in claims_among(scene, scene.said(denial)):
        # "the information spread by Yerevan"
        made = [w for clause in scene.tree.kids(claim, "acl") for w in agents(scene.tree, clause)]
        makers = [actor for word in made for actor in scene.parties.at(word)]
        for owner in (*scene.parties.owners(claim), *makers):
            if home(owner) != (home(denial.speaker) if denial.speaker else None):
                telling.stances.append(Stance(statement=denial.id, holder=owner, stance="affirms"))
