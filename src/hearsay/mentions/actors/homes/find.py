"""Offices and bodies that say no state, each with the one that is understood."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from hearsay.gazetteer import country_names
from hearsay.mentions.actors.again import holders_of
from hearsay.mentions.actors.described import Described, actors_of, is_generic
from hearsay.mentions.actors.discourse.charges import claiming, contradicts, spoken_against
from hearsay.mentions.actors.discourse.tellers import told_to
from hearsay.mentions.actors.homes.deeds import by_deed
from hearsay.mentions.actors.homes.owner import owner_of
from hearsay.mentions.actors.homes.page import STATE_SECTORS, Page, last_word
from hearsay.mentions.actors.homes.wanted import FOREIGN, is_states_word, lacking, looked_after
from hearsay.mentions.actors.owners import as_owner
from hearsay.mentions.actors.persons.find import NamedPerson
from hearsay.mentions.found import FoundActor, FoundPlace, replaced
from hearsay.records import Actor

if TYPE_CHECKING:
    from hearsay.language import Annotated

_ANYBODYS = frozenset(("official", "officials", "source", "sources", "diplomat", "diplomats"))


def with_homes(
    annotated: Annotated,
    described: Sequence[Described],
    persons: Sequence[NamedPerson],
    actors: Sequence[FoundActor],
    places: Sequence[FoundPlace],
    anaphors: Mapping[int, tuple[Actor, ...]],
) -> tuple[tuple[FoundActor, ...], dict[int, tuple[Actor, ...]]]:
    """Actors and anaphors, those of a state that is understood with its country; who stays open is as before.

    Args:
        described: The role words, for the names of bodies. places: With their countries; datelines are among them.
    """
    offices: dict[str, list[Described]] = {}
    for named in persons:
        offices.setdefault(named.person.name, []).extend(named.offices)
    bodies_of = {named.person.name: named.person.body for named in persons if named.person.body is not None}
    page = Page(annotated, described, offices, bodies_of, actors, places, anaphors)
    changed: dict[Actor, Actor] = {}
    known = _of_pronouns_bodies(page, persons)
    unsaid: set[str] = set()
    open_persons: dict[str, list[FoundActor]] = {}
    for found in actors:
        if found.actor.kind == "person" and found.actor.country is None:
            open_persons.setdefault(found.actor.name, []).append(found)
    for found in actors:
        actor = found.actor
        if actor.country is not None:
            page.remember(actor)
            continue
        told = known.get((actor.kind, actor.name)) or known.get(
            ("person", actor.name.removeprefix("Office of "))
        )
        placed = _like(actor, told) if told is not None else _placed(page, found, unsaid)
        if placed is None:
            if actor.kind == "unnamed":
                unsaid.add(last_word(actor))
            continue
        changed[actor] = placed
        page.remember(placed)
        page.discourse.change(found, placed)
        if told is None and (actor.kind == "person" or (actor.kind == "organisation" and " " in actor.name)):
            known[actor.kind, actor.name] = placed  # "the army" may be another one further down
        if told is None and actor.kind == "person":
            for each in open_persons.get(actor.name, ()):  # the same state before the office was told
                changed[each.actor] = _like(each.actor, placed)
                page.discourse.change(each, changed[each.actor])
    return replaced(actors, anaphors, changed)


def _is_the(page: Page, found: FoundActor) -> bool:
    return found.start > 0 and page.doc[found.start - 1].lower_ == "the"


def _like(actor: Actor, placed: Actor) -> Actor:
    name = placed.name if actor.kind == "organisation" else actor.name
    return msgspec.structs.replace(
        actor, name=name, country=placed.country, party=placed.party, sector=placed.sector or actor.sector
    )


def _of_pronouns_bodies(page: Page, persons: Sequence[NamedPerson]) -> dict[tuple[str, str], Actor]:
    """The persons whose office a pronoun gives to somebody: "Its spokesman, X", after the army."""
    told: dict[tuple[str, str], Actor] = {}
    for named in persons:
        for office in named.offices:
            pronoun = office.owner.pronoun if office.owner is not None else None
            meant = page.anaphors.get(pronoun, ()) if pronoun is not None else ()
            person = named.person
            if len(meant) != 1 or meant[0].country is None or person.country is not None:
                continue
            is_of_body = meant[0].kind in ("organisation", "group") and is_generic(
                office.atom.roles[0].phrase
            )
            told.setdefault(
                ("person", person.name),
                msgspec.structs.replace(meant[0], sector=meant[0].sector if is_of_body else person.sector),
            )
    return told


def _placed(page: Page, found: FoundActor, unsaid: Collection[str] = ()) -> Actor | None:
    """The actor with the state or party it belongs to; None where that is not safe to say.

    Args:
        unsaid: Last words of the unnamed ones before who stayed open.
    """
    again = _again(page, found)
    if again is not None:
        return again
    if found.actor.text.lower() in _ANYBODYS and found.actor.text.lower() in unsaid and _is_the(page, found):
        return None  # "an official said ... The official said": still the one of whom nothing was told
    if _is_peacekeeper(found.actor):
        return _sent(page, found.actor)
    if (
        found.actor.party
        and found.actor.sector in ("REB", "MIL")
        and found.actor.party not in country_names()
    ):
        # a movement the text alone names fights where the page happens
        there = page.scene.home or (next(iter(page.states)) if len(page.states) == 1 else None)
        return None if there is None else msgspec.structs.replace(found.actor, country=there)
    holders = holders_of((found.actor.role or "").lower())
    holders = holders if len(holders) == 1 and found.actor.sector == "REL" else holders & page.states
    if len(holders) == 1:
        (code,) = holders  # "the pope"; "the defence secretary" beside Venezuela is the United States'
        return msgspec.structs.replace(found.actor, country=code, party=code)
    cited = _cited(page, found)
    if cited is not None:
        return msgspec.structs.replace(found.actor, country=cited, party=cited)
    wanted = lacking(page, found)
    if wanted is not None:
        opposed = spoken_against(page.discourse, found) if wanted.is_speaking else frozenset()
        if wanted.is_speaking and contradicts(page.discourse, found):
            opposed |= claiming(page.discourse, found)  # "Pakistan's claim was a lie, the minister said"
        wanted = replace(wanted, not_of=opposed | looked_after(page, found))
    owner = (
        None if wanted is None else _of_body(page, found) or owner_of(page, wanted) or by_deed(page, wanted)
    )
    if (
        owner is None
        and found.actor.sector == "REB"
        and found.actor.kind == "unnamed"
        and len(page.ground) == 1
        and page.doc[found.end : found.end + 1].text not in ("of", "loyal", "from")
        and (found.actor.role is not None or page.states <= page.ground)
        and not any(
            each.sector == "REB" and each.country not in {None, *country_names()} for each in page.known
        )
    ):
        # rebels of nobody are of the one land whose places the page names, where it tells of no movement of many lands
        (there,) = page.ground
        # a rebel leader has a side; whose "militants" are is not told
        side = f"Armed groups of {country_names()[there]}" if found.actor.role else found.actor.party
        return msgspec.structs.replace(found.actor, country=there, party=side)
    if wanted is None or owner is None:
        return None
    actor, each = found.actor, page.described.get((found.start, found.end))
    words = (actor.role or "").lower()
    takes_sector = is_generic(words) and not is_states_word(words)
    own = owner.sector if takes_sector and owner.sector in (*STATE_SECTORS, "REB", "PRE") else None
    if actor.sector not in ("GOV", None) and own not in ("REB", "PRE"):
        # an army's commander stays one when the state's president spoke before, "a spokesman for the rebels" theirs
        own = actor.sector if actor.sector == "REB" else None
    own = _sector_before(page, each) or own
    if owner.country not in country_names() and takes_sector:
        return msgspec.structs.replace(actor, country=owner.country, party=owner.party, sector=own)
    if actor.kind != "person" and each is not None and each.owner is None:
        made = actors_of(page.doc, each, as_owner(owner), own)
        made = msgspec.structs.replace(made, text=actor.text, span=actor.span)
        page.remember(made)
        return made
    return msgspec.structs.replace(
        actor, country=owner.country, party=owner.party, sector=own or actor.sector
    )


def _cited(page: Page, found: FoundActor) -> str | None:
    """The state whose agency cites an unnamed one: "Tasnim, citing an officer, said"; those of other lands say so."""
    actor = found.actor
    if actor.kind != "unnamed" or not page.discourse.is_cited(found):
        return None
    words = {token.lower_ for token in page.doc[max(0, found.start - 2) : found.end]}
    is_guest = bool(words & {*FOREIGN, "diplomatic", "diplomat"})
    return None if is_guest else told_to(page.discourse, found)


def _sector_before(page: Page, each: Described | None) -> str | None:
    """The sector of the body whose name an official bears: "an army official", "police officials"."""
    if each is None or each.atom.of("people", "office") is None:
        return None
    other = page.described_by_end.get(each.atom.start)
    body = other.atom.of("body") if other is not None and other.owner is None else None
    return body.sector if body is not None else None


def _sent(page: Page, actor: Actor) -> Actor | None:
    """ "The peacekeepers": those the page names a sender of, else the only international body on it."""
    senders = {each.country: each for each in page.known if _is_peacekeeper(each) and each.country}
    if not senders:
        senders = {each.country: each for each in page.known if each.country in ("UNO", "IGO")}
    if len(senders) != 1:
        return None
    sender = next(iter(senders.values()))
    return msgspec.structs.replace(actor, country=sender.country, party=sender.party)


def _again(page: Page, found: FoundActor) -> Actor | None:
    """ "The source said", after "a military source": the one spoken of before."""
    actor = found.actor
    if actor.text.lower() == "ministry" and page.ministry is not None and actor.sector == "GOV":
        return msgspec.structs.replace(page.ministry, text=actor.text, span=actor.span)
    if actor.kind != "unnamed" or not found.start or actor.sector not in (*STATE_SECTORS, None):
        return None
    if page.doc[found.start - 1].lower_ != "the":
        return None
    before = page.recent.get(last_word(actor))
    return None if before is None else msgspec.structs.replace(before, text=actor.text, span=actor.span)


def _of_body(page: Page, found: FoundActor) -> Actor | None:
    """The body somebody speaks for, with its state: "the ruling party's spokesman, X"."""
    if found.actor.kind != "person":
        return None
    for office in page.offices.get(found.actor.name, ()):
        body = (
            None
            if office.body is None or office.owner is not None
            else page.bodies.get((office.body.start, office.body.end))
        )
        placed = None if body is None else body.actor if body.actor.country else _placed(page, body)
        if placed is not None and placed.country is not None:
            return placed
    return None


def _is_peacekeeper(actor: Actor) -> bool:
    return actor.sector == "MIL" and "peacekeep" in actor.text.lower()
