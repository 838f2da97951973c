"""Whom the slots of a rule hold, and whose lands a deed was done in."""

from __future__ import annotations

from collections.abc import Sequence, Set

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.codebooks.sorts import MEASURES
from hearsay.codebooks.tree import Tree
from hearsay.records import Actor
from hearsay.statements.deeds.distinct import distinct
from hearsay.statements.parties import Parties, home


def fill(
    tree: Tree,
    head: int,
    slots: tuple[str, ...],
    parties: Parties,
    light: frozenset[str],
    *,
    is_noun: bool,
    places: bool = False,
) -> list[Actor]:
    """Who stands in the slots of a rule, without repeats, in their order.

    Args:
        light: Verbs through which a noun has subjects: "launched an attack".
        places: A place stands for its country.
    """
    found: list[Actor] = []
    has_agent = False
    for name in slots:
        if is_noun and (name in VERBAL_SLOTS or (name == "light" and has_agent)):
            continue  # "Nigeria drilled there after manoeuvres by Togo": these are Togo's alone
        if name == "from" and not is_noun and any(home(each) is not None for each in found):
            continue  # "Israeli jets fired the missiles from Lebanese airspace": Lebanon fired none
        before = len(found)
        for word in slot(tree, head, name, light if is_noun else frozenset()):
            if word == head:
                continue
            actors = parties.at(word)
            if not actors and tree.lemmas[word] in MEASURES:  # "the last of the Nigerian pupils"
                actors = tuple(
                    a
                    for kid in tree.kids(word, "nmod", "obj", "obl")
                    if tree.case(kid) == "of"
                    for a in parties.at(kid)
                )
            if tree.relations[word] == "appos" and not any(a.country or a.party for a in actors):
                actors = parties.at(tree.heads[word]) or actors  # "the FLM, an armed group equipped by Chad"
            if places and not any(a.country or a.party or a.kind == "person" for a in actors):
                # "struck Kharkiv", which the reader model takes for a body
                there = parties.homeland(word)
                actors = there or actors or place_below(tree, word, parties)
            found += [*actors, *_fellows(tree, word, parties, actors)]
        has_agent = has_agent or (name == "by" and len(found) > before)
    return distinct(found)


def _fellows(tree: Tree, word: int, parties: Parties, actors: Sequence[Actor]) -> list[Actor]:
    """The other lands of a noun of two: "detectives from Kenya and Uganda", "Chinese and Russian bombers"."""
    if tree.pos[word] not in {"NOUN", "PROPN"} or (
        tree.words[word] == tree.lemmas[word]
        and tree.words[word] not in {"police", "troops", "people", "crew"}
    ):
        return []
    found: list[Actor] = []
    for kid in (
        *tree.kids(word, "amod", "compound"),
        *(k for k in tree.kids(word, "nmod") if tree.case(k) in {"of", "from"}),
    ):
        lands = tree.conjuncts(kid)
        if len(lands) < 2:
            # "the heads of the border agencies of Kenya and Uganda", "... of the two countries"
            below = [
                each for k in tree.kids(kid, "nmod") if tree.case(k) == "of" for each in tree.conjuncts(k)
            ]
            # "officers of the Kenyan and Ugandan coast guards"
            below += [each for k in tree.kids(kid, "amod") for each in tree.conjuncts(k)]
            sides = [a for each in below for a in parties.at(each) if a.kind == "country"]
            found += sides if len(sides) > 1 else []
            continue
        for land in lands if not actors else lands[1:]:
            named = parties.actor(land)
            found += [named] if named is not None and named.kind == "country" else []
    return found if len(found) + bool(actors) > 1 else []


VERBAL_SLOTS = frozenset({"subj", "obj", "iobj", "agent"})


def place_below(tree: Tree, word: int, parties: Parties) -> tuple[Actor, ...]:
    """The country of the place beside a thing: "a hospital in Kharkiv", "the port of Hodeidah", "the border with Chad"."""
    for kid in tree.kids(word, "nmod", "appos", "flat", "compound"):
        actors = (parties.at(kid) if tree.case(kid) == "with" else ()) or parties.homeland(kid)
        if not actors and tree.case(kid) in {"in", "of", "near", "at", "outside"}:
            actors = _nationality(tree, kid, parties)
        if actors:
            return actors
    return ()


def _nationality(tree: Tree, place: int, parties: Parties) -> tuple[Actor, ...]:
    """The country whose a place is said to be: "the Burmese town of X"; a border is nobody's alone."""
    if tree.lemmas[place] in {"border", "frontier", "line", "side"}:
        return ()
    named = [parties.actor(kid) for kid in tree.kids(place, "amod")]
    return tuple(actor for actor in named if actor is not None and actor.kind == "country")[:1]


def settings(tree: Tree, verb: int, cases: Set[str]) -> list[int]:
    """Places the deed was done in: "hit a power plant in Lviv", "burned dozens of houses in Lviv"."""
    things = objects(tree, verb)
    around = [verb, *things]
    around += [kid for thing in things if tree.lemmas[thing] in MEASURES for kid in tree.kids(thing, "nmod")]
    return [
        kid
        for word in around
        for kid in tree.kids(word, "obl", "nmod")
        if tree.case(kid).split(" ")[0] in cases
    ]


def lands_around(tree: Tree, verb: int, cases: Set[str], parties: Parties) -> list[Actor]:
    """Whose land the places are that a deed was done in."""
    return [
        actor
        for word in settings(tree, verb, cases)
        for actor in parties.homeland(word)
        or _nationality(tree, word, parties)
        or place_below(tree, word, parties)
    ]
