"""Places and parties of deeds told twice: the title's "drones bomb the market in El Obeid" says where the text's "drones bombed the market" was."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from hearsay.codebooks.objects import objects
from hearsay.codebooks.slots import slot
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import Telling
from hearsay.records import When, Where
from hearsay.records.event import SIDES

UNREAL = frozenset({"future", "hypothetical", "negation"})
STRUCK = ("of", "on", "at", "against")


def lend_places(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Gives a deed of violence that names no place that of another telling of the same deed, where all such tellings have one place.

    The same deed: the same words for it (verb or noun), the same thing it was done to, times that can be one, and no party that is not
    the other's. A deed behind the news and one that is denied in general are nobody's.
    """
    placed = [each for each in tellings if _may_lend(scene, each)]
    for each in tellings:
        if each.where is not None or not _is_open(scene, each):
            continue
        found = [other for other in placed if other is not each and _is_same_deed(scene, each, other)]
        names = {_place(other).name for other in found}
        if len(names) == 1:
            each.where = _place(found[0])


def lend_days(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Gives a deed of violence that names no day that of another telling of it: "detained two men ... The two men were detained on Monday"."""
    dated = [
        each for each in tellings if _is_open(scene, each) and each.when and each.when.basis != "document"
    ]
    for each in tellings:
        if not _is_open(scene, each) or (each.when is not None and each.when.basis != "document"):
            continue
        days = {
            (other.when.start, other.when.end): other.when
            for other in dated
            if other.when is not None and _is_same_deed(scene, each, other)
        }
        if len(days) == 1:
            each.when = msgspec.structs.replace(next(iter(days.values())), basis="narrative")


def lend_sides(scene: Scene, tellings: Sequence[Telling]) -> None:
    """Gives the side that a deed of violence leaves empty those who stand there in another telling of it, where all such tellings agree.

    "Envoy recalled after shelling of town" is the title's of "Chadian guns had shelled the town".
    """
    open_ = [each for each in tellings if _is_open(scene, each)]
    of_type: dict[str, list[Telling]] = {}
    for each in open_:
        of_type.setdefault(each.type, []).append(each)
    for each in open_:
        empty = [side for side in SIDES if not getattr(each, side)]
        others = [other for other in of_type[each.type] if other is not each] if empty else []
        others = [other for other in others if _is_same_deed(scene, each, other)]
        for side in empty:
            given = [actors for other in others if homes(actors := getattr(other, side))]
            lands = {frozenset(homes(actors)) for actors in given}
            if len(lands) == 1:
                setattr(each, side, [scene.country(actor) or actor for actor in given[0]])


def _place(telling: Telling) -> Where:
    assert telling.where is not None
    return telling.where


def _is_open(scene: Scene, telling: Telling) -> bool:
    return (
        telling.deed is not None
        and telling.statement is None
        and scene.codebook.hostile(telling.type)
        and not UNREAL & set(telling.auxiliary)
    )


def _may_lend(scene: Scene, telling: Telling) -> bool:
    where = telling.where
    return (
        _is_open(scene, telling)
        and where is not None
        and where.precision != "country"
        and where.span is not None
    )


def _is_same_deed(scene: Scene, one: Telling, other: Telling) -> bool:
    if one.type != other.type or not is_of_one_time(one.when, other.when):
        return False
    if _stems(scene, one).isdisjoint(_stems(scene, other)):
        return False
    if _struck(scene, one).isdisjoint(_struck(scene, other)):
        return False
    for a, b in ((one.actors, other.actors), (one.recipients, other.recipients)):
        if homes(a) and homes(b) and not homes(a) & homes(b):
            return False
    return True


def _struck(scene: Scene, telling: Telling) -> set[str]:
    """What a deed was done to, by its noun: "the market"."""
    assert telling.deed is not None
    tree, head = scene.tree, telling.deed.trigger.head
    words = objects(tree, head) if not telling.deed.trigger.is_noun else []
    words = [
        *words,
        *tree.kids(head, "nsubj:pass"),
        *(word for name in STRUCK for word in slot(tree, head, name)),
    ]
    things = {tree.lemmas[word] for word in words if tree.pos[word] == "NOUN"} - scene.people
    # of people only those counted: "captured two soldiers", told again as "two soldiers were captured"
    return things | {
        f"{tree.words[count]} {tree.lemmas[word]}" for word in words for count in tree.kids(word, "nummod")
    }


def _stems(scene: Scene, telling: Telling) -> set[str]:
    """How the words of a deed begin, alike for verb and noun: "bombed", "the bombing"."""
    assert telling.deed is not None
    rule = telling.deed.trigger.coded.rule.id
    return {scene.tree.lemmas[telling.deed.trigger.head][:STEM], rule}


def _day(text: str) -> int:
    return date.fromisoformat(text[:10]).toordinal()


NEWS = 6
"""Days between the page's and that of its news."""
STEM = 4
"""Letters that verb and noun of one deed share: "seize" and "seizure", "bomb" and "bombing"."""


def is_of_one_time(one: When | None, other: When | None) -> bool:
    """Whether two times may be one: unknown, of the same days, or the page's own within its news."""
    if one is None or other is None or not one.start or not other.start:
        return True
    if "document" in {one.basis, other.basis}:
        return abs(_day(one.start) - _day(other.start)) <= NEWS  # a title has only the page's day
    return one.start <= (other.end or other.start) and other.start <= (one.end or one.start)
