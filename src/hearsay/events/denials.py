"""What a denial denies, wherever the document tells it: "Baku denied this", "called the report a lie", "denied responsibility"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.claims import CLAIM_REACH, DEFINITE, claims_told, names_of_actors
from hearsay.events.pointed import meant_by, twins
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import CHARGE, Telling
from hearsay.records import Actor, Stance, Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

BLAME_REACH = 4
"""Sentences back that a bare "blamed Chad for it" points."""


def tie_blame(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Who blames somebody without telling what was done claims the attack told nearest before: "blamed Chad for the blast"."""
    for statement in scene.statements:
        if statement.act != "accuse" or statement.speaker is None:
            continue
        said = set(scene.said(statement))
        if any(scene.token_at(t.trigger[0]) in said for t in tellings if t.statement is None):
            continue
        accused = {home(actor) for actor in statement.addressees} - {None}
        at = scene.sentence_of(statement)
        near = [
            (at - scene.tree.sentence[scene.token_at(t.trigger[0])], t)
            for t in tellings
            if t.statement is None
            and scene.codebook.hostile(t.type)
            and not {"negation", "historical", "future"} & set(t.auxiliary)
            and homes(t.actors) <= accused
        ]
        nearest = min((apart for apart, _ in near if 0 <= apart <= BLAME_REACH), default=None)
        for apart, telling in near:
            is_told = any(
                s.holder is not None and home(s.holder) == home(statement.speaker) for s in telling.stances
            )
            if apart == nearest and not is_told:
                telling.stances.append(
                    Stance(statement=statement.id, holder=statement.speaker, stance="affirms")
                )


def tie_denials(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give every denial's stance to the deeds it denies outside its own words.

    A denial whose words tell the deed denies its other tellings too. One that only points ("denied this") or names the claim
    denies what another party said, or the outlet told, nearest to it that concerns the one who denies. One that fits
    nothing stays without: it is kept as unresolved.
    """
    denials = [each for each in scene.statements if each.act == "deny" and each.speaker is not None]
    if not denials:
        return
    _tell_reported(scene, tellings)
    claims = list(claims_told(scene, tellings))
    names = names_of_actors(scene)
    last: tuple[Statement, list[Telling]] | None = None
    for denial in denials:
        repeated = _repeated(scene, denial)
        if repeated is not None:
            # "repeated the denial": what the same side denied before
            for telling in tellings:
                if any(s.statement == repeated.id and s.stance == "denies" for s in telling.stances):
                    _deny(telling, denial)
            continue
        own = [
            t for t in tellings if any(s.statement == denial.id and s.stance == "denies" for s in t.stances)
        ]
        others = [t for t in twins(scene, own, tellings, names) if not _is_told_by(t, denial.speaker)]
        is_at_home = False
        if not others:
            # what it says was not done is another telling of the claim, or tells no deed at all
            kinds = {t.type for t in own if scene.codebook.hostile(t.type) and t.basis != CHARGE}
            meant, is_at_home = meant_by(scene, denial, claims, tellings, names, own)
            others = [each for each in meant if not kinds or each.type in kinds]
            is_more = all(each.basis == CHARGE for each in own)
            if not others and is_more and last is not None and _goes_on(scene, last[0], denial):
                others = last[1]
        for telling in others:
            _deny(telling, denial, is_at_home=is_at_home)
        _take_after(own, others)
        if own or others:
            last = denial, [*own, *others]


def _take_after(own: Sequence[Telling], meant: Sequence[Telling]) -> None:
    """What only a denial makes a deed is the deed it denies in other words: "there is no gathering", after "were massing"."""
    if len({each.type for each in meant}) != 1:
        return
    first = meant[0]
    for telling in own:
        if telling.basis == CHARGE and telling is not first:
            telling.type = first.type
            telling.actors = telling.actors or list(first.actors)
            telling.recipients = telling.recipients or list(first.recipients)


def _tell_reported(scene: Scene, tellings: Sequence[Telling]) -> None:
    """What somebody is told to have said has who tells it: "claimed that the president had ordered it"."""
    for telling in tellings:
        parent = scene.by_id.get(telling.statement.parent or "") if telling.statement is not None else None
        if (
            parent is None
            or parent.speaker is None
            or telling.stances
            or telling.type in {"ACCUSE", "REJECT"}
        ):
            continue
        telling.stances.append(
            Stance(
                statement=parent.id,
                holder=parent.speaker,
                stance="denies" if parent.act == "deny" else "affirms",
            )
        )


def _goes_on(scene: Scene, before: Statement, denial: Statement) -> bool:
    """Whether a denial tells more of what its side has just denied: "rejected the charge. It had not financed it, he said"."""
    apart = scene.sentence_of(denial) - scene.sentence_of(before)
    is_one = before.speaker is not None and is_one_side(before.speaker, denial.speaker)
    return is_one and 0 <= apart <= CLAIM_REACH


def _repeated(scene: Scene, denial: Statement) -> Statement | None:
    """The denial that a noun points back to: the same side's last before it."""
    tree = scene.tree
    if denial.cue is None or denial.content:
        return None
    nouns = [t for t in scene.tokens(denial.cue.start, denial.cue.end) if tree.pos[t] == "NOUN"]
    if not any(tree.words[kid] in DEFINITE for noun in nouns for kid in tree.kids(noun, "det")):
        return None
    before = [
        each
        for each in scene.statements
        if each.act == "deny"
        and each.speaker is not None
        and each.evidence.start < denial.evidence.start
        and is_one_side(each.speaker, denial.speaker)
    ]
    return before[-1] if before else None


def _is_told_by(telling: Telling, speaker: Actor | None) -> bool:
    return any(
        s.stance == "affirms" and s.holder is not None and is_one_side(s.holder, speaker)
        for s in telling.stances
    )


def _deny(telling: Telling, denial: Statement, *, is_at_home: bool = False) -> None:
    """Nobody denies what his own side tells, save where another of its bodies charges him by name, or is who claims it."""
    is_charged = denial.speaker is not None and denial.speaker.name in {a.name for a in telling.actors}
    mine = [
        s
        for s in telling.stances
        if s.holder is not None
        and is_one_side(s.holder, denial.speaker)
        and not (
            (is_charged or is_at_home) and denial.speaker is not None and s.holder.name != denial.speaker.name
        )
    ]
    if any(s.stance == "affirms" or s.statement == denial.id for s in mine):
        return
    telling.stances.append(Stance(statement=denial.id, holder=denial.speaker, stance="denies"))
