"""Events that are done by saying: accusations, demands, offers, threats, praise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hearsay.codebooks import Codebook
from hearsay.codebooks.objects import objects
from hearsay.events.mistaken import is_plea, is_unnamed
from hearsay.events.promised import promised
from hearsay.events.scene import Scene, homes
from hearsay.events.targets.beneficiaries import find_beneficiaries
from hearsay.events.targets.find import find_targets
from hearsay.events.telling.telling import Telling
from hearsay.events.verbal.only_told import (
    is_between_two,
    is_claim_made,
    is_claim_noun,
    is_only_said,
    is_reported,
    is_told_to,
)
from hearsay.events.verbal.outright import NAMING, is_outright, is_step_praised
from hearsay.events.verbal.performing import obliging_words, performing_words
from hearsay.events.verbal.together import together
from hearsay.records import Actor
from hearsay.records.event import Auxiliary, EventType
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home

MODES = {"accuse": ("allege",), "criticize": ("disapprove",)}


def verbal_tellings(scene: Scene, deeds: Mapping[int, Deed]) -> list[Telling]:
    """An event for each statement whose act is one, with a known speaker; without a target no accusation and no praise."""
    kinds: dict[str, EventType] = {
        act: kind for kind, rule in scene.codebook.types.items() for act in rule.acts
    }
    found = []
    for statement in scene.statements:
        kind = kinds.get(statement.act)
        speaker = statement.speaker
        if kind is None or speaker is None or statement.cue is None or home(speaker) is None:
            continue
        cue = scene.tokens(statement.cue.start, statement.cue.end)
        if any(is_plea(scene.tree, t) or is_unnamed(scene.tree, t) for t in cue):
            continue  # before a court; "who requested anonymity"
        if kind == "REQUEST" and _is_own_order(scene, cue, speaker):
            continue
        if any(t in deeds and outspeaks(deeds[t], statement.act, scene.codebook) for t in cue):
            continue
        if kind == "ACCUSE" and any(scene.tree.lemmas[t] in REFUSING for t in cue):
            continue  # "rejected the verdict": a refusal of what another did, which its own word tells
        if kind == "SUPPORT" and _is_deed_defended(scene, cue):
            continue
        if statement.act in {"offer", "commit"}:
            targets = find_beneficiaries(scene, statement, kind)
        else:
            targets = find_targets(scene, statement, deeds)
        if not targets and (
            (kind == "SUPPORT" and not is_step_praised(scene, statement))
            or (kind == "ACCUSE" and not is_outright(scene, statement, deeds))
        ):
            continue
        if not targets and _is_of_deed(scene, cue, kind, deeds):
            continue  # "had given assurances", whose verb tells to whom
        trigger = performing_words(scene, statement, deeds)
        names = any(scene.tree.lemmas[t] in NAMING for t in cue)  # "called the report a smokescreen"
        if not names and is_claim_noun(scene, trigger) and not is_claim_made(scene, trigger):
            continue
        if is_only_said(scene, trigger) and not (kind == "REQUEST" and is_told_to(scene, statement)):
            if kind == "REQUEST":
                found_modal = obliging_words(scene, statement, targets)
                if found_modal is None:
                    continue
                trigger = found_modal
            elif kind == "ACCUSE" and (
                is_reported(scene, statement, deeds)
                or not any(target.country or target.party for target in targets)
                or is_between_two(scene, statement, deeds)
                # residents tell what befell them
                or (
                    speaker.kind == "unnamed"
                    and speaker.sector in TOLD
                    and {target.country for target in targets} == {speaker.country}
                )
            ):
                continue
        auxiliary: tuple[Auxiliary, ...] = ()
        when, where = promised(scene, statement, kind, deeds)
        found.append(
            Telling(
                type=kind,
                deed=None,
                trigger=trigger,
                actors=[speaker],
                recipients=targets,
                when=when or statement.said,
                where=where,
                auxiliary=auxiliary,
                basis=f"statement:{statement.act}",
                modes=MODES.get(statement.act, ()),
                statement=statement,
            )
        )
    return together(found)


def _is_of_deed(scene: Scene, cue: Sequence[int], kind: EventType, deeds: Mapping[int, Deed]) -> bool:
    """Whether a noun of saying is one of the words of a deed of that type."""
    over = [
        deeds[head]
        for t in cue
        if (head := scene.tree.heads[t]) != t and head in deeds and t in deeds[head].trigger.tokens
    ]
    return any(deed.trigger.coded.type == kind for deed in over)


def _is_own_order(scene: Scene, cue: Sequence[int], speaker: Actor) -> bool:
    """Whether somebody orders his own: "the president ordered the army to pull back" asks nothing of another side."""
    ordering = next((t for t in cue if scene.tree.lemmas[t] in ORDERING), None)
    if ordering is None:
        return False
    own = {*scene.codebook.words.lists["troops"], *ORGANS}
    return any(
        scene.tree.lemmas[word] in own and homes(scene.parties.at(word)) <= {home(speaker)}
        for word in objects(scene.tree, ordering)
    )


ORDERING = frozenset({"order", "instruct", "direct", "command", "task"})
ORGANS = frozenset({"ministry", "police", "government", "cabinet", "agency", "company", "navy", "coastguard", "commander", "general", "minister", "official", "intelligence", "service"})  # fmt: skip
"""What takes a state's orders beside its troops."""


def _is_deed_defended(scene: Scene, cue: Sequence[int]) -> bool:
    """ "Defended the salvo as an answer to the killing": whoever else is named there is not whom it supports."""
    return any(
        scene.tree.lemmas[t] in {"defend", "justify"}
        and not any(scene.parties.at(w) for w in objects(scene.tree, t))
        for t in cue
    )


def outspeaks(deed: Deed, act: str, codebook: Codebook) -> bool:
    """Whether a deed's words know more than the bare verb of saying among them: "called in the envoy", "backed down", "offered an apology".

    Args:
        act: The act that the verb alone performs.
    """
    trigger = deed.trigger
    is_same = act in codebook.types[trigger.coded.type].acts
    knows_more = len(trigger.coded.words) > 1 or bool(
        trigger.coded.rule.near
    )  # "called the king to discuss the truce"
    return not trigger.is_noun and knows_more and not is_same


REFUSING = frozenset({"reject", "oppose", "object", "resent", "spurn", "scorn", "dismiss", "question"})
"""Verbs of refusal and doubt, which charge nobody."""
TOLD = frozenset({"CVL", None})
"""Sectors of unnamed people who only tell what they saw."""
