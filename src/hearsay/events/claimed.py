"""Who claims what a denial denies: the charge is told after the denial, or beside it by a third side, in words of its own.

"Kyrgyz guards have denied shooting at villagers. Tajikistan's border service said one farmer was hit in the leg": the one answers
the other, though no word recurs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.events.accounts import is_of_one_kind
from hearsay.events.apart import are_apart
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import CHARGE, Telling, word_of
from hearsay.events.unmeant import is_any
from hearsay.records import Stance, Statement
from hearsay.statements.parties import home
from hearsay.statements.sides import is_one_side

FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types between which the words of two sides move: "beat the crew", "detained and hurt the crew"."""
NEXT = 2
"""Sentences after a denial in which the charge stands that it answers."""
UNDONE = frozenset({"negation", "future", "hypothetical", "historical"})


def claim_denied(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Give deeds that somebody denies the claims of those who charge them in other words.

    A claim is of the denied deed where it is violence of its kind, done by the denier or by nobody known, to nobody else,
    on no other day and at no other place; it stands in the sentences after the denial, or the same side denies it too.
    """
    told = [(each, list(_tellers(scene, each))) for each in tellings if _is_blow(each)]
    for telling in tellings:
        if not _is_blow(telling) or _is_of_all(scene, telling):
            continue
        for denial in _denials(scene, telling):
            for other, tellers in told:
                if other is telling or not _may_be_one(scene, telling, other):
                    continue
                is_denied_too = any(
                    s.stance == "denies" and s.holder is not None and is_one_side(s.holder, denial.speaker)
                    for s in other.stances
                )
                for teller in tellers:
                    at, own = scene.sentence_of(denial), scene.sentence_at(telling.trigger[0])
                    apart = scene.sentence_of(teller) - at
                    # "Sudan accused it of shelling the town. A UN official said the shells had come from there"
                    is_between = own < at and own < scene.sentence_of(teller) <= own + NEXT
                    if (
                        teller.speaker is None
                        or is_one_side(teller.speaker, denial.speaker)
                        or not (is_denied_too or is_between or 0 < apart <= NEXT)
                        or not _is_concerned(teller, telling)
                    ):
                        continue
                    _affirm(telling, teller)


def _is_blow(telling: Telling) -> bool:
    return telling.statement is None and telling.type in FORCE and not UNDONE & set(telling.auxiliary)


def _is_of_all(scene: Scene, telling: Telling) -> bool:
    """Whether it is no one deed: "denied targeting civilians"."""
    hit = scene.tree.kids(word_of(scene, telling), "obj")
    return bool(hit) and all(is_any(scene.tree, w) for w in hit)


def _denials(scene: Scene, telling: Telling) -> Iterator[Statement]:
    """The statements that deny a deed in words of their own."""
    inside = scene.told_in(scene.token_at(telling.trigger[0]))
    for stance in telling.stances:
        denial = scene.by_id.get(stance.statement or "") if stance.stance == "denies" else None
        if denial is not None and denial.speaker is not None and (denial in inside or homes(telling.actors)):
            yield denial


def _tellers(scene: Scene, telling: Telling) -> Iterator[Statement]:
    for stance in telling.stances:
        statement = scene.by_id.get(stance.statement or "") if stance.stance == "affirms" else None
        if statement is not None and statement.act in {"assert", "accuse", "criticize"}:
            yield statement


def _is_concerned(teller: Statement, telling: Telling) -> bool:
    """Whether a teller is of those it was done to, or of no side in it: a monitor, residents."""
    side = home(teller.speaker) if teller.speaker is not None else None
    victims = homes(telling.recipients)
    sector = teller.speaker.sector if teller.speaker is not None else None
    is_outside = side is None or side in {"UNO", "NGO", "IGO"} or sector in {"NGO", "CVL"}
    return not victims or side in victims or is_outside


def _may_be_one(scene: Scene, denied: Telling, other: Telling) -> bool:
    """Whether a telling can be of the deed that is denied: nothing it tells says otherwise."""
    doers = homes(other.actors)
    if doers and doers.isdisjoint(homes(denied.actors)):
        return False
    both = homes(denied.recipients), homes(other.recipients)
    if both[0] and both[1] and both[0].isdisjoint(both[1]):
        return False
    if denied.type != other.type and CHARGE not in {denied.basis, other.basis}:
        return False
    if denied.deed is not None and other.deed is not None and not is_of_one_kind(denied.deed, other.deed):
        return False
    return not are_apart(scene, denied, other)


def _affirm(telling: Telling, teller: Statement) -> None:
    if teller.speaker is None:
        return
    if any(s.holder is not None and is_one_side(s.holder, teller.speaker) for s in telling.stances):
        return
    stance = Stance(statement=teller.id, holder=teller.speaker, stance="affirms")
    if stance not in telling.stances:
        telling.stances.append(stance)
