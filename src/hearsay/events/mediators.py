"""Between whom a third party mediates, whom it asks for calm, and to whom it offers help: the two sides its page tells of.

"Oman has offered to mediate", on a page about Iran and Pakistan; "Togo offered help", after an attack in Benin.
"""

from __future__ import annotations

from collections import Counter

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.page import Page
from hearsay.events.scene import Scene, lands_of
from hearsay.events.telling.telling import Telling, word_of
from hearsay.events.words import listed
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.records.event import EventType

MEDIATING = listed("mediators", "mediating")
TALKS = listed("mediators", "talks")
HELP = listed("mediators", "help")
DRAFTING = frozenset({"propose", "suggest", "broker", "draft", "float"})
SORRY = frozenset({"apologise", "apologize", "apology"})
SIDES = listed("mediators", "sides")
BOTH = frozenset({"both", "all", "two", "warring", "rival", "opposing"})
AMENDING: frozenset[EventType] = frozenset({"SUPPORT", "CONCEDE"})
HOSTING: frozenset[EventType] = frozenset({"AGREE", "CONSULT"})
GIVING: frozenset[EventType] = frozenset({"AGREE", "SUPPORT", "AID"})


def stand_between(page: Page) -> None:
    """Gives the sides of the page's dispute to a third party's mediation and calls, and those hurt to its help."""
    scene = page.scene
    for telling in page.tellings:
        own = lands_of(telling.actors)
        is_told_of = (
            telling.deed is not None and telling.deed.trigger.is_noun
        )  # "its mediation failed": no new one
        if not own or is_told_of:
            continue
        head = word_of(scene, telling)
        if telling.type == "REQUEST" and _is_asked_of_both(scene, head):
            telling.recipients = _pair(page, own) or telling.recipients
            continue
        if lands_of(telling.recipients):
            continue
        words, offered = _below(scene, head), _offered(scene, head)
        if scene.tree.relations[head] == "acl" and scene.tree.lemmas[head] in DRAFTING:
            # "a truce proposed by Oman": between those who are to keep it
            offered |= {"mediate"} if scene.tree.lemmas[scene.tree.heads[head]] in TALKS else set()
        hosts = bool(offered & MEDIATING) or ("host" in offered and bool(words & TALKS))
        is_between = telling.type in HOSTING and hosts
        if is_between or (telling.type == "REQUEST" and _asked_for(scene, head) & TALKS):
            sides = _pair(page, own)
        elif telling.type in GIVING and words & HELP:
            sides = _hurt(page, own)
        elif telling.type in AMENDING and words & SORRY:
            sides = _hurt(page, own, by_own=True)
        else:
            continue
        if sides:
            telling.recipients = sides


def _below(scene: Scene, head: int) -> set[str]:
    """The lemmas of what is offered: of the object and of the infinitive below."""
    tree = scene.tree
    below = [head, *(w for kid in tree.kids(head, "obj", "xcomp", "ccomp", "acl") for w in tree.subtree(kid))]
    return {tree.lemmas[word] for word in below}


def _offered(scene: Scene, head: int) -> set[str]:
    """The lemmas of what is done itself: "offered its mediation", "offered to mediate", not who else did."""
    tree = scene.tree
    below = tree.kids(head, "obj", "xcomp", "ccomp", "acl")
    return {tree.lemmas[word] for word in (head, *below)}


def _asked_for(scene: Scene, head: int) -> set[str]:
    tree = scene.tree
    return {tree.lemmas[word] for word in (*objects(tree, head), *slot(tree, head, "for"))}


def _pair(page: Page, own: frozenset[str]) -> list[Actor]:
    """The two sides that most of a page tells of, or the one land that it happens in; empty where two pairs are told as often."""
    scene, tellings = page.scene, page.tellings
    fought = [each for each in tellings if each.type == "ASSAULT" and lands_of(each.recipients) - own]
    counted: Counter[frozenset[str]] = Counter()
    named: dict[str, Actor] = {}
    for each in fought or tellings:
        actors, recipients = lands_of(each.actors) - own, lands_of(each.recipients) - own
        if not lands_of(each.actors) or own & (lands_of(each.actors) | lands_of(each.recipients)):
            continue
        if recipients:
            pairs = {frozenset({a, b}) for a in actors for b in recipients}
        else:
            pairs = {frozenset(actors)} if len(actors) == 2 else set()
        for pair in pairs:
            if pair <= set(country_names()) and (scene.codebook.hostile(each.type) or len(pair) == 2):
                counted[pair] += 1
        for actor in (*each.actors, *each.recipients):
            if actor.country is not None:
                named.setdefault(actor.country, actor)
    told = set[str]().union(*counted)
    if _is_of_others(page, own, told, is_fought=bool(fought)) or (not fought and len(told) > 2):
        return []  # whose mediator he is is open
    ranked = counted.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return []
    return [land for side in sorted(ranked[0][0]) if (land := scene.country(named[side])) is not None]


def _is_asked_of_both(scene: Scene, head: int) -> bool:
    """Whether the sides are asked by no name: "urged both sides to talk", "called on all parties"."""
    tree = scene.tree
    asked = [*objects(tree, head), *slot(tree, head, "on"), *slot(tree, head, "to")]
    return any(
        tree.lemmas[word] in SIDES
        and not scene.parties.at(word)
        and any(tree.words[kid] in BOTH for kid in tree.kids(word, "det", "amod", "nummod", "cc"))
        for word in asked
    )


def _is_of_others(page: Page, own: frozenset[str], sides: set[str], *, is_fought: bool) -> bool:
    """Whether a page tells of another fight beside that of the two, or of another quarrel that neither has a part in."""
    for each in page.tellings:
        lands = (lands_of(each.actors) | lands_of(each.recipients) | _there(each)) & set(
            country_names()
        ) - own
        if "historical" in each.auxiliary or lands <= sides:
            continue
        is_third = each.type == "ASSAULT" or (not is_fought and page.scene.codebook.hostile(each.type))
        is_apart = each.type in {"SANCTION", "THREATEN"} and len(lands) > 1 and not lands & sides
        if is_third or is_apart:
            return True
    return False


def _there(telling: Telling) -> set[str]:
    """The land an attack is told to be made in."""
    where = telling.where
    is_told = telling.type == "ASSAULT" and where is not None and where.span is not None
    return {where.country} if is_told and where is not None and where.country is not None else set()


def _hurt(page: Page, own: frozenset[str], *, by_own: bool = False) -> list[Actor]:
    """The one land that harm was done to on the page, of other than the giver's people; by his own where he is sorry for it."""
    hurt = {
        actor.country: actor
        for each in page.tellings
        if each.type == "ASSAULT" and bool(own & lands_of(each.actors)) is by_own
        for actor in each.recipients
        if actor.country in country_names() and actor.country not in own
    }
    traded = {frozenset(lands_of(each.actors)) for each in page.tellings if each.type == "RETREAT"}
    if len(hurt) != 1 or any(len(each) > 1 and each & set(hurt) for each in traded):
        return []  # of two who exchange prisoners or keep a truce both were hurt
    land = page.scene.country(next(iter(hurt.values())))
    return [] if land is None else [land]
