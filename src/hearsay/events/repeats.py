"""One telling for each deed of a sentence, and no accusation read from "said" beside one in so many words."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling


def once(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without those accusations that are only read from "said", where the same party accuses in so many words."""
    tellings = _first_in_sentence(scene, tellings)
    neutral = scene.codebook.acts.neutral
    outright = [t for t in tellings if t.type == "ACCUSE" and not _is_read(scene, t, neutral)]
    return [
        t
        for t in tellings
        if t.type != "ACCUSE"
        or t in outright
        or not any(
            homes(t.actors) == homes(o.actors)
            and homes(t.recipients) == homes(o.recipients)
            and (
                ("allege" in o.modes and _is_accusing(scene, t))
                or abs(scene.sentence_at(t.trigger[0]) - scene.sentence_at(o.trigger[0])) <= BESIDE
            )
            for o in outright
        )
    ]


BESIDE = 1
"""So many sentences away at most stand a rebuke or a summons beside which "said" accuses no second time; a charge counts everywhere."""


def _is_accusing(scene: Scene, telling: Telling) -> bool:
    """Whether "said" accuses as a whole: what charges while it tells or denies something is said anew."""
    return telling.statement is None or telling.statement.act in scene.codebook.types["ACCUSE"].acts


def _first_in_sentence(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without a second one of the same deed in a sentence: "flew to Juba to visit the camp" is one visit."""
    seen: set[tuple[object, ...]] = set()
    neutral = scene.codebook.acts.neutral
    result = []
    for each in sorted(
        tellings,
        key=lambda t: (
            "hypothetical" in t.auxiliary,
            t.type == "ACCUSE" and _is_read(scene, t, neutral),
            t.statement is None,
            t.trigger,
        ),
    ):
        key = (
            scene.sentence_at(each.trigger[0]),
            each.type,
            homes(each.actors),
            homes(each.recipients),
            _is_denied(scene, each),
            _kind_of_force(each) if scene.codebook.hostile(each.type) or each.type == "REJECT" else (),
        )
        if each.actors and homes(each.actors) and key in seen:
            continue
        seen.add(key)
        result.append(each)
    return result


def _is_denied(scene: Scene, telling: Telling) -> bool:
    """What is denied is not what is told beside it: "Moscow, which denies targeting civilians, said it had hit a workshop"."""
    told = scene.told_in(scene.token_at(telling.trigger[0]))
    return telling.statement is None and bool(told) and told[0].act == "deny"


def _kind_of_force(telling: Telling) -> tuple[str, ...]:
    """What sets one deed of force apart from another of the same two sides: "hit its stern after firing water cannon at it"."""
    rule = "" if telling.deed is None else telling.deed.trigger.coded.rule.id
    return (*telling.modes, rule)


def _is_read(scene: Scene, telling: Telling, neutral: frozenset[str]) -> bool:
    words = scene.tokens(*telling.trigger)
    said = telling.statement
    # what charges while it tells or denies something is no plain accusation either
    return said is not None and (
        not _is_accusing(scene, telling) or any(scene.tree.lemmas[token] in neutral for token in words)
    )
