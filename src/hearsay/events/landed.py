"""Whose people are that a page plainly about one land counts: "The police arrested 77 people", with no "of Chad" behind it."""

from __future__ import annotations

from hearsay.events.counts import Count, land_of
from hearsay.events.residents import FROM_ABROAD
from hearsay.events.scene import Scene
from hearsay.events.words import listed
from hearsay.records import Actor, Event

_GUESTS = listed("landed", "guests")


def people_of_the_page(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The only land of the page, where nobody says whose the people counted are and nothing of them is told elsewhere.

    Guests of a land and its soldiers' numbers stay open, and whoever was hurt in a place of another land.
    """
    tree, land = scene.tree, scene.land
    if land is None or count.what == "troops":
        return None
    heads = (count.head, *count.heads)
    words = {tree.lemmas[each] for head in heads for each in (head, *tree.children[head])}
    words |= {tree.words[each] for head in heads for each in tree.children[head]}
    if words & (_GUESTS | FROM_ABROAD):
        return None
    start, end = tree.sentences[tree.sentence[count.head]]
    lands = set(scene.lands.lying_in(start, end))
    lands |= {
        each.actor.country
        for each in scene.mentions.actors
        if start <= each.start < end and each.actor.kind == "country"
    }  # "Azerbaijan holds 23 of them"
    if event is not None and event.where is not None:
        lands.add(event.where.country)
    return land_of(land) if lands <= {None, land} else None
