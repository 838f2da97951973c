"""The state of a page, for who must be some state's: its only one, the one it is written from, the other of its two."""

from __future__ import annotations

from hearsay.mentions.actors.discourse.charges import charging
from hearsay.mentions.actors.discourse.tellers import told_to
from hearsay.mentions.actors.discourse.whereabouts import dateline, is_datelined
from hearsay.mentions.actors.homes.page import Page, state_named
from hearsay.mentions.actors.homes.wanted import Wanted
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor


def other_side(page: Page, wanted: Wanted) -> Actor | None:
    """The other of the two states a page is about, for who speaks against one of them."""
    two = set(page.scene.principals[:2])
    rest = two - wanted.not_of
    is_told = len(two) == 2 and len(rest) == 1 and len(page.scene.principals) == 2
    return state_named(rest.pop()) if is_told and wanted.is_speaking and wanted.is_of_state else None


def state_of_dateline(page: Page, found: FoundActor) -> Actor | None:
    """The state a page is written in, where it is one of its parties or its own body speaks right behind the dateline."""
    country = dateline(page.discourse, found.start)
    if country is None:
        return None
    # "TUNIS - The interior ministry said": the reporter is where the speaker is, unless the sentence names another state
    return (
        state_named(country)
        if country in page.ruled or is_datelined(page.discourse, found, country)
        else None
    )


def only_state(page: Page, wanted: Wanted) -> Actor | None:
    """The only state of the page, for who must be some state's."""
    if page.states <= page.of_rebels and wanted.found.actor.sector == "MIL":
        return None  # the army that an armed group speaks of is as often another state's
    if (wanted.found.actor.role or "").lower().endswith("envoy"):
        return None  # who is sent to a state may be anybody's
    if (
        wanted.is_of_state
        and wanted.is_speaking
        and wanted.found.actor.kind == "person"
        and len(page.states) > 1
    ):
        return state_named(page.discourse.only_so_far(wanted.found.start))
    is_unfit = not wanted.is_of_state and wanted.found.actor.kind != "person"
    barred = wanted.not_of | charging(page.discourse, wanted.found)
    if page.states and page.states <= barred and wanted.is_of_state and wanted.is_speaking:
        # "The ministry told TASS that Ukrainian shells had hit a school": an agency tells what its own state's bodies say
        return state_named(told_to(page.discourse, wanted.found))
    if len(page.states) != 1 or is_unfit or page.states <= barred:
        return None
    return state_named(next(iter(page.states)))
