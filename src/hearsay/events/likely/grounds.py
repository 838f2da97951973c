"""The places that a page names, each once: where a deed without a place may have been done."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from hearsay.events.scene import Scene
from hearsay.gazetteer import country_names, fold
from hearsay.records import Where

if TYPE_CHECKING:
    from hearsay.mentions import FoundPlace

How = Literal["place", "sent", "people"]
"""As a place, as a place in a dateline or where somebody spoke of the news, or as a country by its people."""


class Named(NamedTuple):
    """The head of a name, its sentence, the preposition before it ("" for none), and how it names the place."""

    word: int
    sentence: int
    case: str
    how: How


def key_of(where: Where) -> str:
    """What two namings of one place share: a country's code, else the name."""
    return where.country if where.precision == "country" and where.country else fold(where.name)


class Ground:
    """A place that a page names, or a country whose people it names.

    Attributes:
        key: As of `key_of`.
        where: As a record has it: its first naming outside of datelines, else the first; a country named by its people alone has no span.
        found: That naming; None of a country named by its people alone.
        named: Every naming, in order. counts: How many by how.
        told: The sentences that name it as a place, in order. people: Those that name its people.
    """

    def __init__(self, key: str, named: list[tuple[Named, FoundPlace | None]]) -> None:
        self.key = key
        self.named = sorted(each for each, _ in named)
        found = [(each.how == "sent", each.word, place) for each, place in named if place is not None]
        self.found = min(found, key=lambda each: each[:2])[2] if found else None
        self.where = _land(key) if self.found is None else self.found.where
        self.counts = Counter(each.how for each in self.named)
        self.told = [each.sentence for each in self.named if each.how == "place"]
        self.people = [each.sentence for each in self.named if each.how == "people"]
        self._words = [each.word for each in self.named]

    @property
    def count(self) -> int:
        """How often it is named as a place, datelines counted."""
        return self.counts["place"] + self.counts["sent"]

    def named_in(self, start: int, end: int) -> list[Named]:
        """Its namings in the words ``[start, end)``."""
        return self.named[bisect_left(self._words, start) : bisect_left(self._words, end)]


def before(sentences: list[int], number: int) -> int:
    """How many sentences back the last of these is; `FAR` where none is before."""
    at = bisect_left(sentences, number)
    return min(number - sentences[at - 1], FAR) if at else FAR


def behind(sentences: list[int], number: int) -> int:
    """How many sentences ahead the next of these is."""
    at = bisect_right(sentences, number)
    return min(sentences[at] - number, FAR) if at < len(sentences) else FAR


FAR = 40
"""So many sentences count at most."""


def find_grounds(scene: Scene) -> dict[str, Ground]:
    """The places of a page by key, those named most first."""
    tree = scene.tree
    named: dict[str, list[tuple[Named, FoundPlace | None]]] = {}
    for found in scene.mentions.places:
        inside = range(found.start, found.end)
        word = next((each for each in inside if tree.heads[each] not in inside), found.start)
        how: How = "sent" if scene.is_of_dateline(word) or _is_of_speech(scene, word) else "place"
        naming = Named(word, tree.sentence[word], tree.case(word).split(" ")[0], how)
        named.setdefault(key_of(found.where), []).append((naming, found))
    for actor in scene.mentions.actors:
        land, start = actor.actor.country or "", actor.start
        is_party = land in country_names() and actor.actor.sector != "MED"
        if is_party and not scene.is_of_dateline(start):
            named.setdefault(land, []).append((Named(start, tree.sentence[start], "", "people"), None))
    grounds = [Ground(key, namings) for key, namings in named.items()]
    grounds.sort(key=lambda each: (-each.count, -len(each.named), each.key))
    return {each.key: each for each in grounds}


def _is_of_speech(scene: Scene, word: int) -> bool:
    """Whether a place is only where somebody spoke of the news: "Speaking in Oslo, the minister said"."""
    tree, clause = scene.tree, scene.tree.clause(word)
    return tree.lemmas[clause] == "speak" and tree.relations[clause] == "advcl"


def _land(code: str) -> Where:
    name = country_names()[code]
    return Where(
        text=name, span=None, name=name, country=code, latitude=None, longitude=None, precision="country"
    )
