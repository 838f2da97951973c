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
    from spacy.tokens import Doc

    from hearsay.language import Annotated


_OF_STATES = ("GOV", "MIL", "COP", "LEG", "JUD", "HLH", "SPY")


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
    states = {
        each.actor.country or ""
        for each in actors
        if each.actor.country in country_names()
        and each.actor.sector != "MED"
        and each.actor.kind != "person"
    }
    changed: dict[Actor, Actor] = {}
    for each in actors:
        actor = each.actor
        if doc[each.start].idx >= len(title):
            break
        if actor.country is not None:
            continue
        others = _told_of(doc, each, actors, len(title))
        same = _same_body(doc, actor, actors, len(title)) if actor.kind == "organisation" else None
        if same is not None and same.country not in others:
            changed[actor] = msgspec.structs.replace(same, text=actor.text, span=actor.span)
            continue
        if actor.kind == "organisation" and actor.sector == "MIL":
            armies = {code: army for code, army in bodies.get("MIL", {}).items() if code not in others}
            if len(armies) == 1:
                army = next(iter(armies.values()))
                changed[actor] = msgspec.structs.replace(army, text=actor.text, span=actor.span)
            elif others:
                changed.update(_other_side(actor, others, states))
            continue
        if actor.kind != "unnamed" or not actor.role:
            continue
        holders = called.get(actor.role.lower().split()[-1], {})
        holder = next(iter(holders.values()), None)
        if len(holders) == 1 and holder is not None and holder.country is not None:
            changed[actor] = msgspec.structs.replace(holder, text=actor.text, span=actor.span)
        elif others and not holders:
            changed.update(_other_side(actor, others, states))
    return replaced(actors, anaphors, changed)


def _same_body(doc: Doc, actor: Actor, actors: Sequence[FoundActor], title_end: int) -> Actor | None:
    """The one body of the text that is called so with its state: "air force says" over "Peru's air force denied"."""
    words = actor.text.lower()
    called = {
        each.actor.country: each.actor
        for each in reversed(actors)
        if each.actor.kind == "organisation"
        and each.actor.country in country_names()
        and each.actor.sector in _OF_STATES
        and each.actor.text.lower().endswith(words)
        and doc[each.start].idx >= title_end
    }
    return next(iter(called.values())) if len(called) == 1 else None


def _told_of(doc: Doc, speaker: FoundActor, actors: Sequence[FoundActor], title_end: int) -> set[str]:
    """The states whose doings a headline's speaker tells of: the China of "Coast guard: Chinese ship rammed boat"."""
    found: set[str] = set()
    is_set_off = doc[speaker.end : speaker.end + 1].text == ":"
    for each in actors:
        if (
            each.start < speaker.end
            or doc[each.start].idx >= title_end
            or each.actor.country not in country_names()
        ):
            continue
        if is_set_off and not any(token.pos_ == "VERB" for token in doc[speaker.end : each.start]):
            found.add(each.actor.country or "")
        word = doc[each.end - 1]
        for _ in range(2):
            if word.dep_ in ("nsubj", "nsubj:outer"):
                found.add(each.actor.country or "")
            word = word.head
    return found


def _other_side(actor: Actor, others: set[str], states: set[str]) -> dict[Actor, Actor]:
    """The speaker with the one other state of the text."""
    rest = [state for state in states if state not in others]
    if len(rest) != 1 or len(others) != 1:
        return {}
    return {actor: msgspec.structs.replace(actor, country=rest[0], party=rest[0])}
