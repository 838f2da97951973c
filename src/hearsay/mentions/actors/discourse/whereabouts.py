"""Where somebody speaks: "In Cairo, the ministry said", "told reporters here", the dateline of a page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.index import Discourse
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.found import FoundActor

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUFFERERS = ("nsubj:pass", "nsubj")
_IN = ("in", "at", "near", "outside")
_BEHIND = 12
_OPENING = 1


def fronted(discourse: Discourse, token: int) -> str | None:
    """The country of "In Cairo," at the head of a token's sentence."""
    start, end = discourse.sentence(token)
    if discourse.doc[start].lower_ != "in" or start + 1 not in discourse.places:
        return None
    place = discourse.places[start + 1]
    if place.end >= end or discourse.doc[place.end].lower_ not in (",", "the", "a"):
        return None
    return place.where.country


def located(discourse: Discourse, found: FoundActor, start: int) -> str | None:
    """The country of the place in "in Lagos, where officials vowed", for who speaks there.

    Args:
        start: The first token of the speaker's office.
    """
    for before in range(start - 1, max(start - 5, 1), -1):
        if discourse.doc[before].lower_ == "where" and discourse.verb(found) is not None:
            end = before - (discourse.doc[before - 1].text == ",")
            return _country_before(discourse, end)
        if discourse.doc[before].pos_ in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def housed_in(discourse: Discourse, found: FoundActor) -> str | None:
    """The land of the house somebody works at, by its adjective: "a spokesman at a Thai hospital"."""
    doc, at = discourse.doc, found.end
    if at >= len(doc) or doc[at].lower_ != "at":
        return None
    for token in doc[at + 1 : at + 4]:
        actor = discourse.at.get(token.i)
        if (
            actor is not None
            and actor.kind == "country"
            and token.dep_ == "amod"
            and token.head.pos_ == "NOUN"
        ):
            return actor.country
        if token.pos_ not in ("DET", "ADJ", "NUM"):
            return None
    return None


def among_foreigners(discourse: Discourse, found: FoundActor) -> str | None:
    """The land in which a body does something to people of another: "two Kenyans were abducted by the police in Kampala"."""
    at = discourse.head(found)
    verb = at.head
    is_doer = at.dep_ == "obl:agent" or (at.dep_ == "obl" and any(k.lower_ == "by" for k in at.children))
    if verb.pos_ != "VERB" or not (is_doer or at.dep_ == "nsubj"):
        return None
    wanted = _SUFFERERS if is_doer else ("obj",)
    suffering = {
        actor.country
        for kid in verb.children
        if kid.dep_ in wanted
        for token in kid.subtree
        if (actor := discourse.at.get(token.i)) is not None and actor.country in country_names()
    }
    there = {
        discourse.places[token.i].where.country
        for kid in (*verb.children, *at.children)
        if kid.dep_ in ("obl", "nmod") and kid.i > at.i and any(k.lower_ in _IN for k in kid.children)
        for token in kid.subtree
        if token.i in discourse.places
    }
    return there.pop() if suffering and len(there) == 1 and not there & suffering else None


def _country_before(discourse: Discourse, end: int) -> str | None:
    for start in range(end - 1, max(end - 5, -1), -1):
        place, actor = discourse.places.get(start), discourse.at.get(start)
        if place is not None:
            return place.where.country
        if actor is not None:
            return actor.country if actor.kind == "country" else None
    return None


def said_in(discourse: Discourse, found: FoundActor) -> str | None:
    """The country of the place somebody speaks in: "Foreign Minister X said in Ankara"."""
    at = discourse.subject(found)
    if at is None:
        return None
    for child in at.head.children:
        if (
            child.dep_ == "obl"
            and child.i in discourse.places
            and any(each.lower_ == "in" for each in child.children)
        ):
            return discourse.places[child.i].where.country
    return None


def is_behind_front(discourse: Discourse, token: int) -> bool:
    """Whether a token follows the place at the head of its sentence, but for an article or a comma."""
    place = discourse.places.get(discourse.sentence(token)[0] + 1)
    between = () if place is None else discourse.doc[place.end : token]
    # "In Riyadh a coalition spokesman, X": what he speaks for may stand before his office
    return (
        place is not None
        and place.end <= token
        and all(each.lower_ in (",", "the", "a", "an") or _describes(each) for each in between)
    )


def _describes(token: Token) -> bool:
    """Whether a word in small letters says which body or kind an office is of: a coalition spokesman, the deputy minister."""
    return token.is_lower and token.pos_ in ("NOUN", "ADJ")


def is_datelined(discourse: Discourse, found: FoundActor, country: str) -> bool:
    """Whether a state's body or officer speaks right behind a dateline, and the sentence names no other state up to its verb."""
    if found.actor.sector != "GOV" or found.actor.kind == "person":
        return False
    start, _ = discourse.sentence(found.start)
    place = discourse.places.get(start)
    is_near = (
        place is not None
        and is_dateline(discourse.doc, place.start, place.end)
        and found.start - place.end < _BEHIND
    )
    named = {discourse.at[i].country for i in range(start, found.end) if i in discourse.at} - {None, country}
    return is_near and not named


def opens(discourse: Discourse, token: int) -> bool:
    """Whether a token stands in the first sentences behind the page's dateline: what is said before is a headline's."""
    told = discourse.dateline_at
    if told is None or told.start > token:
        return False
    number = bisect_right(discourse.starts, told.start) - 1
    while number + 1 < len(discourse.sentences) and not any(
        each.is_lower for each in discourse.doc[slice(*discourse.sentences[number])]
    ):
        number += 1  # "MINSK, May 5. /BelTA/."
    return token < discourse.sentences[min(number + _OPENING, len(discourse.sentences) - 1)][1]


def is_here(discourse: Discourse, found: FoundActor) -> bool:
    """Whether somebody speaks "here", where the reporter is: "told reporters here"."""
    at = discourse.subject(found)
    return at is not None and any(
        each.lower_ == "here" for each in (*at.head.children, *discourse.doc[at.head.i : at.head.i + 4])
    )


def dateline(discourse: Discourse, token: int) -> str | None:
    """The country of "CAIRO - ..." at the head of a token's paragraph or of the text before."""
    told = discourse.dateline_at
    if told is not None and told.start <= token and told.where.country:
        return told.where.country
    number = bisect_right(discourse.starts, token) - 1
    for start, end in reversed(discourse.sentences[: number + 1]):
        place = discourse.places.get(start)
        if place is None or place.end >= end:
            continue
        if is_dateline(discourse.doc, place.start, place.end):
            return place.where.country
    return None
