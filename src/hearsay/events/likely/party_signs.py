"""What speaks for a land standing on one side of a deed: how much of the page it is, how near the words name it, what else it does there.

Nothing here knows a land by name; PLOVER's codes of bodies that are none (UNO, IMG ...) count each for itself.
"""

from __future__ import annotations

from collections import Counter, defaultdict

from hearsay.events.page import Page
from hearsay.events.scene import lands_of
from hearsay.events.telling.telling import Telling, word_of
from hearsay.gazetteer import country_names
from hearsay.records import Actor
from hearsay.records.event import Side
from hearsay.statements.parties.naming import Named, Naming, steps

Numbers = dict[str, float]
HOSTILE = ("ASSAULT", "COERCE", "THREATEN", "SANCTION", "MOBILIZE", "ACCUSE", "PROTEST", "REJECT")
"""Types of what one side does against another."""
MANY = 8
"""So many of the lands that a page names most are weighed everywhere, of the others only those that the sentence names."""
NOT_HERE: Numbers = {"steps": 30}
"""Of a land that the sentence does not name."""
BACK = 2
"""Sentences that the deed told before may lie back."""


def side_of(telling: Telling, side: Side) -> list[Actor]:
    """Who stands on that side."""
    return telling.actors if side == "actors" else telling.recipients


class Signs:
    """The signs of a page, counted once and before any party is filled in."""

    def __init__(self, page: Page) -> None:
        self._page, self._scene, self._tree = page, page.scene, page.scene.tree
        self._naming = Naming(self._tree, self._scene.parties, self._scene.is_of_dateline)
        self._place = {id(each): number for number, each in enumerate(page.ordered)}
        self._does: dict[Side, dict[str, Counter[str]]] = {
            "actors": defaultdict(Counter),
            "recipients": defaultdict(Counter),
        }
        self._against: Counter[tuple[str, str]] = Counter()
        self._to_itself: Counter[str] = Counter()
        for each in page.tellings:
            doers, others = lands_of(each.actors), lands_of(each.recipients)
            for side, lands in (("actors", doers), ("recipients", others)):
                for land in lands:
                    self._does[side][land][each.type] += 1  # type: ignore[index]
            self._to_itself.update(doers & others)
            if each.type in HOSTILE:
                self._against.update((doer, other) for doer in doers for other in others)
        self._hostile = {
            side: {land: sum(types[each] for each in HOSTILE) for land, types in does.items()}
            for side, does in self._does.items()
        }
        named, first = self._counted()
        self._lands = sorted(named, key=lambda land: (-named[land], first.get(land, 0), land))
        self._of_land = self._lands_signs(named)

    def _counted(self) -> tuple[Counter[str], dict[str, int]]:
        """How often each land is named, and where first; a land that a rule understood counts 0."""
        scene, named, first = self._scene, Counter[str](), dict[str, int]()
        people = [
            (each.actor.country, each.start)
            for each in scene.mentions.actors
            if each.actor.sector != "MED" and not scene.is_of_dateline(each.start)
        ]
        for land, start in (*people, *((each.where.country, each.start) for each in scene.lands.places)):
            if land:
                named[land] += 1
                first.setdefault(land, start)
        for each in self._page.tellings:
            for land in lands_of((*each.actors, *each.recipients)):
                named[land] += 0
        return named, first

    def _lands_signs(self, named: Counter[str]) -> dict[str, Numbers]:
        """By land what the page as a whole says."""
        total, states = named.total() or 1, sum(land in country_names() for land in named)
        opening = [{each.land for each in self.naming(number)} for number in (0, 1)]
        return {
            land: {
                "state": land in country_names(),
                f"body:{land}": land not in country_names(),
                "share": named[land] / total,
                "rank": rank,
                "lands": len(named),
                "states": states,
                "first sentence": land in opening[0],
                "second sentence": land in opening[1],
                "page's own": self._scene.land == land,
            }
            for rank, land in enumerate(self._lands)
        }

    def naming(self, number: int) -> tuple[Named, ...]:
        """The words of a sentence that stand for a land; none past the last sentence."""
        return self._naming.of(number)

    def candidates(self, telling: Telling) -> list[str]:
        """The lands that may stand on a side of a deed that has none."""
        here = self._here(telling)
        return [land for rank, land in enumerate(self._lands) if rank < MANY or land in here]

    def _here(self, telling: Telling) -> frozenset[str]:
        """The lands that the deed's sentence names."""
        return frozenset(each.land for each in self.naming(self._page.sentence(telling)))

    def of_land(self, land: str) -> Numbers:
        """What the page says of a land, whatever the deed."""
        return self._of_land[land]

    def of_side(self, telling: Telling, side: Side) -> Numbers:
        """What the deed and its two sides are, whatever the land."""
        page, scene = self._page, self._scene
        own, other = side_of(telling, side), side_of(telling, "recipients" if side == "actors" else "actors")
        across = lands_of(other)
        rule = None if telling.deed is None else telling.deed.trigger.coded.rule
        word, number = word_of(scene, telling), page.sentence(telling)
        told, cue = scene.told_in(word), scene.cue_of(word)
        here = self._here(telling)
        signs: Numbers = {
            f"type:{telling.type}": 1,
            "doer": side == "actors",
            "own empty": not own,
            "other": len(across),
            "other empty": not other,
            "two-sided": rule is not None and rule.two_sided,
            "deed": telling.deed is not None,
            "spoken": telling.statement is not None,
            "told": len(told),
            "lands here": len(here),
            "states here": sum(land in country_names() for land in here),
            "other to itself": sum(self._to_itself[land] for land in across),
        }
        for actor in own[:1]:
            signs[f"own sector:{actor.sector or '-'}"] = signs[f"own kind:{actor.kind}"] = 1
        for actor in other[:1]:
            signs[f"other kind:{actor.kind}"] = 1
        if told and told[0].speaker is not None:
            signs[f"act:{told[0].act}"] = 1
        if cue is not None and cue.speaker is not None:
            signs[f"cue:{cue.act}"] = 1
        last = self._before(telling)
        if last is not None:
            signs["last hostile"] = last.type in HOSTILE
            signs["last back"] = number - page.sentence(last)
        return signs

    def of_land_there(self, telling: Telling, side: Side, land: str) -> Numbers:
        """What speaks for a land on this side of this deed."""
        opposite: Side = "recipients" if side == "actors" else "actors"
        number, across = self._page.sentence(telling), lands_of(side_of(telling, opposite))
        does, bears = self._does[side][land], self._does[opposite][land]
        pairs = [(land, other) if side == "actors" else (other, land) for other in across]
        signs: Numbers = {
            "on the other": land in across,
            "speaks": self._speaks(telling) == land,
            "alone beside the other": self._here(telling) - across == {land},
            "against the other": sum(self._against[pair] for pair in pairs),
            "the other against it": sum(self._against[pair[::-1]] for pair in pairs),
            "to itself": self._to_itself[land],
            "sentence before": any(each.land == land for each in self.naming(number - 1)),
            "there of the type": does[telling.type],
            "there hostile": self._hostile[side].get(land, 0),
            "there": does.total(),
            "opposite hostile": self._hostile[opposite].get(land, 0),
            "opposite": bears.total(),
            **self._nearness(word_of(self._scene, telling), number, land),
        }
        last = self._before(telling)
        if last is not None:
            signs["there last"] = land in lands_of(side_of(last, side))
            signs["opposite last"] = land in lands_of(side_of(last, opposite))
        return signs

    def _speaks(self, telling: Telling) -> str | None:
        """Whose words tell it; who denies it is whom it is held against."""
        told = self._scene.told_in(word_of(self._scene, telling))
        return told[0].speaker.country if told and told[0].speaker is not None else None

    def _before(self, telling: Telling) -> Telling | None:
        """The deed told before, if it is near."""
        place, page = self._place[id(telling)], self._page
        last = page.ordered[place - 1] if place else None
        return last if last is not None and page.sentence(telling) - page.sentence(last) <= BACK else None

    def _nearness(self, word: int, number: int, land: str) -> Numbers:
        """How the sentence names a land, by the word for it that is nearest in the tree."""
        naming = self.naming(number)
        own = [each for each in naming if each.land == land]
        if not own:
            return NOT_HERE
        tree = self._tree
        apart = {each: steps(tree, each.word, word) for each in own}
        near = min(own, key=lambda each: (sum(apart[each]), each.how == "place", abs(each.word - word)))
        far = abs(near.word - word)
        return {
            "here": len(own),
            "here as a party": any(each.how != "place" for each in own),
            "steps": sum(apart[near]),
            "steps up": apart[near][0],
            "before it": near.word < word,
            "nearest": all(each.land == land or abs(each.word - word) >= far for each in naming),
            f"as:{near.how}": 1,
            f"sector:{(near.actor and near.actor.sector) or '-'}": 1,
            f"is:{tree.relations[near.word]}": 1,
        }
