"""Days counted from another deed: "two days after Russia launched an offensive", "nine years after NATO bombed Serbia"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

import msgspec

from hearsay.codebooks.tree import Tree
from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.mentions.times import shifted
from hearsay.mentions.times.calendar import add
from hearsay.records import When
from hearsay.statements.when import document_day

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime

_MARKS = frozenset({"after", "before"})
_LENGTH = re.compile(r"P(T?)(\d+|X)([SMHDWY]|DE)")
_WITHIN = ("less than", "under", "no more than", "at most", "up to")
"""What makes a distance the longest that it can be: "less than two months after" is any day of them."""
_VAGUE = (2, 9)
"""How many "days after" are."""


def counted_from(scene: Scene, trigger: Trigger, times: Sequence[FoundTime]) -> When | None:
    """The days of a deed from which the clause above is counted: "two days after Russia launched an offensive, ...".

    The words are the distance to the clause above, whose time is told beside it, or is what the text told of before, or the page's.
    None where the trigger is not in the clause that "after" opens.
    """
    tree = scene.tree
    own = {trigger.head, tree.clause(trigger.head)}
    # "a month after police closed the office, and two years after gunmen killed a guard": each from its own
    for found, mark in sorted(_distances(scene, times), key=lambda each: tree.heads[each[1]] not in own):
        clause = tree.heads[mark]
        if not (tree.relations[mark] in {"mark", "case"} and tree.is_under(trigger.head, clause)):
            continue
        if tree.clause(trigger.head) not in {clause, trigger.head, tree.clause(clause)}:
            continue
        above = tree.clause(tree.heads[clause])
        others = [
            other
            for other in times
            if other is not found and other.when.start is not None and not tree.is_under(other.start, clause)
            and not scene.is_of_dateline(other.start)
        ]  # fmt: skip
        # "comes despite the truce declared in April, and a week after the envoy left": April is the truce's
        told = [other.when for other in others if not _is_of_relative(tree, other, above)]
        before = found.told if not others or told else times[0].told
        if before is not None and (before[1] - before[0]).days > _LONGEST_BASE:
            before = None  # "the 15th test this year ... It comes just days after": not counted from the year
        base = _days(told[0]) if told else before or _days(document_day(scene.document))
        if base is not None:
            is_late = bool(told) and _LATE.search((told[0].text or "").lower()) is not None
            return _moved(found, base, -1 if tree.words[mark] == "after" else 1, is_late=is_late)
    return None


def _is_of_relative(tree: Tree, other: FoundTime, above: int) -> bool:
    """Whether a time stands in a clause that only describes a thing of the clause above."""
    clause = tree.clause(tree.heads[other.end - 1])
    return clause != above and tree.relations[clause] == "acl"


_LATE = re.compile(r"night|evening|afternoon|noon|p\.?m")
"""Hours before these are of the same day."""


def counted_to(
    scene: Scene, trigger: Trigger, times: Sequence[FoundTime], meant: tuple[date, date] | None = None
) -> When | None:
    """The days of a deed that is counted from another: "a month after the raid the army bombed their camp".

    Args:
        meant: The days of the deed that "the raid", "the incident" means, where they are known; then only a distance from such a noun
            with no time of its own counts.
    """
    tree = scene.tree
    for found, mark in _distances(scene, times):
        thing = tree.heads[mark]
        if tree.relations[mark] not in {"mark", "case"} or tree.is_under(trigger.head, thing):
            continue
        above = tree.heads[thing]
        if trigger.head not in {above, tree.clause(above)}:
            continue
        inside = [other.when for other in times if other is not found and tree.is_under(other.start, thing)]
        told = [when for when in inside if when.start is not None]
        if meant is not None and (told or not _is_that_deed(scene, thing)):
            continue
        base = _days(told[0]) if told else meant or found.told
        if base is not None:
            return _moved(found, base, 1 if tree.words[mark] == "after" else -1)
    return None


INCIDENTS = frozenset(
    ["incident", "accident", "event", "blast", "tragedy", "massacre", "seizure", "detention", "abduction"]
)
"""Nouns that stand for the deed told of, whatever it was."""


def _is_that_deed(scene: Scene, thing: int) -> bool:
    """Whether a noun points to a deed told before: "the incident", "the attack"."""
    tree = scene.tree
    is_deed = tree.lemmas[thing] in INCIDENTS or tree.lemmas[thing] in scene.codebook.event_nouns
    return (
        is_deed
        and any(tree.words[kid] in {"the", "that", "this"} for kid in tree.kids(thing, "det"))
        and not tree.kids(thing, "nmod", "acl")
    )


def _distances(scene: Scene, times: Sequence[FoundTime]) -> list[tuple[FoundTime, int]]:
    """Lengths of time before "after" or "before", each with that word."""
    words = scene.tree.words
    found = []
    for each in times:
        if words[each.start - 1] in {"for", "to"} and each.timex_type == "DURATION":
            continue  # "was fined two years after being stopped"
        mark = each.end - 1 if words[each.end - 1] in _MARKS else each.end
        if mark < len(words) and words[mark] in _MARKS and (each.timex_type == "DURATION" or mark < each.end):
            found.append((each, mark))
    return found


def _days(when: When | None) -> tuple[date, date] | None:
    if when is None or when.start is None or len(when.start) < 10 or when.end is None:
        return None
    return date.fromisoformat(when.start), date.fromisoformat(when.end)


def _moved(found: FoundTime, base: tuple[date, date], way: int, *, is_late: bool = False) -> When | None:
    """Days moved by a length of time: hours leave the day, months and years give the month and year."""
    length = _LENGTH.fullmatch(found.value)
    if length is None:
        first, last = base[0] + timedelta(days=way), base[1] + timedelta(days=way)  # "the day after"
    elif length[1]:
        hours = int(length[2]) if length[3] == "H" and length[2] != "X" else 0
        away = timedelta(days=way * (hours // 24))
        first, last = base[0] + away, base[1] + away
        if way < 0 and length[3] == "H" and not hours and not is_late:
            first -= timedelta(days=1)  # "hours after": of the night before, may be
    else:
        near, far = _VAGUE if length[2] == "X" else (int(length[2]), int(length[2]))
        try:
            ends = [each for count in (near, far) for each in shifted(base, way * count, length[3])]
        except ValueError:
            return None
        first, last = min(ends), max(ends)
        if (found.when.text or "").lower().startswith(_WITHIN):
            far_day = add(base[way > 0], way * far, length[3])
            first, last = (far_day, base[1]) if way < 0 else (base[0], far_day)
    return When(
        text=found.when.text,
        span=found.when.span,
        start=first.isoformat(),
        end=last.isoformat(),
        grain="day" if first == last else "span",
        basis="narrative",
    )


_LONGEST_BASE = 92
"""Days of the longest time told of before that a distance is counted from."""
_FROM_HERE = (
    "today",
    "yesterday",
    "tomorrow",
    "tonight",
    "this morning",
    "this afternoon",
    "this evening",
    "last night",
)


def counted_from_saying(scene: Scene, trigger: Trigger, when: When | None) -> When | None:
    """A day counted from that of the words it stands in: "'Yesterday they burned our school,' she said on Sunday"."""
    if (
        when is None
        or when.start is None
        or when.end is None
        or not (when.text or "").lower().startswith(_FROM_HERE)
    ):
        return when
    said = next((each for each in scene.told_in(trigger.head) if each.quoted), None)
    page = scene.document.published.day
    if said is None or said.said is None or said.said.basis == "document" or page is None:
        return when
    if said.said.start is None or said.said.start != said.said.end:
        return when
    away = date.fromisoformat(said.said.start) - date.fromisoformat(page)
    return msgspec.structs.replace(
        when,
        start=(date.fromisoformat(when.start) + away).isoformat(),
        end=(date.fromisoformat(when.end) + away).isoformat(),
    )
