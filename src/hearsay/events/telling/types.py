"""The type of a deed that is still to come, withheld, refused or threatened."""

from __future__ import annotations

from hearsay.events.scene import Scene, homes
from hearsay.events.telling.draft import Draft
from hearsay.events.undone import is_announced, is_ordered, is_willing
from hearsay.records.event import EventType
from hearsay.statements.parties import home


def set_type(scene: Scene, draft: Draft) -> None:
    """Set the type by whether the deed is done: a withdrawal to come concedes, a blow to come threatens."""
    trigger, rule = draft.trigger, draft.trigger.coded.rule
    _set_announced(scene, draft)
    side, claimant, kind = draft.side, draft.claimant, draft.type
    is_to_suffer = kind in THREATENED and "future" in draft.auxiliary and scene.tree.is_passive(trigger.head)
    if (
        is_to_suffer
        and not homes(draft.actors)
        and claimant is not None
        and claimant.sector in OFFICES
        and side
    ):
        draft.actors = [side]  # "said that anyone crossing would be deported": by who says so
    is_withheld = kind in WITHHELD and {"negation", "future"} <= set(draft.auxiliary)
    is_refused = kind in REFUSED and "negation" in draft.auxiliary and not trigger.is_noun
    if (is_withheld or is_refused) and draft.actors:
        # "will not release the pilots", "will never lift the embargo"; "has never recognised Kosovo"
        draft.type = "REJECT"
        undone = {"negation", "future", "hypothetical"} if is_withheld else {"negation", "future"}
        draft.auxiliary = tuple(each for each in draft.auxiliary if each not in undone)
        if rule.two_sided:
            draft.actors, draft.recipients = draft.actors[:1], draft.actors[1:]
    elif rule.negated and kind == "REJECT" and "future" in draft.auxiliary:
        # "would not accept the evacuation": who says so refuses it now
        draft.auxiliary = tuple(each for each in draft.auxiliary if each not in {"future", "hypothetical"})
    if _is_own_threat(draft):
        # "said it would target their ships again", "would double the tariffs if they did not give way"
        draft.type = "THREATEN"
        draft.auxiliary = tuple(each for each in draft.auxiliary if each not in {"future", "hypothetical"})


def _set_announced(scene: Scene, draft: Draft) -> None:
    """What the deed is while it is only announced."""
    tree, head = scene.tree, draft.trigger.head
    is_future = "future" in draft.auxiliary and "negation" not in draft.auxiliary
    is_to_come = is_ordered(tree, head) or is_willing(tree, head) or is_announced(tree, head) or is_future
    announced = ANNOUNCED.get(draft.type, draft.type) if is_to_come else draft.type
    if announced == "CONCEDE" and {"release", "access"} & set(draft.trigger.coded.rule.modes):
        # hostages to be freed, gates to be opened are promised; troops to be withdrawn concede
        announced = "AGREE"
    if announced != draft.type:
        draft.type = announced
        if not homes(draft.actors) and draft.side is not None:
            draft.actors = [draft.side]  # who announces it will do it


WITHHELD: frozenset[EventType] = frozenset(
    {"RETREAT", "CONCEDE", "AID", "AGREE", "CONSULT", "COOPERATE", "SUPPORT"}
)
"""Types that a party refuses by saying it will not."""
REFUSED: frozenset[EventType] = frozenset({"SUPPORT", "CONCEDE"})
"""Types that a party refuses by not doing it: what it does not recognise or accept."""
ANNOUNCED: dict[EventType, EventType] = {
    "RETREAT": "CONCEDE",
    "AID": "AGREE",
    "COOPERATE": "AGREE",
    "CONSULT": "AGREE",
}
"""What a deed is while it is only announced: a withdrawal to come concedes, every other cooperative act to come agrees."""


def _is_own_threat(draft: Draft) -> bool:
    """Whether a speaker says his own side will do another one harm."""
    if draft.type not in THREATENED or "future" not in draft.auxiliary or "negation" in draft.auxiliary:
        return False
    speaker = draft.told[0].speaker if draft.told else None
    if speaker is None or draft.told[0].act not in {"assert", "accuse", "criticize"}:
        return False
    actors, recipients = homes(draft.actors), homes(draft.recipients)
    return home(speaker) in actors and bool(recipients - actors)


OFFICES = frozenset({"GOV", "MIL", "COP"})
THREATENED: frozenset[EventType] = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types that a party threatens by saying it will."""
