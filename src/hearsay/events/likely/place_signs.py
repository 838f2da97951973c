"""What speaks for a deed having been done at a place: how much of the page it is, how near the words name it, what else was done there.

Nothing here knows a place by name.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hearsay.events.likely.grounds import FAR, Ground, Named, before, behind, find_grounds, key_of
from hearsay.events.likely.party_signs import HOSTILE, Numbers
from hearsay.events.page import Page
from hearsay.events.scene import lands_of
from hearsay.events.sent_from import is_capital
from hearsay.events.telling.telling import Telling, word_of
from hearsay.gazetteer import fold
from hearsay.statements.parties.naming import steps

MANY, LANDS = 10, 3
"""So many of the places and of the countries that a page names most are weighed everywhere, of the others only those named near the deed."""
BEFORE, BEHIND = 3, 1
"""So many sentences before the deed's and behind it are near."""
NOT_HERE: Numbers = {"steps": 30}
"""Of a place that the sentence does not name."""
WIDE = frozenset({"country", "region"})
"""Precisions of what holds other places."""
INSIDE = frozenset({"in", "at", "near", "outside"})


class Placed(NamedTuple):
    """A deed of which words or rules tell the place."""

    telling: Telling
    key: str
    sentence: int
    number: int
    """Among the deeds of the page, in order."""


class PlaceSigns:
    """The signs of a page, counted once and before any place is filled in."""

    def __init__(self, page: Page) -> None:
        self._page, self._scene, self._tree = page, page.scene, page.scene.tree
        self.grounds = find_grounds(page.scene)
        self._ranks = {key: rank for rank, key in enumerate(self.grounds)}
        self._here: dict[int, list[tuple[str, Named]]] = defaultdict(list)
        for key, ground in self.grounds.items():
            for named in ground.named:
                self._here[named.sentence].append((key, named))
        self._numbers = {id(each): number for number, each in enumerate(page.ordered)}
        self._placed = [
            Placed(each, key_of(each.where), page.sentence(each), number)
            for number, each in enumerate(page.ordered)
            if each.where is not None
        ]
        told = [(each.key, each.telling) for each in self._placed]
        self._at = Counter(key for key, _ in told)
        self._typed_at = Counter((key, each.type) for key, each in told)
        self._hostile_at = Counter(key for key, each in told if each.type in HOSTILE)
        self._day_at = Counter((key, _day(each)) for key, each in told)
        self._sides_at = Counter((key, side) for key, each in told for side in _sides(each))
        self._placed_in = Counter(each.sentence for each in self._placed)
        self._placed_of = Counter(each.type for _, each in told)
        self._told_in = Counter(page.sentence(each) for each in page.tellings)
        self._told_of = Counter(each.type for each in page.tellings)
        self._by_land = self._count_lands()
        lands = [land for land, _ in self._by_land.most_common()]
        self._land_ranks = {land: rank for rank, land in enumerate(lands)}
        self._everywhere = {*list(self.grounds)[:MANY], *(set(lands[:LANDS]) & set(self.grounds))}
        self._sent = sorted(
            (named.word, key)
            for key, ground in self.grounds.items()
            for named in ground.named
            if named.how == "sent"
        )
        self._of_ground = dict(self._grounds_signs())

    def _count_lands(self) -> Counter[str]:
        """How often the page names each land, by itself, its people or its places."""
        counts = Counter[str]()
        for ground in self.grounds.values():
            if ground.where.country:
                counts[ground.where.country] += len(ground.named)
        return counts

    def _grounds_signs(self) -> Iterator[tuple[str, Numbers]]:
        """By place what the page as a whole says."""
        title, everywhere = fold(self._scene.document.title or ""), self._by_land.total() or 1
        total = sum(each.count for each in self.grounds.values()) or 1
        finer, most = Counter[str](), Counter[str]()
        for ground in self.grounds.values():
            land = ground.where.country
            if land and ground.where.precision not in WIDE:
                finer[land] += 1
                most[land] = max(most[land], ground.count)
        ranks = Counter[str]()
        for rank, (key, ground) in enumerate(self.grounds.items()):
            where, land = ground.where, ground.where.country or ""
            is_wide, inside = where.precision in WIDE, sum(each.case in INSIDE for each in ground.named)
            signs: Numbers = {
                f"precision:{where.precision}": 1,
                "named": ground.count,
                "people": ground.counts["people"],
                "share": ground.count / total,
                "rank": rank,
                "rank of kind": ranks[where.precision],
                "places": len(self.grounds),
                "sent from": ground.counts["sent"],
                "only sent from": len(ground.named) == ground.counts["sent"],
                "first sentence": 0 in ground.told[:1],
                "second sentence": 1 in ground.told,
                "people in the first sentence": 0 in ground.people[:1],
                "first at": ground.told[0] if ground.told else FAR,
                "people first at": min([*ground.told[:1], *ground.people[:1]], default=FAR),
                "title": fold(where.name) in title,
                "inside": inside,
                "inside share": inside / max(ground.count, 1),
                "land share": self._by_land[land] / everywhere,
                "land rank": self._land_ranks.get(land, 20),
                "no land": not land,
                "page's own": bool(land) and self._scene.land == land,
                "finer": finer[land] if is_wide else 0,
                "most named finer": most[land] if is_wide else 0,
                "most named in land": bool(land) and not is_wide and ground.count == most[land],
                "capital": ground.found is not None
                and where.precision == "exact"
                and is_capital(ground.found),
                "point": where.latitude is not None,
                "deeds there": self._at[key],
                "hostile there": self._hostile_at[key],
                "share of deeds": self._at[key] / max(len(self._placed), 1),
            }
            ranks[where.precision] += 1
            yield key, signs

    def candidates(self, telling: Telling) -> list[Ground]:
        """The places where a deed may have been done."""
        number = self._page.sentence(telling)
        near = range(number - BEFORE, number + BEHIND + 1)
        keys = self._everywhere | {key for each in near for key, _ in self._here.get(each, ())}
        at = bisect_left(self._sent, (word_of(self._scene, telling), ""))
        if at:
            keys.add(self._sent[at - 1][1])
        return [self.grounds[key] for key in sorted(keys, key=self._ranks.__getitem__)]

    def of_ground(self, ground: Ground) -> Numbers:
        """What the page says of a place, whatever the deed."""
        return self._of_ground[ground.key]

    def of_deed(self, telling: Telling) -> Numbers:
        """What the deed is, whatever the place."""
        page, scene, tree = self._page, self._scene, self._tree
        word, number = word_of(scene, telling), page.sentence(telling)
        start, end = tree.sentences[number]
        told, cue = scene.told_in(word), scene.cue_of(word)
        actors, recipients = lands_of(telling.actors), lands_of(telling.recipients)
        words = set(tree.lemmas[start:end])
        signs: Numbers = {
            f"type:{telling.type}": 1,
            "hostile": telling.type in HOSTILE,
            "deed": telling.deed is not None,
            "noun": telling.deed is not None and telling.deed.trigger.is_noun,
            "spoken": telling.statement is not None,
            "told": len(told),
            "sentence": number,
            "sentences": len(tree.sentences),
            "words": end - start,
            "places here": self._places_in(number),
            "places before": self._places_in(number - 1),
            "actor lands": len(actors),
            "recipient lands": len(recipients),
            "both lands": len(actors | recipients),
            "own": bool(actors) and actors == recipients,
            "nobody": not telling.actors and not telling.recipients,
            "deeds": len(page.tellings),
            "placed": len(self._placed),
            "placed share": len(self._placed) / len(page.tellings),
            "of the type": self._told_of[telling.type],
            "placed of the type": self._placed_of[telling.type],
            "deeds here": self._told_in[number],
            "placed here": self._placed_in[number],
            "says city": bool(words & scene.codebook.words.lists["vague_places"]),
            "says capital": "capital" in words,
            "says there": bool(words & {"there", "here", "scene"}),
            f"relation:{tree.relations[word]}": 1,
            f"pos:{tree.pos[word]}": 1,
            "past": tree.words[word] != tree.lemmas[word],
        }
        for auxiliary in telling.auxiliary:
            signs[f"is:{auxiliary}"] = 1
        if telling.when is not None:
            signs[f"when:{telling.when.basis}"] = signs[f"grain:{telling.when.grain}"] = 1
        for name, side in (("actor", telling.actors), ("recipient", telling.recipients)):
            for actor in side[:1]:
                signs[f"{name} kind:{actor.kind}"] = signs[f"{name} sector:{actor.sector or '-'}"] = 1
        if told and told[0].speaker is not None:
            signs[f"told:{told[0].act}"] = 1
        if cue is not None:
            signs[f"cue:{cue.act}"] = 1
        return signs

    def _places_in(self, number: int) -> int:
        return sum(named.how == "place" for _, named in self._here.get(number, ()))

    def of_both(self, telling: Telling, grounds: Sequence[Ground]) -> list[Numbers]:
        """What speaks for this deed having been done at each of these places, and how many of them have more for them."""
        own, others = self._neighbours(telling), max(len(self._placed), 1)
        lately = self._lately(self._page.sentence(telling))
        actors, recipients = lands_of(telling.actors), lands_of(telling.recipients)
        told = self._scene.told_in(word_of(self._scene, telling))
        speakers = {each.speaker.country for each in told if each.speaker is not None}
        names = [fold(f"{each.text} {each.name or ''}") for each in (*telling.actors, *telling.recipients)]
        day, sides = _day(telling), list(_sides(telling))
        rows: list[Numbers] = []
        for ground in grounds:
            key, land = ground.key, ground.where.country
            signs: Numbers = {
                "of an actor": land in actors,
                "of a recipient": land in recipients,
                "of nobody": land not in actors | recipients,
                "of all": bool(actors | recipients) and actors | recipients == {land},
                "of a speaker": land in speakers,
                "in a party's name": any(key in name for name in names),
                "other deeds there": self._at[key],
                "share of the other deeds": self._at[key] / others,
                "deeds of the type there": self._typed_at[key, telling.type],
                "hostile deeds there": self._hostile_at[key],
                "of the day there": self._day_at[key, day],
                "of the sides there": sum(self._sides_at[key, side] for side in sides),
            }
            for name, each in own.items():
                signs |= self._as_neighbour(telling, name, each, key, land)
            signs |= self._since(telling, ground)
            if key in lately:
                signs["others since"], signs["inside before"] = lately[key]
            signs |= self._nearness(telling, ground)
            rows.append(signs)
        for name, sense in RANKED.items():
            values = sorted(sense * row[name] for row in rows)
            for row in rows:
                row[f"rank: {name}"] = bisect_left(values, sense * row[name])
        return rows

    def _neighbours(self, telling: Telling) -> dict[str, Placed]:
        """The placed deeds that are told last before it and first behind it."""
        at = bisect_left(self._placed, self._numbers[id(telling)], key=lambda each: each.number)
        near = {"before": self._placed[at - 1 : at], "behind": self._placed[at : at + 1]}
        return {name: found[0] for name, found in near.items() if found}

    def _as_neighbour(
        self, telling: Telling, name: str, other: Placed, key: str, land: str | None
    ) -> Numbers:
        """Whether a neighbour was done there."""
        is_there, where = other.key == key, other.telling.where
        back = abs(self._page.sentence(telling) - other.sentence)
        return {
            f"{name} there": is_there,
            f"{name} elsewhere": not is_there,
            f"{name} in land": where is not None and where.country == land,
            f"{name} back": min(back, FAR),
            f"{name} of the type there": is_there and other.telling.type == telling.type,
            f"{name} of the day there": is_there and _day(other.telling) == _day(telling),
            f"{name} here there": is_there and not back,
        }

    def _lately(self, number: int) -> dict[str, tuple[int, bool]]:
        """By place named in the sentences before, how many others were named since, and whether something was said to be in it."""
        found: dict[str, tuple[int, bool]] = {}
        for each in range(number - 1, max(number - FAR, 0) - 1, -1):
            namings = [(named.word, key, named) for key, named in self._here.get(each, ())]
            for _, key, named in sorted(namings, reverse=True):
                if named.how == "place":
                    found.setdefault(key, (len(found), named.case in INSIDE))
        return found

    def _since(self, telling: Telling, ground: Ground) -> Numbers:
        """How far back and ahead the page names it, in sentences."""
        number = self._page.sentence(telling)
        return {
            "back": before(ground.told, number),
            "ahead": behind(ground.told, number),
            "named before": bisect_left(ground.told, number),
            "people back": before(ground.people, number),
        }

    def _nearness(self, telling: Telling, ground: Ground) -> Numbers:
        """How the sentence names a place, by the name that is nearest in the tree."""
        scene, tree, word = self._scene, self._tree, word_of(self._scene, telling)
        number = self._page.sentence(telling)
        own = ground.named_in(*tree.sentences[number])
        if not own:
            return NOT_HERE
        apart = {each: steps(tree, each.word, word) for each in own}
        near = min(own, key=lambda each: (each.how == "people", sum(apart[each]), abs(each.word - word)))
        far = abs(near.word - word)
        rivals = [abs(each.word - word) for _, each in self._here[number] if each.how == near.how]
        mine, theirs = scene.told_in(word), scene.told_in(near.word)
        return {
            "here": len(own),
            "steps": sum(apart[near]),
            "steps up": apart[near][0],
            "steps down": apart[near][1],
            "words between": min(far, 60),
            "before it": near.word < word,
            "nearest": min(rivals) >= far,
            "in one saying": mine == theirs,
            "beside the saying": bool(mine) and not theirs,
            "at a saying": scene.cue_of(tree.clause(near.word)) is not None,
            f"how:{near.how}": 1,
            f"case:{near.case or '-'}": 1,
            f"as:{tree.relations[near.word]}": 1,
        }


RANKED = {"back": 1, "steps": 1, "other deeds there": -1, "of the sides there": -1}
"""Signs by which a deed's places compare; -1 where more speaks for one."""


def _day(telling: Telling) -> str | None:
    return telling.when.start if telling.when is not None else None


def _sides(telling: Telling) -> Iterator[tuple[str, str]]:
    yield from (("actor", land) for land in lands_of(telling.actors))
    yield from (("recipient", land) for land in lands_of(telling.recipients))
