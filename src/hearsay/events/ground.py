"""Whose people and things were hit, where the words name none: those of the ground they stand on; and whose crowd it is that acts."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.subjects import subjects
from hearsay.events.meant import OWNED
from hearsay.events.page import Page
from hearsay.events.residents import FROM_ABROAD
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.statements.deeds.told import CONCRETE
from hearsay.statements.parties import home

GROUND = listed("ground", "ground")
AT_HOME = frozenset({"COP", "JUD", "GOV", "LEG", "SPY", None})
"""Sectors that arrest and search their own land's people, where nothing says otherwise."""
RISEN = frozenset({"REB", "OPP", "CRM"})
"""Sectors that fight among their own land's people."""
TROOPS = frozenset({"MIL", None})
"""Sectors that act in another's land."""
STRUCK = ("of", "on", "at", "against", "into", "over", "upon", "in")


def lay(page: Page) -> None:
    """Gives a side to who was hit and to who marched, where no words name one.

    "Warplanes hit the port of Aden": Yemen's; "police picked up two bishops", of Nicaragua's police: Nicaragua's; "supporters marched
    through Yerevan": Armenians.
    """
    scene = page.scene
    told: dict[int, str] = {}
    _ask_both(page)
    for telling in page.ordered:
        if telling.deed is None:
            continue
        head = telling.deed.trigger.head
        number = scene.tree.sentence[head]
        here = telling.where.country if telling.where is not None and telling.where.span is not None else None
        is_soil = telling.where is not None and (telling.where.text or "").lower() in OWNED
        here = (
            here if here in country_names() and not is_soil else None
        )  # "arrested on its own soil": whoever it was
        if here is not None:
            told[number] = here
        land = here or told.get(number) or told.get(number - 1)
        if telling.type == "PROTEST" and not homes(telling.actors):
            _crowd(scene, telling, head, land)
        if telling.type == "REJECT" and not telling.recipients:
            telling.recipients = _answered(page, telling)
        if telling.deed.trigger.coded.rule.two_sided and len(homes(telling.actors)) < 2:
            telling.actors = _same_two(page, telling) or telling.actors
        is_aimed = scene.codebook.hostile(telling.type) and telling.type != "MOBILIZE"
        if is_aimed and not telling.deed.trigger.coded.rule.two_sided and not homes(telling.recipients):
            _hit(scene, telling, head, here, _foes(page, homes(telling.actors)))


BOTH = frozenset({"both", "all", "two"})
SIDES = listed("ground", "sides")


def _ask_both(page: Page) -> None:
    """Who "both camps", "all parties" are that somebody calls on: the others named in the sentence, else those who fight in the text before."""
    scene, tree = page.scene, page.scene.tree
    for telling in page.tellings:
        if telling.type != "REQUEST" or homes(telling.recipients):
            continue
        head = scene.token_at(telling.trigger[0])
        start, end = tree.sentences[tree.sentence[head]]
        asked = [
            word
            for word in range(head, min(head + 9, end))
            if tree.lemmas[word] in SIDES and any(tree.words[kid] in BOTH for kid in tree.children[word])
        ]
        if not asked:
            continue
        own = homes(telling.actors)
        found = [
            actor
            for word in range(start, end)
            for actor in scene.parties.at(word)
            if actor.sector != "MED" and actor.country in country_names() and home(actor) not in own
        ]
        for other in sorted(page.tellings, key=lambda each: -each.trigger[0]):
            if found:
                break
            if other.type == "ASSAULT" and other.trigger < telling.trigger:
                sides = [*other.actors, *other.recipients]
                found = (
                    sides
                    if homes(other.actors) and homes(other.recipients) and not homes(sides) & own
                    else []
                )
        distinct = {home(actor): scene.country(actor) or actor for actor in found if home(actor) is not None}
        telling.recipients = list(distinct.values())[:2] or telling.recipients


ANSWERED = frozenset({"AGREE", "REQUEST", "THREATEN", "CONCEDE"})
"""Types that may be turned down."""


def _answered(page: Page, telling: Telling) -> list[Actor]:
    """Who made what is turned down as "the offer": the last one just before to offer or demand."""
    tree = page.scene.tree
    assert telling.deed is not None
    refused = objects(tree, telling.deed.trigger.head)
    if not any(
        tree.words[kid] in {"the", "this", "that"} for word in refused for kid in tree.kids(word, "det")
    ):
        return []
    own = {actor.name for actor in telling.actors}
    before = [
        each
        for each in page.tellings
        if each.type in ANSWERED
        and page.is_before(each, telling, 2)
        and homes(each.actors)
        and own.isdisjoint(actor.name for actor in each.actors)
    ]
    return list(before[-1].actors[:1]) if before else []


def _same_two(page: Page, telling: Telling) -> list[Actor]:
    """The two sides that "they" are, of a deed told just before: "the two fought a war, and they signed a peace in May"."""
    tree = page.scene.tree
    assert telling.deed is not None
    who = tree.kids(telling.deed.trigger.head, "nsubj")
    if not any(tree.words[word] in {"they", "both"} for word in who):
        return []
    before = [
        each for each in page.tellings if page.is_before(each, telling, 1) and len(homes(each.actors)) == 2
    ]
    return list(before[-1].actors) if before else []


def _crowd(scene: Scene, telling: Telling, head: int, land: str | None) -> None:
    """A crowd is of the land it is in: "thousands marched through Yerevan"."""
    if land is None:
        return
    if telling.actors:
        telling.actors = [actor if _is_from_abroad(actor) else _of(actor, land) for actor in telling.actors]
        return
    lists = scene.codebook.words.lists
    who = [*subjects(scene.tree, head), *slot(scene.tree, head, "by"), *slot(scene.tree, head, "of")]
    people = [
        word
        for word in who
        if scene.tree.lemmas[word] in lists["crowd"] or scene.tree.lemmas[word] in lists["workers"]
    ]
    span = scene.document.span(*telling.trigger)
    if people:
        span = scene.document.span(scene.tree.starts[people[0]], scene.tree.ends[people[0]])
    telling.actors = [
        Actor(
            text=span.text, span=span, name=span.text, kind="unnamed", country=land, party=land, sector="CVL"
        )
    ]


def _foes(page: Page, doers: frozenset[str]) -> frozenset[str]:
    """The sides that the doers do harm to, or that do them harm, anywhere in the document."""
    found: set[str] = set()
    for each in page.tellings:
        sides = homes(each.actors) | homes(each.recipients)
        if each.type in {"ASSAULT", "ACCUSE"} and sides & doers:
            found |= sides - doers
    return frozenset(found)


def _hit(scene: Scene, telling: Telling, head: int, here: str | None, foes: frozenset[str]) -> None:
    doers = {actor.country for actor in telling.actors if actor.country in country_names()}
    if telling.recipients and any(_is_from_abroad(actor) for actor in telling.recipients):
        return
    land = here or _pointed(scene, head, doers)
    sectors = {actor.sector for actor in telling.actors}
    if land is None and len(doers) == 1:
        is_home = telling.type == "COERCE" and sectors <= AT_HOME and bool(telling.recipients)
        is_risen = sectors <= RISEN and bool(telling.recipients)
        land = next(iter(doers)) if is_home or is_risen else None
        mostly = scene.lands.mostly
        if (
            land is None
            and mostly is not None
            and foes & {*country_names()} == {mostly}
            and sectors <= TROOPS
        ):
            land = mostly  # "Israeli soldiers seized a shepherd near Shebaa", on a page of Lebanon and Israel's raids on it
    if land is None or not doers:
        return
    if land in doers and _is_charged_at_home(telling, doers):
        land = next(iter(doers))
    elif land in doers and telling.type == "ASSAULT" and (foes or not telling.recipients):
        return  # Kyiv's guns hit a depot in Kherson: whose it is the ground does not tell
    hit_on(scene, telling, land)


def hit_on(scene: Scene, telling: Telling, land: str) -> None:
    """Make those hit a land's own, or that land itself where only things of nobody known were hit."""
    assert telling.deed is not None
    head = telling.deed.trigger.head
    if telling.recipients:
        telling.recipients = [_of(actor, land) for actor in telling.recipients]
    elif objects(scene.tree, head) or any(slot(scene.tree, head, name) for name in STRUCK):
        name = country_names()[land]
        telling.recipients = [
            Actor(text=name, span=None, name=name, kind="country", country=land, party=land)
        ]


def hit_at_home(scene: Scene, telling: Telling, land: str) -> None:
    """The same for what a land's own organs, soldiers and gunmen do in it: to its people, where no word names another land."""
    tree = scene.tree
    if telling.deed is None or telling.deed.trigger.is_noun or homes(telling.recipients):
        return
    if any(_is_from_abroad(actor) or actor.kind == "organisation" for actor in telling.recipients):
        return
    hit = objects(tree, telling.deed.trigger.head)
    below = {word for each in hit for word in tree.subtree(each)}
    named = [actor for word in below for actor in (*scene.parties.at(word), *scene.parties.homeland(word))]
    is_thing = not scene.kinds or any(
        scene.kinds[word] in CONCRETE for word in hit
    )  # "returned fire" hits nobody told
    if (
        hit
        and is_thing
        and homes(named) <= {land}
        and not any(tree.words[word] in FROM_ABROAD for word in below)
    ):
        hit_on(scene, telling, land)


def _is_charged_at_home(telling: Telling, doers: Collection[str | None]) -> bool:
    """Whether a body of one state's war with itself is charged by another of that state: "the army said the RSF's drones struck a clinic"."""
    tellers = [
        each.holder for each in telling.stances if each.holder is not None and each.stance == "affirms"
    ]
    own = {name for land in doers if land is not None for name in (country_names()[land].lower(),)}
    return (
        len(doers) == 1
        and bool(tellers)
        and {each.country for each in tellers} == doers
        and all(
            actor.kind in {"organisation", "group"} and not any(name in actor.name.lower() for name in own)
            for actor in telling.actors
        )
        and {each.name for each in tellers}.isdisjoint(actor.name for actor in telling.actors)
    )


def _of(actor: Actor, land: str) -> Actor:
    if actor.country or actor.party or (actor.kind == "person" and actor.span is None):
        return actor
    return msgspec.structs.replace(actor, country=land, party=land)


def _is_from_abroad(actor: Actor) -> bool:
    return bool(set(actor.text.lower().split()) & (FROM_ABROAD - {"two", "both"}))


def _pointed(scene: Scene, head: int, doers: Collection[str | None]) -> str | None:
    """The land of the place that "the enclave", "the building" points back to: the last place told that is not the doer's own."""
    tree = scene.tree
    struck = [*objects(tree, head), *(word for name in STRUCK for word in slot(tree, head, name))]
    if not any(
        tree.lemmas[word] in GROUND
        and any(tree.words[kid] in {"the", "this", "that"} for kid in tree.kids(word, "det"))
        for word in struck
    ):
        return None
    before = [
        each.where.country
        for each in scene.lands.places
        if each.start < head and each.where.country in country_names()
    ]
    others = [country for country in before if country not in doers]
    return others[-1] if others else before[-1] if before else None
