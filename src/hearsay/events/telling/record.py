"""The record of a telling."""

from __future__ import annotations

from hearsay.events.auxiliary import recorded_auxiliaries
from hearsay.events.granted import is_tried
from hearsay.events.modes import told_modes
from hearsay.events.scene import Scene
from hearsay.events.telling.telling import Telling
from hearsay.records import Event


def record_of(scene: Scene, telling: Telling) -> Event:
    """The event of a telling, with its sentence for evidence."""
    tree, published = scene.tree, scene.document.published
    token = scene.token_at(telling.trigger[0])
    start, end = tree.sentences[tree.sentence[token]]
    while end > start + 1 and tree.pos[end - 1] == "SPACE":
        end -= 1
    auxiliary = recorded_auxiliaries(telling.auxiliary, telling.when, published.day or published.low)
    if telling.deed is not None and is_tried(tree, telling.deed.trigger.head):
        auxiliary = tuple(each for each in auxiliary if each != "hypothetical")
    return Event(
        document=scene.document.id,
        type=telling.type,
        modes=told_modes(scene, telling),
        contexts=telling.contexts,
        actors=tuple(telling.actors),
        recipients=tuple(telling.recipients),
        when=telling.when,
        where=telling.where,
        trigger=scene.document.span(*telling.trigger),
        evidence=scene.document.span(tree.starts[start], tree.ends[end - 1]),
        auxiliary=auxiliary,
        stances=tuple(telling.stances),
        basis=telling.basis,
    )
