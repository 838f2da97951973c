"""People who speak as those of a place do, each with its state."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.bystanders import HELPERS, lives
from hearsay.mentions.actors.residents.beside import (
    dwelling,
    is_of_region,
    of_headline,
    of_nation,
    of_one_nation,
    of_region,
    of_trade_town,
    state_beside,
    state_there,
)
from hearsay.mentions.actors.residents.page import Page
from hearsay.mentions.actors.residents.phrase import segment
from hearsay.mentions.actors.residents.told import nearest_state, of_sentence, only_state
from hearsay.mentions.actors.residents.trade import of_craft, of_medium, of_school, where_busy
from hearsay.mentions.found import FoundActor, FoundPlace, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.language import Annotated

_OF_IT = frozenset(("its", "their"))
_OF_ONE = frozenset(("his", "her"))
# Officers who hold the town they speak in.
_RULERS = frozenset(("generals", "colonels", "putschists", "mutineers"))
_EXILED = frozenset(("exiled", "exile"))
# Who is of the town he studies in, though he tells of other lands.
_SCHOLARS = frozenset(("analyst", "researcher", "scholar", "academic", "expert", "professor", "historian", "fellow", "lecturer"))  # fmt: skip
# What a state calls its body for another land.
_DESKS = frozenset(("Office", "Directorate", "Department", "Committee", "Council", "Bureau", "Ministry", "Secretariat"))  # fmt: skip
# Officials and sources whom a text gives nothing but their trade, and the words for it.
_OFFICIALS = frozenset(("officials", "official", "authorities", "authority"))
_SOURCES = frozenset(("group", "groups", "source", "sources", "worker", "workers", "team", "teams", "service", "services", "official", "officials", "authority", "authorities"))  # fmt: skip
_OF_SCENE = frozenset(("hospital", "medical", "health", "security", "police", "local", "rescue", "emergency", "municipal", "provincial", "district", "regional",
                       "civil", "defence", "defense", "tribal", "judicial", "judiciary", "government", "military", "court", "presidential", "intelligence", "village", "society", "activist", "community"))  # fmt: skip
_COUNTS = frozenset(("two", "three", "four", "several", "senior", "and", "a"))


def with_residents(
    annotated: Annotated,
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those who speak as people of a place with its state; who stays open is as before.

    Args:
        actors: In order, longer before shorter. places: With their countries.
    """
    if not annotated.doc.has_annotation("DEP") or not annotated.doc.has_annotation("SENT_START"):
        return tuple(actors), dict(anaphors)
    page = Page(annotated, actors, places, anaphors)
    changed: dict[Actor, Actor] = {}
    learned: dict[str, str] = {}
    sectors: dict[str, str] = {}
    for found in actors:
        actor = found.actor
        if actor.country is not None or actor.kind not in ("person", "unnamed", "organisation", "group"):
            continue
        if actor.kind == "person" and actor.name in learned:
            continue
        nation = of_nation(page, found) if actor.kind == "person" else None
        country = nation or _home(page, found) or dwelling(page, found)
        if country is None:
            continue
        if actor.kind == "person":
            learned[actor.name] = country
            if (sector := _sector(page, found)) is not None:
                sectors[actor.name] = sector
        else:
            changed[actor] = _of(actor, country)
    learned |= _with_relatives(page, learned)
    for found in actors:
        actor = found.actor
        if actor.kind == "person" and actor.country is None and actor.name in learned:
            made = _of(actor, learned[actor.name])
            if actor.sector is None and actor.name in sectors:
                made = msgspec.structs.replace(made, sector=sectors[actor.name])
            changed[actor] = made
    return replaced(actors, anaphors, changed)


def _with_relatives(page: Page, learned: Mapping[str, str]) -> dict[str, str]:
    """The persons whose relatives a text tells of, with the one nation of "a Palestinian girl": "her father said"."""
    own: dict[str, str] = {}
    for at, meant in page.anaphors.items():
        is_of_kin = page.doc[at].lower_ in _OF_ONE and page.doc[at + 1 : at + 2].text in lives("family")
        person = meant[0] if len(meant) == 1 else None
        if not is_of_kin or person is None or person.kind != "person" or person.country is not None:
            continue
        nation = learned.get(person.name) or of_one_nation(page)
        if nation is None:
            continue
        own[person.name] = nation
        kin = page.named.get(at + 2)  # "her father Karim"
        if kin is not None and kin.kind == "person" and kin.country is None:
            own[kin.name] = nation
    return own


def _of(actor: Actor, country: str) -> Actor:
    return msgspec.structs.replace(actor, country=country, party=actor.party or country)


def _home(page: Page, found: FoundActor) -> str | None:
    """The state of whoever speaks as one who lives somewhere; None where the words do not say or may mean a stranger."""
    actor = found.actor
    if actor.name not in page.telling and not page.is_speaker(found):
        return None
    start, end = segment(page, found)
    words = {token.lower_ for token in page.doc[start:end]} | {
        token.lemma_.lower() for token in page.doc[start:end]
    }
    is_near = "union" in words or words & _RULERS or words & lives("family") or actor.sector == "REB"
    own = {token.lower_ for token in page.doc[found.start : found.end]}
    if _serves_elsewhere(page, start, end):
        return of_medium(page, found)
    flag = of_craft(page, start, end) or of_trade_town(page, start, end)
    if flag is not None:
        return flag
    if actor.kind == "unnamed" and (
        _is_on_the_scene(page, found, words) or _is_on_the_scene(page, found, own)
    ):
        is_healing = bool(words & {"hospital", "medical", "health", "rescue", "emergency"})
        return of_sentence(page, found) or (
            only_state(page, start, is_official=False) if is_healing else None
        )
    if words & _SCHOLARS and actor.kind == "person" and (town := of_school(page, start, end)) is not None:
        return town
    is_helper = actor.kind == "unnamed" and bool(words & HELPERS)
    if words & lives("afar") and not is_near and not is_helper:
        return None
    there = state_there(page, start, end)
    if there is not None:
        return there
    if actor.kind == "person" and is_of_region(page, start, end):
        return of_region(page, start, end)
    if actor.sector == "MED" and words & {"state", "local", "official"} and actor.kind == "organisation":
        return page.scene.home  # "state media report"
    if actor.sector in ("MED", "NGO", "IGO", "REF") or (
        actor.kind == "unnamed" and actor.sector in ("GOV", "MIL") and not words & _RULERS
    ):
        return None
    if words & _EXILED:
        return of_headline(page)
    if page.doc[max(0, found.start - 1)].lower_ == "foreign" or (
        "foreign" in words and "ministry" not in words
    ):
        return None
    beside = state_beside(page, start, end) or where_busy(page, found)
    if beside is not None:
        return beside
    if actor.kind == "unnamed" and actor.sector in ("GOV", "MIL"):
        return None
    if words & lives("family") or (words & _OF_IT and actor.kind == "person"):
        whose = next((at for at in range(start, found.end) if page.doc[at].lower_ in _OF_ONE), None)
        if whose is not None:
            meant = page.anaphors.get(whose, ())
            if len(meant) == 1 and meant[0].country in country_names():
                return meant[0].country  # "her father, X": of her land, whoever tries her
            if len(page.scene.principals) > 1:
                return None
        return nearest_state(page, start)
    if words & lives("there") or is_helper:
        only = only_state(page, start, is_official=actor.sector in ("GOV", "MIL", "COP"))
        return only or page.scene.home
    if _is_bare(page, found, start, end):
        return nearest_state(page, found.start)
    return None


def _is_bare(page: Page, found: FoundActor, start: int, end: int) -> bool:
    """ "Halima Adam, who lost her husband", "Pavlo Hrytsenko, 61": a full name of nobody in public life, as eyewitnesses have."""
    actor = found.actor
    if actor.kind != "person" or actor.role or actor.sector or len(actor.name.split()) < 2:
        return False
    around = [*page.doc[start : found.start], *page.doc[found.end : end]]
    return not any(token.text[:1].isupper() for token in around)


def _sector(page: Page, found: FoundActor) -> str | None:
    """ "X, a member of the group's bloc in parliament", "the director of the Office for Kosovo, X"; None for other people."""
    start, end = segment(page, found)
    words = {token.lower_ for token in page.doc[start:end]}
    if _serves_elsewhere(page, start, end):
        return "GOV"
    is_deputy = bool(words & {"parliament", "assembly", "senate", "parliamentary"} and words & {"bloc", "group", "faction", "member", "caucus"})  # fmt: skip
    return "LEG" if is_deputy else None


def _serves_elsewhere(page: Page, start: int, end: int) -> bool:
    """ "The director of the Office for Kosovo" is another state's, which has an office for it."""
    return any(
        at in page.states
        and page.states[at].kind == "country"
        and page.doc[at - 1].lower_ == "for"
        and page.doc[at - 2].text in _DESKS
        for at in range(start + 2, end)
    )


def _is_on_the_scene(page: Page, found: FoundActor, words: set[str]) -> bool:
    """ "Officials said", "hospital sources told the agency", nothing else said of them: people of where it happened."""
    if not words <= {*_SOURCES, *_OF_SCENE, *_COUNTS, *lives("there")}:
        return False
    is_known = page.doc[found.start - 1].lower_ in ("the", "these") if found.start else False
    return bool(words & _OFFICIALS or (words & _SOURCES and words & _OF_SCENE)) and not is_known
