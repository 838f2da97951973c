"""Whose somebody is by what he does: where he runs a clinic or studies, the flag of his boat, the medium he tells."""

from __future__ import annotations

from bisect import bisect_right

from hearsay.mentions.actors.media import WORLD_MEDIA
from hearsay.mentions.actors.residents.page import LINKS, SEGMENT, Page
from hearsay.mentions.actors.residents.towns import state_of_town
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import head_word

# What somebody does who lives where it is done.
_BUSY = frozenset(("run", "live", "teach", "work", "own", "farm", "keep", "sell", "head", "lead"))
_CRAFT = frozenset(("boat", "ship", "vessel", "trawler", "tanker", "freighter", "ferry", "barge", "dhow", "launch", "yacht", "lorry", "truck", "bus", "plane"))  # fmt: skip
_CREW = frozenset(
    ("owner", "owners", "captain", "skipper", "master", "crew", "pilot", "driver", "operator", "mate")
)
_SAME_TELLING = 60
_SCHOOLS = frozenset(("University", "Institute", "Centre", "Center", "College", "Academy", "School"))
_SCHOOL_TOWN = 100_000


def of_medium(page: Page, found: FoundActor) -> str | None:
    """The state of the medium somebody told it; media of the world are nobody's."""
    _, end = page.sentences[max(0, bisect_right(page.starts, found.start) - 1)]
    media = {
        state.country
        for at in range(found.end, end)
        if (state := page.states.get(at)) is not None
        and state.sector == "MED"
        and state.name not in WORLD_MEDIA
    }
    return media.pop() if len(media) == 1 else None


def of_school(page: Page, start: int, end: int) -> str | None:
    """The state of the town in "an analyst in Tbilisi", "a researcher at the Odesa Centre for Security Studies"."""
    doc = page.doc
    states: set[str | None] = set()
    for at in range(start + 1, end):
        place = page.places.get(at)
        if place is not None and {token.lower_ for token in doc[max(start, at - 3) : at]} & {"in", "at"}:
            states.add(place.where.country)
        if doc[at].text in _SCHOOLS:
            states |= {_town_in_name(page, start, at, end)} - {None}
    return next(iter(states)) if len(states) == 1 else None


def _town_in_name(page: Page, start: int, at: int, end: int) -> str | None:
    """The state of the town that a school is called by, before or behind its word: "Odesa Centre", "University of Lubumbashi"."""
    doc = page.doc
    behind = range(at + 2, min(at + 4, end)) if doc[at + 1 : at + 2].text.lower() in ("of", "in") else ()
    for word in (*range(at - 1, max(start, at - 3), -1), *behind):
        name = doc[word].text
        state = state_of_town(name, _SCHOOL_TOWN) if name[:1].isupper() else None
        if state is not None:
            return state
    return None


def of_craft(page: Page, start: int, end: int) -> str | None:
    """The flag of the boat in "the boat's owner, X", by the adjective it was named with: "held up a Honduran trawler"."""
    doc = page.doc
    craft = next(
        (
            doc[at]
            for at in range(start, end - 2)
            if doc[at].lemma_.lower() in _CRAFT
            and doc[at + 1].text in ("'s", "’s")
            and doc[at + 2].lower_ in _CREW
        ),
        None,
    )
    if craft is None:
        return None
    told: list[tuple[bool, bool, str]] = []
    for token in doc[max(0, craft.i - _SAME_TELLING) : craft.i]:
        flags = {
            state.country
            for child in token.children
            if child.dep_ in ("amod", "compound") and (state := page.states.get(child.i)) is not None
        }
        if token.lemma_.lower() in _CRAFT and len(flags) == 1:
            is_hit = token.dep_ in ("obj", "nsubj:pass", "obl")
            told.append((is_hit, token.lemma_.lower() == craft.lemma_.lower(), flags.pop() or ""))
    return max(told, key=lambda each: each[:2])[2] if told and max(told)[:2] != (False, False) else None


def where_busy(page: Page, found: FoundActor) -> str | None:
    """The state of the place in "X runs a clinic in Y", "X, who teaches in Y"."""
    if found.actor.kind != "person" or found.actor.role:
        return None
    doc = page.doc
    at = head_word(page.doc, found.start, found.end)
    is_clause = found.end + 1 < len(doc) and doc[found.end].text == "," and doc[found.end + 1].lower_ == "who"
    verb = (
        doc[min(found.end + 2, len(doc) - 1)]
        if is_clause
        else at.head
        if at.dep_ in ("nsubj", "nsubj:outer")
        else None
    )
    if verb is None or verb.lemma_.lower() not in _BUSY:
        return None
    for token in doc[verb.i + 1 : verb.i + SEGMENT]:
        if token.text in {",", ".", ";"}:
            return None
        place = page.places.get(token.i)
        if place is not None and doc[token.i - 1].lower_ in (*LINKS, "the"):
            return place.where.country
    return None
