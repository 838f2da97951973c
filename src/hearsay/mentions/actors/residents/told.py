"""Where a text has happened so far: the states of its places and of the people it tells of."""

from __future__ import annotations

from bisect import bisect_right

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.residents.page import Page
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

_LABEL = 5
# What comes from afar, with the state's name right before it, and whom a state says that it hit.
_STRIKES = frozenset(("strike", "airstrike", "drone", "jet", "missile", "rocket", "shelling", "bombardment", "warplane", "aircraft", "helicopter", "shell",
                      "bomb", "bomber", "artillery", "gunship", "gunboat", "fighter-bomber", "raid", "fire", "bombing"))  # fmt: skip
_HUNTED = frozenset(("militant", "militants", "fighter", "fighters", "commander", "commanders", "terrorist", "terrorists", "operative", "operatives",
                     "insurgents", "jihadists", "rebels", "militiamen"))  # fmt: skip
_MISSIONS = frozenset(("consulate", "embassy"))
_ARMED = 4
_LOOK_BACK = 5


def _states_told(page: Page, start: int, end: int) -> set[str]:
    """The states of the places and of the people that a stretch tells of, those who speak in it left out.

    Where a page is written from counts where the page is about that state.
    """
    told = {
        place.where.country
        for at in range(start, end)
        if (place := page.places.get(at)) is not None
        and not _is_seat(page, at)
        and (
            place.where.country in page.scene.principals or not is_dateline(page.doc, place.start, place.end)
        )
    }
    told |= {
        state.country
        for at in range(start, end)
        if (state := page.states.get(at)) is not None
        and at not in page.speaking
        and state.kind == "unnamed"
        and state.sector in ("CVL", "REF", "HLH", "COP", None)
    }
    told |= {
        state.country
        for at in range(start, end)
        if (state := page.states.get(at)) is not None
        and state.kind in ("country", "organisation")
        and _is_where(page, at, state)
    }
    return {each for each in told if each is not None and each in country_names()}


def _is_where(page: Page, at: int, state: Actor) -> bool:
    """Whether a country's name says where something happens, or police that they do: "strikes on southern Lebanon"."""
    if state.sector == "COP":
        return True
    if state.kind != "country" or at < 1 or state.text != state.name:
        return False
    before = page.doc[at - 1].lower_
    if before.endswith(("ern", "ral")) and at > 1:
        before = page.doc[at - 2].lower_
    return before in ("in", "on", "across", "inside", "over", "hits", "hit", "throughout")


def _is_seat(page: Page, at: int) -> bool:
    """Whether a place says where a speaker's body sits: "the foreign ministry in Islamabad"."""
    if at and page.doc[at - 1].lower_ == "from":
        return True
    return at in page.speaking or (
        at > 1 and page.doc[at - 1].lower_ in ("in", "of") and at - 2 in page.speaking
    )


def nearest_state(page: Page, token: int) -> str | None:
    """The one state of the nearest sentence before that names any place or people."""
    number = max(0, bisect_right(page.starts, token) - 1)
    for start, end in reversed(page.sentences[max(0, number - _LOOK_BACK) : number + 1]):
        told = _states_told(page, start, min(end, token))
        if told:
            country = next(iter(told)) if len(told) == 1 else None
            is_misread = country is not None and country not in page.scene.principals
            return page.scene.home if is_misread and page.scene.home is not None else country
    return None


def only_state(page: Page, token: int, *, is_official: bool) -> str | None:
    """The one state whose places and people a text has told of so far; an army that tells of another's ships is not theirs."""
    told = _states_told(page, 0, token)
    if not told:
        # No place is told of: the one state named so far, the words of the saying included.
        _, end = page.sentences[max(0, bisect_right(page.starts, token) - 1)]
        end = token if is_official else end
        named = (state for at, state in page.states.items() if at < end and state.sector != "MED")
        told = {state.country for state in named if state.country is not None}
        if not is_official and told <= _striking(page, 0, end):
            return None  # "Turkish drones struck near Kobani. Locals said"
    return next(iter(told)) if len(told) == 1 else None


def _striking(page: Page, start: int, end: int) -> set[str | None]:
    """The states whose strikes, jets or shells a stretch tells of: who lives where they fall is not theirs."""
    return {
        state.country
        for at in range(start, end)
        if (state := page.states.get(at)) is not None
        and page.doc[at].text[:1].isupper()
        and page.doc[at].text != "The"
        and (page.doc[at].text != state.name or page.doc[at + 1 : at + 2].text in ("'s", "’s"))
        and any(
            token.lemma_.lower() in _STRIKES and token.pos_ == "NOUN" for token in page.doc[at : at + _ARMED]
        )
    }


def of_sentence(page: Page, found: FoundActor) -> str | None:
    """The one state of the places in somebody's sentence, where it names no other state."""
    start, end = page.sentences[max(0, bisect_right(page.starts, found.start) - 1)]
    places = {
        page.places[at].where.country
        for at in range(start, end)
        if at in page.places and page.doc[at - 1].lower_ != "from"
    }
    named = {
        page.states[at].country
        for at in range(start, end)
        if at in page.states
        and page.states[at].sector != "MED"
        and page.doc[at - 1].lower_ != "from"
        # "a car hit the German consulate in Mazar, officials said"
        and not _MISSIONS.intersection(token.lower_ for token in page.doc[at : at + _ARMED])
    }
    if not places and page.headline > 1 and ":" in {token.text for token in page.doc[1:_LABEL]}:
        # "DR Congo: drone kills traders": the headline says where
        label = next(i for i in range(1, _LABEL) if page.doc[i].text == ":")
        told = {page.states[at].country for at in range(label) if at in page.states}
        return next(iter(told)) if len(told) == 1 else None
    places = places & {*page.scene.principals} or places
    if not _HUNTED.intersection(token.lower_ for token in page.doc[start:end]):
        named -= (
            _striking(page, start, end) - places
        )  # "Russian strikes cut the power in Odesa, officials said"
    if not places and not named - {page.scene.home}:
        return page.scene.home
    return next(iter(places)) if len(places) == 1 and named <= places else None
