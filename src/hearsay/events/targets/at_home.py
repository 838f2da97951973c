"""Whom of the speaker's own land an act of speech is aimed at."""

from __future__ import annotations

import msgspec

from hearsay.codebooks.objects import objects
from hearsay.events.scene import Scene
from hearsay.records import Actor, Statement
from hearsay.statements.parties import home

CHARGING = frozenset({"accuse", "criticize"})
"""Acts that charge somebody."""
AT_HOME = frozenset(
    {"group", "police", "authority", "government", "army", "leadership", "opposition", "party", "administration"}
)  # fmt: skip
"""Bodies that, named by no land, are of the land of who charges them."""


def at_home(scene: Scene, statement: Statement, cue: int | None) -> list[Actor]:
    """Whom of the speaker's own land the verb itself names: "blamed the federal government", "accused local militias".

    Armed men and groups of no named land are of the land of who charges them. Empty where the verb names no body of people, or oneself.
    """
    tree, speaker = scene.tree, statement.speaker
    if cue is None or speaker is None or speaker.country is None or statement.act not in CHARGING:
        return []
    found: list[Actor] = []
    for word in objects(tree, cue):
        if not scene.is_people(word) and tree.lemmas[word] not in AT_HOME:
            continue  # "condemned the shooting at Jenin", "lodged a protest through its embassy in Beijing"
        # "blamed a group based in Pakistan"
        behind = [w for kid in tree.kids(word, "acl", "nmod") for w in tree.subtree(kid)]
        abroad = [
            a
            for w in behind
            for a in (scene.parties.at(w) or scene.parties.homeland(w))
            if home(a) not in {None, home(speaker)}
        ]
        if abroad:
            return abroad[:1]
        found += [a for a in scene.parties.at(word) if home(a) == home(speaker)]
        found += local(scene, word, speaker)
    return [a for a in found if a.name != speaker.name and a.kind != "country" and a.sector != "MED"][:2]


def local(scene: Scene, word: int, speaker: Actor) -> list[Actor]:
    """Armed men and bodies of no named land as those of the speaker's: "local militias", "the paramilitaries"."""
    tree = scene.tree
    if tree.lemmas[word] not in {*scene.codebook.words.lists["insurgents"], *AT_HOME} or not speaker.country:
        return []
    named = scene.parties.at(word)
    if named:
        return [msgspec.structs.replace(a, country=speaker.country) for a in named if home(a) is None]
    span = scene.document.span(tree.starts[tree.left[word]], tree.ends[word])
    return [Actor(text=span.text, span=span, name=span.text, kind="unnamed", country=speaker.country)]


def own_people(scene: Scene, statement: Statement, cue: int | None) -> list[Actor]:
    """Others of the speaker's own land whom the verb is done to: "the president welcomed the province's decision"."""
    speaker = statement.speaker
    if cue is None or speaker is None or statement.act not in {"accuse", "criticize", "support"}:
        return []
    return [
        actor
        for word in objects(scene.tree, cue)
        for actor in scene.parties.at(word)
        if actor.kind in {"person", "organisation", "group"}
        and actor.sector != "MED"
        and actor.name != speaker.name
        and actor.sector is not None
        and actor.span is not None
        and (actor.sector != speaker.sector or actor.kind == "person")
    ][:2]
