"""Whose an office or a body is: what its sentence tells, else who spoke before, else what page it stands on."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.again import UNARMED, epithets, holders_of
from hearsay.mentions.actors.described import is_generic
from hearsay.mentions.actors.discourse.charges import contradicts
from hearsay.mentions.actors.discourse.own_affairs import own_affair, own_body, own_will, told_behind
from hearsay.mentions.actors.discourse.tellers import accorded, clause_before, sender, told_by, told_to
from hearsay.mentions.actors.discourse.topics import topics
from hearsay.mentions.actors.discourse.whereabouts import (
    among_foreigners,
    dateline,
    fronted,
    housed_in,
    is_behind_front,
    is_here,
    located,
    opens,
    said_in,
)
from hearsay.mentions.actors.homes.alone import only_state, other_side, state_of_dateline
from hearsay.mentions.actors.homes.before import fits, spoke_before
from hearsay.mentions.actors.homes.offices import ONE_A_STATE, same_office, same_portfolio
from hearsay.mentions.actors.homes.page import LOOK_BACK, Page, state_named
from hearsay.mentions.actors.homes.wanted import Wanted
from hearsay.mentions.found import FoundActor
from hearsay.mentions.verbs import verbs
from hearsay.records import Actor

_INTERNAL = ("junta", "military council", "ruling council", "transitional council", "military rulers", "new rulers", "coup leaders", "putschists", "military government",
             "interim government", "transitional government", "resistance")  # fmt: skip


def owner_of(page: Page, wanted: Wanted) -> Actor | None:
    """Whose somebody is by all that the page tells, nearest words first; None where that is not safe to say."""
    found = wanted.found
    same = same_portfolio(page, found)
    if same is not None:
        return same
    housed = housed_in(page.discourse, found)
    if housed is not None:
        return state_named(housed)
    behind = told_behind(page.discourse, found) if wanted.is_speaking and wanted.is_of_state else None
    if behind is not None and behind not in wanted.not_of:
        return state_named(behind)
    if found.actor.kind != "person":
        there = (
            fronted(page.discourse, found.start)
            or located(page.discourse, found, found.start)
            or among_foreigners(page.discourse, found)
        )
        if there is not None and there not in wanted.not_of:
            return state_named(there)
    elif is_generic(found.actor.role or "") and not (found.actor.role or "").lower().endswith(ONE_A_STATE):
        # "in Beijing, where a spokeswoman, X, said"; a foreign minister who speaks in Geneva is a guest
        start = min([each.start for each in page.offices.get(found.actor.name, ())], default=found.start)
        there = located(page.discourse, found, start)
        if there is not None:
            return state_named(there)
    if found.actor.kind == "person":
        # "In Islamabad the information minister, X, told": at home, where the office follows the place
        there = fronted(page.discourse, found.start)
        starts = [each.start for each in page.offices.get(found.actor.name, ())]
        if there is not None and any(is_behind_front(page.discourse, start) for start in starts):
            return state_named(there)
        there = said_in(page.discourse, found) if wanted.is_of_state else None
        if there is not None and there in page.scene.principals and there not in wanted.not_of:
            return state_named(there)  # "Deputy Foreign Minister X said in Taipei", of two the page is about
    if wanted.is_plural:
        return None  # "officials said" may be anybody's
    if (
        wanted.is_speaking
        and wanted.is_of_state
        and (opens(page.discourse, found.start) or is_here(page.discourse, found))
    ):
        # "KUPWARA: The Army said it had killed two", under a headline that ends with what Pakistan says
        at_home = dateline(page.discourse, found.start)
        if at_home in country_names() and at_home not in wanted.not_of and _is_opening(page, found):
            return state_named(at_home)
    messenger = sender(page.discourse, found)
    if messenger is not None and fits(messenger, wanted):
        return messenger
    is_court = (
        found.actor.sector == "JUD"
        and found.actor.kind == "unnamed"
        and not (found.actor.role or "")
        .lower()
        .endswith(("attorney general", "prosecutor", "solicitor general"))
    )
    if _is_internal(found.actor):
        ruled = page.states & epithets()["junta"]
        if page.scene.home not in ruled and _is_junta(found.actor) and len(ruled) < 2:
            return state_named(
                next(iter(ruled), None)
            )  # "the junta denied it" of those who fled to a land without one
        if page.scene.home is not None:
            return state_named(page.scene.home)
    if wanted.is_speaking and not wanted.is_local and not is_court:
        if _may_answer(page, found):
            answered = _answering(page, wanted)
            if answered is not None:
                return answered
        else:
            owner, is_settled = _spoken_of(page, wanted)
            if owner is not None or is_settled:
                return owner or _told_to(page, found) or only_state(page, wanted) or other_side(page, wanted)
    if is_court:
        return None  # courts of one state judge people of another
    return (
        _told_to(page, found)
        or _own_affair(page, wanted)
        or state_of_dateline(page, found)
        or only_state(page, wanted)
        or other_side(page, wanted)
        or _at_scene(page, wanted)
    )


def _is_opening(page: Page, found: FoundActor) -> bool:
    """Whether a sentence names nobody else's body or state as its subject before who speaks."""
    before = own_affair(page.discourse, found) or clause_before(page.discourse, found)
    return before is None


def _spoken_of(page: Page, wanted: Wanted) -> tuple[Actor | None, bool]:
    """The state of the sentences around who speaks, and whether they leave it open for good."""
    found = wanted.found
    same = same_office(page, found) or accorded(page.discourse, found) or own_body(page.discourse, found)
    if same is not None and same.country not in wanted.not_of:
        return state_named(same.country), True
    told = _told_to(page, found)
    if told is not None and told.country in page.scene.principals and told.country not in wanted.not_of:
        return told, True  # an agency of one side hears that side's officials
    last = next(topics(page.discourse, found.start, LOOK_BACK), None)
    charged = page.states if last is None else last.states if last.is_answer else last.charged
    willed = own_will(page.discourse, found, charged)
    if willed is not None and fits(willed, wanted):
        return state_named(willed.country), True
    beside = clause_before(page.discourse, found)
    if beside is not None and fits(beside, wanted):
        return beside, True
    return spoke_before(page, wanted)


def _answering(page: Page, wanted: Wanted) -> Actor | None:
    """Who answers: the one accused before; after a denial the same side goes on: "Fiji denies it. Defence Minister X dismissed ..."."""
    willed = own_will(page.discourse, wanted.found, page.states)
    if willed is not None and fits(willed, wanted):
        return state_named(willed.country)
    before = [*topics(page.discourse, wanted.found.start, LOOK_BACK)]
    topic = before[0] if before else None
    if topic is not None:
        fitting = {actor.country for actor in topic.actors if fits(actor, wanted)}
        if topic.is_answer and len(fitting) == 1:
            return state_named(fitting.pop())
        accused = (topic.charged & page.states) - wanted.not_of
        tellers = {actor.country for actor in topic.actors}
        if topic.is_said and len(tellers) == 1 and len(accused) == 1:
            return state_named(next(iter(accused)))
        # "Turkey denied the raid. The militia said ... A ministry official called it a lie"
        denied = {each.country for other in before[1:2] if other.is_answer for each in other.actors}
        if topic.is_said and len(denied) == 1 and not denied & tellers and not topic.is_answer:
            return state_named(next(iter(denied & page.states - wanted.not_of), None))
        if topic.is_said and wanted.is_of_state and len(tellers) == 1 and not accused and not fitting:
            return state_named(tellers.pop())  # "The Fijian opposition said ... Police spokesman X denied it"
        is_person = wanted.found.actor.kind == "person"
        if is_person and not topic.is_said and len(fitting) == 1 and topic.states == fitting:
            return state_named(
                fitting.pop()
            )  # "Peru waved the charge away. 'No one crossed', Defence Minister X said"
    return other_side(page, wanted)


def _own_affair(page: Page, wanted: Wanted) -> Actor | None:
    """The state whose plans somebody tells, at the head of a text."""
    if wanted.is_local or next(topics(page.discourse, wanted.found.start, LOOK_BACK), None) is not None:
        return None
    actor = own_affair(page.discourse, wanted.found)
    return None if actor is None else state_named(actor.country)


def _may_answer(page: Page, found: FoundActor) -> bool:
    """Whether the words may be the other side's: "The defence ministry denied it" after one side's charge."""
    verb = page.discourse.verb(found)
    is_answer = verb is not None and (verb in verbs("answer") or contradicts(page.discourse, found))
    return len(page.states) > 1 and is_answer


def _told_to(page: Page, found: FoundActor) -> Actor | None:
    """The state of the medium somebody told it, where that state is one the page speaks of."""
    country = told_to(page.discourse, found)
    return state_named(country) if country in page.states else None


def _at_scene(page: Page, wanted: Wanted) -> Actor | None:
    """The state in which a page happens, for its army and its officials, who need no name there."""
    found, home = wanted.found, page.scene.home
    is_of_state = wanted.is_of_state or found.actor.sector in ("MIL", "COP")
    if found.actor.sector == "COP" and found.actor.kind == "organisation" and home not in wanted.not_of:
        # "the embassy burned; police arrested two": a police works where it is at home
        return state_named(told_by(page.discourse, found) or home)
    if not wanted.is_speaking or not is_of_state or home is None or home in wanted.not_of:
        return None
    if found.actor.sector == "MIL" and home in holders_of(UNARMED):
        return None
    if (found.actor.role or "").lower().endswith("envoy"):
        return None
    if _may_answer(page, found):
        told = [topic.states for topic in topics(page.discourse, found.start, LOOK_BACK)][:1]
        if any(states - {home} for states in told):
            return None
    return state_named(home)


def _is_internal(actor: Actor) -> bool:
    """Whether words mean who rules or fights inside of the land a page tells of: a junta, a resistance."""
    return (
        any(part in f"{actor.text} {actor.role or ''}".lower() for part in _INTERNAL)
        and actor.kind != "person"
    )


def _is_junta(actor: Actor) -> bool:
    return any(
        part in f"{actor.text} {actor.role or ''}".lower()
        for part in ("junta", "military rulers", "coup leaders")
    )
