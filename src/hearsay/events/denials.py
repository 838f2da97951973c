"""What a denial denies, wherever the document tells it: "Baku denied this", "called the report a lie", "denied responsibility"."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.apart import are_apart
from hearsay.events.claims import CLAIM_REACH, DEFINITE, claim_nouns, claims_told, names_of_actors, sides
from hearsay.events.fitting import is_alone
from hearsay.events.last_charge import answered
from hearsay.events.left_out import left_out
from hearsay.events.pointed import meant_by
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import CHARGE, Telling
from hearsay.events.twins import twins
from hearsay.events.unmeant import is_practice
from hearsay.records import Actor, Stance, Statement
from hearsay.records.event import EventType
from hearsay.statements.disowned import INVOLVED
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

DENIABLE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "SANCTION", "RETREAT", "THREATEN", "PROTEST"})
"""Types of what a charge and its denial tell in different words."""
FORCE: frozenset[EventType] = frozenset({"ASSAULT", "COERCE"})


def tie_denials(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give every denial's stance to the deeds it denies outside its own words.

    A denial whose words tell the deed denies its other tellings too. One that only points ("denied this") or names the claim
    denies what another party said, or the outlet told, nearest to it that concerns the one who denies. One that fits
    nothing stays without: it is kept as unresolved.
    """
    _tell_reported(scene, tellings)
    denials = [each for each in scene.statements if each.act == "deny" and each.speaker is not None]
    if not denials:
        return
    claims = list(claims_told(scene, tellings))
    names = names_of_actors(scene)
    last: tuple[Statement, list[Telling]] | None = None
    granted_by: list[tuple[Actor | None, Telling]] = []
    for denial in denials:
        if is_practice(scene, denial):
            continue
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
        _lay_behind(scene, denial, own)
        granted = {t.trigger for t in tellings if _is_in(scene, t, denial)} - {t.trigger for t in own}
        blamed = _blames_another(scene, denial)
        others = [t for t in twins(scene, own, tellings, names) if not _is_told_by(t, denial.speaker, blamed)]
        is_at_home = False
        # "accused Serbia of sending them, which Belgrade denied": what is denied stands in the denial's own words
        is_answered = any(_is_told_above(scene, each, denial) for each in own)
        if not others and not is_answered:
            # what it says was not done is another telling of the claim, or tells no deed at all
            kinds = {t.type for t in own if scene.codebook.hostile(t.type) and t.basis != CHARGE}
            meant, is_at_home = meant_by(scene, denial, claims, tellings, names, own)
            meant = meant or tuple(left_out(scene, denial, tellings))
            others = [each for each in meant if not kinds or each.type in kinds]
            if not others and kinds & FORCE:
                others = [
                    each for each in meant if each.type in FORCE
                ]  # "had abducted them": "denied holding them"
            if not others and kinds & FORCE:
                # "accused Pakistan of sending drones": "no drone of its own had crossed"
                others = [each for each in meant if each.type in {"AID", "MOBILIZE"}]
            is_more = all(each.basis == CHARGE or each.type == "ACCUSE" for each in own)
            if not others and is_more and last is not None and _goes_on(scene, last[0], denial):
                others = last[1]
            if all(s.stance == "denies" for each in others for s in each.stances):
                others += [t for t in answered(scene, denial, own, tellings, names) if t not in others]
        if others and last is not None and _goes_on(scene, last[0], denial) and _share(others, last[1]):
            others += [each for each in last[1] if not any(each is one for one in (*others, *own))]
        if own and all("future" in t.auxiliary for t in own):
            # "had not planned to hit targets there": not that its drones had strayed over the border
            others = [t for t in others if {"future", "hypothetical"} & set(t.auxiliary)]
        # "denied harbouring the men who blew it up": nor is the blast denied two sentences later
        granted_by += [(denial.speaker, t) for t in tellings if t.trigger in granted]
        known = [
            t for speaker, t in granted_by if speaker is not None and is_one_side(speaker, denial.speaker)
        ]
        granted |= {t.trigger for t in (*known, *twins(scene, known, tellings, names))} if known else set()
        others = [each for each in others if each.trigger not in granted]
        denier = _words_for_denier(scene, denial)
        others = [each for each in others if scene.token_at(each.trigger[0]) not in denier]
        others = _of_one_direction(scene, others, own, denial.speaker)
        # "denied that its jets had bombed a village on Sunday": not what was hit in another town on Wednesday
        others = [each for each in others if not any(are_apart(scene, each, t) for t in own)]
        for telling in others:
            if not telling.actors:
                # that another did it is the charge's; of the deed itself the denial is what counts
                telling.stances = [s for s in telling.stances if s.statement not in blamed]
            _deny(telling, denial, is_at_home=is_at_home)
        _name_claimant(scene, denial, [*own, *others])
        _take_after(own, others, denial)
        if own or others:
            last = denial, [*own, *others]
    _take_from_below(scene, denials, tellings)


def _words_for_denier(scene: Scene, denial: Statement) -> set[int]:
    """The words that say who denies: "the coalition fighting in Yemen denied" does not deny that it fights."""
    tree = scene.tree
    cue = [] if denial.cue is None else scene.tokens(denial.cue.start, denial.cue.end)
    return {w for verb in cue for subject in tree.kids(verb, "nsubj") for w in tree.subtree(subject)}


def _is_at_another(telling: Telling, denier: Actor) -> bool:
    """Whether the denier's side is said to have done it to another."""
    mine = sides([denier])
    return is_alone(telling, mine) and bool(sides(telling.recipients) - mine)


def _take_from_below(scene: Scene, denials: Sequence[Statement], tellings: Sequence[Telling]) -> None:
    """Who denies in a headline what none of its words tell denies what the same side's first denial below it does."""
    heads = [(part.start, part.end) for part in scene.document.parts if part.kind in {"title", "heading"}]
    for denial in denials:
        if not any(start <= denial.evidence.start < end for start, end in heads):
            continue
        below = next(
            (
                each
                for each in denials
                if each.evidence.start > denial.evidence.end and is_one_side(each.speaker, denial.speaker)  # type: ignore[arg-type]
            ),
            None,
        )
        outside = [t for t in tellings if not _is_in(scene, t, denial)]
        if below is None or any(_is_denied(t, denial) for t in outside):
            continue
        for telling in outside:
            if _is_denied(telling, below):
                _deny(telling, denial)


def _is_denied(telling: Telling, denial: Statement) -> bool:
    return any(s.statement == denial.id and s.stance == "denies" for s in telling.stances)


def _of_one_direction(
    scene: Scene, others: list[Telling], own: Sequence[Telling], denier: Actor | None
) -> list[Telling]:
    """Without what others did to the denier, where it denies a deed of its own; and the other way round."""
    if denier is None:
        return others
    if any(_is_at_another(t, denier) for t in own):
        # "denied firing at Israel": nor the strikes that answered it
        return [each for each in others if not (each.actors and _is_done_to(each, denier))]
    if own and all(
        t.basis != CHARGE and scene.codebook.hostile(t.type) and _is_done_to(t, denier) for t in own
    ):
        # "denied that its jets had been shot down": not that its guns had fired
        return [each for each in others if not is_alone(each, sides([denier]))]
    return others


def _is_done_to(telling: Telling, denier: Actor) -> bool:
    """Whether it was done to the denier's side, and not by it."""
    mine = sides([denier])
    return bool(mine & sides(telling.recipients)) and not mine & sides(telling.actors)


def _name_claimant(scene: Scene, denial: Statement, denied: Sequence[Telling]) -> None:
    """Whose claim a denial says it is claims what is denied: "the accusations from Niamey are baseless"."""
    makers = [a for noun in claim_nouns(scene, scene.said(denial)) for a in scene.parties.owners(noun)]
    others = {
        home(a): a for a in makers if home(a) not in {None, home(denial.speaker) if denial.speaker else None}
    }
    if len(others) != 1:
        return
    side, maker = next(iter(others.items()))
    for telling in denied:
        told = {home(s.holder) for s in telling.stances if s.holder is not None}
        if side not in told and side not in homes(telling.actors) and telling.type in DENIABLE:
            telling.stances.append(Stance(statement=denial.id, holder=maker, stance="affirms"))


def _share(some: Sequence[Telling], others: Sequence[Telling]) -> bool:
    return any(one is other for one in some for other in others)


def _lay_behind(scene: Scene, denial: Statement, own: Sequence[Telling]) -> None:
    """Who denies that he was behind a deed nobody else did is charged with it: "denied any role in the blast"."""
    tree, parts = scene.tree, scene.codebook.words.lists["parts"]
    for telling in own:
        if telling.actors or telling.deed is None or not telling.deed.trigger.is_noun:
            continue
        word = telling.deed.trigger.head
        above = tree.lemmas[tree.heads[word]]
        is_part = tree.case(word) in {"in", "for", "to", "with"} and (above in parts or above in INVOLVED)
        if (is_part or tree.case(word) == "behind") and denial.speaker is not None:
            telling.actors = [denial.speaker]


def _take_after(own: Sequence[Telling], meant: Sequence[Telling], denial: Statement) -> None:
    """What a denial tells is the deed it denies in other words: "there is no gathering", after "were massing".

    It is claimed by who claims the other telling; a deed that only the denial makes one takes its type and parties too.
    """
    if len({each.type for each in meant}) != 1:
        return
    first = meant[0]
    if first.type not in DENIABLE:
        return
    for telling in own:
        if any(telling is each for each in meant):
            continue
        if telling.basis == CHARGE:
            telling.type = first.type
            telling.actors = telling.actors or list(first.actors)
            telling.recipients = telling.recipients or list(first.recipients)
        if telling.type != first.type or "negation" in telling.auxiliary:
            continue
        told = {s.holder.name for s in telling.stances if s.holder is not None}
        telling.stances += [
            stance
            for stance in first.stances
            if stance.stance == "affirms"
            and stance.holder is not None
            and stance.holder.name not in told
            and not is_one_side(stance.holder, denial.speaker)
        ]


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


def _is_told_by(telling: Telling, speaker: Actor | None, blamed: frozenset[str] = frozenset()) -> bool:
    return any(
        s.stance == "affirms"
        and s.holder is not None
        and is_one_side(s.holder, speaker)
        and s.statement not in blamed
        for s in telling.stances
    )


def _blames_another(scene: Scene, denial: Statement) -> frozenset[str]:
    """The charges made in one sentence with a denial of any part: "denied responsibility for the strike and blamed the army"."""
    tree = scene.tree
    parts = scene.codebook.words.lists["parts"] | INVOLVED
    if not any(
        tree.lemmas[w] in parts for span in denial.content for w in scene.tokens(span.start, span.end)
    ):
        return frozenset()
    return frozenset(
        each.id
        for each in scene.statements
        if each.act == "accuse"
        and each.speaker is not None
        and is_one_side(each.speaker, denial.speaker)
        and scene.sentence_of(each) == scene.sentence_of(denial)
    )


def _is_in(scene: Scene, telling: Telling, denial: Statement) -> bool:
    """Whether a telling stands in a denial's own words."""
    return denial in scene.told_in(scene.token_at(telling.trigger[0]))


def _is_told_above(scene: Scene, telling: Telling, denial: Statement) -> bool:
    """Whether another side tells it outside the denial: not "the American charges of meddling", which only the denial names."""
    for stance in telling.stances:
        told = scene.by_id.get(stance.statement or "")
        if (
            stance.stance == "affirms"
            and told is not None
            and told is not denial
            and told.parent != denial.id
            and told in scene.told_in(scene.token_at(telling.trigger[0]))
        ):
            return True
    return False


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
