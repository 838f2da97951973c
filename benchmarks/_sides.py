"""Whose deaths a sentence tells of, in a war of two sides, by its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.codebooks import Codebook
from hearsay.language import Annotated
from hearsay.mentions import Mentions
from hearsay.records import Actor, Event, Figure

NOT_OWN = frozenset({"bury", "lose", "fall", "body", "loss"})


def sides_of_deaths(
    annotated: Annotated,
    mentions: Mentions,
    events: Sequence[Event],
    figures: Sequence[Figure],
    codebook: Codebook,
    sides: frozenset[str],
    start: int,
    end: int,
) -> frozenset[str]:
    """The sides whose people are dead in the characters ``[start, end)``; empty where the records do not tell.

    In order, the first that tells: the people of killed figures and the victims of events with deaths, and who stands beside a word
    of death ("Israeli deaths", "Palestinians have died"); the enemy of whoever did an assault; where it happened; who else is named.
    """
    deaths = {t for t in _death_words(annotated, codebook) if start <= annotated.doc[t].idx < end}
    killed = [f for f in figures if f.what == "killed" and start <= f.evidence.start < end]
    events = [e for e in events if start <= e.trigger.start < end]
    told = _of([f.whose for f in killed if f.whose is not None], sides)
    fatal = [e for e in events if e.type == "ASSAULT" and _touches(annotated, e, deaths)]
    told |= _of([a for e in fatal for a in e.recipients], sides) - _of(
        [a for e in fatal for a in e.actors], sides
    )
    told |= _of(list(_beside(annotated, mentions, deaths)), sides)
    if told:
        return told
    assaults = fatal or [e for e in events if e.type == "ASSAULT"]
    doers = _of([a for e in assaults for a in e.actors], sides)
    if len(doers) == 1:
        return sides - doers
    places = frozenset(
        each.where.country
        for each in mentions.places
        if each.where.country in sides and each.where.country and start <= annotated.doc[each.start].idx < end
    )
    if len(places) == 1:
        return places
    named = _of(
        [each.actor for each in mentions.actors if start <= annotated.doc[each.start].idx < end], sides
    )
    return named if len(named) == 1 else frozenset()


def _of(actors: Sequence[Actor], sides: frozenset[str]) -> frozenset[str]:
    return frozenset(actor.country for actor in actors if actor.country in sides and actor.country)


def _death_words(annotated: Annotated, codebook: Codebook) -> set[int]:
    words = codebook.figures.figures["killed"]
    return {
        t.i
        for t in annotated.doc
        if (t.pos_ == "VERB" and t.lemma_.lower() in words.verbs - NOT_OWN)
        or (t.pos_ == "NOUN" and t.lemma_.lower() in words.nouns - NOT_OWN)
        or t.lower_ in words.adjectives
    }


def _touches(annotated: Annotated, event: Event, deaths: set[int]) -> bool:
    span = annotated.doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
    return any(token.i in deaths for token in span or ())


def _beside(annotated: Annotated, mentions: Mentions, deaths: set[int]) -> Iterator[Actor]:
    """Who dies by the tree: subject of die and of passives, object of kill, "of" and owner of death nouns."""
    for word in deaths:
        token = annotated.doc[word]
        is_passive = any(child.dep_ in {"nsubj:pass", "aux:pass"} for child in token.children)
        for child in token.children:
            wanted = (
                {"nmod", "nmod:poss", "amod", "compound"}
                if token.pos_ == "NOUN"
                else {"nsubj", "nsubj:pass"}
                if is_passive or token.lemma_ in {"die", "perish"} or token.pos_ == "ADJ"
                else {"obj"}
            )
            if child.dep_ not in wanted:
                continue
            for part in (
                child,
                *(c for c in child.children if c.dep_ in {"amod", "compound", "conj", "nmod", "nmod:poss"}),
            ):
                yield from mentions.resolve(part.i)
