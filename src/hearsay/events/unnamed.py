"""Whose people a count is of that names none, by what stands around it: whom "them" means, the only victims of the text, who tells of them."""

from __future__ import annotations

from collections.abc import Sequence

from hearsay.codebooks.subjects import subjects
from hearsay.events.counts import AT_ARMS, Count, land_of
from hearsay.events.scene import Scene, homes
from hearsay.gazetteer import country_names
from hearsay.records import Actor, Event, Figure, Statement
from hearsay.statements.parties import home

HARMED = frozenset({"killed", "wounded", "missing", "displaced"})
LOSSES = frozenset({"loss", "casualty", "death", "fatality", "dead", "injured", "wounded"})
POSSESSED = frozenset({"its", "their", "our"})
NEAR = 2
"""Sentences back in which those are counted that "them" means."""


def them_before(scene: Scene, count: Count, figures: Sequence[Figure]) -> Actor | None:
    """Of whom "them" is: "stopped a group of 18 Russian soldiers. Twelve of them were killed"."""
    tree = scene.tree
    heads = {count.head, count.quantity.start, count.quantity.end - 1}
    if not figures or not any(
        tree.words[kid] in {"them", "whom"} for head in heads for kid in tree.kids(head, "nmod")
    ):
        return None
    last = figures[-1]
    is_near = tree.sentence[count.head] - tree.sentence[scene.token_at(last.evidence.start)] <= NEAR
    is_fewer = last.low is not None and (count.quantity.low or 0) <= last.low
    return last.whose if is_near and is_fewer and last.whose is not None and home(last.whose) else None


def own_losses(scene: Scene, count: Count) -> Actor | None:
    """Who puts "its losses" at so many: "the Afghan side put its own casualties at nine killed and 16 wounded"."""
    tree = scene.tree
    if count.what not in HARMED or count.fate is None:
        return None
    tallies = scene.codebook.figures.tallies
    for verb in tree.path(count.fate)[1:4]:
        if tree.pos[verb] != "VERB":
            continue
        if tree.lemmas[verb] not in scene.codebook.figures.tallying:
            return None
        for noun in tree.kids(verb, "obj"):
            words = tree.subtree(noun)
            is_own = any(tree.words[word] in POSSESSED for word in words if word < count.quantity.start)
            if is_own and any(tree.lemmas[word] in LOSSES | tallies for word in words):
                own = [actor for word in subjects(tree, verb) for actor in scene.parties.at(word)]
                return (scene.country(own[0]) or own[0]) if len(homes(own)) == 1 else None
        return None
    return None


def only_victims(scene: Scene, count: Count, figures: Sequence[Figure]) -> Actor | None:
    """Those of the one land whose people the text has told of as hurt: "killed 31 civilians ... put the toll at 37 dead"."""
    if count.what not in {"killed", "wounded"} or not _is_of_people(scene, count, is_bare=True):
        return None
    hurt = [figure.whose for figure in figures if figure.what in {"killed", "wounded"}]
    lands = {home(whose) for whose in hurt if whose is not None} - {None}
    if len(lands) != 1 or _others(scene, count) - lands:
        return None
    found = next(whose for whose in reversed(hurt) if whose is not None and home(whose) in lands)
    return scene.country(found) or found


def folk_of_the_story(scene: Scene, count: Count) -> Actor | None:
    """The one land where the sentence of a count and the one before it play: "overran El Fasher. More than 80,000 people have fled"."""
    tree = scene.tree
    if count.what not in HARMED | {"captured"} or not _is_of_people(scene, count, is_bare=True):
        return None
    number = tree.sentence[count.head]
    start, end = tree.sentences[max(0, number - 1)][0], tree.sentences[number][1]
    lands = scene.lands.lying_in(start, end) - {None}
    land = next(iter(lands)) if len(lands) == 1 else None
    named = {each.actor.country for each in scene.mentions.actors if each.actor.sector != "MED"}
    if land not in country_names() or land not in named or _others(scene, count) - {land}:
        return None
    return land_of(land)


def teller_s_own(scene: Scene, count: Count, event: Event | None) -> Actor | None:
    """The land whose office tells of people hurt by nobody of that office: "the health ministry said 12 people were killed"."""
    # "The Chadian health ministry counted 13 dead": the number is what the office itself says
    told = scene.told_in(count.head)
    counted = said_by_verb(scene, count)
    if count.what not in HARMED or not _is_of_people(scene, count, is_bare=bool(counted)):
        return None
    speaker = next((each.speaker for each in told or counted), None)
    if (
        speaker is None
        or speaker.country not in country_names()
        or speaker.sector not in (AT_ARMS | {"LEG", "HLH", "JUD"}) - {"MIL"}
    ):
        return None
    doers = homes(event.actors) if event is not None else frozenset()
    where = event.where.country if event is not None and event.where is not None else None
    number = scene.tree.sentence[count.head]
    start, end = scene.tree.sentences[number]
    if counted and number:
        start = scene.tree.sentences[number - 1][
            0
        ]  # "Israel bombed a depot near Homs. The ministry counted 13 dead"
    is_home = {where, *scene.lands.lying_in(start, end)} <= {None, speaker.country} and home(
        speaker
    ) not in doers
    return scene.country(speaker) if is_home and not _others(scene, count) - doers - {home(speaker)} else None


def said_by_verb(scene: Scene, count: Count) -> tuple[Statement, ...]:
    """The statement whose own verb has the count for object: "reported four dead", "put its losses at 31"."""
    tree = scene.tree
    starts = [count.head] if count.fate is None else [count.head, count.fate]
    for start in starts:
        for word in tree.path(start)[1:4]:
            statement = scene.cue_of(word)
            if statement is not None:
                return (statement,)
            if tree.pos[word] == "VERB":
                break
    return ()


def _is_of_people(scene: Scene, count: Count, *, is_bare: bool) -> bool:
    """Whether those counted are civilians, or, where ``is_bare``, told of by the word of their fate alone: "37 dead"."""
    tree, table = scene.tree, scene.codebook.figures
    lemmas = {tree.lemmas[head] for head in (count.head, *count.heads)}
    if lemmas <= table.civil | table.settlers | set(scene.codebook.words.lists["workers"]):
        return True
    return is_bare and (count.head == count.fate or tree.pos[count.head] == "NUM")


def _others(scene: Scene, count: Count) -> frozenset[str]:
    """The sides named in the sentence of a count, but for who tells of it."""
    start, end = scene.tree.sentences[scene.tree.sentence[count.head]]
    told = {home(each.speaker) for each in scene.told_in(count.head) if each.speaker is not None}
    sides = homes(
        [actor for token in range(start, end) for actor in scene.parties.at(token) if actor.sector != "MED"]
    )
    return sides - {side for side in told if side is not None}
