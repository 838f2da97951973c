"""Captions: where and when a picture was taken stands at the end, "..., in Oslo, Norway, March 4, 2024."."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hearsay.codebooks.tree import Tree
from hearsay.events.scene import Scene
from hearsay.records import When, Where

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace, FoundTime

_BEFORE_PLACE = frozenset({"in", "at", "near", "outside", "on"})
_LONGEST = 9
"""Words from the preposition to the day: "in Rafah, in the southern Gaza Strip, on" is as long as they come."""


class Taken(NamedTuple):
    """Where and when a caption says that its picture was taken."""

    when: When
    where: Where


def caption_time(scene: Scene, deed: int) -> When | None:
    """The day of a caption for what its picture shows; None elsewhere.

    Of a caption that names no place before it only a whole date behind a comma: "Protesters hold a banner saying “Stop”, 26 July 2014."
    """
    taken = _taken(scene, deed)
    if taken is not None:
        return taken.when
    last = _last_day(scene, deed)
    is_set_off = last is not None and scene.tree.words[last.start - 1] in {",", "”", '"'}
    return last.when if last is not None and is_set_off and last.when.basis == "stated" else None


def caption_place(scene: Scene, deed: int) -> Where | None:
    """The place of a caption for what its picture shows; None elsewhere."""
    taken = _taken(scene, deed)
    return None if taken is None else taken.where


def _taken(scene: Scene, deed: int) -> Taken | None:
    """Place and day at the end of a sentence in the present, for a deed it shows: not for what came before it."""
    last = _last_day(scene, deed)
    if last is None:
        return None
    place = _place_before(scene, scene.tree.sentences[scene.tree.sentence[deed]][0], last.start)
    return None if place is None else Taken(last.when, place.where)


def _last_day(scene: Scene, deed: int) -> FoundTime | None:
    """The day at the end of a caption's sentence for a deed that its picture shows; None where there is none."""
    tree = scene.tree
    start, end = tree.sentences[tree.sentence[deed]]
    times = scene.mentions.times_in(start, end)
    if not times or times[-1].when.start is None or times[-1].when.start != times[-1].when.end:
        return None
    last = times[-1]
    if any(each.when.start is not None and each.when.grain in {"day", "hour"} for each in times[:-1]):
        return None  # "hit a depot on Friday in answer to a raid in Jordan on 3 May" tells a story
    behind = next((w for w in range(last.end, end) if tree.words[w].isalnum() or tree.words[w] == "("), end)
    if (behind < end and tree.words[behind] != "(") or not _is_shown(tree, deed, start, end):
        return None
    return last


def _place_before(scene: Scene, start: int, day: int) -> FoundPlace | None:
    """The place between a preposition and the day, with nothing but names and commas beside it."""
    tree = scene.tree
    first = max(start, day - _LONGEST)
    for opening in range(day - 1, first - 1, -1):
        if tree.words[opening] not in _BEFORE_PLACE:
            continue
        found = scene.mentions.places_in(opening + 1, day)
        if not found:
            continue
        between = [
            w for w in range(opening + 1, found[0].start) if tree.pos[w] not in {"DET", "ADJ", "NOUN", "ADP"}
        ]
        plain = [w for w in range(opening + 1, day) if tree.pos[w] in {"VERB", "AUX", "PRON", "SCONJ"}]
        if not between and not plain:
            return found[0]
    return None


def _is_shown(tree: Tree, deed: int, start: int, end: int) -> bool:
    """Whether the picture shows it: the present main verb or what hangs on it, not what it came after."""
    root = next((w for w in range(start, end) if tree.heads[w] == w), deed)
    word = tree.words[root]
    is_present = tree.pos[root] != "VERB" or (
        (word == tree.lemmas[root] or word.endswith(("s", "ing"))) and not tree.kids(root, "aux")
    )
    steps = tree.path(deed)
    above = steps[: steps.index(root)] if root in steps else steps
    is_before = any(
        tree.case(w) in {"after", "before", "since", "following"}
        or any(tree.words[kid] in {"after", "before", "since"} for kid in tree.kids(w, "mark"))
        or (tree.relations[w] == "acl" and not tree.words[w].endswith("ing"))
        for w in above
    )
    return is_present and not is_before
