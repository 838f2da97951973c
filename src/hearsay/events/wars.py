"""Against whom, in a war the packs know: "the 2008 war, in which Russia took two districts", when the war had two sides."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene, homes
from hearsay.gazetteer import country_names
from hearsay.records import Actor

BEFORE = 4
"""So many words before "war" belong to its name: "the second 44-day war"."""


def enemy(scene: Scene, trigger: Trigger, actors: Sequence[Actor]) -> list[Actor]:
    """The other side of the war a deed is told of by a relative clause; empty where the packs know none, or more than two sides."""
    tree = scene.tree
    if tree.deps[trigger.head] != "acl:relcl":
        return []
    noun = tree.heads[trigger.head]
    words = tree.words[max(0, noun - BEFORE) : noun + 1]
    name = " ".join(words).replace(" - ", "-")
    own = homes(actors)
    for event in scene.knowledge.known_events:
        if not any(name.endswith(phrase) for phrase in event.phrases):
            continue
        others = [code for code in event.parties if code not in own]
        if len(event.parties) == 2 and len(others) == 1:
            return [_side(others[0])]
    return []


def _side(code: str) -> Actor:
    name = country_names().get(code, code)
    return Actor(text=name, span=None, name=name, kind="country", country=code, party=code)
