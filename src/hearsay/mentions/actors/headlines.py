"""Who the bare office of a headline is: "Colonel says drones came from lorries" over a text in which one colonel speaks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.found import FoundActor, replaced
from hearsay.mentions.words import text_of
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.language import Annotated


def with_headline_holders(
    annotated: Annotated, actors: Sequence[FoundActor], anaphors: Mapping[int, tuple[Actor, ...]]
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, each office in the headline without a state as the one person of the text who is called by it."""
    doc, title = annotated.doc, annotated.document.title or ""
    if not title or not text_of(doc).startswith(title):
        return tuple(actors), dict(anaphors)
    called: dict[str, dict[str, Actor]] = {}
    for each in actors:
        if each.actor.kind == "person" and doc[each.start].idx >= len(title):
            words = f"{each.actor.role or ''} {each.actor.text}".lower().split()
            for word in words:
                called.setdefault(word, {}).setdefault(each.actor.name, each.actor)
    bodies: dict[str | None, dict[str | None, Actor]] = {}
    for each in actors:
        if each.actor.kind == "organisation" and each.actor.country in country_names():
            bodies.setdefault(each.actor.sector, {}).setdefault(each.actor.country, each.actor)
    changed: dict[Actor, Actor] = {}
    for each in actors:
        actor = each.actor
        if doc[each.start].idx >= len(title):
            break
        if actor.country is not None:
            continue
        if actor.kind == "organisation" and actor.sector == "MIL":
            armies = bodies.get("MIL", {})
            if len(armies) == 1:
                army = next(iter(armies.values()))
                changed[actor] = msgspec.structs.replace(army, text=actor.text, span=actor.span)
            continue
        if actor.kind != "unnamed" or not actor.role:
            continue
        holders = called.get(actor.role.lower().split()[-1], {})
        holder = next(iter(holders.values()), None)
        if len(holders) == 1 and holder is not None and holder.country is not None:
            changed[actor] = msgspec.structs.replace(holder, text=actor.text, span=actor.span)
    return replaced(actors, anaphors, changed)
