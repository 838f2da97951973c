"""Places of deeds whose sentence names none: the one place a report tells of, and the town it was sent from where the deed is done there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.events.page import Page
from hearsay.events.scene import Scene
from hearsay.events.sent_from import is_capital, land_of, sent_from
from hearsay.events.telling.telling import UNREAL, Telling, word_of
from hearsay.events.told_twice import is_of_one_time
from hearsay.events.words import listed
from hearsay.records import Where
from hearsay.statements.parties import home

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace

FOUGHT = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT"})
"""Types of what is done on the ground that a report tells of."""
AGREED = frozenset({"CONSULT", "AGREE", "SUPPORT", "COOPERATE"})
"""Types of what is done where people sit together."""
OF_A_STATE = frozenset({"SANCTION", "REJECT"})
"""Types of the steps that a government takes in its capital."""
SITTING = listed("only_place", "sitting")
KNOWN = frozenset({"exact", "near", "unresolved"})
FAR = listed("only_place", "far")
AREAS = listed("only_place", "areas")
OPENING = 2
"""Sentences from that of the dateline on that tell what the report is sent for."""


def fill_places(page: Page) -> None:
    """Gives deeds of the news that name no place that of the story, or the town the report was sent from.

    - What is fought where all that the report tells of was fought: "Settlers burned cars in Huwara on Sunday ... Police arrested eight".
      Nothing done by others than those who fought there, nothing of another day, nothing in a sentence with a place of its own.
    - What is agreed or voted in the first sentence of a report about talks, sent from a town of none of the parties: "PRETORIA - Ethiopia
      and the rebels agreed"; what a body of states does in its report's first sentence: "ABUJA - The bloc's leaders met".
    - A government's own step, in a report from its capital: "N'DJAMENA - Chad has expelled four diplomats".
    - What a land's police or crowds do in the first sentence of a report from its town, where no other place is named near it.
    """
    scene = page.scene
    sent = sent_from(scene)
    named = [telling for telling in page.tellings if telling.where is not None]  # no guess stands on another
    for each in page.ordered:
        is_agreed = each.type in AGREED  # "agreed not to threaten each other" is agreed
        if each.where is not None or (UNREAL - ({"negation"} if is_agreed else set())) & set(each.auxiliary):
            continue
        each.where = None if _has_place(scene, each) else _only_ground(scene, named, each)
        if each.where is None and sent is not None:
            each.where = _where_sent(scene, named, each, sent)


def _has_place(scene: Scene, telling: Telling) -> bool:
    """Whether the sentence names a place of its own, be it another's, or says that it was done in many."""
    return bool(scene.lands.places_in(*_sentence(scene, telling))) or _is_spread(scene, telling)


def _is_spread(scene: Scene, telling: Telling) -> bool:
    """Whether a sentence tells of many places or of others: "arrested 200 across the country", "homes in four states"."""
    tree = scene.tree
    return any(
        tree.words[word] in FAR
        or (
            tree.lemmas[word] in scene.codebook.words.lists["vague_places"] | AREAS
            and tree.words[word] != tree.lemmas[word]
            and tree.case(word) in {"in", "at", "from", "on"}
        )
        for word in range(*_sentence(scene, telling))
    )


def _sentence(scene: Scene, telling: Telling) -> tuple[int, int]:
    tree = scene.tree
    return tree.sentences[tree.sentence[word_of(scene, telling)]]


def _only_ground(scene: Scene, tellings: Sequence[Telling], telling: Telling) -> Where | None:
    """The one place where all deeds of this kind before it were done, by and to the same sides."""
    if telling.type not in FOUGHT or telling.deed is None or telling.statement is not None:
        return None
    told = [
        other
        for other in tellings
        if other.where is not None
        and other.type in FOUGHT | {"MOBILIZE"}
        and other.deed is not None
        and not UNREAL & set(other.auxiliary)
    ]
    # where troops were sent counts only while nothing is fought
    told = [other for other in told if other.type in FOUGHT] or told
    before = [other for other in told if other.trigger < telling.trigger]
    if not before or not _is_one_ground([other.where for other in told if other.where is not None]):
        return None
    here = before[-1]
    if _is_left(scene, here, telling):
        return None
    if here.where is None or here.where.precision not in KNOWN:
        return None
    mine = _lands(telling)
    theirs = {land for other in before for land in _lands(other)}
    if telling.when is None or not mine <= theirs | {here.where.country}:
        return None
    return (
        here.where if is_of_one_time(telling.when, here.when) and _is_told_as_done(scene, telling) else None
    )


def _is_left(scene: Scene, there: Telling, telling: Telling) -> bool:
    """Whether the report goes to another town between two deeds: "The president spoke in Lomé. Police arrested 200"."""
    assert there.where is not None
    tree, name = scene.tree, there.where.name.lower()
    between = tree.sentences[tree.sentence[word_of(scene, there)]][1], _sentence(scene, telling)[0]
    return any(
        each.where.precision in KNOWN
        and each.where.name.lower() not in name
        and name not in each.where.name.lower()
        for each in scene.mentions.places_in(*between)
    )


def _lands(telling: Telling) -> set[str]:
    """Whose people do and suffer it, by country; the side itself where it has none."""
    return {
        side
        for actor in (*telling.actors, *telling.recipients)
        if (side := actor.country or home(actor)) is not None
    }


def _is_told_as_done(scene: Scene, telling: Telling) -> bool:
    """Whether a deed is told as one that was done: in the past, or by a noun that means a certain one.

    Not "any new attack", "attacks on vessels", "is holding prisoners", "denied violating the ceasefire", "remain in custody".
    """
    assert telling.deed is not None
    tree, head = scene.tree, telling.deed.trigger.head
    if telling.deed.trigger.is_noun and tree.pos[head] != "VERB":
        fixed = {tree.words[kid] for kid in tree.kids(head, "det", "nmod", "nummod")}
        return bool(fixed & SURE) or tree.deps[head] == "compound"
    verb = head if tree.pos[head] == "VERB" else tree.clause(head)
    helpers = {tree.words[kid] for kid in tree.kids(verb, "aux", "aux:pass", "cop")}
    if tree.words[verb].endswith("ing"):
        return "having" in helpers or tree.relations[verb] in {"advcl", "conj"}
    return tree.words[verb] != tree.lemmas[verb] and not (
        tree.words[verb].endswith("s") or helpers & {"is", "are", "may", "might"}
    )


SURE = listed("only_place", "sure")


def _is_one_ground(places: Sequence[Where]) -> bool:
    """Whether places are one: of one name, or within the region or the country that others are."""
    names = {each.name.lower() for each in places if each.precision in KNOWN}
    shortest = min(names, key=len, default="")
    lands = {each.country for each in places} - {None}
    return bool(names) and all(shortest in name for name in names) and len(lands) <= 1


def _where_sent(scene: Scene, named: Sequence[Telling], telling: Telling, sent: FoundPlace) -> Where | None:
    """The town a report was sent from, for what it was sent to tell; None where the deed may be done elsewhere."""
    tree = scene.tree
    number, first = tree.sentence[word_of(scene, telling)], tree.sentence[sent.start]
    land = land_of(scene, sent)
    sides = _lands(telling)
    doers = {actor.country or home(actor) for actor in telling.actors} - {None}
    if land is None or number >= first + OPENING or _is_before_title(number, first):
        return None
    is_of_bloc = bool(doers) and doers <= BLOCS
    # a government and its rebels are of one land
    is_of_two = len({actor.name for actor in (*telling.actors, *telling.recipients)}) > 1
    is_talk = telling.type in AGREED and is_of_two and bool(sides) and land not in sides
    if is_of_bloc or is_talk:
        met = [
            other.where for other in named if other.type == "CONSULT" and not UNREAL & set(other.auxiliary)
        ]
        if any(where and where.precision == "exact" and where.name != sent.where.name for where in met):
            return None  # "agreed on Friday to reopen embassies ... The meeting took place in Djibouti"
        return sent.where if _is_of_a_sitting(scene, first) else None
    # not what it says: a charge is made wherever its minister happens to be
    is_step = telling.type in OF_A_STATE or (telling.type == "ACCUSE" and telling.statement is None)
    if doers == {land} and is_step and is_capital(sent):
        return sent.where
    if telling.type in FOUGHT and sides == {land} and not _names_another(scene, first, sent):
        sectors = {actor.sector for actor in telling.actors}
        is_of_town = (bool(sectors) and sectors <= OF_TOWNS) or telling.type == "PROTEST"
        # from its capital a whole land is reported on
        is_told_of = number <= first or not is_capital(sent)
        return sent.where if is_of_town and is_told_of and not _has_place(scene, telling) else None
    return None


OF_TOWNS = frozenset({"COP", "CVL", "OPP", "EDU", "LAB", "JUD"})
"""Sectors of those who do what they do in towns."""
BLOCS = frozenset({"IGO", "UNO", "EUR"})


def _is_before_title(number: int, first: int) -> bool:
    """Whether a sentence stands before the dateline's and is no title of it."""
    return number < first - 1


def _is_of_a_sitting(scene: Scene, first: int) -> bool:
    """Whether the first sentences tell of talks, a summit, a session."""
    tree = scene.tree
    last = min(first + 4, len(tree.sentences)) - 1
    return any(tree.lemmas[word] in SITTING for word in range(0, tree.sentences[last][1]))


def _names_another(scene: Scene, first: int, sent: FoundPlace) -> bool:
    """Whether the first sentences name another town, where the deed may have been done."""
    tree = scene.tree
    last = min(first + 3, len(tree.sentences)) - 1
    found = scene.mentions.places_in(0, tree.sentences[last][1])
    return any(
        each.where.precision in KNOWN | {"region"} and each.where.name.lower() != sent.where.name.lower()
        for each in found
    )
