"""In whose words: what each outlet and each party calls one deed and those who take part in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from hearsay.records import Actor, Document, Event, Span, Statement
from hearsay.views.lines import actor_words, folded
from hearsay.views.words import party_name, words

_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?:ying|ied|ies|ing|ed|es|y|s|e)$")
_OWN = re.compile(r"(?:its|their|his|her|our|my)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word or phrase, verbatim, and the id of the event whose sentence it stands in."""

    text: str
    event: str


@dataclass(frozen=True, slots=True)
class Wording:
    """The words one teller uses; ``teller`` is a party, an outlet, or the title of a page whose outlet is not known."""

    teller: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Framing:
    """One thing in different words; ``about`` is the deed as coded, or who takes part."""

    about: str
    wordings: tuple[Wording, ...]


def framings(
    events: Iterable[Event], statements: Mapping[str, Statement], documents: Mapping[str, Document]
) -> tuple[Framing, ...]:
    """What differs in the wording of one incident; empty when nobody uses other words than the rest.

    Deeds are compared where they are coded alike, so "liberated" stands beside "occupied" and not beside "killed". Acts of
    saying are left out: their word is the page's for how somebody spoke. What is compared changes no code.

    Args:
        events: Those of the incident.
        statements: Those the events' stances name, by id.
        documents: Those of the events, by id.
    """
    told: dict[str, dict[str, dict[str, Word]]] = {}
    for event in events:
        if words().types[event.type].group == "words":
            continue
        for teller, own in _tellers(event, statements, documents):
            for about, key, span in _named(event):
                if own is None or any(p.start <= span.start and span.end <= p.end for p in own):
                    by = told.setdefault(about, {}).setdefault(teller, {})
                    by.setdefault(key, Word(folded(span.text), event.id))
    return tuple(
        Framing(about, tuple(Wording(teller, tuple(said.values())) for teller, said in tellers.items()))
        for about, tellers in told.items()
        if any(one - other and other - one for one, other in combinations(map(set, tellers.values()), 2))
    )


def _tellers(
    event: Event, statements: Mapping[str, Statement], documents: Mapping[str, Document]
) -> Iterator[tuple[str, Sequence[Span] | None]]:
    """Who tells it, with the words that are its own; None is the whole sentence. Who denies it repeats another's words."""
    document = documents[event.document]
    outlet = document.outlet or document.title or document.name
    if not event.stances:
        yield outlet, None
    for stance in event.stances:
        if stance.stance != "affirms":
            continue
        said = statements.get(stance.statement or "")
        if stance.holder is None and stance.statement is None:
            yield outlet, None
        elif stance.holder is not None and said is not None:
            yield _side(stance.holder) or actor_words(stance.holder), said.content


def _named(event: Event) -> Iterator[tuple[str, str, Span]]:
    """What is named, what the word comes down to, and the word: for the deed, and for those who take part."""
    if event.modes:  # alike only in its type, "killed" is not another word for "fought"
        about = f"the deed: {words().types[event.type].name} ({', '.join(event.modes)})"
        yield about, _bare(event.trigger.text.casefold()), event.trigger
    for role, actors in (("who did it", event.actors), ("to whom", event.recipients)):
        for actor in actors:
            # "its soldiers" says whose they are, not what they are
            if actor.span is not None and not _OWN.match(actor.span.text) and (key := _bare(actor.span.text)):
                yield _side(actor) or f"{role}, of no party named", key, actor.span


def _side(actor: Actor) -> str:
    party = actor.party or actor.country
    return party_name(party) if party else ""


def _bare(text: str) -> str:
    """What a word comes down to: no names, numbers or endings; "shelled" and "shelling" are one, "Mali" is nothing."""
    empty = words().frames_nothing
    common = (
        word for word in _WORD.findall(text) if word[0].islower() and word not in empty and len(word) > 1
    )
    return " ".join(_ENDING.sub("", word) for word in common)
