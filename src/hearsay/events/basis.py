"""Who says that a deed is of its type: a rule of the codebook, the reader model's trigger head, the typer; and what they agree on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from hearsay.events.charge_types import CHARGED
from hearsay.events.telling.telling import CHARGE
from hearsay.events.typer import LEAST, OUTVOTES, SURE, YIELDS, Typer, lead
from hearsay.records.event import EventType

if TYPE_CHECKING:
    from hearsay.codebooks.triggers import Trigger
    from hearsay.events.scene import Scene
    from hearsay.records import Actor


KINDLY = frozenset({"AID", "COOPERATE", "SUPPORT", "AGREE"})
"""Types that no rule of a hostile one is outvoted by: soldiers "deployed on the streets" brought nobody help."""


def is_seen(trigger: Trigger) -> bool:
    """Whether only the reader model takes the word for a deed."""
    return trigger.coded.rule.id.endswith(".seen")


def weigh(
    scene: Scene,
    typer: Typer,
    trigger: Trigger,
    kind: EventType,
    sides: tuple[Sequence[Actor], Sequence[Actor]],
) -> tuple[EventType, str]:
    """The type of a deed by all that speak of it, and the basis as it is recorded.

    A rule stands, unless model and typer together say another type; where no rule names the word the typer goes before the
    model when it is sure. "codebook:assault.shell+model+typer" where all agree, "codebook:assault.shell; model:COERCE" where the
    rule stands alone, "model+typer; codebook:assault.drive_out" where it is outvoted, "typer; model:AID" where no rule names it.

    Args:
        kind: What the rule or the model says, what is only announced already as such.
        sides: Actors and recipients; the typer is silent where no actor is written.
    """
    if trigger.coded.rule.id.endswith(f".{CHARGED}"):
        return kind, CHARGE
    rule = f"codebook:{trigger.coded.rule.id}"
    seen = [scene.seen[token] for token in trigger.tokens if token in scene.seen]
    # what somebody says of a deed is between other sides: "accused Chad of shelling" is no shelling to the typer
    scores = {} if scene.told_in(trigger.head) else typer.says(scene.tree, *sides)
    best, ahead = lead(scores, kind) if scores else ("", 0.0)
    is_heard = best != "" and scores[best] >= LEAST and ahead >= SURE
    told = _as_type(best, [kind, *seen]) if is_heard else None
    voice = "" if told is None else "+typer" if told == kind else f"; typer:{told}"
    if is_seen(trigger):
        if told is not None and told != kind:
            return told, f"typer; model:{kind}"
        return kind, f"model{voice}"
    if trigger.coded.type in seen:
        return kind, f"{rule}+model{voice}"
    # "struck the party off the ballot": a rule of several words knows more than the word the others look at
    coded = trigger.coded
    # nor is "stormed" more than a riot where the rule asked who stormed
    is_plain = len(trigger.tokens) == 1 and kind == coded.type and not (coded.rule.subject or coded.rule.near)
    is_plain = is_plain and not (scene.codebook.hostile(kind) and told in KINDLY)
    if seen and told == seen[0] and is_plain and ahead >= OUTVOTES:
        return told, f"model+typer; {rule}"
    doubt = f"; model:{seen[0]}" if seen else ""
    return kind, f"{rule}{voice}{doubt}" if voice.startswith("+") else f"{rule}{doubt}{voice}"


def _as_type(best: str, others: Sequence[str]) -> EventType:
    """The typer's word as a type: what yields is the one of the two that another voice names, else the milder."""
    if best != "YIELD":
        return cast("EventType", best)
    return cast("EventType", next((kind for kind in others if kind in YIELDS), "CONCEDE"))
