"""Where a page happens and who it is about: the state of its places, the states it names most, who only comments."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from hearsay.codebooks.columns import sentences_of
from hearsay.gazetteer import country_names
from hearsay.mentions.actors.owners import is_leaning
from hearsay.mentions.actors.standing import is_dateline
from hearsay.mentions.found import FoundActor, FoundPlace

if TYPE_CHECKING:
    from hearsay.language import Annotated

_LEAD = 3
_SHARE = 3
_ALONE, _OFTEN = 2, 3
# Verbs by which a state comments on what others do.
_COMMENTS = frozenset(("condemn", "voice", "express", "offer", "call", "urge", "welcome", "support", "back", "criticise", "criticize", "appeal", "mediate",
                       "host", "propose", "deplore", "regret", "hope", "praise", "thank", "decry", "denounce", "pledge", "side", "stand"))  # fmt: skip


def _most(lying: Sequence[str | None]) -> str | None:
    """The state that places lie in, though one in three may be misread."""
    counted = Counter(code for code in lying if code is not None).most_common(1)
    return counted[0][0] if counted and counted[0][1] * _SHARE >= 2 * len(lying) else None


class Scene:
    """What a page is about.

    Attributes:
        home: The state in which the places of the title and the first sentences lie, most by far where one is misread; else
            the state the page is written in, where it is one of its parties. None where there is none or several.
        principals: The states the page names most, places and the title counted.
        only: The state the page is plainly about: named at least twice as often as any other, and no other is its home.
    """

    def __init__(
        self, annotated: Annotated, actors: Sequence[FoundActor], places: Sequence[FoundPlace]
    ) -> None:
        doc = annotated.doc
        sentences = [start for start, _ in sentences_of(doc)] if doc.has_annotation("SENT_START") else [0]
        lead_end = sentences[_LEAD] if len(sentences) > _LEAD else len(doc)
        weights: Counter[str] = Counter()
        sides: Counter[str] = Counter()
        datelined: set[str] = set()
        lying: list[str] = []
        first: dict[str, int] = {}
        for place in places:
            code = place.where.country
            if code not in country_names():
                continue
            if is_dateline(doc, place.start, place.end):
                datelined.add(code)
                continue
            weights[code] += 1
            first.setdefault(code, place.start)
            if place.start < lead_end:
                lying.append(code)
        for each in actors:
            code = each.actor.country
            is_side = code in country_names() and each.actor.sector != "MED" and each.actor.kind != "person"
            if code is not None and is_side and not is_leaning(doc, each.start):
                weights[code] += 1
                sides[code] += 1
                first[code] = min(first.get(code, each.start), each.start)
        most = max(weights.values(), default=0)
        self.principals = tuple(
            code
            for code, weight in weights.most_common()
            if weight * _SHARE >= most and (weight > 1 or most < 2 * _SHARE)
        ) or tuple(weights)
        told = annotated.document.dateline
        span = told.span if told is not None else None
        written_in = next(
            (each.where.country for each in places if span and span.start <= doc[each.start].idx < span.end),
            None,
        )
        self.home = _most(lying)
        if self.home is None and not lying and written_in in self.principals:
            self.home = written_in
        ranked = weights.most_common(2)
        is_alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= _ALONE * ranked[1][1])
        self.only = ranked[0][0] if ranked and ranked[0][1] >= _OFTEN and is_alone else None
        if (self.home is not None and self.home != self.only) or datelined & {*weights} - {self.only}:
            self.only = None
        others = [count for code, count in sides.items() if code != self.only]
        if self.only is not None and sides[self.only] <= max(others, default=-1):
            self.only = None  # a state that acts in another's mountains
        self._first = first
        self._weights = weights
        document = annotated.document
        self._paragraphs = sorted(part.start for part in document.parts)
        self._doc = doc

    def is_bystander(self, country: str | None, verbs: Sequence[str]) -> bool:
        """Whether a state only comments on what others do: named neither in the title nor in the lead, and not often."""
        if country is None or country == self.home or not any(verb in _COMMENTS for verb in verbs):
            return False
        is_first = self._first.get(country, 0) == min(self._first.values(), default=0)
        return not is_first and (country not in self.principals or self._weights[country] == 1)

    def is_same_paragraph(self, one: int, other: int) -> bool:
        """Whether two tokens stand in one paragraph."""
        return self._paragraph(one) == self._paragraph(other)

    def _paragraph(self, token: int) -> int:
        return bisect_right(self._paragraphs, self._doc[token].idx)
