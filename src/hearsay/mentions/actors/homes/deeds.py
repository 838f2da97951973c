"""Whose an officer or a spokesman is by the deed told of: who announces a measure is of the land that takes it, an army's deeds are told by its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.discourse.charges import charging
from hearsay.mentions.actors.discourse.index import SUBJECTS
from hearsay.mentions.actors.discourse.topics import topics
from hearsay.mentions.actors.homes.before import fits
from hearsay.mentions.actors.homes.page import LOOK_BACK, Page, state_named
from hearsay.mentions.actors.homes.wanted import Wanted
from hearsay.mentions.actors.opposed import TRESPASSES
from hearsay.mentions.actors.tellings import told_before
from hearsay.records import Actor

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is said of one's own doing, and by nobody else.
_OWNED_UP = frozenset(("announce", "confirm"))
_ARMED = ("MIL", "COP")
_ARMIES = ("army", "military", "navy", "air force", "defence forces", "defense forces", "police")
# What no army's own spokesman says that it did.
_BLAMED = frozenset(("shell", "bomb", "attack", "strike", "violate", "cross", "enter", "invade", "abduct", "kidnap", "massacre", "loot", "burn", "ram", "harass"))  # fmt: skip


def by_deed(page: Page, wanted: Wanted) -> Actor | None:
    """The state whose deed somebody tells as his own side's; None where nothing of the kind is told.

    "Mali has cut ties with Ukraine, the government spokesman announced"; "Ugandan soldiers crossed the border, Brigadier X
    confirmed"; "Israel's army took the crossing, a military spokesman said".
    """
    if not wanted.is_speaking or wanted.is_plural:
        return None
    at = page.discourse.subject(wanted.found)
    if at is None:
        return None
    verb = at.head
    told = told_before(verb) or next((each for each in verb.children if each.dep_ == "ccomp"), None)
    doer = None if told is None else _doer(page, told)
    is_armed = wanted.found.actor.sector in _ARMED
    if doer is not None and told is not None and fits(doer, wanted):
        is_army = doer.sector == wanted.found.actor.sector and doer.text.lower().endswith(_ARMIES)
        is_feat = is_armed and is_army and told.lemma_.lower() not in TRESPASSES | _BLAMED
        if verb.lemma_.lower() in _OWNED_UP or is_feat:
            return state_named(doer.country)
    if doer is not None and told is not None and told.lemma_.lower() in TRESPASSES | _BLAMED:
        return None  # "Turkey's army shelled a village, a military spokesman said" is told by whom it befell
    if verb.lemma_.lower() in _OWNED_UP and doer is None:
        topic = next(topics(page.discourse, wanted.found.start, LOOK_BACK), None)
        lands = set() if topic is None else {each.country for each in topic.actors if fits(each, wanted)}
        if topic is not None and len(lands) == 1 and not topic.is_said:
            return state_named(lands.pop())
    land = _only_armed(page, wanted) if is_armed else None
    if land is not None and land.country in charging(page.discourse, wanted.found):
        return None  # "died in shelling by Armenian troops, the army said"
    # "General X said Cambodian troops had fired first": not of those whose deed he tells
    return None if land is not None and doer is not None and doer.country == land.country else land


def _doer(page: Page, told: Token) -> Actor | None:
    subject = next(
        (each for each in told.children if each.dep_ in SUBJECTS and each.dep_ != "nsubj:pass"), None
    )
    actor = None if subject is None else page.discourse.meant(subject)
    return actor if actor is not None and actor.country in country_names() else None


def _only_armed(page: Page, wanted: Wanted) -> Actor | None:
    """The one state whose soldiers or police a page tells of, for an officer of theirs: no other has any there."""
    sector = wanted.found.actor.sector
    lands = {
        each.country
        for each in page.known
        if each.sector == sector and each.country is not None and "peacekeep" not in each.text.lower()
    }
    land = next(iter(lands)) if len(lands) == 1 else None
    return state_named(land) if land not in wanted.not_of else None
