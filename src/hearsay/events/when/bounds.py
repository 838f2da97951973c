"""How far a time reaches: from one day to another, since a day, and not beyond the page where it is past."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.future import is_future
from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.events.when.comparisons import is_since
from hearsay.records import When
from hearsay.records.event import EventType

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


def bounded(scene: Scene, found: FoundTime, trigger: Trigger, *, is_when: bool) -> When:
    """A time with its preposition: "since Sunday" goes on until the page's day; what is past does not run beyond it."""
    tree, when = scene.tree, _spanned(scene, found) or found.when
    page = scene.document.published.day
    if when.start is None or when.end is None or page is None:
        return when
    if is_since(tree, found) and when.start <= page and not is_when:
        return msgspec.structs.replace(when, end=max(page, when.end), grain="span")
    if when.start <= page < when.end and not _may_come(tree, trigger, found):
        return msgspec.structs.replace(when, end=page)
    return when


STEPS: frozenset[EventType] = frozenset(
    {"COERCE", "SANCTION", "RETREAT", "CONCEDE", "REJECT", "AGREE", "SUPPORT"}
)
"""Types of what is done at once and then holds; fighting and talks go on until a day."""


def is_its_end(scene: Scene, found: FoundTime, trigger: Trigger) -> bool:
    """Whether a time only says when what was done is to end: "suspended the talks until the end of the year"; "from May until June" is when it was."""
    before = scene.tree.words[max(found.start - 6, 0) : found.start]
    is_open = (
        "from" not in before or _spanned(scene, found) is None
    )  # "extended its ban on food from Chad through July"
    return trigger.coded.type in STEPS and before[-1:] in (["until"], ["till"], ["through"]) and is_open


def _spanned(scene: Scene, found: FoundTime) -> When | None:
    """The days from one to another: "between Friday night and Saturday morning", "from Monday to Wednesday"; None for one alone."""
    tree = scene.tree
    times = scene.mentions.times_in(*tree.sentences[tree.sentence[found.start]])
    for first, last in pairwise(times):
        before, between = (
            tree.words[first.start - 1] if first.start else "",
            tree.words[first.end : last.start],
        )
        is_pair = (before, tuple(between)) in PAIRS or _goes_on(tree, first, last)
        # "the 1991-1994 war"
        is_pair = is_pair or (between in (["-"], ["–"]) and {first.when.grain, last.when.grain} == {"year"})
        if not is_pair or found not in {first, last} or not first.when.start or not last.when.end:
            continue
        if first.when.start <= last.when.end:
            span = scene.document.span(tree.starts[first.start], tree.ends[last.end - 1])
            return msgspec.structs.replace(
                first.when, text=span.text, span=span, end=last.when.end, grain="span"
            )
    return None


def _goes_on(tree: Tree, first: FoundTime, last: FoundTime) -> bool:
    """Whether what began at one time is told to go on until another: "broke out on Friday and went on until Sunday"."""
    between = range(first.end, last.start)
    is_until = bool(between) and tree.words[between[-1]] in {"until", "till", "into"}
    return (
        is_until
        and len(between) <= GOING_ON
        and any(tree.lemmas[word] in {"last", "continue", "rage", "persist", "go"} for word in between)
    )


GOING_ON = 7
"""Words from the one time to the other."""
PAIRS = frozenset(
    {
        ("from", ("to",)),
        ("from", ("until",)),
        ("from", ("through",)),
        ("between", ("and",)),
        ("from", ("till",)),
        ("both", ("and",)),
        ("on", ("and",)),
        ("on", ("and", "again", "on")),
        ("on", ("and", "on")),
    }
)


ANSWERED = frozenset({"after", "following", "over", "despite"})
REPLIES = frozenset(
    ["attack", "response", "reply", "answer", "retaliation", "revenge", "reprisal", "reaction", "retaliate", "respond", "payback", "punishment"]
)  # fmt: skip
"""Words whose "for" or "to" names a deed that has been done."""


def _may_come(tree: Tree, trigger: Trigger, found: FoundTime) -> bool:
    """Whether the deed may still be to come: "will meet this month", "plans this year"."""
    if (found.when.text or "").lower().startswith("earlier"):
        return False  # "the strikes earlier this month"
    verb = trigger.head if not trigger.is_noun else tree.clause(trigger.head)
    if trigger.is_noun and tree.relations[trigger.head] in {"nmod", "obl"} and not is_future(tree, verb):
        case = tree.case(trigger.head).split(" ")[0]
        if case in ANSWERED or (case in {"to", "for"} and tree.lemmas[tree.heads[trigger.head]] in REPLIES):
            return False  # "is revenge for the strikes this month"
    helpers = {tree.words[kid] for kid in tree.kids(verb, "aux", "mark", "cop")}
    if is_future(tree, verb) or helpers & {"to", "may", "might", "could", "can", "should", "must"}:
        return True
    return tree.words[verb] == tree.lemmas[verb] or tree.words[verb].endswith(("ing", "s"))
