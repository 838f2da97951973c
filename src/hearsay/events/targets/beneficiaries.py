"""To whom something is offered or promised."""

from __future__ import annotations

from hearsay.events.aimed import aimed_at
from hearsay.events.scene import Scene, homes
from hearsay.records import Actor, Statement
from hearsay.records.event import EventType
from hearsay.statements.parties import home


def find_beneficiaries(scene: Scene, statement: Statement, kind: EventType) -> list[Actor]:
    """To whom something is offered or promised: who is addressed, else whom the words of the promise are aimed at."""
    assert statement.speaker is not None and statement.cue is not None
    side = home(statement.speaker)
    addressed = [a for a in statement.addressees if a.sector != "MED" and home(a) not in {None, side}]
    if addressed:
        return addressed
    cue = scene.tokens(statement.cue.start, statement.cue.end)
    aimed = aimed_at(scene, kind, cue[0], [statement.speaker]) if cue else []
    if cue and scene.tree.lemmas[cue[0]] == "agree":
        # "agreed in Ankara to end their dispute": where they agreed is no side
        there = homes(
            [
                a
                for kid in scene.tree.kids(cue[0], "obl")
                if scene.tree.case(kid) in {"in", "at"}
                for a in scene.parties.homeland(kid)
            ]
        )
        aimed = [a for a in aimed if home(a) not in there]
    # "ready to organise a meeting of their ministers": of the two sides just spoken of
    pairs = (scene.parties.at(word) for word in scene.said(statement))
    return aimed or next((list(p) for p in pairs if len(homes(p)) > 1 and side not in homes(p)), [])
