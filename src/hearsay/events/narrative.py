"""A day and a place told once hold for the next sentence of the story, until another is told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.events.borrowed import agreed_place
from hearsay.events.locative import IN
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import UNREAL, Telling
from hearsay.records import When, Where
from hearsay.statements.parties import home

NOT_PAST = frozenset(
    ["has", "have", "is", "are", "will", "would", "may", "might", "could", "can", "should", "do", "does"]
)
THEN = frozenset({"then", "later", "there", "afterwards", "within", "soon", "meanwhile"})


def carry_on(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Days and places of deeds that name none, from the sentence before, where the story goes on.

    "Envoys of both sides met in Jeddah on Sunday. They signed a pledge": the same day, in Jeddah. It goes on where a paragraph
    goes on, in the past tense and with a party of the sentence before, or with nobody named ("two officers were wounded"); in a tale
    of the past with any party ("In 1974 Turkey invaded the island. Greece's junta fell"). What somebody says goes on from what he said
    before. The place carries on beneath a saying too.
    """
    for each in sorted(tellings, key=lambda telling: telling.trigger):
        number = scene.sentence_at(each.trigger[0])
        if _is_open(each) and not UNREAL & set(each.auxiliary):
            each.when = _day_above(scene, each) or _day_beside(scene, tellings, each) or each.when
        if each.statement is not None and each.where is None:
            each.where = agreed_place(scene, each.statement, scene.token_at(each.trigger[0]))
        if number == 0 or UNREAL & set(each.auxiliary):
            continue
        if not (
            _is_same_paragraph(scene, number) or _is_later(scene, number) or _is_of_them(scene, each, number)
        ):
            continue
        is_linked = _is_linked(scene, each, number)
        if _is_open(each) and _is_told_on(scene, each, number):
            day = _day_before(scene, tellings, each, number)
            is_tale = day is not None and is_past(scene, day)
            is_on = not _is_reported(scene, number) if is_tale else is_linked
            if day is not None and is_on and not _is_after_page(scene, day):
                each.when = msgspec.structs.replace(day, basis="narrative")
        if each.where is None and each.statement is None and not _has_place(scene, number):
            before = _place_before(scene, tellings, number)
            if each.type in MEETING and _is_from_afar(scene, number):
                continue
            if each.type not in MEETING and _is_a_venue(scene, tellings, before, number):
                continue
            if is_linked or (before is not None and _is_at_home(scene, each, before)):
                each.where = before


def _is_open(telling: Telling) -> bool:
    return telling.when is None or (telling.statement is not None and telling.when.basis == "document")


def _is_after_page(scene: Scene, day: When) -> bool:
    page = scene.document.published.day
    return page is not None and (day.start or "") > page


def is_past(scene: Scene, day: When) -> bool:
    """Whether a day is of a tale of the past, not of the news: longer ago than a month."""
    page = scene.document.published.day or scene.document.published.low
    if page is None or day.end is None or len(day.end) < len(page):
        return False
    return (date.fromisoformat(page) - date.fromisoformat(day.end)).days > NEWS_MONTH


NEWS_MONTH = 31
"""Days after which what is told is behind the news."""


def _is_same_paragraph(scene: Scene, number: int) -> bool:
    tree = scene.tree
    start, end = tree.starts[tree.sentences[number - 1][0]], tree.starts[tree.sentences[number][0]]
    return any(part.start <= start and end < part.end for part in scene.document.parts)


PARTS_OF_DAY = frozenset(
    {
        "afternoon",
        "evening",
        "morning",
        "night",
        "dawn",
        "dusk",
        "noon",
        "midnight",
        "sunset",
        "sunrise",
        "nightfall",
    }
)


def _is_later(scene: Scene, number: int) -> bool:
    """Whether a sentence begins with a word that goes on from the day before it: "Then", "In the afternoon", "At dawn"."""
    tree = scene.tree
    start, end = tree.sentences[number]
    opening = range(start, min(start + 3, end))
    return tree.words[start] in THEN or any(tree.words[word] in PARTS_OF_DAY for word in opening)


def _is_of_them(scene: Scene, telling: Telling, number: int) -> bool:
    """Whether a sentence of the story goes on with those of the one before: "They also burned four wards"."""
    tree, start = scene.tree, scene.tree.sentences[number][0]
    if (
        telling.deed is None
        or tree.words[start] not in {"they", "he", "she"}
        or _is_reported(scene, number - 1)
    ):
        return False
    return start in tree.kids(telling.deed.trigger.head, "nsubj")


def _is_linked(scene: Scene, telling: Telling, number: int) -> bool:
    """Whether the sentence before names a party of the deed, or the deed says by itself that it goes on from there."""
    tree = scene.tree
    before, here = tree.sentences[number - 1], tree.sentences[number]
    if telling.deed is not None and _is_of_the_same(tree, telling):
        return True
    points_back = telling.when is not None and (telling.when.text or "").lower().startswith(
        ("the same", "that ")
    )
    if points_back or tree.words[min(here[0] + 1, here[1] - 1)] in THEN or _is_later(scene, number):
        return True
    mine = homes([*telling.actors, *telling.recipients])
    if not mine:
        return telling.statement is None
    return any(home(actor) in mine for token in range(*before) for actor in scene.parties.at(token))


DEEDS = frozenset({"attack", "blast", "strike", "raid", "explosion", "shooting", "ambush", "bombing", "assault", "shelling", "clash", "massacre"})  # fmt: skip
"""Nouns that stand for the deed told just before: "was behind the blast"."""


def _is_of_the_same(tree: Tree, telling: Telling) -> bool:
    """Whether a deed is told as the one just told of, "the blast", or as going on there, "moved in"."""
    assert telling.deed is not None
    trigger = telling.deed.trigger
    is_in = len(trigger.tokens) > 1 and tree.words[trigger.tokens[-1]] == "in"
    is_the = any(tree.words[kid] in {"the", "that", "this"} for kid in tree.kids(trigger.head, "det"))
    is_bare = not tree.kids(trigger.head, "nmod", "acl")
    return is_in or (trigger.is_noun and is_the and is_bare and tree.lemmas[trigger.head] in DEEDS)


def _is_told_on(scene: Scene, telling: Telling, number: int) -> bool:
    """Whether it is told in the simple past, in a sentence that has no time of its own.

    What somebody says goes on only from what the same party said in the sentence before.
    """
    tree = scene.tree
    start, end = tree.sentences[number]
    if any(found.when.start is not None for found in scene.mentions.times_in(start, end)):
        return False
    head = scene.token_at(telling.trigger[0]) if telling.deed is None else telling.deed.trigger.head
    if telling.statement is None and scene.told_in(head) and not _is_same_voice(scene, head, number):
        return False
    verb = head if tree.pos[head] == "VERB" else tree.clause(head)
    helpers = {tree.words[kid] for kid in tree.kids(verb, "aux", "cop", "aux:pass")}
    is_then = tree.words[start] in THEN or tree.words[min(start + 1, end - 1)] in THEN
    if helpers & NOT_PAST or ("had" in helpers and not is_then and not scene.told_in(head)):
        return False
    is_participle = tree.words[verb].endswith("ing") and not helpers
    return tree.words[verb] != tree.lemmas[verb] and not is_participle and not tree.words[verb].endswith("s")


def _is_reported(scene: Scene, number: int) -> bool:
    """Whether a sentence tells what somebody says of the news: "Rescuers said the house was struck"."""
    tree = scene.tree
    start, end = tree.sentences[number]
    root = next((word for word in range(start, end) if tree.heads[word] == word), start)
    return scene.codebook.says(tree.lemmas[root]) and bool(tree.kids(root, "ccomp"))


def _is_same_voice(scene: Scene, head: int, number: int) -> bool:
    """Whether who tells of a deed told of something in the sentence before: "it said", "he added"."""
    told = scene.told_in(head)[0]
    if told.speaker is None:
        return False
    before = {
        each.speaker.name
        for token in range(*scene.tree.sentences[number - 1])
        for each in scene.told_in(token)
        if each.speaker is not None
    }
    return told.speaker.name in before


def _day_beside(scene: Scene, tellings: Sequence[Telling], telling: Telling) -> When | None:
    """The day of a deed of the same sentence that this one is joined to: "then stormed a clinic and arrested two nurses"."""
    if telling.deed is None:
        return None
    tree, head = scene.tree, telling.deed.trigger.head
    for other in tellings:
        if other is telling or other.deed is None or other.when is None or other.when.basis == "document":
            continue
        joined = other.deed.trigger.head
        if tree.relations[joined] == "obj" and tree.heads[joined] != head:
            joined = tree.heads[joined]  # "launched strikes in May, and the two sides fought for days"
        if (
            tree.sentence[joined] == tree.sentence[head]
            and tree.relations[head] == "conj"
            and tree.heads[head] == joined
        ):
            return msgspec.structs.replace(other.when, basis="narrative")
    return None


def _day_above(scene: Scene, telling: Telling) -> When | None:
    """The days up to that of the clause a deed came just before: "two were hurt on Monday after gunmen opened fire".

    The day of the clause, and the one before it: how long before nobody says. Of a longer time, and of what was done at the time of the
    clause, the same: "bombed it in June until both agreed to a truce", "fled on Monday as shells fell".
    """
    tree = scene.tree
    if telling.deed is None:
        return None
    head = telling.deed.trigger.head
    clause, marks = head, _marks(tree, head)
    if telling.deed.trigger.is_noun or not marks & (BEFORE | DURING):
        clause = tree.clause(head) if not tree.is_clause(head) else tree.clause(tree.heads[head])
        marks = _marks(tree, clause)  # "after fighting broke out", whatever the parse makes of "fighting"
    word = (
        clause if marks & (BEFORE | DURING) else head if tree.case(head) in {"after", "following"} else None
    )
    if word is None or tree.heads[word] == word or tree.relations[word] not in {"advcl", "obl", "nmod"}:
        return None
    above = tree.clause(tree.heads[word])
    days = [
        found.when
        for found in scene.mentions.times_in(*tree.sentences[tree.sentence[head]])
        if found.when.start is not None
        and found.timex_type != "SET"
        and not tree.is_under(found.start, word)
        and not scene.is_of_dateline(found.start)
        and tree.clause(tree.heads[found.end - 1]) == above
    ]
    if len(days) != 1 or days[0].start is None:
        return None
    is_day = days[0].start == days[0].end
    if not is_day or marks & DURING:
        return (
            msgspec.structs.replace(days[0], basis="narrative")
            if not marks & {"until"} or not is_day
            else None
        )
    first = date.fromisoformat(days[0].start) - timedelta(days=1)
    return msgspec.structs.replace(days[0], start=first.isoformat(), grain="span", basis="narrative")


def _marks(tree: Tree, clause: int) -> set[str]:
    return {tree.words[kid] for kid in tree.kids(clause, "mark", "case", "advmod")}


BEFORE = frozenset({"after", "following"})
DURING = frozenset({"when", "as", "while", "until"})
"""Marks of a clause that tells of the time of the one above it."""


def _day_before(scene: Scene, tellings: Sequence[Telling], telling: Telling, number: int) -> When | None:
    """The day the sentence before tells its story of.

    That of a deed by the same party there, else of what its main clause tells: "Israel invaded after Hamas gunmen attacked on 7 October
    2023. They killed 1,200". None where it tells none, or where nothing says which of several.
    """
    tree = scene.tree
    told = [
        each
        for each in tellings
        if scene.sentence_at(each.trigger[0]) == number - 1
        and each.when is not None
        and each.when.basis != "document"
        and not (UNREAL - {"historical"}) & set(each.auxiliary)
    ]
    doers = homes(telling.actors)
    same = [each.when for each in told if doers and homes(each.actors) == doers]
    if same and len({(when.start, when.end) for when in same if when is not None}) == 1:
        return same[-1]
    days: list[tuple[int, int, When]] = []
    for each in told:
        head = scene.token_at(each.trigger[0]) if each.deed is None else each.deed.trigger.head
        if each.when is not None:
            days.append((_depth(tree, head), -head, each.when))
    for found in scene.mentions.times_in(*tree.sentences[number - 1]):
        is_of_story = not scene.told_in(found.start) and not scene.is_of_dateline(found.start)
        if found.when.start is not None and found.timex_type != "SET" and is_of_story:
            days.append((_depth(tree, found.start), -found.start, found.when))
    main = min((depth for depth, _, _ in days), default=DEEP)
    if main >= DEEP:
        return None  # "ties that were wrecked last November when it shot down a jet. The rapprochement unnerved them"
    return min(((at, when) for depth, at, when in days if depth == main), key=lambda pair: pair[0])[1]


DEEP = 3
"""Clauses above a time from which on it is no part of the story any more."""


def _depth(tree: Tree, word: int) -> int:
    """How many clauses stand above a word that it is not only joined to: 0 for the main clause's."""
    steps = [w for w in tree.path(word) if tree.is_clause(w) and tree.heads[w] != w]
    return sum(tree.relations[w] not in {"conj", "parataxis"} for w in steps)


MEETING = frozenset({"CONSULT", "AGREE", "SUPPORT", "REJECT", "REQUEST", "ACCUSE", "COOPERATE", "CONCEDE"})
"""Types of deeds done where people meet."""


AFAR = frozenset(
    {
        "phone",
        "telephone",
        "video",
        "videoconference",
        "videolink",
        "teleconference",
        "online",
        "remotely",
        "virtual",
    }
)
"""Words of talks that are held in no place."""


def _is_from_afar(scene: Scene, number: int) -> bool:
    """Whether those of the sentence before spoke from afar: "held a video conference with the envoy, who visited Odesa. The meeting ..."."""
    start, end = scene.tree.sentences[number - 1]
    return not AFAR.isdisjoint(scene.tree.words[start:end])


def _is_a_venue(scene: Scene, tellings: Sequence[Telling], where: Where | None, number: int) -> bool:
    """Whether a place is that where those of the sentence before only met: "met in Doha. Rwanda denies arming the rebels"."""
    there = [
        each.type
        for each in tellings
        if each.where is not None and each.where == where and scene.sentence_at(each.trigger[0]) == number - 1
    ]
    return "CONSULT" in there and set(there) <= MEETING


def _is_at_home(scene: Scene, telling: Telling, where: Where) -> bool:
    """Whether a deed goes on where the story is: done by the land's own forces, or to "them", told of before."""
    if telling.deed is None:
        return False
    tree, head = scene.tree, telling.deed.trigger.head
    is_them = any(tree.words[kid] in {"them", "him", "her"} for kid in tree.kids(head, "obj"))
    own = {actor.country for actor in telling.actors if actor.sector in {"COP", "MIL", "JUD"}}
    is_physical = telling.type in {"ASSAULT", "COERCE", "RETREAT"}
    return is_physical and (is_them or (where.country is not None and own == {where.country}))


def _has_place(scene: Scene, number: int) -> bool:
    return bool(scene.mentions.places_in(*scene.tree.sentences[number]))


def _place_before(scene: Scene, tellings: Sequence[Telling], number: int) -> Where | None:
    """The one place the sentence before tells its story of: of its deeds, else behind a preposition; None where there are several."""
    tree = scene.tree
    told = [
        each.where
        for each in tellings
        if each.where is not None
        and scene.sentence_at(each.trigger[0]) == number - 1
        and not {"future", "hypothetical"}
        & set(each.auxiliary)  # "will meet in Doha. Egypt sent 300 lorries"
    ]
    if not told:
        start, end = tree.sentences[number - 1]
        for found in scene.mentions.places_in(start, end):
            head = next(
                (w for w in range(found.start, found.end) if not found.start <= tree.heads[w] < found.end),
                found.start,
            )
            cases = {tree.case(word).split(" ")[0] for word in tree.path(head)[:3]}
            # "the ministry in Baku said" tells of no deed in Baku
            is_seat = any(
                each.start <= head < each.end and each.start < found.start for each in scene.mentions.actors
            )
            if cases & IN and not scene.is_of_dateline(head) and not is_seat:
                told.append(found.where)
    names = {where.name for where in told}
    return told[0] if len(names) == 1 and told[0].precision != "country" else None
