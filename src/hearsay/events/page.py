"""A document's tellings as the passes see them that fill in parties no words of the sentence name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hearsay.events.scene import Scene, lands_of, states_of
from hearsay.events.telling.telling import Telling
from hearsay.gazetteer import country_names

DOING = frozenset({"ASSAULT", "COERCE", "THREATEN"})
"""Types whose doers take part."""
SUFFERING = frozenset({"ASSAULT", "ACCUSE", "THREATEN"})
"""Types whose victims take part: who is charged or hit, not who charges."""


class Page:
    """The tellings of a document in order of the text, how far apart they are told, and who stands against whom.

    Which tellings there are, their order and their sentences stand. Their parties don't: one pass after another fills them in, and each
    sees what those before it gave. So whatever is asked of parties is read anew at each call.

    Attributes:
        scene: The document; what lands it names is in `scene.lands`.
        tellings: As they were found.
        ordered: In order of the text.
    """

    def __init__(self, scene: Scene, tellings: Sequence[Telling]) -> None:
        self.scene = scene
        self.tellings = tuple(tellings)
        self.ordered = tuple(sorted(tellings, key=lambda each: each.trigger))
        self._sentences = {each.trigger[0]: scene.sentence_at(each.trigger[0]) for each in tellings}

    def sentence(self, telling: Telling) -> int:
        """The number of the sentence a telling stands in."""
        return self._sentences[telling.trigger[0]]

    def is_before(self, other: Telling, telling: Telling, reach: int) -> bool:
        """Whether another is told before a telling and at most so many sentences back."""
        is_near = self.sentence(telling) - self.sentence(other) <= reach
        return is_near and other.trigger < telling.trigger

    def before(self, telling: Telling, reach: int) -> list[Telling]:
        """Those told before it and at most so many sentences back, in order of the text."""
        return [each for each in self.ordered if self.is_before(each, telling, reach)]

    def belligerents(self) -> frozenset[str]:
        """The states that do harm, are harmed or are charged; who only condemns, mediates or sends troops is none.

        Where there is one alone, who acts there is its own.
        """
        found: set[str] = set()
        for each in self.tellings:
            if "historical" in each.auxiliary:
                continue
            if each.type in DOING:
                found |= states_of(each.actors)
            if each.type in SUFFERING and "disapprove" not in each.modes:
                found |= states_of(each.recipients)
        return frozenset(found)

    def armies(self) -> frozenset[str]:
        """The states that attack or move troops, and may hold ground of others."""
        return frozenset[str]().union(
            *(states_of(each.actors) for each in self.tellings if each.type in {"ASSAULT", "MOBILIZE"})
        )

    def at_odds(self) -> Iterator[tuple[Telling, frozenset[str]]]:
        """What is done against somebody, each with the states in it; of two that fight each other both are actors."""
        for each in self.tellings:
            if self.scene.codebook.hostile(each.type) or each.type in {"SANCTION", "THREATEN"}:
                sides = lands_of([*each.actors, *each.recipients])
                yield each, frozenset(side for side in sides if side in country_names())
