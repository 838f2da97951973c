"""The tellings of a deed: none, one, or one each way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from hearsay.codebooks.slots import slot
from hearsay.events.aimed import aimed_at
from hearsay.events.auxiliary import find_auxiliaries
from hearsay.events.basis import weigh
from hearsay.events.places import place
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import add_stances
from hearsay.events.telling.draft import Draft
from hearsay.events.telling.shown import is_shown
from hearsay.events.telling.sides import TESTS, set_sides
from hearsay.events.telling.telling import Telling
from hearsay.events.telling.types import set_type
from hearsay.events.telling.untold import is_asked, is_untold
from hearsay.events.typer import Typer
from hearsay.events.undone import is_presupposed
from hearsay.events.wars import enemy
from hearsay.events.when.own_time import own_time
from hearsay.records.event import EventType
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def tell(
    scene: Scene, deed: Deed, deeds: Mapping[int, Deed], typer: Typer, performed: Set[str]
) -> list[Telling]:
    """The tellings of a deed with their stances; empty where its words tell of no event.

    Args:
        deeds: All deeds of the document by their head.
        typer: What weighs the types of deeds.
        performed: Ids of the statements that are events themselves.
    """
    if is_untold(scene, deed, deeds, performed):
        return []
    tree, trigger, rule = scene.tree, deed.trigger, deed.trigger.coded.rule
    told = scene.told_in(trigger.head)
    draft = Draft(deed, trigger.coded.type, list(deed.actors), list(deed.recipients), told)
    if not set_sides(scene, draft, deeds):
        return []
    when = own_time(scene, trigger)
    published = scene.document.published
    draft.auxiliary = find_auxiliaries(tree, trigger, when, published.day or published.low)
    if is_asked(scene, trigger.head) and is_presupposed(scene, trigger.head):
        # "urged the US to stop arming the rebels": it does
        undone = {"negation", "hypothetical", "future"}
        draft.auxiliary = tuple(each for each in draft.auxiliary if each not in undone)
    set_type(scene, draft)
    is_show = draft.type == "ASSAULT" and is_shown(scene, draft, deeds)
    if is_show:
        draft.type = "MOBILIZE"
    is_aimless = is_show or rule.two_sided or draft.type in UNAIMED or rule.id in TESTS
    if not draft.recipients and draft.actors and not is_aimless:
        at_war = enemy(scene, trigger, draft.actors) if scene.codebook.hostile(draft.type) else []
        draft.recipients = at_war or aimed_at(scene, draft.type, trigger.head, draft.actors)
    if rule.id == DRILL:
        _set_drilling(scene, draft)
    kind, basis = weigh(scene, typer, trigger, draft.type, (draft.actors, draft.recipients))
    is_outvoted = kind != draft.type
    if is_outvoted:
        defaults = scene.codebook.types[kind].seen
        if defaults is not None and defaults.two_sided:
            draft.actors = [*draft.actors, *(a for a in draft.recipients if a not in draft.actors)]
            draft.recipients = []
    base = Telling(
        type=kind,
        deed=deed,
        trigger=_extent(scene, trigger.tokens),
        actors=draft.actors,
        recipients=draft.recipients,
        when=when,
        where=place(scene, trigger),
        auxiliary=draft.auxiliary,
        basis=basis,
        modes=("weapons",) if is_show else () if is_outvoted else rule.modes,
        contexts=rule.contexts,
    )
    tellings = _both_ways(base) if rule.reciprocal_only else [base]
    for telling in tellings:
        add_stances(scene, telling, trigger.head)
    return tellings


def _set_drilling(scene: Scene, draft: Draft) -> None:
    """Exercises that several hold are theirs together: "Russia and Belarus began their manoeuvres"."""
    partners = slot(scene.tree, draft.trigger.head, "with") if draft.trigger.is_noun else []
    is_of_several = len(homes([*draft.actors, *draft.recipients])) > 1
    if is_of_several and (len(homes(draft.actors)) > 1 or partners):
        # not who only tells of them: "Pyongyang said the US and South Korean drills were a threat"
        teller = None if draft.side is None else home(draft.side)
        told = homes(draft.deed.recipients)
        joined = homes([a for word in partners for a in scene.parties.at(word)])
        others = [
            a
            for a in draft.recipients
            if home(a) not in homes(draft.actors)
            and (home(a) != teller or home(a) in told)
            # "Togo and Benin will drill near the Nigerian border": with nobody
            and (not told or home(a) in joined)
        ]
        draft.actors = [*draft.actors, *others]
        draft.type, draft.recipients = "COOPERATE", []


DRILL = "mobilize.exercise"
"""The rule for exercises, which several states hold together."""
UNAIMED: frozenset[EventType] = frozenset({"PROTEST", "CONSULT", "COOPERATE"})
"""Types with no one side that they are done to beyond what their rules name."""


def _both_ways(telling: Telling) -> list[Telling]:
    """A telling for each who does it to the others: "exchanged fire"."""
    result = []
    for actor in telling.actors:
        others = [other for other in telling.actors if home(other) != home(actor)]
        if others:
            result.append(replace(telling, actors=[actor], recipients=others, stances=[]))
    return result


def _extent(scene: Scene, tokens: Sequence[int]) -> tuple[int, int]:
    """The characters from the first of some words to the last; of the first alone where they stand far apart."""
    tree = scene.tree
    if tokens[-1] - tokens[0] > 6:
        return tree.starts[tokens[0]], tree.ends[tokens[0]]
    return tree.starts[tokens[0]], tree.ends[tokens[-1]]
