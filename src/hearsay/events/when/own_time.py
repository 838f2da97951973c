"""When a deed happened, from the time words that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hearsay.codebooks.triggers import Trigger
from hearsay.events.captions import caption_time
from hearsay.events.scene import Scene
from hearsay.events.wars import war_days
from hearsay.events.when.bounds import bounded
from hearsay.events.when.distances import counted_from, counted_from_saying, counted_to
from hearsay.events.when.rank import rank_of
from hearsay.records import When

if TYPE_CHECKING:
    from hearsay.mentions import FoundTime


NO_DAY = frozenset({"current", "the current"})
"""Words that say of a thing that it is still so, and no day of a deed: "after the current truce ends"."""


def own_time(scene: Scene, trigger: Trigger) -> When | None:
    """The time the deed's own words give: on the trigger, else in its clause; a war known by name has its days.

    Times of the clause around a saying are not the deed's: "said on Friday that troops had left" leaves the deed open. Nor
    are those of a thing spoken of: "in breach of the truce reached last November". What is past is over by the page's day:
    "earlier this month" ends with it; "since Sunday" begins on Sunday and goes on.
    """
    tree = scene.tree
    shown = caption_time(scene, trigger.head)
    if shown is not None:
        return shown
    start, end = tree.sentences[tree.sentence[trigger.head]]
    best: tuple[tuple[int, int], FoundTime] | None = None
    times = scene.mentions.times_in(start, end)
    for found in times:
        if found.when.start is None or found.timex_type == "SET":
            continue
        if (found.when.text or "").lower() in NO_DAY:
            continue
        rank = rank_of(scene, trigger, found, times)
        if rank is not None and (best is None or rank < best[0]):
            best = (rank, found)
    counted = counted_from(scene, trigger, times)
    # "less than a month after it tested a missile on 31 October": the day told is surer than the distance
    is_dated = best is not None and best[0][0] == 0 and best[1].when.grain == "day"
    if counted is not None and not is_dated:
        return counted
    own = None if best is None else bounded(scene, best[1], trigger, is_when=best[0][0] < 0)
    own = counted_from_saying(scene, trigger, own)
    if own is None:
        own = counted_to(scene, trigger, times)
    if own is not None and own.grain in {"day", "hour"}:
        return own
    known = war_days(scene, trigger)
    if own is not None and (known is None or known.start is None):
        return own
    return known or own
