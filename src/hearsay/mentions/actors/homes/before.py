"""Who spoke or acted last before somebody whose state is open, and whether he may be of that one's side."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.again import UNARMED, holders_of
from hearsay.mentions.actors.discourse.topics import Topic, topics
from hearsay.mentions.actors.discourse.whereabouts import dateline, said_in
from hearsay.mentions.actors.homes.page import LOOK_BACK, Page, state_named
from hearsay.mentions.actors.homes.wanted import Wanted
from hearsay.records import Actor

# Who speaks for an embassy, and the row of the table of titles that lists the states without an army.
_POSTED = (
    "ambassador",
    "envoy",
    "consul",
    "attaché",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "diplomat",
    "counsellor",
    "counselor",
)


def spoke_before(page: Page, wanted: Wanted) -> tuple[Actor | None, bool]:
    """Who spoke or acted last before, and whether the search ended at words that leave it open."""
    start = wanted.found.start
    for topic in topics(page.discourse, start, LOOK_BACK):
        if _is_aside(page, topic, wanted):
            home = page.scene.home or dateline(page.discourse, start)
            if home in page.ruled and home not in wanted.not_of:
                return state_named(home), True
            continue
        fitting = {
            (actor.country, actor.party if actor.sector == "REB" else None): actor
            for actor in topic.actors
            if fits(actor, wanted)
        }
        countering = [each for each in topic.countering if fits(each, wanted)]
        if (
            wanted.found.actor.sector == "MIL"
            and [each.sector for each in countering] == ["MIL"]
            and all(actor.sector != "MIL" for actor in fitting.values())
        ):
            # "..., a claim that Ukraine's army dismissed": the officer who speaks next is of that army
            return countering[0], True
        own = next((actor for (_, party), actor in fitting.items() if party is None), None)
        if len({country for country, _ in fitting}) == 1 and own is not None:
            fitting = {(own.country, None): own}  # the army and those it fights, both of one state
        if not fitting and all(_is_posted(actor) for actor in topic.actors):
            continue
        against = {actor.country for actor in topic.actors} & set(country_names()) - wanted.not_of
        if not fitting and len(against) == 1 and topic.is_said and wanted.is_of_state:
            return state_named(
                against.pop()
            ), True  # "The Fijian opposition said ... Defence Minister X said it was a lie"
        if len(fitting) == 1 and len(topic.actors) >= 1:
            owner = next(reversed(list(fitting.values())))
            others = topic.states - {owner.country}
            if topic.is_said or not others or page.discourse.named_beside(wanted.found) == others:
                return owner, True  # "'Those who ordered it sit in Minsk', the interior minister said"
            # Who does something to another state may be followed by the other's minister.
            return None, True
        if len(fitting) > 1:
            # "Russia says it took the village, a claim that Ukraine's army dismissed": who speaks next is of the land told of
            at_home = [actor for (country, _), actor in fitting.items() if country == page.scene.home]
            return (at_home[0] if len(at_home) == 1 and topic.is_said else None), True
    return None, False


def _is_aside(page: Page, topic: Topic, wanted: Wanted) -> bool:
    """Whether a sentence tells what bystanders think of it: "Chile and Peru voiced support". The page's own people go on after it."""
    countries = {actor.country for actor in topic.actors}
    if not all(page.scene.is_bystander(country, topic.verbs) for country in countries):
        return False
    if said_in(page.discourse, wanted.found) in countries:
        return False
    is_body = wanted.found.actor.kind != "person"
    return is_body or len(countries) > 1 or not page.scene.is_same_paragraph(topic.start, wanted.found.start)


def fits(actor: Actor, wanted: Wanted) -> bool:
    """Whether who lacks a state may be of the side of one who spoke: an army is of no state without one."""
    if actor.country is None or actor.sector == "MED" or actor.country in wanted.not_of:
        return False
    if actor.sector == "MIL" and "peacekeep" in actor.text.lower():
        return False  # "A peacekeeper from Rwanda was killed. The government said": the land's, where they keep the peace
    if _is_posted(actor) and not (wanted.found.actor.role or "").lower().endswith(_POSTED):
        return False  # after what the embassy said the ministers of the land it is in go on as well
    is_armed = actor.sector in ("REB", "PRE") or actor.country not in holders_of(UNARMED)
    if wanted.found.actor.sector == "MIL" and not is_armed:
        return False
    if wanted.is_of_state:
        return actor.country in country_names() and actor.sector not in ("REB", "PRE", "OPP")
    # "The United Nations said. Army spokesman X told": no body of many states has an army
    is_of_arms = wanted.found.actor.sector in ("MIL", "COP", "LEG")
    return not is_of_arms or actor.country in country_names() or actor.sector in ("MIL", "REB", "PRE")


def _is_posted(actor: Actor) -> bool:
    """Whether somebody speaks from a state's embassy in another."""
    return actor.name.startswith("Embassy") or "embassy" in actor.text.lower()
