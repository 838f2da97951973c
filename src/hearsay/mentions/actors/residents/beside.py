"""The state that the words around somebody name: by an adjective, a town, a region, "there"."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.bystanders import lives
from hearsay.mentions.actors.residents.page import LINKS, Page
from hearsay.mentions.actors.residents.told import nearest_state
from hearsay.mentions.actors.residents.towns import state_of_town
from hearsay.mentions.found import FoundActor
from hearsay.mentions.words import is_inside_name

_DWELLERS = frozenset(("residents", "villagers", "townspeople", "inhabitants", "locals", "townsfolk"))
_REGIONS = frozenset(("state", "region", "province", "district", "county", "governorate", "oblast"))
_TOWN = 20_000


def dwelling(page: Page, found: FoundActor) -> str | None:
    """The state of the place in "residents of Gondar", "villagers near Sumy", whatever they do."""
    if found.actor.kind != "unnamed" or page.doc[found.end - 1].lower_ not in _DWELLERS:
        return None
    behind = page.doc[found.end : found.end + 2]
    if len(behind) < 2 or behind[0].lower_ not in LINKS:
        return None
    place = page.places.get(found.end + 1 + (behind[1].lower_ == "the"))
    return None if place is None or place.where.country not in country_names() else place.where.country


def state_beside(page: Page, start: int, end: int) -> str | None:
    """The state a noun phrase names: an adjective's before a place's."""
    states: list[str] = []
    for at in range(start, end):
        state = page.states.get(at)
        if state is not None and state.country and page.doc[at].pos_ in ("ADJ", "PROPN"):
            states.append(state.country)
    if len({*states}) == 1:
        return states[0]
    if states:
        return None
    for at in range(start, end):
        meant = page.anaphors.get(at, ())
        if (
            len(meant) == 1
            and meant[0].kind in ("group", "organisation", "country")
            and meant[0].country in country_names()
        ):
            return meant[0].country
    for at in range(start, end):
        place = page.places.get(at)
        if (
            place is not None
            and place.where.country in country_names()
            and not is_inside_name(page.doc, place.end)
        ):
            before = {token.lower_ for token in page.doc[max(start, at - 6) : at]}
            if before & {*LINKS}:
                states.append(place.where.country or "")
    if not states:
        states = _town(page, start, end)
    return states[0] if len({*states}) == 1 else None


_AGED = 3


def of_nation(page: Page, found: FoundActor) -> str | None:
    """The nation a person is told to be of: "Ukrainian pilot X", "X, 16, a Palestinian girl"; not "Israeli army prisoner X"."""
    doc, at = page.doc, found.start
    if at > 1 and doc[at - 1].is_lower and doc[at - 1].pos_ == "NOUN":
        first = at - 2 - (doc[at - 2].is_lower and doc[at - 2].pos_ == "ADJ")
        if (nation := _nation(page, first)) is not None:
            return nation
    at = found.end
    if doc[at : at + 1].text == "," and doc[at + 1 : at + 2].text.isdigit():
        at += 2
    if doc[at : at + 1].text != "," or doc[at + 1 : at + 2].text.lower() not in ("a", "an"):
        return None
    for first in range(at + 2, min(at + 2 + _AGED, len(doc) - 1)):
        if (nation := _nation(page, first)) is not None:
            noun = first + 1
            return nation if doc[noun].is_lower and doc[noun].pos_ == "NOUN" else None
        if doc[first].pos_ not in ("ADJ", "NUM") and not doc[first].text.isdigit() and doc[first].text != "-":
            return None
    return None


_ONE = frozenset(("girl", "boy", "teenager", "man", "woman", "child", "student", "youth", "pilot", "prisoner", "detainee", "suspect", "worker"))  # fmt: skip


def of_one_nation(page: Page) -> str | None:
    """The nation of the one whom a text is about, "a teenage Palestinian girl"; None where it tells of people of several."""
    told = {
        nation
        for at in range(1, len(page.doc))
        if page.doc[at].lower_ in _ONE and (nation := _nation(page, at - 1)) is not None
    }
    return told.pop() if len(told) == 1 else None


def _nation(page: Page, at: int) -> str | None:
    state = page.states.get(at) if at >= 0 else None
    is_adjective = state is not None and state.country in country_names() and page.doc[at].text != state.name
    return state.country if state is not None and is_adjective else None


def of_trade_town(page: Page, start: int, end: int) -> str | None:
    """The state of the town in "a Caracas bus driver", between an article and what somebody does."""
    doc = page.doc
    for at in range(start + 1, end):
        place = page.places.get(at)
        if (
            place is not None
            and place.where.country in country_names()
            and doc[at - 1].lower_ in ("a", "an")
            and place.end < end
            and doc[place.end].is_lower
            and doc[place.end].pos_ == "NOUN"
        ):
            return place.where.country
    return None


def _town(page: Page, start: int, end: int) -> list[str]:
    """The state of the town in "the bishop of Lira" that the places leave out: one far larger than its namesakes."""
    for at in range(start, end - 1):
        if page.doc[at].lower_ not in ("of", "in", "from") or page.doc[at - 1].lower_ not in lives("there"):
            continue
        name = at + 1 + (page.doc[at + 1].lower_ == "the")
        last = name
        while last < end and page.doc[last].text[:1].isupper():
            last += 1
        if page.doc[last : last + 1].text == "-":
            continue  # "the director of Al-Aqsa Martyrs Hospital"
        if last == name or page.doc[name].pos_ not in ("PROPN", ""):
            continue
        state = state_of_town(page.doc[name:last].text, _TOWN)
        if state is not None:
            return [state]
    return []


def state_there(page: Page, start: int, end: int) -> str | None:
    """The state of the place told last, for "the premier there", "a priest of the same town"."""
    if not any(token.lower_ in ("there", "same") for token in page.doc[start:end]):
        return None
    for at in range(start - 1, max(0, start - 40), -1):
        place, state = page.places.get(at), page.states.get(at)
        if place is not None:
            return place.where.country
        if state is not None and state.kind == "country" and page.doc[at - 1].lower_ in (*LINKS, "to"):
            return state.country
    return None


def is_of_region(page: Page, start: int, end: int) -> bool:
    """ "A security official of South West state"."""
    doc = page.doc
    return any(
        doc[at].lower_ in _REGIONS
        and doc[at - 1].text[:1].isupper()
        and any(doc[i].lower_ == "of" for i in range(max(start, at - 4), at))
        for at in range(start + 1, end)
    )


def of_region(page: Page, start: int, end: int) -> str | None:
    """The state of the region that somebody serves; where the page speaks of no such state else, the one told of nearest."""
    beside, near = state_beside(page, start, end), nearest_state(page, start)
    others = {each.where.country for at, each in page.places.items() if not start <= at < end}
    others |= {state.country for at, state in page.states.items() if not start <= at < end}
    return beside if beside in others or near is None else near


def of_headline(page: Page) -> str | None:
    """The one state a headline names."""
    told = {
        state.country
        for at in range(page.headline)
        if (state := page.states.get(at)) is not None and state.kind == "country"
    }
    return next(iter(told)) if len(told) == 1 else None
