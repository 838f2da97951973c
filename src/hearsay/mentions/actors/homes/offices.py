"""The state whose holder of one office, or ministry of one matter, a page names elsewhere."""

from __future__ import annotations

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.homes.page import Page, state_named
from hearsay.mentions.found import FoundActor
from hearsay.records import Actor

# Offices of which a state has one, and other words for them.
ONE_A_STATE = ("minister", "president", "premier", "chancellor", "king", "pm", "army chief")
_OTHER_WORDS = {"pm": "prime minister", "premier": "prime minister", "defense minister": "defence minister"}
# Of these every state has a minister who speaks of the other's doings.
_COMMON_MATTERS = {
    "",
    "prime",
    "first",
    "deputy",
    "deputy prime",
    "vice",
    "state",
    "foreign",
    "defence",
    "defense",
    "interior",
}


def same_office(page: Page, found: FoundActor) -> Actor | None:
    """The state whose holder of this office the page names without a name: "Fijian PM: ...", then "Prime Minister X"."""
    words = (found.actor.role or "").lower()
    if found.actor.kind != "person" or not words.endswith(ONE_A_STATE):
        return None
    office = _OTHER_WORDS.get(words, words)
    holders = {
        each.country: each
        for each in page.known
        if each.kind == "unnamed" and each.role and each.country in country_names()
        and _OTHER_WORDS.get(each.role.lower(), each.role.lower()) == office
    }  # fmt: skip
    return state_named(next(iter(holders))) if len(holders) == 1 else None


def same_portfolio(page: Page, found: FoundActor) -> Actor | None:
    """The one state whose ministry of the same, uncommon matter the page names: "Seoul's unification ministry", "Unification Minister X"."""
    words = (found.actor.role or "").lower().split()
    if found.actor.kind != "person" or words[-1:] != ["minister"]:
        return None
    matter = " ".join(words[:-1])
    for office in page.offices.get(found.actor.name, ()):
        before = page.doc[office.atom.start - 1] if office.atom.start else None
        if not matter and before is not None and before.is_title:
            matter = before.lower_  # "Unification Minister": no table has all matters
    if matter in _COMMON_MATTERS:
        return None
    of = f"ministry of {matter} of "
    named = (*page.known, *page.placed)
    states = {each.country for each in named if each.name.lower().startswith(of)} & set(country_names())
    return state_named(states.pop()) if len(states) == 1 else None
