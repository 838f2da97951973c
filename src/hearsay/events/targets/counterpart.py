"""Whom words answer that name nobody."""

from __future__ import annotations

from collections.abc import Mapping

from hearsay.events.scene import Scene, homes
from hearsay.events.targets.at_home import CHARGING
from hearsay.events.targets.doers_meant import last_doers
from hearsay.records import Actor, Statement
from hearsay.statements.deeds.deed import Deed
from hearsay.statements.parties import home


def counterpart(scene: Scene, statement: Statement, deeds: Mapping[int, Deed]) -> list[Actor]:
    """Whom the words answer, when they name nobody: who did the last harm, else the last other side that charged."""
    if statement.speaker is None:
        return []
    side = home(statement.speaker)
    if statement.act in CHARGING:
        # "Sudan has taken the Emirates to court, and Abu Dhabi hit out at what it called a stunt"
        here = scene.sentence_of(statement)
        suits = [
            deed
            for deed in deeds.values()
            if deed.trigger.coded.type == "ACCUSE"
            and scene.tree.sentence[deed.trigger.head] == here
            and side in homes(deed.recipients)
        ]
        suing = [a for deed in suits for a in deed.actors if home(a) not in {None, side}]
        if suing:
            return suing[:1]
    # a protest answers what was told right before
    reach = 1 if statement.act in CHARGING else 0
    harmed = [a for a in last_doers(scene, statement, deeds, reach=reach) if home(a) not in {None, side}]
    if harmed and statement.act != "deny":
        return harmed[:1]
    here = statement.evidence.start
    charged = [
        actor
        for each in scene.statements
        if each.act == "accuse"
        and each.speaker is not None
        and home(each.speaker) == side
        and each.evidence.start < here
        for actor in each.addressees
        if home(actor) not in {None, side}
    ]
    if statement.act in {"assert", "accuse"} and charged:
        return charged[-1:]
    # the nearest before, else the nearest after: news often gives the answer first and the charge below it
    for other in sorted(
        scene.statements, key=lambda s: (s.evidence.start > here, abs(s.evidence.start - here))
    ):
        if other.speaker is None or home(other.speaker) in {None, side}:
            continue
        if other.evidence.start > here and not _is_at(scene, other, side, deeds):
            continue  # what is said further down, and not to or of the speaker, is answered by nobody here
        if other.act in {"accuse", "criticize", "demand", "threaten"}:
            actor = scene.country(other.speaker)
            return [actor or other.speaker]
    return []


def _is_at(scene: Scene, statement: Statement, side: str | None, deeds: Mapping[int, Deed]) -> bool:
    """Whether words are at a side alone: "Armenia said Azerbaijani troops had opened fire" is at Azerbaijan, "called on both sides" at neither."""
    heard = set(homes(statement.addressees))
    if statement.act == "accuse" and not heard:
        heard = {land for t in scene.said(statement) if t in deeds for land in homes(deeds[t].actors)}
    return side in heard and len(heard) == 1
