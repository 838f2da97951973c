"""A day and a place told once hold for the next sentence of the story, until another is told."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from hearsay.events.places import IN
from hearsay.events.scene import Scene, homes
from hearsay.events.stances import Telling
from hearsay.records import When, Where

HELPERS = frozenset(
    [
        "has",
        "have",
        "is",
        "are",
        "was",
        "were",
        "had",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "should",
        "do",
    ]
)
NOT_PAST = frozenset(
    ["has", "have", "is", "are", "will", "would", "may", "might", "could", "can", "should", "do", "does"]
)
THEN = frozenset({"then", "later", "there", "afterwards", "within", "soon", "meanwhile"})
UNREAL = frozenset({"historical", "future", "hypothetical", "negation"})


def carry_on(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Days and places of deeds that name none, from the sentence before, where the story goes on.

    "Envoys of both sides met in Jeddah on Sunday. They signed a pledge": the same day, in Jeddah. It goes on where a paragraph
    goes on, in the past tense and with a party of the sentence before. What somebody says is no part of the story: only the
    outlet's own telling carries on its day. The place carries on beneath a saying too.
    """
    for each in sorted(tellings, key=lambda telling: telling.trigger):
        number = scene.tree.sentence[scene.token_at(each.trigger[0])]
        if number == 0 or UNREAL & set(each.auxiliary) or not _is_linked(scene, each, number):
            continue
        if _is_open(each) and _is_told_on(scene, each, number):
            day = _day_before(scene, tellings, number)
            page = scene.document.published.day
            if day is not None and (page is None or (day.start or "") <= page):
                each.when = msgspec.structs.replace(day, basis="narrative")
        if each.where is None and each.statement is None and not _has_place(scene, number):
            each.where = _place_before(scene, tellings, number)


def _is_open(telling: Telling) -> bool:
    return telling.when is None or (telling.statement is not None and telling.when.basis == "document")


def _is_linked(scene: Scene, telling: Telling, number: int) -> bool:
    """Whether the sentence before is of the same paragraph and names a party of the deed."""
    tree = scene.tree
    before, here = tree.sentences[number - 1], tree.sentences[number]
    start, end = tree.starts[before[0]], tree.starts[here[0]]
    if not any(part.start <= start and end < part.end for part in scene.document.parts):
        return False
    points_back = telling.when is not None and (telling.when.text or "").lower().startswith(
        ("the same", "that ")
    )
    if points_back or tree.words[here[0]] in THEN or tree.words[min(here[0] + 1, here[1] - 1)] in THEN:
        return True
    mine = homes([*telling.actors, *telling.recipients])
    theirs = {side for token in range(*before) for side in homes(scene.parties.at(token))}
    return bool(mine & theirs)


def _is_told_on(scene: Scene, telling: Telling, number: int) -> bool:
    """Whether the outlet tells it in the simple past, in a sentence that has no time of its own."""
    tree = scene.tree
    start, end = tree.sentences[number]
    if any(found.when.start is not None for found in scene.mentions.times_in(start, end)):
        return False
    head = scene.token_at(telling.trigger[0]) if telling.deed is None else telling.deed.trigger.head
    if telling.statement is None and scene.told_in(head):
        return False
    verb = head if tree.pos[head] == "VERB" else tree.clause(head)
    helpers = {tree.words[kid] for kid in tree.kids(verb, "aux", "cop", "aux:pass")}
    is_then = tree.words[start] in THEN or tree.words[min(start + 1, end - 1)] in THEN
    if helpers & NOT_PAST or ("had" in helpers and not is_then):
        return False
    is_participle = tree.words[verb].endswith("ing") and not helpers
    return tree.words[verb] != tree.lemmas[verb] and not is_participle and not tree.words[verb].endswith("s")


def _day_before(scene: Scene, tellings: Sequence[Telling], number: int) -> When | None:
    """The one day the sentence before tells its story of; None where it tells none, or several."""
    tree = scene.tree
    days = {
        (each.when.start, each.when.end): each.when
        for each in tellings
        if tree.sentence[scene.token_at(each.trigger[0])] == number - 1
        and each.when is not None
        and each.when.basis != "document"
        and not UNREAL & set(each.auxiliary)
    }
    for found in scene.mentions.times_in(*tree.sentences[number - 1]):
        when = found.when
        is_of_story = not scene.told_in(found.start) and not scene.is_of_dateline(found.start)
        if when.start is not None and found.timex_type != "SET" and is_of_story:
            days[when.start, when.end] = when
    told = [when for when in days.values() if when.start and when.start == when.end]
    return told[0] if len(days) == 1 and told else None


def _has_place(scene: Scene, number: int) -> bool:
    return bool(scene.mentions.places_in(*scene.tree.sentences[number]))


def _place_before(scene: Scene, tellings: Sequence[Telling], number: int) -> Where | None:
    """The one place the sentence before tells its story of: of its deeds, else behind a preposition; None where there are several."""
    tree = scene.tree
    told = [
        each.where
        for each in tellings
        if each.where is not None and tree.sentence[scene.token_at(each.trigger[0])] == number - 1
    ]
    if not told:
        start, end = tree.sentences[number - 1]
        for found in scene.mentions.places_in(start, end):
            head = next(
                (w for w in range(found.start, found.end) if not found.start <= tree.heads[w] < found.end),
                found.start,
            )
            cases = {tree.case(word).split(" ")[0] for word in tree.path(head)[:3]}
            if cases & IN and not scene.is_of_dateline(head):
                told.append(found.where)
    names = {where.name for where in told}
    return told[0] if len(names) == 1 and told[0].precision != "country" else None
