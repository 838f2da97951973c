"""When and where a deed happened, from the words that hang on it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hearsay.codebooks.triggers import Trigger
from hearsay.events.scene import Scene
from hearsay.records import When, Where
from hearsay.statements.when import document_day

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime

DAYS = {
    "a": 1,
    "the": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
}
RANK = {"exact": 0, "near": 1, "region": 2, "unresolved": 3, "country": 4}


def own_time(scene: Scene, trigger: Trigger) -> When | None:
    """The time the deed's own words give: below the trigger, else in its clause; a war known by name has its days.

    Times of the clause around a saying are not the deed's: "said on Friday that troops had left" leaves the deed open.
    """
    tree = scene.tree
    start, end = tree.sentences[tree.sentence[trigger.head]]
    best: tuple[int, int, When] | None = None
    clause = tree.clause(trigger.head)
    for found in scene.mentions.times_in(start, end):
        mark = found.end - 1 if tree.words[found.end - 1] in {"after", "before"} else found.end
        if mark < trigger.head and tree.words[mark] in {"after", "before"}:
            anchored = _counted_from(scene, trigger, found, mark)
            if anchored is not None:
                return anchored
        if found.when.start is None or found.timex_type not in {"DATE", "TIME"}:
            continue
        head = next(
            (w for w in range(found.start, found.end) if not found.start <= tree.heads[w] < found.end),
            found.start,
        )
        is_far_back = found.when.grain in {"year", "decade", "century"}
        if tree.is_under(head, trigger.head) and not (
            is_far_back and _is_of_inner_clause(scene, head, trigger)
        ):
            rank = 0
        elif tree.deps[trigger.head] == "acl:relcl" and tree.heads[head] == tree.heads[trigger.head]:
            rank = 1  # "a 2020 war in which the army seized ...": the day of the war
        elif (trigger.is_noun and tree.clause(head) == clause and scene.cue_of(clause) is None) or (
            not trigger.is_noun and tree.clause(head) == trigger.head
        ):
            rank = 1
        elif (
            tree.relations[trigger.head] in {"xcomp", "advcl", "conj", "acl"}
            and scene.cue_of(tree.heads[trigger.head]) is None
            and tree.clause(head) == tree.clause(tree.heads[trigger.head])
        ):
            rank = 2
        else:
            continue
        far = 0 if found.when.grain in {"day", "hour"} else 20
        distance = (
            len(tree.path(head)) - len(tree.path(trigger.head))
            if rank == 0
            else abs(found.start - trigger.head)
        )
        if best is None or (rank, distance + far) < best[:2]:
            best = (rank, distance + far, found.when)
    known = _known(scene, trigger)
    if best is not None and (known is None or known.start is None or best[2].grain in {"day", "hour"}):
        return best[2]
    return known or (best[2] if best else None)


def _is_of_inner_clause(scene: Scene, head: int, trigger: Trigger) -> bool:
    """Whether a time is of a clause inside the deed's: "seized land it had lost in the 1990s"; of a noun its clause counts."""
    tree = scene.tree
    inner = [
        w
        for w in tree.path(head)[: tree.path(head).index(trigger.head)]
        if tree.deps[w] == "acl:relcl" and w != trigger.head
    ]
    if trigger.is_noun:
        inner = [w for w in inner if tree.heads[w] != trigger.head]
    return bool(inner)


def _counted_from(scene: Scene, trigger: Trigger, found: FoundTime, mark: int) -> When | None:
    """The day of a deed from which the clause above is counted: "two days after Russia launched an offensive, ...".

    The words are the distance to the clause above, whose day is told beside it or is the page's. None where the trigger
    is not in the clause that "after" opens, or the distance is not in days.
    """
    tree = scene.tree
    clause = tree.heads[mark]
    if not (tree.relations[mark] in {"mark", "case"} and tree.is_under(trigger.head, clause)):
        return None
    size = tree.words[found.start : mark]
    if not size or size[-1] not in {"day", "days"}:
        return None
    days = DAYS.get(size[0]) or (int(size[0]) if size[0].isdigit() else None)
    start, end = tree.sentences[tree.sentence[trigger.head]]
    told = [
        other.when
        for other in scene.mentions.times_in(start, end)
        if other is not found
        and other.when.start is not None
        and other.when.start == other.when.end
        and not tree.is_under(other.start, clause)
    ]
    base = told[0] if told else document_day(scene.document)
    if days is None or base is None or base.start is None or base.start != base.end or len(base.start) < 10:
        return None
    away = timedelta(days=days if tree.words[mark] == "before" else -days)
    day = (date.fromisoformat(base.start) + away).isoformat()
    return When(
        text=found.when.text, span=found.when.span, start=day, end=day, grain="day", basis="narrative"
    )


def _known(scene: Scene, trigger: Trigger) -> When | None:
    """The days of a war the packs know by this name, where it stands in the deed's clause."""
    tree = scene.tree
    below = tree.subtree(trigger.head)
    first, last = min(below), max(below)
    text, starts = "", []
    for word in range(first, last + 1):
        starts.append(len(text))
        text += tree.words[word] + (
            "" if tree.words[word] == "-" or tree.words[word + 1 : word + 2] == ["-"] else " "
        )
    best: tuple[int, When] | None = None
    for event in scene.knowledge.known_events:
        for phrase in event.phrases:
            at = text.find(phrase)
            if at < 0:
                continue
            token = first + bisect_right(starts, at) - 1
            # "fought a short war over the region, the cause of their conflict in the 1990s": the nearer name is the deed's
            away = abs(token - trigger.head)
            if best is None or away < best[0]:
                days = When(
                    text=None, span=None, start=event.start, end=event.end, grain="span", basis="stated"
                )
                best = (away, days)
    return best[1] if best else None


def place(scene: Scene, trigger: Trigger) -> Where | None:
    """The place of the deed: the finest one below the trigger, else in its clause; countries only as a last resort."""
    tree = scene.tree
    words = [w for w in tree.subtree(trigger.head) if scene.cue_of(w) is None or w == trigger.head]
    found = [where for w in words if (where := scene.parties.place(w)) is not None and _is_setting(scene, w)]
    if not found:
        clause = tree.clause(trigger.head)
        if scene.cue_of(clause) is None or clause == trigger.head:
            found = [
                where
                for w in tree.subtree(clause)
                if (where := scene.parties.place(w)) is not None
                and tree.clause(w) == clause
                and _is_setting(scene, w)
            ]
    if not found:
        return None
    # of two regions the one with a point says more: a named region before "the border"
    return min(found, key=lambda where: (RANK[where.precision], where.latitude is None))


def _is_setting(scene: Scene, word: int) -> bool:
    """Whether a place word says where: it has a place preposition above it, or is what the deed was done to."""
    tree, dateline = scene.tree, scene.document.dateline
    sent_from = dateline.span if dateline is not None else None
    if sent_from is not None and sent_from.start <= tree.starts[word] < sent_from.end:
        return False  # where the report was sent from
    for step in tree.path(word)[:4]:
        case = tree.case(step).split(" ")[0]
        if case in {
            "in",
            "at",
            "near",
            "on",
            "along",
            "around",
            "inside",
            "outside",
            "across",
            "over",
            "close",
            "from",
            "into",
            "to",
            "of",
            "between",
            "north",
            "south",
            "east",
            "west",
            "within",
            "through",
            "towards",
            "toward",
        }:
            return True
        if tree.relations[step] in {"obj", "nsubj"}:
            return tree.relations[step] == "obj" or tree.deps[step] == "nsubj:pass"
        if tree.is_clause(step):
            return False
    return False
