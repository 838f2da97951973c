"""A deed told once more by where and when it took place: "Gunmen killed nine farmers. The incident occurred on Tuesday in Zigague"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import msgspec

from hearsay.events.places import place
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import UNREAL, Telling, add_claimants
from hearsay.events.told_twice import is_of_one_time
from hearsay.events.when.distances import INCIDENTS
from hearsay.events.when.own_time import own_time
from hearsay.records import When, Where

REACH, FAR = 3, 10
"""Sentences back in which the deed is told; so far back by the same noun alone, as a report returns to the attack it leads with."""
OTHER = frozenset({"second", "third", "another", "other", "similar", "separate", "previous", "earlier", "first", "worst", "deadliest"})  # fmt: skip
"""What makes "the attack" another than the one told."""
LASTING = frozenset({"war", "conflict", "insurgency", "campaign", "offensive", "uprising", "rebellion", "occupation", "siege", "blockade",
                     "operation", "violence", "fighting", "unrest", "crisis", "dispute"})  # fmt: skip
"""What goes on long after it began."""
FINER = {"country": 0, "region": 1, "near": 2, "unresolved": 3, "exact": 3}


def gather(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Tellings without those that only say where and when a deed told before took place; it has their place and day instead.

    "The incident", "the attack", "the clashes" that took place, happened, occurred or were carried out mean the last deed of their type in
    the three sentences before, and what is joined to it there. Not a second attack, nor one of another day or town.
    """
    kept = list(tellings)
    for noun, verb in _happenings(scene):
        own = next((t for t in kept if t.deed is not None and t.deed.trigger.head == noun), None)
        if own is not None and UNREAL & set(own.auxiliary):
            continue
        meant = _meant(scene, kept, noun, own)
        if not meant or meant[0].deed is None or not _is_of_them(own, meant[0]):
            continue
        here = replace(meant[0].deed.trigger, head=verb, tokens=(verb,), is_noun=False, absorbed=())
        when = (own.when if own is not None else None) or own_time(scene, here)
        where = (own.where if own is not None else None) or place(scene, here)
        if not all(_may_be(each, when, where) for each in meant):
            continue
        for each in meant:
            each.when = each.when or when
            if where is not None and _is_finer(where, each.where):
                land = where.country or (each.where.country if each.where is not None else None)
                each.where = msgspec.structs.replace(where, country=land)
        if own is not None:
            kept = [other for other in kept if other is not own]
            meant[0].also += [own.trigger, *own.also]
            add_claimants(meant[0], own)
    return kept


def _happenings(scene: Scene) -> Iterator[tuple[int, int]]:
    """Each noun that a sentence says took place, with the verb that says so."""
    tree = scene.tree
    for verb, lemma in enumerate(tree.lemmas):
        if lemma not in {"happen", "occur", "take", "carry", "begin", "start"} or tree.pos[verb] != "VERB":
            continue
        if lemma == "take" and not any(
            tree.words[kid] == "place" for kid in tree.kids(verb, "obj", "compound:prt", "xcomp")
        ):
            continue
        if lemma == "carry" and tree.words[verb + 1 : verb + 2] != ["out"]:
            continue
        if lemma == "carry" and tree.relations[verb] == "acl" and tree.words[verb - 1] == ",":
            yield tree.heads[verb], verb  # "The attack, carried out early on Tuesday in the town, ..."
            continue
        if tree.words[verb] == lemma or {tree.words[kid] for kid in tree.kids(verb, "aux")} & {
            "will",
            "would",
            "could",
            "may",
            "might",
            "to",
        }:
            continue
        kind = "nsubj:pass" if lemma == "carry" else "nsubj"
        for noun in tree.children[verb]:
            is_long = tree.lemmas[noun] in LASTING and lemma in {"begin", "start"}
            if tree.deps[noun] == kind and tree.relations[verb] != "acl" and not is_long:
                yield noun, verb


def _meant(scene: Scene, tellings: Sequence[Telling], noun: int, own: Telling | None) -> list[Telling]:
    """The deed that "the incident" means and what is joined to it, the first told of them first; empty where nothing says which."""
    tree = scene.tree
    lemma, kids = tree.lemmas[noun], tree.kids(noun, "det", "amod", "nmod", "compound", "nummod")
    if not any(tree.words[kid] in {"the", "this", "that"} for kid in kids):
        return []
    if any(tree.lemmas[kid] in OTHER or tree.words[kid] in OTHER for kid in kids):
        return []
    kinds = {each.type for each in scene.codebook.event_nouns.get(lemma, ()) if len(each.words) == 1}
    kinds |= {own.type} if own is not None else set()
    number = tree.sentence[noun]
    told = [
        each
        for each in tellings
        if each is not own
        and each.deed is not None
        and each.statement is None
        and 0
        < number - scene.sentence_at(each.trigger[0])
        <= (FAR if _is_of_noun(scene, each, lemma) else REACH)
        and not UNREAL & set(each.auxiliary)
        and (each.type in kinds or (lemma in INCIDENTS and scene.codebook.hostile(each.type)))
    ]
    if not told:
        return []
    last = max(scene.sentence_at(each.trigger[0]) for each in told)
    there = sorted(
        (t for t in told if scene.sentence_at(t.trigger[0]) == last), key=lambda each: each.trigger
    )
    # "abducted nine people in Zamfara, a hotspot for kidnappings"
    return [each for each in there if each is there[0] or not (each.deed and each.deed.trigger.is_noun)]


def _is_of_noun(scene: Scene, telling: Telling, lemma: str) -> bool:
    return telling.deed is not None and scene.tree.lemmas[telling.deed.trigger.head] == lemma


def _is_of_them(own: Telling | None, meant: Telling) -> bool:
    """Whether the retelling names no party that the deed has not."""
    return own is None or homes([*own.actors, *own.recipients]) <= homes([*meant.actors, *meant.recipients])


def _may_be(telling: Telling, when: When | None, where: Where | None) -> bool:
    """Whether a deed may have been done then and there, by what its own words tell."""
    here = telling.where
    if not is_of_one_time(telling.when, when):
        return False
    return where is None or here is None or _is_within(where, here) or _is_within(here, where)


def _is_within(one: Where, other: Where) -> bool:
    """Whether a place may lie in another: of its name, or in the region or land that the other is."""
    if one.name.lower() in other.name.lower():
        return True
    if other.precision == "near" and one.latitude is None:
        return True  # "north of Gonaives", and then "in the hamlet of Ti Place"
    is_wide = other.precision in {"country", "region"}
    return is_wide and (one.country is None or other.country in {None, one.country})


def _is_finer(one: Where, other: Where | None) -> bool:
    return other is None or FINER[one.precision] > FINER[other.precision]
