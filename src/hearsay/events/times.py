"""Days of deeds that name none: lent by another telling of the deed, by the saying, by the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hearsay.events.like_words import is_one_word
from hearsay.events.narrative import carry_on, is_past
from hearsay.events.scene import Scene, homes
from hearsay.events.telling.telling import UNREAL, Telling, word_of
from hearsay.events.when.distances import counted_to
from hearsay.records import When
from hearsay.statements.parties import home
from hearsay.statements.when import LEAD_DAYS, story_days

SAME_DAY = frozenset(
    f"{which} {part}"
    for which in ("that", "the same", "the very same")
    for part in ("day", "evening", "night", "morning", "afternoon")
) | {"the day"}
LONGEST_MONTH = 31
LONGEST_NIGHT = 3
"""Days an hour or a day may span before its date is known to be no more than the page's own interval."""


def lend_times(scene: Scene, tellings: Sequence[Telling]) -> None:
    """A deed told without a time happened when another telling of it says, else on the day of the page.

    "That day" is the day of the deed spoken of, not of the saying: "no unit had opened fire that day" after "the attack,
    which took place on Tuesday". Night and day words of a page without a date are placed by the saying around them.
    """
    page = story_days(scene.document, scene.tree, scene.mentions.times)
    vague: dict[int, When] = {}
    for each in tellings:
        if each.when is not None and scene.document.published.day is None and _is_of_two_weeks(each.when):
            vague[id(each)], each.when = each.when, None
        if each.when is not None and scene.document.published.day is None and _is_shapeless(each.when):
            each.when = _beside_saying(scene, each) or page
        if each.when is None and "future" in each.auxiliary and not scene.codebook.hostile(each.type):
            each.when = _announced(scene, each)
        _recount(scene, tellings, each)
    carry_on(scene, tellings)
    timed = [
        t
        for t in tellings
        if t.statement is None
        and t.when is not None
        and t.when.start
        and t.when.basis != "document"
        and "historical" not in t.auxiliary
        and not is_past(scene, t.when)
    ]
    for each in tellings:
        if each.when is not None and not _points_back(each.when):
            continue
        if scene.codebook.hostile(each.type) and "historical" not in each.auxiliary:
            lenders = [
                other
                for other in timed
                if other is not each
                and other.type == each.type
                and other.when is not None
                and not _points_back(other.when)
                and not (_is_set_off(other.when) and each.trigger < other.trigger)
                and not (_is_old(scene, other.when) and _is_elsewhere(each, other))
                and not _is_looked_back_to(scene, each, other)
                and _is_hour_of(scene, each, other.when)
                and not _is_told_against(scene, each, other)
                and (other.when.grain not in LONG_GRAINS or homes(each.actors + each.recipients))
                and (_is_same(each, other) or _is_the_same(scene, each, other, tellings))
            ]
            # what happens now is not the war of last year, nor the attacks of "this winter", that the outlet recalls
            is_said = bool(scene.told_in(scene.token_at(each.trigger[0])))
            lenders = [
                other
                for other in lenders
                if not _is_long(other.when)
                or (
                    not is_said
                    and not _goes_on(scene, each, other)
                    and (_is_long(page) or _is_next_to(scene, each, other))
                )
            ]
            if lenders:
                nearest = min(
                    lenders, key=lambda other: (_is_long(other.when), abs(other.trigger[0] - each.trigger[0]))
                )
                each.when = _narrated(nearest.when)
        _take_back(scene, each)
    for each in tellings:
        if each.when is None:
            each.when = (
                vague.get(id(each)) or _told_below(scene, each, tellings) or _until_said(scene, each) or page
            )


def _told_below(scene: Scene, telling: Telling, tellings: Sequence[Telling]) -> When | None:
    """The day that the body names for what the title tells: "Kenya expels envoy" above "Kenya expelled the envoy on Tuesday"."""
    title = next((part for part in scene.document.parts if part.kind == "title"), None)
    if title is None or telling.trigger[0] >= title.end or UNREAL & set(telling.auxiliary):
        return None
    found = [
        other
        for other in tellings
        if other.trigger[0] >= title.end
        and other.type == telling.type
        and scene.tree.lemmas[word_of(scene, other)] == scene.tree.lemmas[word_of(scene, telling)]
        and _is_same(telling, other)
        and not UNREAL & set(other.auxiliary)
    ]
    days = {(other.when.start, other.when.end) for other in found if other.when is not None}
    when = found[0].when if len(days) == 1 else None
    return None if when is None or when.basis == "document" or _is_long(when) else _narrated(when)


LONG_GRAINS = frozenset({"month", "season", "year", "decade", "century"})
"""Grains of times that a deed of nobody named does not share: "gunfire was heard" is not of "the air strikes earlier this month"."""


def _is_told_against(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether a side owns to the one and denies the other: "denied using gas ... confirmed that it had taken the post on Sunday".

    Not of "the shelling", told again by a noun.
    """
    for telling in (one, other):
        if telling.deed is not None and telling.deed.trigger.is_noun:
            kids = scene.tree.kids(telling.deed.trigger.head, "det")
            if any(scene.tree.words[kid] in {"the", "this", "that"} for kid in kids):
                return False
    stances = [
        {(home(each.holder), each.stance) for each in telling.stances if each.holder is not None}
        for telling in (one, other)
    ]
    return any(
        (side, "denies") in stances[1 - number]
        for number in (0, 1)
        for side, stance in stances[number]
        if stance == "affirms" and (side, "denies") not in stances[number]
    )


def _recount(scene: Scene, tellings: Sequence[Telling], telling: Telling) -> None:
    """Counts "two days after the attack" from the attack told of before, not from the last day named: "On Thursday its envoy left"."""
    if telling.deed is None or telling.when is None or telling.when.basis != "narrative":
        return
    before = [
        other.when
        for other in tellings
        if other.trigger < telling.trigger
        and other.statement is None
        and scene.codebook.hostile(other.type)
        and other.when is not None
        and other.when.basis != "document"
        and not {"historical", "future", "hypothetical"} & set(other.auxiliary)
        and not is_past(scene, other.when)
        and not _is_long(other.when)
    ]
    last = before[-1] if before else None
    if last is None or not last.start or not last.end or len(last.start) < 10:
        return
    head = telling.deed.trigger.head
    times = scene.mentions.times_in(*scene.tree.sentences[scene.tree.sentence[head]])
    days = date.fromisoformat(last.start), date.fromisoformat(last.end)
    telling.when = counted_to(scene, telling.deed.trigger, times, days) or telling.when


PARTS_OF_DAY = {
    word: part
    for part, words in {
        "morning": "dawn daybreak sunrise morning",
        "day": "noon midday afternoon",
        "evening": "dusk sunset evening nightfall",
        "night": "night overnight midnight",
    }.items()
    for word in words.split()
}
"""Words for a part of the day, and which part it is."""


def _is_hour_of(scene: Scene, telling: Telling, when: When) -> bool:
    """Whether a deed can be of another's hour: what was shelled "before dawn" was not on "Saturday night"."""
    if telling.deed is None:
        return True
    tree, head = scene.tree, telling.deed.trigger.head
    own = {PARTS_OF_DAY[tree.words[word]] for word in tree.subtree(head) if tree.words[word] in PARTS_OF_DAY}
    other = {PARTS_OF_DAY[word] for word in (when.text or "").lower().split() if word in PARTS_OF_DAY}
    return not own or not other or bool(own & other)


def _is_old(scene: Scene, when: When) -> bool:
    """Whether a day is no longer of the page's news."""
    page = scene.document.published.day
    if page is None or when.end is None or len(when.end) < len(page):
        return False
    return (date.fromisoformat(page) - date.fromisoformat(when.end)).days > LEAD_DAYS


def _is_elsewhere(one: Telling, other: Telling) -> bool:
    """Whether two deeds were done in different towns, so that they are not one: "shot dead hundreds in Mwanza", "fired in Arusha"."""
    here, there = one.where, other.where
    if here is None or there is None or {here.precision, there.precision} & {"region", "country"}:
        return False
    names = here.name.lower(), there.name.lower()
    return names[0] not in names[1] and names[1] not in names[0]


def _is_looked_back_to(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether the other is told later as past news, "clashed in Aleppo last month": what the page tells before is not of then."""
    if other.when is None or other.trigger < one.trigger:
        return False
    is_old = _is_old(scene, other.when)
    if not is_old and other.when.grain not in {"month", "season", "year"}:
        return False
    title = next((part for part in scene.document.parts if part.kind in {"title", "standfirst"}), None)
    is_headed = title is not None and one.trigger[0] < title.end
    return not is_headed and (is_old or not _is_next_to(scene, one, other))


def _is_set_off(when: When) -> bool:
    """Whether a time is told as another than that of the story: "a day earlier", "two weeks later"."""
    return when.basis == "narrative" and (when.text or "").lower().endswith(("earlier", "before", "later"))


def _until_said(scene: Scene, telling: Telling) -> When | None:
    """The days up to that on which a deed was told of, where that is known: a deed charged "on Sunday" was done by then."""
    if "future" in telling.auxiliary:
        return None
    published = scene.document.published
    page = story_days(scene.document, scene.tree, scene.mentions.times)
    for statement in scene.told_in(scene.token_at(telling.trigger[0])):
        said = statement.said
        if said is None or said.basis == "document" or not said.start or not said.end:
            continue
        if said.start != said.end:
            # "announced last month that they had settled the dispute"
            return _narrated(said) if said.end <= (published.day or published.high or "") else None
        before = (date.fromisoformat(said.start) - timedelta(days=1)).isoformat()
        first = min(before, page.start) if page is not None and page.start else before
        if (date.fromisoformat(said.start) - date.fromisoformat(first)).days > LEAD_DAYS:
            first = before
        return When(text=None, span=None, start=first, end=said.start, grain="span", basis="document")
    return None


def _take_back(scene: Scene, telling: Telling) -> None:
    """A capital that does the deed is no place of it: "the capture by Baku of 12 soldiers"; the fall of Kabul is in Kabul."""
    where = telling.where
    if where is None or telling.deed is None or where.span is None or telling.deed.trigger.is_noun is False:
        return
    doers = [actor.span for actor in telling.actors if actor.span is not None]
    is_ground = scene.tree.lemmas[telling.deed.trigger.head] in {"fall", "siege", "battle", "surrender"}
    if not is_ground and any(where.span.start <= span.start and span.end <= where.span.end for span in doers):
        telling.where = None


def _is_next_to(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether two deeds stand in one sentence or in neighbours."""
    numbers = [scene.sentence_at(each.trigger[0]) for each in (one, other)]
    return abs(numbers[0] - numbers[1]) <= 1


def _is_long(when: When | None) -> bool:
    """Whether a time is longer than a month: that of a war behind the news."""
    if when is None or not when.start or not when.end or len(when.start) < 10 or len(when.end) < 10:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > LONGEST_MONTH


def _goes_on(scene: Scene, one: Telling, other: Telling) -> bool:
    """Whether the other lasts until today and is told by another word: a drone hit a camp of the town besieged since May on one day of it."""
    page, when = scene.document.published.day, other.when
    lemmas = scene.tree.lemmas
    is_one = is_one_word(lemmas[word_of(scene, one)], lemmas[word_of(scene, other)])
    return when is not None and page is not None and (when.end or "") >= page and not is_one


def _announced(scene: Scene, telling: Telling) -> When | None:
    """The day a deed to come was announced, which is when its announcement, the event, was made: "said on Tuesday it would"."""
    for statement in scene.told_in(scene.token_at(telling.trigger[0])):
        if statement.said is not None and statement.said.basis != "document":
            return statement.said
    return None


def _points_back(when: When) -> bool:
    return (when.text or "").lower() in SAME_DAY


def _is_same(one: Telling, other: Telling) -> bool:
    """Whether the parties allow both to be one deed: one's are among the other's, and none does what the other suffers."""
    mine, theirs = homes(one.actors + one.recipients), homes(other.actors + other.recipients)
    if not theirs or not (mine <= theirs or theirs <= mine):
        return False
    for doer, victim in ((one, other), (other, one)):
        mine = homes(doer.actors)
        if len(mine) == 1 and mine & homes(victim.recipients) and not mine & homes(victim.actors):
            return False  # Israel's fire is not the gunmen's who robbed it
    if homes(one.actors) and homes(other.actors):
        return bool(homes(one.actors) & homes(other.actors))
    return True


def _is_the_same(scene: Scene, one: Telling, later: Telling, tellings: Sequence[Telling]) -> bool:
    """ "The attack, which took place on Tuesday": nobody's, told with "the" behind the only attack the page tells of."""
    if homes(later.actors + later.recipients) or later.deed is None or not later.deed.trigger.is_noun:
        return False
    tree, head = scene.tree, later.deed.trigger.head
    if later.trigger[0] < one.trigger[0] or not any(
        tree.words[kid] in {"the", "this", "that"} for kid in tree.kids(head, "det")
    ):
        return False
    others = {
        (homes(each.actors), homes(each.recipients))
        for each in tellings
        if each.type == one.type
        and each.statement is None
        and "historical" not in each.auxiliary
        and homes(each.actors + each.recipients)
    }
    return len(others) == 1


def _narrated(when: When | None) -> When | None:
    if when is None:
        return None
    return When(
        text=when.text, span=when.span, start=when.start, end=when.end, grain=when.grain, basis="narrative"
    )


def _is_of_two_weeks(when: When) -> bool:
    """Whether "last week" on a page whose day is not known came out as more than a week: another telling of the deed knows better."""
    if when.grain != "week" or not when.start or not when.end or len(when.start) < 10 or len(when.end) < 10:
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > WEEK


WEEK = 7


def _is_shapeless(when: When) -> bool:
    """Whether "overnight" on a page of an unknown day came out as the whole interval of the page."""
    if (
        when.grain not in {"hour", "day"}
        or not when.start
        or not when.end
        or len(when.start) < 10
        or len(when.end) < 10
    ):
        return False
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > LONGEST_NIGHT


def _beside_saying(scene: Scene, telling: Telling) -> When | None:
    """The night before the day it was told of: "announced on Wednesday that its forces had struck overnight"."""
    when = telling.when
    for statement in scene.told_in(scene.token_at(telling.trigger[0])):
        said = statement.said
        if (
            said is None
            or said.basis == "document"
            or not said.start
            or said.start != said.end
            or len(said.start) < 10
        ):
            continue
        night = when is not None and "night" in (when.text or "").lower()
        first = date.fromisoformat(said.start) - timedelta(days=1 if night else 0)
        return When(
            text=when.text if when else None,
            span=when.span if when else None,
            start=first.isoformat(),
            end=said.start,
            grain="hour" if night else "day",
            basis="narrative",
        )
    return None
